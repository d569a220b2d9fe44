import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { getMemberActor } from "@/lib/operator"
import { Refusal } from "@/lib/refusal"
import { hashCode } from "@/lib/secret"

/** The member whose secret calendar address was asked for, with the rights of now; null when it was revoked or never was. */
export async function findFeedActor(visitor: Actor, code: string): Promise<Actor | null> {
  if (!/^[\w-]{43}$/.test(code)) return null
  const feed = await read(visitor, (tx) =>
    tx.calendarFeed.findFirst({
      where: { tenantId: visitor.tenantId, codeHash: hashCode(code), revokedAt: null },
      select: { accountId: true },
    }),
  )
  if (!feed) return null
  try {
    return await getMemberActor(visitor.tenantSlug, feed.accountId)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** The secret address a member has now, or null; the address itself is known to nobody but them. */
export async function getOwnFeed(actor: Actor) {
  const { tenantId, userId } = actor
  if (!userId) return null
  return read(actor, (tx) =>
    tx.calendarFeed.findFirst({
      where: { tenantId, accountId: userId, revokedAt: null },
      orderBy: { createdAt: "desc" },
      select: { id: true, createdAt: true },
    }),
  )
}
