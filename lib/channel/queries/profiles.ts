import "server-only"
import type { Actor } from "@/lib/access"
import { defaultProfiles } from "@/lib/channel/rules/defaults"
import { type ChannelProfile, Requirements } from "@/lib/channel/schema/profile"
import { profileKinds } from "@/lib/channel/schema/words"
import { read, type Tx } from "@/lib/db"
import { getRubricOn } from "@/lib/rubric/queries/current"
import type { Rubric } from "@/lib/rubric/schema/rubric"
import { getCalendar } from "@/lib/tenant/queries"
import { keyOf } from "@/lib/vocabulary"

/** The ways to market of a daerah inside a look: its own, in the place of the default they were made from, and the other defaults. */
export async function listProfilesIn(tx: Tx, { tenantId }: Actor, rubric: Rubric): Promise<ChannelProfile[]> {
  const rows = await tx.channelProfile.findMany({
    where: { tenantId },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: {
      ...{ id: true, kind: true, name: true, requirements: true, retiredAt: true },
      partner: { select: { id: true, name: true } },
    },
  })
  const own = new Set(rows.map(({ id }) => id))
  const kept = rows.filter(({ retiredAt }) => retiredAt === null)
  const made = kept.map(({ retiredAt: _, kind, requirements, ...row }) => ({
    ...row,
    kind: keyOf(profileKinds, kind),
    requirements: Requirements.parse(requirements),
    isOwn: true,
  }))
  return [...defaultProfiles(rubric).filter(({ id }) => !own.has(id)), ...made].sort((a, b) => orderOf(a) - orderOf(b))
}

function orderOf({ kind }: ChannelProfile): number {
  return Object.keys(profileKinds).indexOf(kind)
}

/** The ways to market of a daerah, with the rubric their criteria are of. */
export function listProfiles(actor: Actor): Promise<{ profiles: ChannelProfile[]; rubric: Rubric; label: string }> {
  return read(actor, async (tx) => {
    const { today } = await getCalendar(tx, actor)
    const current = await getRubricOn(tx, actor, today)
    return { ...current, profiles: await listProfilesIn(tx, actor, current.rubric) }
  })
}
