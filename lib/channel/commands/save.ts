import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { findProfileIn } from "@/lib/channel/queries/profiles"
import type { SaveProfile } from "@/lib/channel/schema/forms"
import type { Requirement } from "@/lib/channel/schema/profile"
import { key, type Tx, write } from "@/lib/db"
import { visiblePartners } from "@/lib/partner/policy"
import { Refusal } from "@/lib/refusal"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { mostOf, type Rubric } from "@/lib/rubric/schema/rubric"
import { getCalendar } from "@/lib/tenant/queries"

/** Keep what a way to market asks for, a new one, or in the place of the one with the same id; one that was hidden is shown again. */
export function saveProfile(actor: Actor, input: SaveProfile): Promise<{ id: string }> {
  return write(actor, "channel-profile.save", async (tx) => {
    const { id, kind, name, partnerId, requirements, items } = input
    const { today } = await getCalendar(tx, actor)
    const { rubric } = await getRubricOn(tx, actor, today)
    refuseUnknown(rubric, requirements)
    await refuseNamesake(tx, actor, input)
    if (partnerId) await refuseForeign(tx, actor, partnerId)

    const known = (await findProfileIn(tx, actor, { id, rubric }))?.requirements ?? []
    const all = [
      ...requirements,
      ...items.map((item) => ({ kind: "item" as const, ...item, key: keyOf(known, item.words) })),
    ]
    const kept = { kind, name, partnerId, requirements: all, retiredAt: null, updatedAt: new Date() }
    await tx.channelProfile.upsert({
      where: key(actor, id),
      create: { id, ...kept },
      update: kept,
      select: { id: true },
    })
    return { id }
  })
}

/** What was seen of a thing stays seen as long as it is called the same. */
function keyOf(known: readonly Requirement[], words: string): string {
  const same = known.find((one) => one.kind === "item" && one.words === words)
  return same?.kind === "item" ? same.key : uuidv7()
}

function refuseUnknown({ criteria }: Rubric, requirements: readonly Requirement[]): void {
  for (const one of requirements) {
    if (one.kind !== "criterion") continue
    const criterion = criteria.find(({ code }) => code === one.criterion)
    if (!criterion || one.min > mostOf(criterion))
      throw new Refusal("conflict", `Rubrik tidak mengenal syarat ${one.criterion}. Muat ulang halaman.`)
  }
}

async function refuseNamesake(tx: Tx, { tenantId }: Actor, { id, name }: SaveProfile): Promise<void> {
  const namesake = await tx.channelProfile.findFirst({
    where: { tenantId, name, id: { not: id } },
    select: { id: true },
  })
  if (namesake) throw new Refusal("conflict", "Sudah ada saluran dengan nama ini.", "name")
}

async function refuseForeign(tx: Tx, actor: Actor, partnerId: string): Promise<void> {
  const where = { id: partnerId, AND: visiblePartners(actor) }
  const partner = await tx.partner.findFirst({ where, select: { id: true } })
  if (!partner) throw new Refusal("not-found", "Mitra ini tidak ditemukan.", "partnerId")
}

/** Hide a way to market from every product's page; what was seen for it is kept. */
export function retireProfile(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "channel-profile.save", async (tx) => {
    const { today } = await getCalendar(tx, actor)
    const { rubric } = await getRubricOn(tx, actor, today)
    const profile = await findProfileIn(tx, actor, { id, rubric })
    if (!profile) throw new Refusal("not-found", "Saluran ini tidak ditemukan.")
    const { kind, name, requirements } = profile
    const retiredAt = new Date()
    await tx.channelProfile.upsert({
      where: key(actor, id),
      create: { id, kind, name, requirements, retiredAt },
      update: { retiredAt },
      select: { id: true },
    })
    return { id }
  })
}
