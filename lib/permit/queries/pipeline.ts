import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { allOf } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visiblePermitsSql } from "@/lib/permit/policy"
import type { PermitFilter, PermitList } from "@/lib/permit/rules/filter"
import type { ListedPermit } from "@/lib/permit/rules/sheets"
import { stageDays } from "@/lib/permit/rules/validity"

/** How many permits a page of the pipeline holds. */
export const listLength = 50

/** How many rows a workbook holds at most. */
const mostRows = 20_000

/** A permit in the pipeline; the day is ISO, `productId` a product it speaks to, under which it is looked at. */
export type PipelineRow = ListedPermit & { id: string; enterpriseId: string; productId: string | null; total: number }

/** The stage of a permit, told in the database as `stageOf` tells it. */
const stage = sql`CASE WHEN pt.expires_on IS NULL THEN 'OPEN' WHEN pt.expires_on < d.today THEN 'EXPIRED'
  WHEN pt.expires_on <= d.today + ${stageDays.D30}::int THEN 'D30' WHEN pt.expires_on <= d.today + ${stageDays.D90}::int THEN 'D90'
  WHEN pt.expires_on <= d.today + ${stageDays.D180}::int THEN 'D180' ELSE 'LATER' END`

const source = sql`permit pt
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE t.time_zone)::date AS today FROM tenant t WHERE t.id = pt.tenant_id) d
  JOIN enterprise e ON e.tenant_id = pt.tenant_id AND e.id = pt.enterprise_id AND e.status <> 'MERGED'`

/** A page of the permits in force or expired: what ends soonest first. */
export function listPipeline(actor: Actor, { filter, page }: PermitList): Promise<PipelineRow[]> {
  return readRows<PipelineRow>(
    actor,
    sql`${selectRows(conditionsOf(actor, filter))} LIMIT ${listLength} OFFSET ${(page - 1) * listLength}`,
  )
}

/** All of them, for a workbook. */
export function exportPipeline(actor: Actor, filter: PermitFilter): Promise<PipelineRow[]> {
  return readRows<PipelineRow>(actor, sql`${selectRows(conditionsOf(actor, filter))} LIMIT ${mostRows}`)
}

function selectRows(conditions: Prisma.Sql[]): Prisma.Sql {
  return sql`
    SELECT pt.id, pt.kind, pt.title, pt.number, pt.grade, pt.expires_on::text AS "expiresOn", ${stage} AS stage,
      e.id AS "enterpriseId", e.name AS enterprise, o.name AS person, e.kelurahan_code AS "kelurahanCode",
      pp.first AS "productId", pp.names AS products, count(*) OVER ()::int AS total
    FROM ${source}
    JOIN person o ON o.tenant_id = e.tenant_id AND o.id = e.person_id
    CROSS JOIN LATERAL (SELECT (array_agg(p.id ORDER BY p.name, p.id))[1] AS first, string_agg(p.name, ', ' ORDER BY p.name, p.id) AS names
      FROM product p WHERE p.tenant_id = pt.tenant_id AND p.enterprise_id = pt.enterprise_id AND p.withdrawn_at IS NULL
        AND (NOT EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id)
          OR p.id IN (SELECT q.product_id FROM permit_product q WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id))) pp
    WHERE ${allOf(conditions)}
    ORDER BY pt.expires_on NULLS LAST, pt.id`
}

function conditionsOf(actor: Actor, { q, stage: asked, kind, kelurahan, isStated }: PermitFilter): Prisma.Sql[] {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  return [
    visiblePermitsSql(actor),
    sql`pt.state = 'VALID'`,
    ...(asked === "SOON" ? [sql`pt.expires_on BETWEEN d.today AND d.today + ${stageDays.D180}::int`] : []),
    ...(asked && asked !== "SOON" ? [sql`${stage} = ${asked}`] : []),
    ...(kind ? [sql`pt.kind = ${kind}`] : []),
    ...(kelurahan ? [sql`e.kelurahan_code = ${kelurahan}`] : []),
    ...(isStated ? [sql`pt.grade = 'stated'`] : []),
    ...(q ? [sql`(e.name ILIKE ${like} OR pt.number ILIKE ${like})`] : []),
  ]
}

/** How many permits of a kind, or in a kelurahan, are at each stage of their end. */
export type Counted = { key: string } & Record<"EXPIRED" | "D30" | "D90" | "D180", number>

/** The pipeline in numbers, by kind and by kelurahan, those with most to do first; and how many nobody has verified. */
export async function countPipeline(actor: Actor) {
  const [kinds, places, stated] = await Promise.all([
    readRows<Counted>(actor, countBy(actor, sql`pt.kind`)),
    readRows<Counted>(actor, countBy(actor, sql`coalesce(e.kelurahan_code, '')`)),
    readRows<{ stated: number }>(
      actor,
      sql`SELECT count(*)::int AS stated FROM ${source} WHERE ${visiblePermitsSql(actor)} AND pt.state = 'VALID' AND pt.grade = 'stated'`,
    ),
  ])
  return { kinds, places, stated: stated[0]?.stated ?? 0 }
}

function countBy(actor: Actor, key: Prisma.Sql): Prisma.Sql {
  const at = (name: string) => sql`(count(*) FILTER (WHERE ${stage} = ${name}))::int`
  return sql`
    SELECT ${key} AS key, ${at("EXPIRED")} AS "EXPIRED", ${at("D30")} AS "D30", ${at("D90")} AS "D90", ${at("D180")} AS "D180"
    FROM ${source}
    WHERE ${visiblePermitsSql(actor)} AND pt.state = 'VALID' AND pt.expires_on <= d.today + ${stageDays.D180}::int
    GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 400`
}
