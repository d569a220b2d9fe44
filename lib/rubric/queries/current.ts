import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { baseRubric } from "@/lib/rubric/rules/base"
import { Rubric } from "@/lib/rubric/schema/rubric"

/** The rubric that counts in the actor's daerah on a day (ISO): its own latest published one that has begun, or the base; `label` names the version. */
export async function getRubricOn(
  tx: Tx,
  { tenantId }: Actor,
  day: string,
): Promise<{ rubric: Rubric; label: string }> {
  const own = await tx.rubric.findFirst({
    where: { tenantId, publishedAt: { not: null }, startsOn: { lte: new Date(day) } },
    orderBy: [{ startsOn: "desc" }, { number: "desc" }],
    select: { number: true, content: true },
  })
  return own
    ? { rubric: Rubric.parse(own.content), label: String(own.number) }
    : { rubric: baseRubric, label: baseRubric.version }
}

/** The rubric of a version by its label, as the copies of readiness name it; null when the daerah has none such. */
export async function getRubricOf(tx: Tx, { tenantId }: Actor, label: string): Promise<Rubric | null> {
  if (label === baseRubric.version) return baseRubric
  // An earlier release's base has another label, which is no number.
  if (!/^\d{1,9}$/.test(label)) return null
  const where = { tenantId, number: Number(label), publishedAt: { not: null } }
  const own = await tx.rubric.findFirst({ where, select: { content: true } })
  return own && Rubric.parse(own.content)
}
