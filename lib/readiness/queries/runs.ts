import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"

/** The latest recomputation of every product, with how far it is; null when there was none. */
export async function getLastRun({ tenantId, ...actor }: Actor) {
  const run = await read({ tenantId, ...actor }, (tx) =>
    tx.readinessRun.findFirst({
      where: { tenantId },
      orderBy: { at: "desc" },
      select: { reason: true, state: true, done: true, total: true, moved: true, finishedAt: true },
    }),
  )
  return run && { ...run, stage: "Menghitung ulang kesiapan" }
}
export type LastRun = Awaited<ReturnType<typeof getLastRun>>
