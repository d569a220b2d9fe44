import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { listProfilesIn } from "@/lib/channel/queries/profiles"
import type { CheckItem } from "@/lib/channel/schema/forms"
import { write } from "@/lib/db"
import { visibleProducts } from "@/lib/product/policy"
import { Refusal } from "@/lib/refusal"
import { getRubricOn } from "@/lib/rubric/queries/current"
import { getCalendar } from "@/lib/tenant/queries"

/** Keep what somebody saw of one thing on a way to market's list; the last look counts. */
export function checkItem(
  actor: Actor,
  { productId, profileId, item, result, note }: CheckItem,
): Promise<{ id: string }> {
  return write(actor, "channel-profile.check", async (tx, audit) => {
    audit({ subject: productId, detail: { profile: profileId, item, result } })
    const where = { id: productId, AND: visibleProducts(actor) }
    const seen = await tx.product.findFirst({ where, select: { id: true } })
    if (!seen) throw new Refusal("not-found", "Produk ini tidak ditemukan.")
    const { today } = await getCalendar(tx, actor)
    const { rubric } = await getRubricOn(tx, actor, today)
    const profile = (await listProfilesIn(tx, actor, rubric)).find(({ id }) => id === profileId)
    if (!profile?.requirements.some((one) => one.kind === "item" && one.key === item))
      throw new Refusal("not-found", "Syarat ini tidak ada lagi. Muat ulang halaman.")

    if (!profile.isOwn) {
      const { id, kind, name, requirements } = profile
      await tx.channelProfile.create({ data: { id, kind, name, requirements }, select: { id: true } })
    }
    const found = { passed: result === "PASSED", note, role: actor.role, accountId: actor.userId, at: new Date() }
    const place = { tenantId: actor.tenantId, profileId, productId, item }
    await tx.channelCheck.upsert({
      where: { tenantId_profileId_productId_item: place },
      create: { id: uuidv7(), profileId, productId, item, ...found },
      update: found,
      select: { id: true },
    })
    return { id: productId }
  })
}
