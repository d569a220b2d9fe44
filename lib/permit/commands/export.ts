import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"

/** Write into the audit trail that a list of permits was taken away: which list, and how many rows. */
export async function recordPermitExport(actor: Actor, detail: { list: string; rows: number }): Promise<void> {
  await write(actor, "permit.export", async (_tx, audit) => {
    audit({ detail })
    return null
  })
}
