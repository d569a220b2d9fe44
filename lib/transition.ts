import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import type { Proposal } from "@/lib/enterprise/rules/flow"
import type { Standing } from "@/lib/enterprise/rules/steps"
import type { Status } from "@/lib/enterprise/schema/enterprise"
import type { Prisma } from "@/lib/generated/prisma/client"
import { recomputeAll } from "@/lib/recompute"

/** A change of one enterprise's status; days are ISO dates. */
export type Transition = {
  enterpriseId: string
  from: Status
  to: Status
  /** What a check proposes; only with `to: "CHECKED"`. */
  proposal?: Proposal
  reason?: string
  visitId?: string
  visitedOn?: string
  validUntil?: string
  /** The enterprise that takes this one's place; only with `to: "MERGED"`. */
  mergedInto?: string
}

/** Change statuses inside a command's transaction; the database refuses what is illegal, out of date or one's own proposal. */
export async function addTransitions(tx: Tx, actor: Actor, transitions: readonly Transition[]): Promise<void> {
  if (transitions.length === 0) return
  const added = JSON.stringify(transitions.map((transition) => ({ ...transition, id: uuidv7() })))
  await tx.$executeRaw`
    INSERT INTO enterprise_transition (id, enterprise_id, from_status, to_status, proposal, reason, role, visit_id, visited_on,
      valid_until, merged_into)
    SELECT id, "enterpriseId", "from", "to", proposal, coalesce(reason, ''), ${actor.role}, "visitId", "visitedOn", "validUntil",
      "mergedInto"
      FROM json_to_recordset(${added}::json) AS r (id uuid, "enterpriseId" uuid, "from" text, "to" text, proposal text, reason text,
        "visitId" uuid, "visitedOn" date, "validUntil" date, "mergedInto" uuid)`
  const enterprises = transitions.map(({ enterpriseId }) => enterpriseId)
  const rows = await tx.$queryRaw`
    SELECT p.id FROM product p WHERE p.tenant_id = ${actor.tenantId}::uuid AND p.enterprise_id = ANY(${enterprises}::uuid[])`
  const products = z.array(z.object({ id: z.string() })).parse(rows)
  const reason = { cause: "VALIDATION", grade: "document" } as const
  await recomputeAll(tx, actor, { productIds: products.map(({ id }) => id), reason })
}

/** From how an enterprise stands to its next status. */
export type Way = { from: Standing; to: Status }

type Along = { standings: Prisma.Sql; ways: readonly Way[]; reason: string }

/** Change the status of everything in `standings` (see queries/selection.ts) that stands where a way begins; how many did. */
export async function addTransitionsAlong(tx: Tx, actor: Actor, { standings, ways, reason }: Along): Promise<number> {
  const rows = JSON.stringify(ways.map(({ from, to }) => ({ ...from, to })))
  const insert = sql`
    INSERT INTO enterprise_transition (id, enterprise_id, from_status, to_status, reason, role, visited_on, valid_until)
    SELECT gen_random_uuid(), s.id, s.status, w."to", ${reason}, ${actor.role},
      CASE WHEN w."to" = 'APPROVED' THEN s.visited_on END, CASE WHEN w."to" = 'APPROVED' THEN s.valid_until END
    FROM (${standings}) s
    JOIN json_to_recordset(${rows}::json) AS w (status text, proposal text, "isOwn" boolean, visit text, "to" text)
      ON w.status = s.status AND w.proposal IS NOT DISTINCT FROM s.proposal AND w."isOwn" = s."isOwn" AND w.visit = s.visit`
  return addAll(tx, actor, { insert, cause: "VALIDATION" })
}

/** Let every approval of a daerah end whose last day lies before `today`; how many did. */
export async function addExpiries(tx: Tx, actor: Actor, today: string): Promise<number> {
  const insert = sql`
    INSERT INTO enterprise_transition (id, enterprise_id, from_status, to_status, reason, role)
    SELECT gen_random_uuid(), e.id, e.status, 'EXPIRED', 'Masa berlaku pengesahan sudah lewat.', 'system' FROM enterprise e
    WHERE e.tenant_id = ${actor.tenantId}::uuid AND e.status = 'APPROVED' AND e.valid_until < ${today}::date`
  return addAll(tx, actor, { insert, cause: "EXPIRY" })
}

const Added = z.tuple([z.object({ done: z.number(), products: z.array(z.string()) })])

type Addition = { insert: Prisma.Sql; cause: "VALIDATION" | "EXPIRY" }

/** Change statuses by one statement, and compute what those enterprises make anew; how many did. */
async function addAll(tx: Tx, actor: Actor, { insert, cause }: Addition): Promise<number> {
  const rows = await tx.$queryRaw`
    WITH added AS (${insert} RETURNING enterprise_id)
    SELECT (SELECT count(*)::int FROM added) AS done, ARRAY(SELECT p.id::text FROM product p JOIN added a ON a.enterprise_id = p.enterprise_id
      WHERE p.tenant_id = ${actor.tenantId}::uuid) AS products`
  const [{ done, products }] = Added.parse(rows)
  await recomputeAll(tx, actor, { productIds: products, reason: { cause, grade: "document" } })
  return done
}
