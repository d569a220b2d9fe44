import { setTimeout } from "node:timers/promises"
import { stopDelivery, watchDelivery } from "@/lib/delivery"
import { watchExpiry } from "@/lib/expiry"
import { watchFollowUps } from "@/lib/follow-up-watch"
import { registerJobs } from "@/lib/jobs"
import { log } from "@/lib/log"
import { watchMous } from "@/lib/mou-watch"
import { watchPermits } from "@/lib/permit-watch"
import { openQueue } from "@/lib/queue"
import { watchReadiness } from "@/lib/readiness-watch"
import { watchReminders } from "@/lib/reminder"

// The process that does what takes longer than a page: the jobs of lib/jobs.ts, from the queue in the same database.
const boss = await openQueue({ max: 4 })
await registerJobs(boss)
watchDelivery()
log.info("siap menerima pekerjaan")
await watchExpiry()
await watchReminders()
await watchFollowUps()
await watchMous()
await watchPermits()
await watchReadiness()

let stopping = false

/** Let running jobs finish for some seconds, then end; what did not finish is begun again by the next worker. */
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  const jobs = boss.stop({ graceful: true, timeout: 8_000 })
  await Promise.all([jobs, Promise.race([stopDelivery(), setTimeout(8_000)])])
  process.exit(0)
}

process.on("SIGTERM", stop)
process.on("SIGINT", stop)
process.on("disconnect", () => process.exit(0))
