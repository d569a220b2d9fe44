import { recordFactAction } from "@/app/[daerah]/(kelola)/umkm/[id]/bukti/actions"
import { FactForm } from "@/app/[daerah]/(kelola)/umkm/[id]/fact-form"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { type Actor, may } from "@/lib/access"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import { type CheckedFact, listFacts } from "@/lib/fact/queries"
import { type FactKind, factKinds, factState, grades, isFactKind } from "@/lib/fact/rules"
import { formatDay, formatInstantDay } from "@/lib/format"
import { dayIn } from "@/lib/tenant/rules"

type FactCardProps = { actor: Actor; id: string; zone: string }

/** How each key fact of an enterprise is known: by what, by whom, when, and until when that may be relied on. */
export async function FactCard({ actor, id, zone }: FactCardProps) {
  const facts = new Map((await listFacts(actor, id)).map((fact) => [fact.kind, fact]))
  const today = dayIn(zone, new Date())
  const kinds = Object.keys(factKinds).filter(isFactKind)
  return (
    <Card title="Dari mana data ini diketahui">
      <DescriptionList
        facts={kinds.map((kind) => {
          const fact = facts.get(kind) ?? null
          return { label: factKinds[kind], value: sayFact(kind, fact, today), note: fact && sayCheck(fact, zone) }
        })}
      />
      {may(actor, "fact.record") && (
        <FactForm
          slug={actor.tenantSlug}
          id={id}
          today={today}
          kinds={kinds.map((kind) => ({ value: kind, label: factKinds[kind] }))}
          action={recordFactAction}
        />
      )}
    </Card>
  )
}

function sayFact(kind: FactKind, fact: CheckedFact | null, today: string) {
  const state = factState(fact, today)
  if (!fact || state === "never") return <span className="muted">Menurut pemilik, belum pernah diperiksa</span>
  const grade = wordFor(grades, fact.grade)
  if (state === "wrong") {
    return `${grade}: ${kind === "trading" ? "tidak berjualan lagi" : "ternyata salah, belum dibetulkan"}`
  }
  const until = formatDay(fact.validUntil)
  return state === "expired" ? `${grade}, kedaluwarsa sejak ${until}` : `${grade}, berlaku sampai ${until}`
}

function sayCheck({ at, by, source }: CheckedFact, zone: string): string {
  return [source, formatInstantDay(at, zone), by && `oleh ${by}`].filter(Boolean).join(", ")
}
