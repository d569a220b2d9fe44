import "server-only"
import { type ConstructorOptions, PgBoss } from "pg-boss"
import { z } from "zod"
import { requireEnv } from "@/lib/env"
import { log } from "@/lib/log"

/** The queues of bin/migrate.ts: imports, searches for duplicates, files of certificates, and recomputations of readiness. */
export const queues = {
  intake: "intake",
  duplicate: "duplicate",
  certificate: "certificate",
  readiness: "readiness",
} as const

/** What a job of an import carries: ids only, never data. */
export const IntakeJob = z.object({
  slug: z.string(),
  intakeId: z.string(),
  accountId: z.string(),
  kind: z.enum(["judge", "save"]),
})
export type IntakeJob = z.output<typeof IntakeJob>

/** What a job of a search for duplicates carries. */
export const ScanJob = z.object({ slug: z.string(), scanId: z.string() })
export type ScanJob = z.output<typeof ScanJob>

/** What a job of a file of certificates carries. */
export const CertificateJob = z.object({ slug: z.string(), batchId: z.string() })
export type CertificateJob = z.output<typeof CertificateJob>

/** What a job of a recomputation of readiness carries. */
export const RunJob = z.object({ slug: z.string(), runId: z.string() })
export type RunJob = z.output<typeof RunJob>

let sender: Promise<PgBoss> | undefined

/** Ask the worker to judge or save an import; the import's state says so too, so that a lost request is found again. */
export function enqueueIntake(job: IntakeJob): Promise<void> {
  return enqueue(queues.intake, job)
}

/** Ask the worker to search for duplicates; the search's row says so too. */
export function enqueueScan(job: ScanJob): Promise<void> {
  return enqueue(queues.duplicate, job)
}

/** Ask the worker for a file of certificates; the batch's row says so too. */
export function enqueueCertificates(job: CertificateJob): Promise<void> {
  return enqueue(queues.certificate, job)
}

/** Ask the worker to compute the readiness of every product anew; the run's row says so too. */
export function enqueueRun(job: RunJob): Promise<void> {
  return enqueue(queues.readiness, job)
}

async function enqueue(queue: keyof typeof queues, job: IntakeJob | ScanJob | CertificateJob | RunJob): Promise<void> {
  sender ??= openQueue({ supervise: false, schedule: false, max: 1 }).catch((error: unknown) => {
    sender = undefined
    throw error
  })
  await (await sender).send(queue, job)
}

/** Connect to the queue; its tables belong to the migrating role, so nothing is created or altered here. */
export function openQueue(options: ConstructorOptions = {}): Promise<PgBoss> {
  const connectionString = requireEnv("DATABASE_APP_URL")
  const boss = new PgBoss({ connectionString, schema: "pgboss", migrate: false, createSchema: false, ...options })
  boss.on("error", (error) => log.error(error))
  return boss.start()
}
