import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { read, readRows } from "@/lib/db"
import { ownNotices } from "@/lib/notice/policy"

/** How many notices stand on one page. */
const noticesPerPage = 50

/** A page of what an actor was reminded of, what is unread first, the newest first; and whether there is more. */
export function listNotices(actor: Actor, page: number) {
  return read(actor, async (tx) => {
    const found = await tx.notice.findMany({
      where: ownNotices(actor),
      orderBy: [{ readAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
      skip: (page - 1) * noticesPerPage,
      take: noticesPerPage + 1,
      select: { id: true, words: true, path: true, channel: true, at: true, readAt: true },
    })
    return { notices: found.slice(0, noticesPerPage), hasMore: found.length > noticesPerPage }
  })
}

/** How many notices an actor has not read; what went out as a letter is not counted. */
export async function countUnread({ tenantId, userId, ...actor }: Actor): Promise<number> {
  if (!userId) return 0
  const rows = await readRows<{ unread: number }>(
    { ...actor, tenantId, userId },
    sql`SELECT count(*)::int AS unread FROM notice n
      WHERE n.tenant_id = ${tenantId}::uuid AND n.account_id = ${userId}::uuid AND n.read_at IS NULL AND n.channel = 'INBOX'`,
  )
  return rows[0]?.unread ?? 0
}
