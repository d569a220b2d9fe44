import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import type { Likely } from "@/lib/duplicate/queries/likely"
import { reasons } from "@/lib/duplicate/rules/score"
import { reachesKelurahan } from "@/lib/enterprise/policy"
import { type Asked, findTwins } from "@/lib/enterprise/queries/twins"
import { nikDisagreements } from "@/lib/person/rules"
import { Refusal } from "@/lib/refusal"
import { requireKelurahan } from "@/lib/region/queries"

/** Refuses a kelurahan that is not the daerah's, or not the companion's; asked before a transaction is opened. */
export async function checkKelurahan(actor: Actor, code: string | null): Promise<void> {
  if (code !== null) await requireKelurahan(actor, code)
  if (actor.role === "companion" && !reachesKelurahan(actor, code)) {
    throw new Refusal("forbidden", "Anda hanya dapat mencatat usaha di kelurahan dampingan Anda.", "kelurahanCode")
  }
}

/**
 * Refuses what is only doubtful until the person says that it is right: likely twins, and a NIK that says otherwise.
 * Tells whether there may be twins all the same, so that the record is compared once it is stored.
 */
export async function refuseDoubts(tx: Tx, actor: Actor, asked: Asked): Promise<{ mayHaveTwins: boolean }> {
  const { input } = asked
  if (input.confirmed) return { mayHaveTwins: true }
  const { count, visible } = await findTwins(tx, actor, asked)
  const doubts = [...nikDoubts(input), ...(visible.length > 0 ? [twinDoubt(visible)] : [])]
  if (doubts.length === 0) return { mayHaveTwins: count > 0 }
  const ask = "Bila isian sudah benar, centang “Tetap simpan” lalu kirim lagi."
  const links = visible.map(({ record }) => ({
    href: `/${actor.tenantSlug}/umkm/${record.id}`,
    label: `Buka “${record.name}” milik ${record.owner}`,
  }))
  throw new Refusal("conflict", `${doubts.join(" ")} ${ask}`, "confirmed", links)
}

const disagreements = {
  birthDate: "Tanggal lahir berbeda dari tanggal di dalam NIK.",
  gender: "Jenis kelamin berbeda dari yang tersirat di dalam NIK.",
}

function nikDoubts({ nik, birthDate, gender }: Asked["input"]): string[] {
  return nik ? nikDisagreements(nik, { birthDate, gender }).map((field) => disagreements[field]) : []
}

function twinDoubt(likely: Likely[]): string {
  const said = likely.map(
    ({ record, reasons: why }) =>
      `“${record.name}” milik ${record.owner} (${why.map((reason) => reasons[reason]).join(", ")})`,
  )
  return `Mungkin sudah tercatat: ${said.join("; ")}.`
}
