import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { allOf, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import { visibleMousSql } from "@/lib/mou/policy"
import { visiblePartners } from "@/lib/partner/policy"

/** A partner with the agreements that something can be handed over under. */
export type RecipientChoice = { id: string; name: string; mous: { id: string; title: string }[] }

/** To whom, and under which agreement, something can be handed over. */
export async function listRecipients(actor: Actor): Promise<RecipientChoice[]> {
  const [partners, mous] = await Promise.all([
    read(actor, (tx) =>
      tx.partner.findMany({
        where: visiblePartners(actor),
        orderBy: { name: "asc" },
        select: { id: true, name: true },
        take: 1000,
      }),
    ),
    readRows<{ id: string; title: string; partnerId: string }>(
      actor,
      sql`
        SELECT DISTINCT m.id, m.title, p.partner_id AS "partnerId" FROM mou m
        CROSS JOIN LATERAL (SELECT m.partner_id UNION SELECT mp.partner_id FROM mou_party mp
          WHERE mp.tenant_id = m.tenant_id AND mp.mou_id = m.id AND mp.partner_id IS NOT NULL) p
        WHERE ${visibleMousSql(actor)} AND m.status IN ('ACTIVE', 'EVALUATION', 'EXTENDED', 'AMENDED') ORDER BY m.title LIMIT 2000`,
    ),
  ])
  return partners.map((partner) => ({ ...partner, mous: mous.filter(({ partnerId }) => partnerId === partner.id) }))
}

/** An enterprise to hand something over of: what it makes is what is usually handed over, `made` as it is recorded. */
export type Maker = {
  id: string
  name: string
  person: string
  products: string | null
  kelurahanCode: string | null
  made: { id: string; name: string }[]
}

/** Those of some enterprises that an actor can see, in the order asked for. */
export function listMakers(actor: Actor, ids: readonly string[]): Promise<Maker[]> {
  const wanted = [...ids]
  return readRows<Maker>(
    actor,
    sql`
      SELECT e.id, e.name, p.name AS person, e.products, e.kelurahan_code AS "kelurahanCode",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name) ORDER BY q.name), '[]') FROM product q
          WHERE q.tenant_id = e.tenant_id AND q.enterprise_id = e.id AND q.withdrawn_at IS NULL) AS made
      FROM enterprise e
      JOIN person p ON p.tenant_id = e.tenant_id AND p.id = e.person_id
      WHERE ${allOf([visibleEnterprisesSql(actor), sql`e.status <> 'MERGED'`])} AND e.id = ANY(${wanted}::uuid[])
      ORDER BY array_position(${wanted}::uuid[], e.id)`,
  )
}
