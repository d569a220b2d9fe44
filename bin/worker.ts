import { PgBoss } from "pg-boss"
import { requireEnv } from "@/lib/env"
import { watchExpiry } from "@/lib/expiry"
import { registerJobs } from "@/lib/jobs"
import { log } from "@/lib/log"

// The process that does what takes longer than a page: the jobs of lib/jobs.ts, from the queue in the same database.
// The queue's tables belong to the migrating role, so nothing is created or altered here.
const boss = new PgBoss({
  connectionString: requireEnv("DATABASE_APP_URL"),
  schema: "pgboss",
  migrate: false,
  createSchema: false,
  max: 4,
})
boss.on("error", (error) => log.error(error))
await boss.start()
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
