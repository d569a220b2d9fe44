import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"

/** Write into the audit trail that a list of products, or the dossier of one, was taken away. */
export async function recordDownload(
  actor: Actor,
  { format, subject, query = "" }: { format: "xlsx" | "pdf"; subject?: string; query?: string },
): Promise<void> {
  await write(actor, "product.download", async (_tx, audit) => {
    audit({ subject, detail: { format, query } })
    return null
  })
}
