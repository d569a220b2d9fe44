import "server-only"
import type { Actor } from "@/lib/access"
import { getPortalAddress } from "@/lib/address"
import { read, type Tx, write } from "@/lib/db"
import { listReminders } from "@/lib/mou/queries/reminders"
import { composeLetter } from "@/lib/mou/rules/reminders"
import { listUntold, type Notice, tell } from "@/lib/notices"
import { readingIn } from "@/lib/zone"

/** The time of day, where the daerah is, from which people are reminded. */
const remindFrom = "08:00"

type Occasion = {
  now: Date
  /** Whether letters can go out. */
  mail: boolean
  /** Told once everything is written and nothing is final yet; for tests that end the process there. */
  onWritten?: () => Promise<void>
}

/** Remind everybody of what agreements ask for today, each of each thing once; how many reminders there were. Done again it does nothing. */
export async function remindOfMous(actor: Actor, { now, mail, onWritten }: Occasion): Promise<number> {
  // Asked first, so that an hour in which there is nothing to say leaves nothing in the audit trail.
  if ((await read(actor, (tx) => listDue(tx, actor, now))).notices.length === 0) return 0
  let reminded = 0
  await write(actor, "mou.remind", async (tx, audit) => {
    const { notices, daerah } = await listDue(tx, actor, now)
    const base = `${await getPortalAddress()}/${actor.tenantSlug}`
    reminded = await tell(tx, {
      ...{ notices, mail },
      compose: (to, about) => composeLetter(about, { name: to.name, daerah, link: `${base}/${pageOf(about)}` }),
    })
    audit({ detail: { reminded } })
    await onWritten?.()
    return null
  })
  return reminded
}

/** Partners' people find everything on their own page, the agency's among what they were told. */
function pageOf(notices: readonly Notice[]): string {
  return notices.every(({ path }) => path === "kemitraan") ? "kemitraan" : "pemberitahuan"
}

async function listDue(tx: Tx, actor: Actor, now: Date): Promise<{ notices: Notice[]; daerah: string }> {
  const select = { name: true, timeZone: true } as const
  const { name: daerah, timeZone: zone } = await tx.tenant.findUniqueOrThrow({ where: { id: actor.tenantId }, select })
  const { day: today, time } = readingIn(zone, now)
  if (time < remindFrom) return { notices: [], daerah }
  return { notices: await listUntold(tx, actor, await listReminders(tx, actor, { today, zone })), daerah }
}
