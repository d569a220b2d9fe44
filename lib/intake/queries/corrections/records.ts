import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { visibleEnterprisesSql } from "@/lib/enterprise/policy"
import { exportedColumns, exportedSource } from "@/lib/enterprise/queries/export"
import type { ExportedEnterprise } from "@/lib/enterprise/rules/export-columns"
import { type Change, readVersion } from "@/lib/intake/rules/corrections/rewind"

/** A record as an export would say it, with what a correction of it needs. */
export type CurrentRecord = ExportedEnterprise & {
  personId: string
  flags: string[]
  nikHash: string | null
  npwpHash: string | null
}

/** The records with some ids that an actor may see, as they are now, by id. */
export async function findRecords(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, CurrentRecord>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<CurrentRecord[]>`
    WITH page AS (SELECT DISTINCT a.id FROM unnest(${[...ids]}::uuid[]) AS a (id))
    SELECT ${exportedColumns(actor)}, e.person_id AS "personId", e.flags, encode(p.nik_hash, 'hex') AS "nikHash",
      encode(e.npwp_hash, 'hex') AS "npwpHash"
    FROM page ${exportedSource(actor)} WHERE ${visibleEnterprisesSql(actor)}`
  return new Map(rows.map((row) => [row.id, row]))
}

/** A record and the state of it that a file knows. */
export type Known = { record: CurrentRecord; version: string | null }

/** What has changed in records since the states that files know, newest first, by the record's id. */
export async function findChanges(tx: Tx, actor: Actor, known: readonly Known[]): Promise<Map<string, Change[]>> {
  const asked = known.flatMap(({ record, version }) => {
    const since = readVersion(version)
    return since && version !== record.version
      ? [{ id: record.id, person: record.personId, eSince: since.enterprise, pSince: since.person }]
      : []
  })
  if (asked.length === 0) return new Map()
  const json = sql`json_to_recordset(${JSON.stringify(asked)}::json) AS a (id uuid, person uuid, "eSince" bigint, "pSince" bigint)`
  const tenant = sql`r.tenant_id = ${actor.tenantId}::uuid`
  const rows = await tx.$queryRaw<(Change & { id: string })[]>`
    SELECT a.id, 'enterprise' AS of, r.at, r.changes FROM ${json}
      JOIN record_change r ON ${tenant} AND r.enterprise_id = a.id AND r.at > 'epoch'::timestamptz + a."eSince" * interval '1 microsecond'
    UNION ALL
    SELECT a.id, 'person' AS of, r.at, r.changes FROM ${json}
      JOIN record_change r ON ${tenant} AND r.person_id = a.person AND r.at > 'epoch'::timestamptz + a."pSince" * interval '1 microsecond'
    ORDER BY at DESC`
  const changes = new Map<string, Change[]>()
  for (const { id, ...change } of rows) changes.set(id, [...(changes.get(id) ?? []), change])
  return changes
}
