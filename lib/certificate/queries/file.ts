import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { getFile } from "@/lib/files"

/** The file of a batch as it was last made, or null where there is none. */
export async function getBatchFile(actor: Actor, { id, trainingId }: { id: string; trainingId: string }) {
  const where = { tenantId: actor.tenantId, id, trainingId, state: "DONE" }
  const batch = await read(actor, (tx) => tx.certificateBatch.findFirst({ where, select: { fileKey: true } }))
  return batch?.fileKey ? getFile(batch.fileKey) : null
}
