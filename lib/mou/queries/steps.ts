import "server-only"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { type OptionalStep, optionalSteps } from "@/lib/mou/schema/words"

/** The steps that the actor's daerah leaves out, inside a transaction. */
export async function findStepsOff(tx: Tx, { tenantId }: Actor): Promise<OptionalStep[]> {
  const select = { mouStepsOff: true } as const
  const { mouStepsOff } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select })
  return optionalSteps.filter((step) => mouStepsOff.includes(step))
}

/** The steps that the actor's daerah leaves out. */
export function getStepsOff(actor: Actor): Promise<OptionalStep[]> {
  return read(actor, (tx) => findStepsOff(tx, actor))
}
