import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, read, write } from "@/lib/db"
import { correctionFinder, keepCorrections } from "@/lib/intake/commands/corrections/keep"
import { type JudgedFile, judgeFile } from "@/lib/intake/commands/judge-file"
import { type Report, reportTo } from "@/lib/intake/commands/progress"
import { applyRepairs } from "@/lib/intake/commands/repair/apply"
import { storeRows } from "@/lib/intake/commands/store-rows"
import { openFile } from "@/lib/intake/commands/upload"
import { visibleIntakes } from "@/lib/intake/policy"
import { RepairsFound } from "@/lib/intake/rules/repair/workbook"
import { IntakeAnswers, IntakeReading } from "@/lib/intake/schema"
import { UnreadableFile } from "@/lib/workbook/schema"

const chunk = 5_000
const batch = 1_000

/** Read and judge an uploaded file; beginning again, it replaces what was judged before. Nothing enters the register. */
export async function judgeIntake(actor: Actor, id: string, report: Report = reportTo(actor, id)): Promise<void> {
  const intake = await read(actor, (tx) =>
    tx.intake.findFirst({
      where: { id, AND: visibleIntakes(actor) },
      select: { state: true, fileKey: true, answers: true },
    }),
  )
  if (intake?.state !== "READING") return
  const bytes = await openFile(actor, id, intake.fileKey)
  if (!bytes) return refuseIntake(actor, id, "Berkas tidak ada lagi di server; unggah sekali lagi.")
  const answers = IntakeAnswers.parse(intake.answers)
  const judged = await judgeFile(actor, { source: { bytes }, answers, report }).catch((error: unknown) => {
    if (error instanceof UnreadableFile) return error
    throw error
  })
  if (judged instanceof RepairsFound) return applyRepairs(actor, id, { repairs: judged.repairs, report })
  await (judged instanceof UnreadableFile
    ? refuseIntake(actor, id, judged.message)
    : keepRows(actor, id, { judged, report }))
}

/** The file cannot be imported, and why. */
async function refuseIntake(actor: Actor, id: string, message: string): Promise<void> {
  await write(actor, "intake.judge", async (tx, audit) => {
    audit({ subject: id, detail: { refused: true } })
    await tx.intakeRow.deleteMany({ where: { tenantId: actor.tenantId, intakeId: id } })
    await tx.intake.updateMany({
      where: { id, state: "READING", AND: visibleIntakes(actor) },
      data: { state: "REFUSED", message, judgedAt: new Date(), reading: {} },
    })
    return null
  })
}

type Keeping = { judged: JudgedFile; report: Report }

/** Keep the rows chunk by chunk, so that the daerah's other changes need not wait; whoever begins later takes over. */
async function keepRows(actor: Actor, id: string, { judged, report }: Keeping): Promise<void> {
  const { rows, reading, lookedAt } = judged
  const run = uuidv7()
  const total = rows.length
  const { find, counts } = correctionFinder(actor)
  for (let from = 0; from < total; from += chunk) {
    // What is stored is let go: a large file's rows are hundreds of megabytes.
    const some = rows.splice(0, chunk)
    const isLast = from + some.length === total
    const found = await find(some)
    const data = isLast
      ? { state: "JUDGED", judgedAt: lookedAt, reading: { ...reading, corrections: counts } }
      : { reading: { run } }
    const kept = await write(actor, "intake.judge", async (tx, audit) => {
      audit({ subject: id, detail: { from, rows: some.length } })
      const intake = await tx.intake.findFirst({
        where: { id, AND: visibleIntakes(actor) },
        select: { id: true, state: true, reading: true },
      })
      if (intake?.state !== "READING") return null
      if (from === 0) await tx.intakeRow.deleteMany({ where: { tenantId: actor.tenantId, intakeId: id } })
      else if (IntakeReading.parse(intake.reading).run !== run) return null
      const ids: string[] = []
      for (let at = 0; at < some.length; at += batch)
        ids.push(...(await storeRows({ tx, actor, intakeId: id }, some.slice(at, at + batch), from + at)))
      await keepCorrections(tx, { intakeId: id, from, ids, found })
      return tx.intake.update({ where: key(actor, id), data, select: { id: true } })
    })
    if (!kept) return
    await report("Mencatat hasil", from + some.length, total)
  }
}
