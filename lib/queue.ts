import "server-only"
import { PgBoss } from "pg-boss"
import { z } from "zod"
import { requireEnv } from "@/lib/env"
import { log } from "@/lib/log"

/** The queue of bin/migrate.ts that imports go through. */
export const queue = "intake"

/** What a job carries: ids only, never data. */
export const IntakeJob = z.object({
  slug: z.string(),
  intakeId: z.string(),
  accountId: z.string(),
  kind: z.enum(["judge", "save"]),
})
export type IntakeJob = z.output<typeof IntakeJob>

let sender: Promise<PgBoss> | undefined

/** Ask the worker to judge or save an import; the import's state says so too, so that a lost request is found again. */
export async function enqueueIntake(job: IntakeJob): Promise<void> {
  sender ??= startSender().catch((error: unknown) => {
    sender = undefined
    throw error
  })
  await (await sender).send(queue, job)
}

async function startSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: requireEnv("DATABASE_APP_URL"),
    schema: "pgboss",
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    max: 1,
  })
  boss.on("error", (error) => log.error(error))
  return boss.start()
}
