import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import type { ReportState } from "@/lib/movement/rules/report"

/** Write into the audit trail that what moved between two days was taken away, and how many rows that is. */
export async function recordMovementExport(
  actor: Actor,
  { per, from, until }: ReportState,
  rows: number,
): Promise<void> {
  await write(actor, "product.download", async (_tx, audit) => {
    audit({ detail: { format: "xlsx", list: "movement", per, from, until, rows } })
    return null
  })
}
