import "server-only"
import type { Actor } from "@/lib/access"
import { door } from "@/lib/db"

/** Tells how far a piece of work is; `done` of `total`. */
export type Report = (stage: string, done?: number, total?: number) => Promise<void>

/** A report that a page can see while the work's transaction is still open; at most two a second, new stages at once. */
export function reportTo(actor: Actor, intakeId: string): Report {
  let [last, at] = ["", 0]
  return async (stage, done = 0, total = 0) => {
    if (stage === last && Date.now() - at < 500) return
    last = stage
    at = Date.now()
    await door("intake_progress", actor.tenantId, intakeId, stage, String(done), String(total))
  }
}
