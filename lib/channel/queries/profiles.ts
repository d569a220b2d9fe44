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

type Kept = ChannelProfile & { isRetired: boolean }

/** Every way to market of a daerah: its own, in the place of the default they were made from, and the other defaults; hidden ones too. */
async function listAll(tx: Tx, { tenantId }: Actor, rubric: Rubric): Promise<Kept[]> {
  const rows = await tx.channelProfile.findMany({
    where: { tenantId },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: {
      ...{ id: true, kind: true, name: true, requirements: true, retiredAt: true },
      partner: { select: { id: true, name: true } },
    },
  })
  const own = rows.map(({ kind, requirements, retiredAt, ...row }) => ({
    ...row,
    kind: keyOf(profileKinds, kind),
    requirements: Requirements.parse(requirements),
    isOwn: true,
    isRetired: retiredAt !== null,
  }))
  const changed = new Set(rows.map(({ id }) => id))
  const others = defaultProfiles(rubric).filter(({ id }) => !changed.has(id))
  return [...others.map((one) => ({ ...one, isRetired: false })), ...own].sort((a, b) => orderOf(a) - orderOf(b))
}

function orderOf({ kind }: ChannelProfile): number {
  return Object.keys(profileKinds).indexOf(kind)
}

/** The ways to market a daerah looks at, inside a look. */
export async function listProfilesIn(tx: Tx, actor: Actor, rubric: Rubric): Promise<ChannelProfile[]> {
  return (await listAll(tx, actor, rubric)).filter(({ isRetired }) => !isRetired)
}

/** One way to market, hidden or not, inside a look; null when the daerah has none such. */
export async function findProfileIn(
  tx: Tx,
  actor: Actor,
  { id, rubric }: { id: string; rubric: Rubric },
): Promise<ChannelProfile | null> {
  return (await listAll(tx, actor, rubric)).find((one) => one.id === id) ?? null
}

/** Every way to market of a daerah, hidden ones too, with the rubric their criteria are of. */
export function listProfiles(actor: Actor): Promise<{ profiles: Kept[]; rubric: Rubric; label: string }> {
  return read(actor, async (tx) => {
    const { today } = await getCalendar(tx, actor)
    const current = await getRubricOn(tx, actor, today)
    return { ...current, profiles: await listAll(tx, actor, current.rubric) }
  })
}
