import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { addMessages } from "@/lib/outbox"

type News = { trainingId: string; placed: readonly { id: string; state: string }[] }

/** Tell those who got a place whether they sit or wait. */
export async function tell(tx: Tx, actor: Actor, { trainingId, placed }: News): Promise<void> {
  for (const [state, event] of [["SEATED", "ENROLLED"] as const, ["WAITING", "WAITING"] as const]) {
    const enrolmentIds = placed.filter((one) => one.state === state).map(({ id }) => id)
    if (enrolmentIds.length > 0) await addMessages(tx, actor, { event, trainingId, enrolmentIds })
  }
}
