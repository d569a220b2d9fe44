import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { allOf, seesAll, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import { wordConditions } from "@/lib/enterprise/queries/conditions"
import { fold, searchWords } from "@/lib/enterprise/rules/words"
import type { Prisma } from "@/lib/generated/prisma/client"

/** What a quick search shows of an enterprise. */
export type FoundEnterprise = {
  id: string
  name: string
  person: string
  kelurahanCode: string | null
  status: string
}

/** So many are shown, and so many hits are weighed against each other. */
const [mostShown, mostWeighed] = [8, 200]

/**
 * The enterprises that fit what is typed so far, the best first: names that begin so, then names with a word that does,
 * then any other part of name, owner, product, NIB or phone. Shorter than three letters, only how names begin counts.
 */
export async function searchEnterprises(actor: Actor, typed: string): Promise<FoundEnterprise[]> {
  const words = searchWords(typed)
  if (words.length === 0) return []
  return readRows<FoundEnterprise>(actor, selectFound(actor, typed, words))
}

function selectFound(actor: Actor, typed: string, words: string[][]): Prisma.Sql {
  const tenant = sql`${actor.tenantId}::uuid`
  const text = fold(typed)
  // The index is in the order of bytes, and no character lies beyond the last one.
  const begins = sql`e.name_key >= ${text} AND e.name_key < ${`${text}\u{10FFFF}`}`
  return sql`
    WITH hit AS (
      (SELECT e.id, e.name_key FROM enterprise e WHERE ${visibleTo(actor)} AND ${begins} ORDER BY e.name_key LIMIT ${mostShown})
      UNION ${hitsOf(actor, words)}
    ), best AS (
      SELECT hit.id, hit.name_key, CASE WHEN starts_with(hit.name_key, ${text}) THEN 0
        WHEN position(${` ${text}`} IN hit.name_key) > 0 THEN 1 WHEN position(${text} IN hit.name_key) > 0 THEN 2 ELSE 3 END AS rank
      FROM hit ORDER BY rank, hit.name_key, hit.id LIMIT ${mostShown}
    )
    SELECT e.id, e.name, p.name AS person, e.kelurahan_code AS "kelurahanCode", e.status
    FROM best
    CROSS JOIN LATERAL (SELECT * FROM enterprise f WHERE f.tenant_id = ${tenant} AND f.id = best.id LIMIT 1) e
    CROSS JOIN LATERAL (SELECT * FROM person f WHERE f.tenant_id = ${tenant} AND f.id = e.person_id LIMIT 1) p
    ORDER BY best.rank, best.name_key, best.id`
}

function visibleTo(actor: Actor): Prisma.Sql {
  return allOf([visibleEnterprisesSql(actor), sql`e.status <> 'MERGED'`])
}

/** Who sees the whole register asks its trigrams; a few kelurahan are sooner read row by row. */
function hitsOf(actor: Actor, words: string[][]): Prisma.Sql {
  const hasTrigram = words.some((spellings) => spellings.every((pattern) => pattern.length >= 5))
  if (!hasTrigram) return sql`SELECT NULL::uuid, NULL WHERE false`
  if (!seesAll(actor)) {
    const holding = allOf(wordConditions(words, sql`(e.search || '')`))
    return sql`(SELECT e.id, e.name_key FROM enterprise e WHERE ${visibleTo(actor)} AND ${holding} LIMIT ${mostWeighed})`
  }
  return sql`
    (SELECT e.id, e.name_key FROM found_enterprises(${JSON.stringify(words)}::jsonb, ${mostWeighed}::int) e
    WHERE ${visibleTo(actor)})`
}
