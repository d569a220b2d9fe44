import { watchExpiry } from "@/lib/expiry"
import { registerJobs } from "@/lib/jobs"
import { log } from "@/lib/log"
import { openQueue } from "@/lib/queue"

// The process that does what takes longer than a page: the jobs of lib/jobs.ts, from the queue in the same database.
const boss = await openQueue({ max: 4 })
await registerJobs(boss)
log.info("siap menerima pekerjaan")
await watchExpiry()

let stopping = false

/** Let running jobs finish for some seconds, then end; what did not finish is begun again by the next worker. */
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await boss.stop({ graceful: true, timeout: 8_000 })
  process.exit(0)
}

process.on("SIGTERM", stop)
process.on("SIGINT", stop)
process.on("disconnect", () => process.exit(0))
