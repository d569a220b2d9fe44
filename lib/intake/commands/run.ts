import "server-only"
import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import { removeFile } from "@/lib/files"
import { type JudgedFile, judgeFile } from "@/lib/intake/commands/judge-file"
import type { Report } from "@/lib/intake/commands/progress"
import { markSaved, newTarget, saveNew } from "@/lib/intake/commands/save"
import { storeRows } from "@/lib/intake/commands/store-rows"
import { cleanName, keepFile } from "@/lib/intake/commands/upload"
import type { WorkbookReading } from "@/lib/intake/rules/judge-workbook"
import { IntakeAnswers } from "@/lib/intake/schema"

export type Run = ({ path: string } | { bytes: Uint8Array; fileName: string }) & {
  /** Only this sheet. */
  sheet?: string | undefined
  answers?: Partial<IntakeAnswers>
  /** Without it nothing is stored anywhere. */
  save?: boolean
  onProgress?: (stage: string, done: number, total: number) => void
  onJudged?: (judged: WorkbookReading) => Promise<void>
}

export type RunResult = JudgedFile & { intakeId: string | null; saved: number; skipped: number }

const batch = 1_000

/** A whole import in one go, for scripts and the demo: judge a file and, if asked, save it in one transaction. */
export async function runIntake(actor: Actor, run: Run): Promise<RunResult> {
  const report: Report = async (stage, done = 0, total = 0) => run.onProgress?.(stage, done, total)
  const answers = IntakeAnswers.parse(run.answers ?? {})
  const source = "path" in run ? { path: run.path } : { bytes: run.bytes }
  const judged = await judgeFile(actor, { source, sheet: run.sheet, answers, report, onJudged: run.onJudged })
  if (!run.save) return { ...judged, intakeId: null, saved: 0, skipped: 0 }

  const fileName = "path" in run ? basename(run.path) : run.fileName
  const bytes = "path" in run ? await readFile(run.path) : run.bytes
  const id = uuidv7()
  const fileKey = await keepFile(actor, id, bytes)
  try {
    const file = { id, fileKey, fileName: cleanName(fileName), fileSize: bytes.length }
    return { ...judged, intakeId: id, ...(await saveJudged(actor, { judged, file, answers, report })) }
  } catch (error) {
    await removeFile(fileKey)
    throw error
  }
}

type Saving = {
  judged: JudgedFile
  file: { id: string; fileKey: string; fileName: string; fileSize: number }
  answers: IntakeAnswers
  report: Report
}

/** The import, its rows and its enterprises: all in one transaction, or none. */
function saveJudged(actor: Actor, { judged: { rows, reading, lookedAt }, file, answers, report }: Saving) {
  return write(actor, "intake.save", async (tx, audit) => {
    const { id } = file
    await tx.intake.create({
      data: { ...file, state: "JUDGED", createdBy: actor.userId, judgedAt: lookedAt, reading, answers },
      select: { id: true },
    })
    const target = await newTarget({ tx, actor, intakeId: id, lookedAt })
    const wanted = new Set(answers.includeErrors ? ["ready", "warning", "error"] : ["ready", "warning"])
    let [saved, skipped] = [0, 0]
    for (let from = 0; from < rows.length; from += batch) {
      const some = rows.slice(from, from + batch)
      const ids = await storeRows(target, some, from)
      const candidates = some
        .map((row, index) => ({ ...row, id: ids[index] ?? "" }))
        .filter(({ outcome }) => wanted.has(outcome))
      const added = await saveNew(target, candidates)
      saved += added
      skipped += candidates.length - added
      await report("Menyimpan baris", from + some.length, rows.length)
    }
    audit({ detail: { saved, skipped, includeErrors: answers.includeErrors } })
    await markSaved(tx, actor, { id, saved, reading: { ...reading, skipped } })
    return { id, saved, skipped }
  })
}
