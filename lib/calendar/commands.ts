import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { hashCode, newCode } from "@/lib/secret"

/** Give a member a secret address of their own calendar, once: the code is stored only as its hash, and ends the one before. */
export async function makeFeed(actor: Actor, id: string): Promise<{ id: string; code: string }> {
  const code = newCode()
  await write(actor, "calendar.make-feed", async (tx) => {
    const { tenantId } = actor
    const userId = accountOf(actor)
    await tx.calendarFeed.updateMany({
      where: { tenantId, accountId: userId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    return tx.calendarFeed.create({ data: { id, accountId: userId, codeHash: hashCode(code) }, select: { id: true } })
  })
  return { id, code }
}

/** End a member's own secret address; calendars that still ask for it find nothing. */
export function revokeFeed(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "calendar.revoke-feed", async (tx) => {
    const { tenantId } = actor
    const { count } = await tx.calendarFeed.updateMany({
      where: { tenantId, id, accountId: accountOf(actor), revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 0) throw new Refusal("conflict", "Alamat ini sudah dicabut; muat ulang halaman.")
    return { id }
  })
}

function accountOf({ userId }: Actor): string {
  if (!userId) throw new Refusal("forbidden", "Masuk dulu untuk membuat alamat kalender.")
  return userId
}
