import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { queuedRowsSql, visibleRepairsSql } from "@/lib/intake/policy"
import type { Progress } from "@/lib/intake/rules/repair/words"

/** A kind of fault in the queue: how many rows have it, since when, and whether it alone keeps them out. */
export type Kind = { kind: string; message: string; isError: boolean; count: number; since: Date }

type Scope = { actor: Actor; intakeId?: string | undefined }

function within({ actor, intakeId }: Scope, conditions: Prisma.Sql): Prisma.Sql {
  const ofIntake = intakeId ? sql`AND r.intake_id = ${intakeId}::uuid` : sql``
  return sql`FROM intake_row r JOIN intake i ON i.tenant_id = ${actor.tenantId}::uuid AND i.id = r.intake_id WHERE ${conditions} ${ofIntake}`
}

/** The queue of an actor by kind of fault, oldest first, and how far it has come. */
export function getQueue(actor: Actor, intakeId?: string): Promise<{ kinds: Kind[]; progress: Progress }> {
  const scope = { actor, intakeId }
  return read(actor, async (tx) => ({ kinds: await listKinds(tx, scope), progress: await getProgress(tx, scope) }))
}

function listKinds(tx: Tx, scope: Scope): Promise<Kind[]> {
  return tx.$queryRaw<Kind[]>`
    WITH waiting AS (SELECT r.problems, i.saved_at ${within(scope, queuedRowsSql(scope.actor))}),
    kinds AS (
      SELECT k.kind, count(*)::int AS count, min(w.saved_at) AS since FROM waiting w, unnest(w.problems) AS k (kind) GROUP BY k.kind),
    meanings AS (
      SELECT DISTINCT ON (1) (p ->> 'field') || ':' || (p ->> 'code') AS kind, p ->> 'message' AS message, p ->> 'severity' AS severity
      FROM intake i, jsonb_array_elements(i.reading -> 'problems') AS p
      WHERE i.tenant_id = ${scope.actor.tenantId}::uuid AND i.state = 'SAVED')
    SELECT k.kind, coalesce(m.message, '') AS message, coalesce(m.severity, 'error') = 'error' AS "isError", k.count, k.since
    FROM kinds k LEFT JOIN meanings m USING (kind) ORDER BY k.since, k.count DESC, k.kind`
}

async function getProgress(tx: Tx, scope: Scope): Promise<Progress> {
  const { actor } = scope
  const [found] = await tx.$queryRaw<Progress[]>`
    SELECT (SELECT count(*)::int ${within(scope, queuedRowsSql(actor))}) AS waiting,
      count(*) FILTER (WHERE r.settled = 'SAVED')::int AS saved,
      count(*) FILTER (WHERE r.settled = 'DUPLICATE')::int AS duplicate,
      count(*) FILTER (WHERE r.settled = 'DROPPED')::int AS dropped
    ${within(scope, sql`${visibleRepairsSql(actor)} AND r.settled IS NOT NULL`)}`
  return found ?? { waiting: 0, saved: 0, duplicate: 0, dropped: 0 }
}

/** The imports that have rows in the queue, oldest first. */
export function listQueuedIntakes(actor: Actor) {
  return read(
    actor,
    (tx) => tx.$queryRaw<{ id: string; fileName: string; savedAt: Date; count: number }[]>`
      SELECT i.id, i.file_name AS "fileName", i.saved_at AS "savedAt", count(*)::int AS count
      ${within({ actor }, queuedRowsSql(actor))} GROUP BY i.id, i.file_name, i.saved_at ORDER BY i.saved_at, i.id`,
  )
}

/** A kelurahan's share of the queue: whose it is, and the companions it could be handed to. */
export type Share = {
  kelurahanCode: string
  count: number
  handed: number
  companions: { id: string; name: string }[]
}

/** The queue by kelurahan, as far as its rows say where they are, with the companions of each. */
export function listShares(actor: Actor): Promise<Share[]> {
  return read(
    actor,
    (tx) => tx.$queryRaw<Share[]>`
      WITH share AS (
        SELECT r.kelurahan_code, count(*)::int AS count, count(r.handed_to)::int AS handed
        ${within({ actor }, sql`${queuedRowsSql(actor)} AND r.kelurahan_code IS NOT NULL`)} GROUP BY r.kelurahan_code)
      SELECT s.kelurahan_code AS "kelurahanCode", s.count, s.handed, coalesce((
        SELECT json_agg(json_build_object('id', a.id, 'name', a.name) ORDER BY a.name)
        FROM membership m JOIN account a ON a.id = m.account_id
        WHERE m.tenant_id = ${actor.tenantId}::uuid AND m.role = 'companion' AND m.disabled_at IS NULL
          AND s.kelurahan_code = ANY(m.kelurahan_codes)), '[]') AS companions
      FROM share s ORDER BY s.count DESC, s.kelurahan_code`,
  )
}
