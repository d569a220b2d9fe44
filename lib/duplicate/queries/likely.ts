import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { selectLikened } from "@/lib/duplicate/queries/records"
import { type Likened, nearDegrees } from "@/lib/duplicate/rules/record"
import { isOneNib, type Reason, ready, score, threshold } from "@/lib/duplicate/rules/score"
import type { Prisma } from "@/lib/generated/prisma/client"
import { nameKey } from "@/lib/name"

/** A record that may be the same business, and why. */
export type Likely = { record: Likened; score: number; reasons: Reason[] }

/** How alike names must be (pg_trgm, 0 to 1) to be worth a comparison; the score decides. */
const least = { business: 0.3, owner: 0.25 }

/** So many of each look are compared; of those of the kelurahan that share words, the likeliest. */
const [most, mostAkin] = [50, 15]

/** Records of the daerah that may be the same business as this one, the likeliest first; `also` are compared in any case. */
export async function findLikely(tx: Tx, actor: Actor, asked: Likened, also: string[] = []): Promise<Likely[]> {
  const condition = sql`e.id <> ${asked.id}::uuid AND e.id = ANY(ARRAY(${candidates(actor, asked, also)}))`
  const records = await tx.$queryRaw<Likened[]>(selectLikened(actor.tenantId, condition))
  const self = ready(asked)
  return records
    .map((record) => ({ record, ...score(self, ready(record)) }))
    .filter((found) => found.score >= threshold || isOneNib(asked, found.record))
    .sort((one, other) => other.score - one.score)
}

/** The ids worth a comparison, by each key's own index; by names only within the kelurahan and a hundred metres. */
function candidates({ tenantId }: Actor, asked: Likened, also: string[]): Prisma.Sql {
  const ours = sql`c.tenant_id = ${tenantId}::uuid`
  const { personId, phones, nib, projectId } = asked
  const looks = [
    sql`SELECT unnest(${also}::uuid[])`,
    sql`SELECT keyed_enterprises(${personId}::uuid, ${[...phones]}::text[], ${nib}::text, ${projectId}::text, ${most}::int)`,
    akin(asked),
  ]
  if (asked.latitude !== null && asked.longitude !== null) {
    // A degree of longitude is nowhere in Indonesia shorter than 0.97 of one of latitude.
    const [reach, wide] = [nearDegrees, nearDegrees / 0.97]
    looks.push(
      namesakes(
        asked,
        sql`${ours} AND c.latitude BETWEEN ${asked.latitude - reach} AND ${asked.latitude + reach}
          AND c.longitude BETWEEN ${asked.longitude - wide} AND ${asked.longitude + wide}`,
      ),
    )
  }
  return join(looks, " UNION ")
}

/** Those of the kelurahan that share three of five words of the business' name, or of its brand, and of the owner's. */
function akin({ name, brand, owner, kelurahanCode }: Likened): Prisma.Sql {
  const [names, brands, owners] = [wordsOf([name]), wordsOf(brand ? [brand] : []), wordsOf([owner])]
  const fewest = brands.length > 0 ? Math.min(names.length, brands.length) : names.length
  const needed = Math.max(2, Math.ceil((fewest + owners.length) * 0.6))
  const [business, person] = [[...names, ...brands], owners].map((words) => words.join(" ").replace(/[\\%_]/g, ""))
  return sql`SELECT akin_enterprises(${kelurahanCode}::text, ${business}, ${person}, ${needed}::int, ${mostAkin}::int)`
}

/** Those of a place whose business and owner have names with common trigrams. */
function namesakes({ name, brand, owner }: Likened, place: Prisma.Sql): Prisma.Sql {
  // A subquery is asked once, a function of a row again for every row.
  const like = (text: string) => sql`similarity(c.name_key, (SELECT fold(${text})))`
  const told = soundings([name, ...(brand ? [brand] : [])])
  const alike = brand ? sql`greatest(${like(name)}, ${like(brand)})` : like(name)
  return sql`(
    SELECT near.id FROM (SELECT c.tenant_id, c.id, ${alike} AS alike FROM enterprise c WHERE ${place} AND c.name_key LIKE ANY(${told}) OFFSET 0) near
    JOIN enterprise n ON n.tenant_id = near.tenant_id AND n.id = near.id
    JOIN person o ON o.tenant_id = n.tenant_id AND o.id = n.person_id
    WHERE near.alike >= ${least.business} AND similarity(o.name, ${owner}) >= ${least.owner}
    ORDER BY near.alike + similarity(o.name, ${owner}) DESC LIMIT ${most})`
}

/** The words of names that tell one from another. */
function wordsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const { words, whole } = nameKey(name)
    return words.length > 0 ? words : [whole]
  })
}

/** How the words of names begin and end: whoever has none of them is not worth the comparison of all trigrams, which is dear. */
function soundings(names: readonly string[]): string[] {
  const parts = wordsOf(names).flatMap((word) => [word.slice(0, 3), word.slice(-3)])
  return [...new Set(parts)].map((part) => `%${part.replace(/[\\%_]/g, "")}%`)
}
