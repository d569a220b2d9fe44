import "server-only"
import type { Actor } from "@/lib/access"
import { visibleCosts } from "@/lib/cost/policy"
import { totalOf } from "@/lib/cost/rules"
import { read } from "@/lib/db"
import { visibleTrainings } from "@/lib/training/policy"

/** A line of a training's costs. */
export type Cost = {
  id: string
  item: string
  accountCode: string
  quantity: number
  unit: string
  unitPrice: bigint
}

const columns = { id: true, item: true, accountCode: true, quantity: true, unit: true, unitPrice: true } as const

/** The programme a training is paid from, and what all its trainings cost. */
export type Purse = { id: string; name: string; budget: bigint | null; spent: bigint }

/** What a training costs, line by line in the order they were written, and the programme it is paid from. */
export function getCosts(
  actor: Actor,
  trainingId: string,
): Promise<{ lines: Cost[]; total: bigint; purse: Purse | null }> {
  return read(actor, async (tx) => {
    const lines = await tx.trainingCost.findMany({
      where: { trainingId, AND: visibleCosts(actor) },
      orderBy: { id: "asc" },
      select: columns,
    })
    const training = await tx.training.findFirst({
      where: { id: trainingId, AND: visibleTrainings(actor) },
      select: { programme: { select: { id: true, name: true, budget: true } } },
    })
    const programme = training?.programme ?? null
    const spent = programme
      ? await tx.trainingCost.findMany({
          where: { training: { programmeId: programme.id }, AND: visibleCosts(actor) },
          select: { quantity: true, unitPrice: true },
        })
      : []
    return { lines, total: totalOf(lines), purse: programme && { ...programme, spent: totalOf(spent) } }
  })
}
