import "server-only"
import type { Actor } from "@/lib/access"
import { read, write } from "@/lib/db"
import { findWaiting } from "@/lib/intake/queries/repair/rows"
import { writeRepair } from "@/lib/intake/rules/repair/workbook"
import { getKelurahan } from "@/lib/region/queries"

const batch = 1_000

/** Write into the audit trail that the failing rows were taken away as a workbook. */
export async function recordRepairDownload(actor: Actor, intakeId: string | undefined): Promise<void> {
  await write(actor, "enterprise.export", async (_tx, audit) => {
    audit({ ...(intakeId && { subject: intakeId }), detail: { format: "xlsx", repairs: true } })
    return null
  })
}

/** The rows that wait, a thousand at a time, as the cells of their workbook. */
export async function* writeRepairs(actor: Actor, intakeId: string | undefined) {
  const places = await getKelurahan(actor)
  let after: { intakeId: string; position: number } | undefined
  for (;;) {
    const rows = await read(actor, (tx) => findWaiting(tx, actor, { intakeId, after, most: batch }))
    if (rows.length > 0) yield rows.map((row) => writeRepair(row, places))
    if (rows.length < batch) return
    after = rows.at(-1)
  }
}
