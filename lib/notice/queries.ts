import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { ownNotices } from "@/lib/notice/policy"

/** How many notices stand on one page. */
const noticesPerPage = 50

const shown = {
  id: true,
  words: true,
  path: true,
  channel: true,
  at: true,
  readAt: true,
} as const satisfies Prisma.NoticeSelect

/** One notice as its list shows it. */
export type NoticeLine = Prisma.NoticeGetPayload<{ select: typeof shown }>

/** A page of what an actor was reminded of, what is unread first, the newest first; and whether there is more. */
export function listNotices(actor: Actor, page: number) {
  const start = (page - 1) * noticesPerPage
  return read(actor, async (tx) => {
    const found = await tx.notice.findMany({
      where: ownNotices(actor),
      orderBy: [{ readAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
      skip: start,
      take: noticesPerPage + 1,
      select: shown,
    })
    return { notices: found.slice(0, noticesPerPage), hasMore: found.length > noticesPerPage, start }
  })
}
