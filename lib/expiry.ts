import "server-only"
import type { Actor } from "@/lib/access"
import { expireApprovals } from "@/lib/enterprise/commands/expire"
import { log } from "@/lib/log"
import { doEverywhere, watch } from "@/lib/watch"

const task = { fault: "pemeriksaan masa berlaku gagal", work: expireIn }

/** Let ended approvals expire in every daerah, now and then every hour. */
export function watchExpiry(): Promise<void> {
  return watch(task, 3_600_000)
}

/** Let ended approvals expire once over every daerah. */
export function expireEverywhere(): Promise<void> {
  return doEverywhere(task)
}

async function expireIn(actor: Actor): Promise<void> {
  const expired = await expireApprovals(actor)
  if (expired > 0) log.info({ slug: actor.tenantSlug, expired }, "pengesahan kedaluwarsa")
}
