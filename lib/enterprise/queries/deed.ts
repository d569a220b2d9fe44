import "server-only"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"

const Counts = z.record(z.string(), z.number())
const Detail = z.object({
  outcome: z.object({ done: Counts, left: Counts }),
  query: z.string().prefault(""),
  isUndo: z.boolean().prefault(false),
})

/** Something the actor did to many enterprises at once: what came of it, and the list it was done to. */
export type Deed = z.output<typeof Detail> & { action: string; at: Date; undone: boolean }

/** A deed of the actor's own by its name, or null. */
export function getDeed(actor: Actor, id: string): Promise<Deed | null> {
  return read(actor, (tx) => findDeed(tx, actor, id))
}

/** The same inside a command, which does nothing twice. */
export async function findDeed(tx: Tx, { tenantId, userId }: Actor, id: string): Promise<Deed | null> {
  const events = await tx.auditEvent.findMany({
    where: { tenantId, subjectId: id, accountId: userId },
    orderBy: { id: "asc" },
    take: 10,
    select: { action: true, at: true, detail: true },
  })
  const deeds = events.flatMap(({ detail, ...event }) => {
    const { data } = Detail.safeParse(detail)
    return data ? [{ ...event, ...data }] : []
  })
  const [first] = deeds
  return first ? { ...first, undone: deeds.some(({ isUndo }) => isUndo) } : null
}
