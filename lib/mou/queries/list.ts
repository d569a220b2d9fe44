import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { allOf } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleMousSql } from "@/lib/mou/policy"
import type { Expiry, MouFilter, MouList, MouPhase } from "@/lib/mou/rules/filter"
import { isInForce, isPrepared } from "@/lib/mou/rules/status"
import { type MouForm, type MouStatus, mouStatuses } from "@/lib/mou/schema/words"
import { visiblePartners } from "@/lib/partner/policy"
import type { PartnerKind } from "@/lib/partner/schema/partner"
import { keysOf } from "@/lib/vocabulary"

/** How many agreements a page of the list holds. */
export const listLength = 25

/** An agreement as the list shows it; days are ISO, `number` is the daerah's own. */
export type MouRow = {
  id: string
  title: string
  form: MouForm
  status: MouStatus
  number: string
  partner: string
  /** How many partners are party to it besides. */
  others: number
  kind: PartnerKind
  startsOn: string | null
  endsOn: string | null
  dueOn: string | null
  responsible: string | null
}

type Row = MouRow & { total: number }
type Asked = MouList & { today: string }

/** A page of the agreements an actor can see: what is nearest to its next day first, what is over last; and how many there are. */
export async function listMous(actor: Actor, asked: Asked): Promise<{ mous: MouRow[]; total: number }> {
  const rows = await readRows<Row>(actor, selectMous(actor, asked))
  return { mous: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

const statuses = keysOf(mouStatuses)
const inForce = statuses.filter(isInForce)
const prepared = statuses.filter(isPrepared)
const over = statuses.filter((status) => !isInForce(status) && !isPrepared(status))

/** The statuses of a part of an agreement's life. */
const statusesOf: Record<MouPhase, MouStatus[]> = { persiapan: prepared, berlaku: inForce, selesai: over }

function selectMous(actor: Actor, { filter, page, today }: Asked): Prisma.Sql {
  return sql`
    WITH found AS (
      SELECT m.*, p.name AS partner, p.kind, count(*) OVER ()::int AS total, row_number() OVER (
        ORDER BY m.status = ANY(${over}), coalesce(m.due_on, m.ends_on), m.ends_on DESC, m.created_at DESC, m.id) AS turn
      FROM mou m JOIN partner p ON p.tenant_id = m.tenant_id AND p.id = m.partner_id
      WHERE ${allOf(conditionsOf(actor, filter, today))}
      ORDER BY turn LIMIT ${listLength} OFFSET ${(page - 1) * listLength})
    SELECT f.id, f.title, f.form, f.status, f.partner, f.kind, f.total, coalesce(y.number, '') AS number, a.name AS responsible,
      f.starts_on::text AS "startsOn", f.ends_on::text AS "endsOn", f.due_on::text AS "dueOn", coalesce(y.others, 0) AS others
    FROM found f
    LEFT JOIN account a ON a.id = f.responsible_id
    CROSS JOIN LATERAL (
      SELECT max(y.number) FILTER (WHERE y.position = 1) AS number,
        (count(*) FILTER (WHERE y.partner_id <> f.partner_id))::int AS others
      FROM mou_party y WHERE y.tenant_id = f.tenant_id AND y.mou_id = f.id) y
    ORDER BY f.turn`
}

function conditionsOf(actor: Actor, filter: MouFilter, today: string): Prisma.Sql[] {
  const { q, phase, status, form, kind, expiry, partnerId } = filter
  return [
    visibleMousSql(actor),
    ...(q ? [saysSql(q)] : []),
    ...(phase ? [sql`m.status = ANY(${statusesOf[phase]})`] : []),
    ...(status ? [sql`m.status = ${status}`] : []),
    ...(form ? [sql`m.form = ${form}`] : []),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(expiry ? [endsSql(expiry, today)] : []),
    ...(partnerId ? [isPartySql(partnerId)] : []),
  ]
}

/** The words stand in the title, in a party's name or in a number. */
function saysSql(q: string): Prisma.Sql {
  const words = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  return sql`(m.title ILIKE ${words} OR p.name ILIKE ${words} OR EXISTS (
    SELECT FROM mou_party y WHERE y.tenant_id = m.tenant_id AND y.mou_id = m.id
      AND (y.number ILIKE ${words} OR y.institution ILIKE ${words})))`
}

function isPartySql(partnerId: string): Prisma.Sql {
  return sql`(m.partner_id = ${partnerId}::uuid OR EXISTS (
    SELECT FROM mou_party y WHERE y.tenant_id = m.tenant_id AND y.mou_id = m.id AND y.partner_id = ${partnerId}::uuid))`
}

function endsSql(expiry: Expiry, today: string): Prisma.Sql {
  const living = sql`m.status = ANY(${inForce})`
  if (expiry === "lewat") return sql`${living} AND m.ends_on < ${today}::date`
  const until = sql`(${today}::date + make_interval(months => ${Number(expiry)}::int))::date`
  return sql`${living} AND m.ends_on >= ${today}::date AND m.ends_on <= ${until}`
}

/** The name of a partner that a list is narrowed to, or null. */
export async function getPartnerName(actor: Actor, id: string): Promise<string | null> {
  const found = await read(actor, (tx) =>
    tx.partner.findFirst({ where: { id, AND: visiblePartners(actor) }, select: { name: true } }),
  )
  return found?.name ?? null
}
