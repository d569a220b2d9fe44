import { factKinds } from "@/lib/fact/rules"
import { formatRupiahRange, maskNik } from "@/lib/format"
import { formatPhone } from "@/lib/person/rules"
import type { Kelurahan } from "@/lib/region/queries"
import type { VisitTarget } from "@/lib/visit/queries/target"
import { documentWords } from "@/lib/visit/rules/found"
import { type AskedKind, askedKinds } from "@/lib/visit/rules/result"
import { fieldOf } from "@/lib/visit/schema"

/** One fact as it is asked: what is recorded, and the words of its answers. */
export type Question = {
  kind: AskedKind
  name: string
  label: string
  /** What is recorded, or null. */
  known: string | null
  /** The name of the box that says a document was seen, and its words. */
  document: { name: string; label: string } | null
}

/** The facts a visit asks about, with what is recorded of each. */
export function questionsOf(target: VisitTarget, places: ReadonlyMap<string, Kelurahan>): Question[] {
  const known: Record<AskedKind, string | null> = {
    identity: `${target.personName}${target.nikLast4 ? ` · NIK ${maskNik(target.nikLast4)}` : " · NIK belum ada"}`,
    location: sayAddress(target, places) || null,
    phone: target.phone && formatPhone(target.phone),
    nib: target.nib,
    sales: target.sales && `${formatRupiahRange(target.sales.min, target.sales.max)} setahun (${target.sales.year})`,
  }
  return askedKinds.map((kind) => {
    const word = documentWords[kind]
    return {
      kind,
      name: fieldOf("answer", kind),
      label: factKinds[kind],
      known: known[kind],
      document: word ? { name: fieldOf("document", kind), label: `${word} saya lihat` } : null,
    }
  })
}

function sayAddress({ address, rt, rw, kelurahanCode }: VisitTarget, places: ReadonlyMap<string, Kelurahan>): string {
  const area = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(" / ")
  const place = kelurahanCode && (places.get(kelurahanCode)?.name ?? kelurahanCode)
  return [address, area, place].filter(Boolean).join(", ")
}

/** What the fields of the corrections hold at first: what is recorded, to be changed where it is wrong. */
export function textsOf(target: VisitTarget): Record<string, string> {
  return {
    personName: target.personName,
    phone: target.phone ? formatPhone(target.phone) : "",
    nib: target.nib ?? "",
    address: target.address ?? "",
    rt: target.rt ?? "",
    rw: target.rw ?? "",
    kelurahanCode: target.kelurahanCode ?? "",
  }
}
