import "server-only"
import type { Actor } from "@/lib/access"
import { read, write } from "@/lib/db"
import { listReminders } from "@/lib/message/queries/reminders"
import { addMessages } from "@/lib/outbox"

/** Remind everybody of tomorrow's sessions, in the daerah's own day; how many messages were written. Done again it does nothing. */
export async function remindOfTomorrow(actor: Actor, now = new Date()): Promise<number> {
  // Asked first, so that an hour in which there is nobody to remind leaves nothing in the audit trail.
  if ((await read(actor, (tx) => listReminders(tx, actor, now))).length === 0) return 0
  let reminded = 0
  await write(actor, "message.send", async (tx, audit) => {
    for (const { sessionId, day, ...whom } of await listReminders(tx, actor, now)) {
      const extra = `${sessionId}:${day}`
      const { email, whatsapp } = await addMessages(tx, actor, { event: "REMINDER", ...whom, sessionId, extra })
      reminded += email + whatsapp
    }
    audit({ detail: { reminded } })
    return null
  })
  return reminded
}
