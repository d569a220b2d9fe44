import "server-only"
import type { Actor } from "@/lib/access"
import { key, read, type Tx } from "@/lib/db"
import { loadPairRecords, type PairRecord, pairVersion } from "@/lib/duplicate/queries/pair-rows"
import { recordToKeep, valueToKeep } from "@/lib/duplicate/rules/defaults"
import { type FieldName, fieldNames, fields, rowOf, type Side, valueIn } from "@/lib/duplicate/rules/fields"
import { compareOwners, ownerKey } from "@/lib/duplicate/rules/owner"
import { isReason, type Reason } from "@/lib/duplicate/rules/score"

/** A value of both records, in the words of the database; of a NIK or NPWP its last four digits. */
export type Choice = { name: FieldName; a: string | null; b: string | null; differs: boolean; proposed: Side }

/** Where a record comes from and what belongs to it. */
export type Origin = {
  id: string
  name: string
  status: string
  createdAt: Date
  file: string | null
  sheet: string | null
  row: number | null
  by: string | null
  visits: number
  consents: number
  years: number[]
}

/** Everything the page of a pair shows. */
export type PairView = {
  id: string
  state: string
  score: number
  reasons: Reason[]
  version: string
  keep: Side
  /** Whose the business is, as proposed; null when both records have one person. */
  person: "one" | Side | null
  a: Origin
  b: Origin
  choices: Choice[]
  /** Years that both records have figures of. */
  years: { year: number; proposed: Side }[]
}

/** A pair side by side with what is proposed, or null when there is none such. */
export function getPair(actor: Actor, id: string): Promise<PairView | null> {
  return read(actor, async (tx) => {
    const pair = await tx.duplicatePair.findUnique({ where: key(actor, id) })
    if (!pair) return null
    const records = await loadPairRecords(tx, actor, [pair.aId, pair.bId])
    const [a, b] = [records.get(pair.aId), records.get(pair.bId)]
    if (!a || !b) return null
    const origins = await loadOrigins(tx, actor, [pair.aId, pair.bId])
    const [originA, originB] = [origins.get(pair.aId), origins.get(pair.bId)]
    if (!originA || !originB) return null
    const keep = recordToKeep(a, b)
    const { state, score } = pair
    return {
      ...{ id, state, score, keep },
      reasons: pair.reasons.filter(isReason),
      version: pairVersion(a, b),
      person: personToKeep(a, b, keep),
      a: originA,
      b: originB,
      choices: fieldNames.map((name) => choiceOf(name, { a, b }, keep)),
      years: commonYears(a, b, keep),
    }
  })
}

function choiceOf(name: FieldName, pair: Record<Side, PairRecord>, keep: Side): Choice {
  const differs = valueIn(name, pair.a) !== valueIn(name, pair.b)
  return { name, a: shown(name, pair.a), b: shown(name, pair.b), differs, proposed: valueToKeep(name, pair, keep) }
}

function shown(name: FieldName, record: PairRecord): string | null {
  const columns = name === "nik" ? ["nik_last4"] : name === "npwp" ? ["npwp_last4"] : [...fields[name].columns]
  const values = (name === "nib" ? ["nib"] : columns).map((column) => rowOf(name, record)[column])
  return values.some((value) => value === null || value === "") ? null : values.map(String).join(", ")
}

function personToKeep(a: PairRecord, b: PairRecord, keep: Side): "one" | Side | null {
  if (a.person.id === b.person.id) return null
  const areTwo = a.person.nik_hash !== null && b.person.nik_hash !== null
  const likeness = compareOwners(ownerKey(String(a.person.name)), ownerKey(String(b.person.name)))
  return areTwo || likeness === "different" ? keep : "one"
}

function commonYears(a: PairRecord, b: PairRecord, keep: Side): PairView["years"] {
  return a.years.flatMap(({ year, filled }) => {
    const other = b.years.find((each) => each.year === year)
    if (!other) return []
    return [
      { year, proposed: filled === other.filled ? keep : filled > other.filled ? ("a" as const) : ("b" as const) },
    ]
  })
}

async function loadOrigins(tx: Tx, { tenantId }: Actor, ids: string[]): Promise<Map<string, Origin>> {
  const rows = await tx.$queryRaw<Origin[]>`
    SELECT e.id, e.name, e.status, e.created_at AS "createdAt", i.file_name AS file, r.sheet, r.row,
      (SELECT u.name FROM audit_event v JOIN account u ON u.id = v.account_id
        WHERE v.tenant_id = e.tenant_id AND v.subject_id = e.id AND v.action = 'enterprise.register' LIMIT 1) AS by,
      (SELECT count(*)::int FROM visit v WHERE v.tenant_id = e.tenant_id AND v.enterprise_id = e.id) AS visits,
      (SELECT count(*)::int FROM consent c WHERE c.tenant_id = e.tenant_id AND c.person_id = e.person_id) AS consents,
      ARRAY(SELECT y.year FROM enterprise_year y WHERE y.tenant_id = e.tenant_id AND y.enterprise_id = e.id ORDER BY 1) AS years
    FROM enterprise e
    LEFT JOIN intake i ON i.tenant_id = e.tenant_id AND i.id = e.intake_id
    LEFT JOIN intake_row r ON r.tenant_id = e.tenant_id AND r.id = e.id
    WHERE e.tenant_id = ${tenantId}::uuid AND e.id = ANY(${ids}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}
