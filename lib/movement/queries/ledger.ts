import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleMousSql } from "@/lib/mou/policy"
import { LedgerRow } from "@/lib/movement/schema/ledger"
import { visibleProductsSql } from "@/lib/product/policy"
import { visibleTrainingsSql } from "@/lib/training/policy"

/** So many changes are shown; older ones are in the file of all changes. */
export const mostShown = 300

/** What moved of a product, newest first, each with its cause and whom it is credited to; a product an actor cannot see has moved nothing. */
export async function listMovements(actor: Actor, productId: string): Promise<LedgerRow[]> {
  const rows = await read(actor, (tx) =>
    tx.$queryRaw(sql`
      SELECT m.id, m.day::text, m.kind, m.subject, m.dimension, m.before, m.after, m.change, m.cause, m.cause_id AS "causeId",
        m.at::text AS moment, coalesce(c.credits, '[]') AS credits
      FROM movement m
      JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.product_id
      LEFT JOIN LATERAL (${creditsSql(actor)}) c ON true
      WHERE m.tenant_id = ${actor.tenantId}::uuid AND m.product_id = ${productId}::uuid AND ${visibleProductsSql(actor)}
      ORDER BY m.at DESC, m.kind DESC, m.subject LIMIT ${mostShown}`),
  )
  return z.array(LedgerRow).parse(rows)
}

/** Whom a movement `m` is credited to; a training or agreement the actor cannot see is not named. */
function creditsSql(actor: Actor): Prisma.Sql {
  return sql`SELECT jsonb_agg(jsonb_build_object('id', c.id, 'source', c.source, 'share', c.share, 'rule', c.rule, 'affirmed', c.affirmed,
      'permitId', c.permit_id, 'reportId', c.report_id,
      'training', (SELECT jsonb_build_object('id', t.id, 'title', t.title) FROM training t
        WHERE t.tenant_id = c.tenant_id AND t.id = c.training_id AND ${visibleTrainingsSql(actor)}),
      'mou', (SELECT jsonb_build_object('id', m.id, 'title', m.title, 'partner', r.name, 'promise',
          (SELECT o.what FROM obligation o WHERE o.tenant_id = c.tenant_id AND o.id = c.obligation_id)) FROM mou m
        JOIN partner r ON r.tenant_id = m.tenant_id AND r.id = m.partner_id
        WHERE m.tenant_id = c.tenant_id AND m.id = c.mou_id AND ${visibleMousSql(actor)}))
      ORDER BY c.share DESC, c.id) AS credits
    FROM credit c WHERE c.tenant_id = m.tenant_id AND c.movement_id = m.id`
}
