import "server-only"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { key, read } from "@/lib/db"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { baseRubric } from "@/lib/rubric/rules/base"
import { Rubric } from "@/lib/rubric/schema/rubric"
import { getCalendar } from "@/lib/tenant/queries"

/** A version of the rubric: the base that comes with the portal (number 0), or one of the daerah's own. */
export type Version = {
  id: string
  label: string
  title: string
  startsOn: string | null
  isPublished: boolean
  updatedAt: Date | null
}

/** Every version a daerah has, the latest first and the base last, and which of them counts today. */
export function listVersions(actor: Actor) {
  return read(actor, async (tx) => {
    const { today } = await getCalendar(tx, actor)
    const { label: current } = await getRubricOn(tx, actor, today)
    const own = await tx.rubric.findMany({
      where: { tenantId: actor.tenantId },
      orderBy: { number: "desc" },
      select: { id: true, number: true, title: true, startsOn: true, publishedAt: true, updatedAt: true },
    })
    const versions = own.map(
      ({ id, number, title, startsOn, publishedAt, updatedAt }): Version => ({
        ...{ id, label: String(number), title, updatedAt },
        ...{ startsOn: startsOn && dayOf(startsOn), isPublished: publishedAt !== null },
      }),
    )
    const base = { id: "base", label: baseRubric.version, title: baseRubric.title, startsOn: null, updatedAt: null }
    return { today, current, versions: [...versions, { ...base, isPublished: true }] }
  })
}

/** One version with what it says; null when the daerah has none such. */
export async function getVersion(actor: Actor, id: string): Promise<{ version: Version; rubric: Rubric } | null> {
  if (id === "base") {
    const { title, version: label } = baseRubric
    const none = { startsOn: null, updatedAt: null, isPublished: true }
    return { version: { id, label, title, ...none }, rubric: baseRubric }
  }
  const found = await read(actor, (tx) => tx.rubric.findUnique({ where: key(actor, id) }))
  if (!found) return null
  const { number, title, startsOn, publishedAt, updatedAt, content } = found
  return {
    version: {
      ...{ id, label: String(number), title, updatedAt },
      ...{ startsOn: startsOn && dayOf(startsOn), isPublished: publishedAt !== null },
    },
    rubric: Rubric.parse(content),
  }
}

/** The rubric that counts today, with its version's name. */
export function getCurrentRubric(actor: Actor): Promise<{ rubric: Rubric; label: string }> {
  return read(actor, async (tx) => getRubricOn(tx, actor, (await getCalendar(tx, actor)).today))
}
