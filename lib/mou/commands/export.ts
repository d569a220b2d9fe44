import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import type { Exported } from "@/lib/mou/rules/export-sheets"

/** Write into the audit trail that all agreements were taken away, and how many rows each sheet had. */
export async function recordMouExport(actor: Actor, { mous, obligations, submissions }: Exported): Promise<void> {
  await write(actor, "mou.export", async (_tx, audit) => {
    const rows = { mous: mous.length, obligations: obligations.length, submissions: submissions.length }
    audit({ detail: { format: "xlsx", ...rows } })
    return null
  })
}
