import "server-only"
import type { PgBoss } from "pg-boss"
import { z } from "zod"
import { failCertificates, makeCertificates } from "@/lib/certificate/commands/make"
import { door } from "@/lib/db"
import { failScan, requestScan, runScan } from "@/lib/duplicate/commands/scan"
import { failIntake } from "@/lib/intake/commands/fail"
import { judgeIntake } from "@/lib/intake/commands/judge"
import { saveIntake } from "@/lib/intake/commands/save"
import { log } from "@/lib/log"
import { getMemberActor, getOperatorActor } from "@/lib/operator"
import { CertificateJob, IntakeJob, queues, RunJob, ScanJob } from "@/lib/queue"
import { failRun, runReadiness } from "@/lib/readiness/commands/run"

const Unfinished = z.array(
  z.object({
    slug: z.string(),
    intakeId: z.string(),
    state: z.enum(["READING", "SAVING"]),
    accountId: z.string().nullable(),
  }),
)

const options = { pollingIntervalSeconds: 0.5, batchSize: 1 }

/** Work on the queues' jobs, beginning with what a stopped worker left unfinished. */
export async function registerJobs(boss: PgBoss): Promise<void> {
  for (const job of await listUnfinished()) await boss.send(queues.intake, job)
  for (const job of z.array(ScanJob).parse(await door("unfinished_scans"))) await boss.send(queues.duplicate, job)
  for (const job of z.array(CertificateJob).parse(await door("unfinished_certificates")))
    await boss.send(queues.certificate, job)
  for (const job of z.array(RunJob).parse(await door("unfinished_runs"))) await boss.send(queues.readiness, job)
  await boss.work(queues.intake, options, async (jobs) => {
    for (const { data } of jobs) {
      const scan = await runIntakeJob(IntakeJob.parse(data))
      if (scan) await boss.send(queues.duplicate, scan)
    }
  })
  await boss.work(queues.duplicate, options, async (jobs) => {
    for (const { data } of jobs) await runScanJob(ScanJob.parse(data))
  })
  await boss.work(queues.certificate, options, async (jobs) => {
    for (const { data } of jobs) await runCertificateJob(CertificateJob.parse(data))
  })
  await boss.work(queues.readiness, options, async (jobs) => {
    for (const { data } of jobs) await runReadinessJob(RunJob.parse(data))
  })
}

async function listUnfinished(): Promise<IntakeJob[]> {
  return Unfinished.parse(await door("unfinished_intakes")).flatMap(({ slug, intakeId, state, accountId }) =>
    accountId
      ? [{ slug, intakeId, accountId, kind: state === "READING" ? ("judge" as const) : ("save" as const) }]
      : [],
  )
}

/** One job, once: what is already done is left alone, and what fails is said on the import's page; a register that has grown is searched. */
async function runIntakeJob({ slug, intakeId, accountId, kind }: IntakeJob): Promise<ScanJob | null> {
  try {
    const actor = await getMemberActor(slug, accountId)
    if (kind === "judge") await judgeIntake(actor, intakeId)
    else if ((await saveIntake(actor, intakeId)).saved > 0) return { slug, scanId: (await requestScan(actor)).id }
  } catch (error) {
    log.error({ err: error, intakeId, kind }, "impor gagal")
    await failIntake(await getOperatorActor(slug), intakeId)
  }
  return null
}

/** A search looks at the daerah's whole register, whoever has asked for it. */
async function runScanJob({ slug, scanId }: ScanJob): Promise<void> {
  const actor = await getOperatorActor(slug)
  try {
    await runScan(actor, scanId)
  } catch (error) {
    log.error({ err: error, scanId }, "pencarian data ganda gagal")
    await failScan(actor, scanId)
  }
}

/** A file of certificates, whoever has asked for it. */
async function runCertificateJob({ slug, batchId }: CertificateJob): Promise<void> {
  const actor = await getOperatorActor(slug)
  try {
    await makeCertificates(actor, batchId)
  } catch (error) {
    log.error({ err: error, batchId }, "pembuatan berkas sertifikat gagal")
    await failCertificates(actor, batchId)
  }
}

/** A recomputation of every product, whoever has asked for it. */
async function runReadinessJob({ slug, runId }: RunJob): Promise<void> {
  const actor = await getOperatorActor(slug)
  try {
    await runReadiness(actor, runId)
  } catch (error) {
    log.error({ err: error, runId }, "penghitungan ulang kesiapan gagal")
    await failRun(actor, runId)
  }
}
