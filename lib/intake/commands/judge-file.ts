import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import type { Report } from "@/lib/intake/commands/progress"
import { getRememberedAnswers } from "@/lib/intake/queries/mappings"
import { getRegions, lookupWith } from "@/lib/intake/queries/register"
import { type ColumnChoice, type ColumnTarget, targetLabels } from "@/lib/intake/rules/columns/target"
import { describeReading } from "@/lib/intake/rules/describe"
import { judgeWorkbook, type WorkbookReading } from "@/lib/intake/rules/judge-workbook"
import { RepairsFound, readRepairs } from "@/lib/intake/rules/repair/workbook"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import type { ColumnAnswer, IntakeAnswers, IntakeReading } from "@/lib/intake/schema"
import { readWorkbook, type WorkbookSource } from "@/lib/workbook/queries/read-workbook"

export type FileToJudge = {
  source: WorkbookSource
  /** Only this sheet. */
  sheet?: string | undefined
  answers: IntakeAnswers
  report: Report
  /** Told everything that was understood, cells and all, while it is still at hand. */
  onJudged?: ((judged: WorkbookReading) => Promise<void>) | undefined
}

/** A file as it was understood; the register was looked at from `lookedAt` on. */
export type JudgedFile = { reading: IntakeReading; rows: JudgedRow[]; lookedAt: Date }

/**
 * Read a spreadsheet and judge every row of it; throws UnreadableFile with one sentence for what is no register, and
 * RepairsFound for a workbook of repairs.
 */
export async function judgeFile(actor: Actor, { onJudged, ...file }: FileToJudge): Promise<JudgedFile> {
  const { source, sheet, answers, report } = file
  await report("Membaca berkas")
  const [workbook, regions, remembered] = await Promise.all([
    readWorkbook(source),
    getRegions(actor),
    getRememberedAnswers(actor),
  ])
  const repairs = readRepairs(workbook)
  if (repairs) throw new RepairsFound(repairs)
  const choices = new Map(Object.entries({ ...remembered.columns, ...answers.columns }))
  const lookedAt = new Date()
  const judged = await judgeWorkbook(workbook, {
    regions,
    today: lookedAt.toISOString().slice(0, 10),
    sheet,
    choicesOf: (signature) => (choices.get(signature) ?? []).flatMap(choiceOf),
    lookup: lookupWith((work) => read(actor, work), actor),
    onProgress: (done, total) => report("Memeriksa baris", done, total),
  })
  await onJudged?.(judged)
  return { reading: describeReading(judged), rows: judged.rows, lookedAt }
}

function isColumnTarget(text: string): text is ColumnTarget {
  return Object.hasOwn(targetLabels, text)
}

function choiceOf({ column, target, unit, period }: ColumnAnswer): ColumnChoice[] {
  if (target !== null && !isColumnTarget(target)) return []
  return [{ column, target, ...(unit !== undefined && { unit }), ...(period !== undefined && { period }) }]
}
