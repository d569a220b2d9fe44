import "server-only"
import type { Actor } from "@/lib/access"
import { read, write } from "@/lib/db"
import { getCalendar } from "@/lib/tenant/queries"
import { addExpiries } from "@/lib/transition"

/** Let the approvals of a daerah end whose last day is over; how many did. Done again it does nothing. */
export async function expireApprovals(actor: Actor): Promise<number> {
  if (!(await hasEnded(actor))) return 0
  let expired = 0
  await write(actor, "enterprise.expire", async (tx, audit) => {
    expired = await addExpiries(tx, actor, (await getCalendar(tx, actor)).today)
    audit({ detail: { expired } })
    return null
  })
  return expired
}

/** Asked first, so that a day on which none ends leaves nothing in the audit trail. */
function hasEnded(actor: Actor): Promise<boolean> {
  return read(actor, async (tx) => {
    const { today } = await getCalendar(tx, actor)
    const found = await tx.enterprise.findFirst({
      where: { tenantId: actor.tenantId, status: "APPROVED", validUntil: { lt: new Date(today) } },
      select: { id: true },
    })
    return found !== null
  })
}
