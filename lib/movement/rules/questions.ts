import type { LedgerCredit, LedgerRow } from "@/lib/movement/queries/ledger"

/** Something to ask an owner: whether a credit was the reason of a movement. */
export type Question = { movement: LedgerRow; credit: LedgerCredit }

const most = 3

/** What an owner has not been asked yet, the latest first: once for all that one intervention moved at one moment, told by a dimension where one moved. */
export function listQuestions(movements: readonly LedgerRow[]): Question[] {
  const found = new Map<string, Question>()
  const ordered = [...movements].sort((a, b) => Number(b.kind === "DIMENSION") - Number(a.kind === "DIMENSION"))
  for (const movement of ordered) {
    for (const credit of movement.credits) {
      const key = [
        movement.moment,
        credit.source,
        credit.training?.id,
        credit.mou?.id,
        credit.permitId,
        credit.reportId,
      ].join()
      if (credit.source !== "NONE" && credit.affirmed === null && !found.has(key)) found.set(key, { movement, credit })
    }
  }
  return [...found.values()].sort((a, b) => (a.movement.moment < b.movement.moment ? 1 : -1)).slice(0, most)
}
