import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { allOf, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import { registerConditions, wordConditions } from "@/lib/enterprise/queries/conditions"
import type { Filter } from "@/lib/enterprise/rules/filter"
import { searchWords } from "@/lib/enterprise/rules/words"
import { usualTemplate } from "@/lib/message/rules/templates"

/** How many people stand on one page. */
export const contactsPerPage = 50

/** A person with those of their enterprises that are in the list, four named at most; `mobile` can be written to. */
export type Contact = {
  id: string
  name: string
  mobile: string | null
  phone: string | null
  kelurahanCode: string | null
  enterpriseId: string
  enterprises: string[]
}

type ContactFilter = { filter: Filter; reachable: boolean; page: number }
type Row = { reachable: number; unreachable: number } & Partial<Contact>

/** A page (from 1) of the people of a list, by kelurahan and name: those with a mobile number, or those without. */
export async function listContacts(actor: Actor, asked: ContactFilter) {
  const rows = await readRows<Row>(actor, selectContacts(actor, asked))
  const { reachable = 0, unreachable = 0 } = rows[0] ?? {}
  return { contacts: rows.filter(isContact), reachable, unreachable }
}

function isContact(row: Row): row is Row & Contact {
  return typeof row.id === "string"
}

function selectContacts(actor: Actor, { filter, reachable, page }: ContactFilter) {
  const conditions = [
    ...registerConditions(filter, actor.tenantId),
    visibleEnterprisesSql(actor),
    ...wordConditions(searchWords(filter.q)),
  ]
  const wanted = reachable ? sql`mobile IS NOT NULL` : sql`mobile IS NULL`
  return sql`
    WITH chosen AS (
      SELECT e.person_id, min(e.kelurahan_code) AS "kelurahanCode", (array_agg(e.name ORDER BY e.name_key, e.id))[1:4] AS enterprises,
        (array_agg(e.id ORDER BY e.name_key, e.id))[1] AS "enterpriseId"
      FROM enterprise e WHERE ${allOf(conditions)} GROUP BY e.person_id
    ), people AS MATERIALIZED (
      SELECT p.id, p.name, p.phone, c."kelurahanCode", c.enterprises, c."enterpriseId",
        CASE WHEN p.phone LIKE '+628%' THEN p.phone WHEN p.phone2 LIKE '+628%' THEN p.phone2 END AS mobile
      FROM chosen c JOIN person p ON p.tenant_id = ${actor.tenantId}::uuid AND p.id = c.person_id
    )
    SELECT n.*, one.* FROM (SELECT count(mobile)::int AS reachable, (count(*) - count(mobile))::int AS unreachable FROM people) n
    LEFT JOIN LATERAL (
      SELECT * FROM people WHERE ${wanted} ORDER BY "kelurahanCode" NULLS LAST, lower(name), id
      LIMIT ${contactsPerPage} OFFSET ${(page - 1) * contactsPerPage}
    ) one ON true`
}

/** What is written to the people of a list: what was written last, or the usual words. */
export async function getTemplate(actor: Actor): Promise<string> {
  const kept = await read(actor, (tx) =>
    tx.messageTemplate.findFirst({ where: { tenantId: actor.tenantId, purpose: "LIST" }, select: { text: true } }),
  )
  return kept?.text ?? usualTemplate
}
