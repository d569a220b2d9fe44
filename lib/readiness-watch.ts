import "server-only"
import type { Actor } from "@/lib/access"
import { log } from "@/lib/log"
import { enqueueRun } from "@/lib/queue"
import { isOutdated, renewReadiness } from "@/lib/readiness/commands/renew"
import { requestRun } from "@/lib/readiness/commands/run"
import { watch } from "@/lib/watch"

/** Compute the readiness of products whose day has come, in every daerah, now and then every hour. */
export function watchReadiness(): Promise<void> {
  return watch({ fault: "pembaruan kesiapan gagal", work: renewIn }, 3_600_000)
}

async function renewIn(actor: Actor): Promise<void> {
  const { renewed, moved } = await renewReadiness(actor)
  if (renewed > 0) log.info({ slug: actor.tenantSlug, renewed, moved }, "kesiapan produk diperbarui")
  // A version of the rubric begins on its day, and what a failed run has left is taken up again.
  if (!(await isOutdated(actor))) return
  const { id } = await requestRun(actor, "RUBRIC")
  await enqueueRun({ slug: actor.tenantSlug, runId: id })
}
