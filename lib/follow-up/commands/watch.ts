import "server-only"
import type { Actor } from "@/lib/access"
import { read, type Tx, write } from "@/lib/db"
import { askedDays } from "@/lib/follow-up/rules/outcome"
import { addMessages } from "@/lib/outbox"
import { getCalendar } from "@/lib/tenant/queries"

type Asked = { enrolmentId: string; trainingId: string; days: number }

/** Ask everybody whose day has come, with a message each; how many were asked. Done again it does nothing. */
export async function askFollowUps(actor: Actor): Promise<number> {
  if (!(await hasAny(actor, "PLANNED"))) return 0
  let asked: Asked[] = []
  await write(actor, "follow-up.ask", async (tx, audit) => {
    const { today } = await getCalendar(tx, actor)
    asked = await tx.$queryRaw<Asked[]>`
      UPDATE follow_up f SET state = 'ASKED', asked_at = now(), closes_on = greatest(f.closes_on, ${today}::date + ${askedDays}::int)
      FROM enrolment n
      WHERE f.tenant_id = ${actor.tenantId}::uuid AND f.state = 'PLANNED' AND f.due_on <= ${today}::date
        AND n.tenant_id = f.tenant_id AND n.id = f.enrolment_id
      RETURNING n.id AS "enrolmentId", n.training_id AS "trainingId", f.days`
    await tell(tx, actor, asked)
    audit({ detail: { asked: asked.length } })
    return null
  })
  return asked.length
}

/** One round of messages for each training and day. */
async function tell(tx: Tx, actor: Actor, asked: readonly Asked[]): Promise<void> {
  const rounds = new Map<string, Asked[]>()
  for (const one of asked) {
    const round = rounds.get(`${one.trainingId} ${one.days}`)
    if (round) round.push(one)
    else rounds.set(`${one.trainingId} ${one.days}`, [one])
  }
  for (const round of rounds.values()) {
    const [first] = round
    if (!first) continue
    const enrolmentIds = round.map(({ enrolmentId }) => enrolmentId)
    const { trainingId, days } = first
    await addMessages(tx, actor, { event: "FOLLOW_UP", trainingId, enrolmentIds, extra: String(days) })
  }
}

/** Give up waiting for answers whose last day is over: "tidak menjawab" is what they are then; how many were. */
export async function closeFollowUps(actor: Actor): Promise<number> {
  if (!(await hasAny(actor, "ASKED"))) return 0
  let closed = 0
  await write(actor, "follow-up.close", async (tx, audit) => {
    const { today } = await getCalendar(tx, actor)
    const { count } = await tx.followUp.updateMany({
      where: { tenantId: actor.tenantId, state: "ASKED", closesOn: { lt: new Date(today) } },
      data: { state: "NO_ANSWER" },
    })
    closed = count
    audit({ detail: { closed } })
    return null
  })
  return closed
}

/** Asked first, so that a day on which nothing is due leaves nothing in the audit trail. */
function hasAny(actor: Actor, state: "PLANNED" | "ASKED"): Promise<boolean> {
  return read(actor, async (tx) => {
    const today = new Date((await getCalendar(tx, actor)).today)
    const isDue = state === "PLANNED" ? { dueOn: { lte: today } } : { closesOn: { lt: today } }
    const where = { tenantId: actor.tenantId, state, ...isDue }
    return (await tx.followUp.findFirst({ where, select: { id: true } })) !== null
  })
}
