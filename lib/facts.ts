import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import type { Tx } from "@/lib/db"
import { type FactKind, factUntil, type Grade, supersedes, type Verdict } from "@/lib/fact/rules"
import { recomputeMakers } from "@/lib/recompute"

/** What a check found of one fact. */
export type FoundFact = { kind: FactKind; grade: Grade; verdict: Verdict; source?: string }

type Found = { enterpriseId: string; visitId?: string; checkedOn: string; today: string; facts: readonly FoundFact[] }

/** Keep what was found of an enterprise's facts inside a command's transaction, but for what is known better already. */
export async function keepFacts(tx: Tx, actor: Actor, found: Found): Promise<void> {
  const { enterpriseId, visitId, checkedOn, today } = found
  const known = await tx.enterpriseFact.findMany({
    where: { tenantId: actor.tenantId, enterpriseId },
    select: { kind: true, grade: true, verdict: true, validUntil: true },
  })
  const standing = new Map(known.map((fact) => [fact.kind, { ...fact, validUntil: dayOf(fact.validUntil) }]))
  const rows = found.facts
    .map((fact) => ({ source: "", ...fact, id: uuidv7(), validUntil: factUntil(fact.kind, checkedOn) }))
    .filter((fact) => supersedes(standing.get(fact.kind) ?? null, fact, today))
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO enterprise_fact (id, enterprise_id, kind, grade, verdict, valid_until, visit_id, source)
    SELECT id, ${enterpriseId}::uuid, kind, grade, verdict, "validUntil", ${visitId ?? null}::uuid, source
      FROM json_to_recordset(${JSON.stringify(rows)}::json)
        AS r (id uuid, kind text, grade text, verdict text, "validUntil" date, source text)
    ON CONFLICT (tenant_id, enterprise_id, kind) DO UPDATE SET grade = excluded.grade, verdict = excluded.verdict,
      account_id = excluded.account_id, at = excluded.at, valid_until = excluded.valid_until, visit_id = excluded.visit_id,
      source = excluded.source`
  // How the NIB is known decides what it counts for.
  if (rows.some(({ kind }) => kind === "nib")) await recomputeMakers(tx, actor, [enterpriseId])
}
