import "server-only"
import type { PgBoss } from "pg-boss"
import { z } from "zod"
import { door } from "@/lib/db"
import { failIntake } from "@/lib/intake/commands/fail"
import { judgeIntake } from "@/lib/intake/commands/judge"
import { saveIntake } from "@/lib/intake/commands/save"
import { log } from "@/lib/log"
import { getMemberActor, getOperatorActor } from "@/lib/operator"
import { IntakeJob, queue } from "@/lib/queue"

const Unfinished = z.array(
  z.object({
    slug: z.string(),
    intakeId: z.string(),
    state: z.enum(["READING", "SAVING"]),
    accountId: z.string().nullable(),
  }),
)

/** Work on the queue's jobs, beginning with what a stopped worker left unfinished. */
export async function registerJobs(boss: PgBoss): Promise<void> {
  for (const job of await listUnfinished()) await boss.send(queue, job)
  await boss.work(queue, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async (jobs) => {
    for (const { data } of jobs) await runJob(IntakeJob.parse(data))
  })
}

async function listUnfinished(): Promise<IntakeJob[]> {
  return Unfinished.parse(await door("unfinished_intakes")).flatMap(({ slug, intakeId, state, accountId }) =>
    accountId
      ? [{ slug, intakeId, accountId, kind: state === "READING" ? ("judge" as const) : ("save" as const) }]
      : [],
  )
}

/** One job, once: what is already done is left alone, and what fails is said on the import's page. */
async function runJob({ slug, intakeId, accountId, kind }: IntakeJob): Promise<void> {
  try {
    const actor = await getMemberActor(slug, accountId)
    await (kind === "judge" ? judgeIntake(actor, intakeId) : saveIntake(actor, intakeId))
  } catch (error) {
    log.error({ err: error, intakeId, kind }, "impor gagal")
    await failIntake(await getOperatorActor(slug), intakeId)
  }
}
