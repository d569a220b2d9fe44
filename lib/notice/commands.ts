import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import { ownNotices } from "@/lib/notice/policy"
import type { ReadNotices } from "@/lib/notice/schema"
import { Refusal } from "@/lib/refusal"

/** Mark one of the actor's notices as read, or all of them; how many were unread. */
export async function readNotices(actor: Actor, { id }: ReadNotices): Promise<{ marked: number }> {
  let marked = 0
  await write(actor, "notice.read", async (tx, audit) => {
    const where = { AND: [ownNotices(actor), id ? { id } : {}] }
    if (id && !(await tx.notice.findFirst({ where, select: { id: true } })))
      throw new Refusal("not-found", "Pemberitahuan tidak ditemukan.")
    const { count } = await tx.notice.updateMany({ where: { ...where, readAt: null }, data: { readAt: new Date() } })
    marked = count
    audit({ detail: { marked } })
    return null
  })
  return { marked }
}
