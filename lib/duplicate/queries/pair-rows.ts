import "server-only"
import { raw, sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import type { Checked } from "@/lib/duplicate/rules/defaults"
import type { Row } from "@/lib/duplicate/rules/fields"

/** A record of a pair as its rows are, sealed numbers and all: for merging, and never for a page as it is. */
export type PairRecord = {
  enterprise: Row
  person: Row
  facts: (Checked & { id: string })[]
  years: { id: string; year: number; filled: number }[]
}

/** The rows of some enterprises and their people, by the enterprise's id. */
export async function loadPairRecords(tx: Tx, { tenantId }: Actor, ids: string[]): Promise<Map<string, PairRecord>> {
  const rows = await tx.$queryRaw<(PairRecord & { id: string })[]>`
    SELECT e.id, to_jsonb(e) AS enterprise, to_jsonb(p) AS person,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'grade', f.grade, 'verdict', f.verdict, 'at', f.at)), '[]')
        FROM enterprise_fact f WHERE f.tenant_id = e.tenant_id AND f.enterprise_id = e.id) AS facts,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', y.id, 'year', y.year, 'filled',
          (SELECT count(*) FROM jsonb_each_text(to_jsonb(y)) v WHERE v.value IS NOT NULL AND v.value <> '[]'))), '[]')
        FROM enterprise_year y WHERE y.tenant_id = e.tenant_id AND y.enterprise_id = e.id) AS years
    FROM enterprise e JOIN person p ON p.tenant_id = e.tenant_id AND p.id = e.person_id
    WHERE e.tenant_id = ${tenantId}::uuid AND e.id = ANY(${ids}::uuid[])`
  return new Map(rows.map(({ id, ...record }) => [id, record]))
}

/** One row as it is now, or null when there is none any more. */
export async function loadRow(
  tx: Tx,
  { tenantId }: Actor,
  { table, id }: { table: "enterprise" | "person"; id: string },
): Promise<Row | null> {
  const [found] = await tx.$queryRaw<{ row: Row }[]>(
    sql`SELECT to_jsonb(t) AS row FROM ${raw(table)} t WHERE t.tenant_id = ${tenantId}::uuid AND t.id = ${id}::uuid`,
  )
  return found?.row ?? null
}

/** What both records of a pair were when the page was opened. */
export function pairVersion(a: PairRecord, b: PairRecord): string {
  return [a.enterprise, a.person, b.enterprise, b.person].map((row) => String(row.updated_at)).join(" ")
}
