import "server-only"
import type { Actor } from "@/lib/access"
import { key, read, type Tx, write } from "@/lib/db"
import { applyCorrections } from "@/lib/intake/commands/corrections/apply"
import { type Report, reportTo } from "@/lib/intake/commands/progress"
import { findRegistered } from "@/lib/intake/commands/recheck"
import { saveRows, type Target } from "@/lib/intake/commands/save-rows"
import { visibleIntakes } from "@/lib/intake/policy"
import { hasChangedSince } from "@/lib/intake/queries/register"
import { type IntakeRow, nextCandidates } from "@/lib/intake/queries/rows"
import type { Outcome } from "@/lib/intake/rules/states"
import { IntakeAnswers, IntakeReading } from "@/lib/intake/schema"
import { Refusal } from "@/lib/refusal"

const batch = 1_000

/**
 * Add an import's rows to the register: all in one transaction or none, and a second time adds nothing. Before that, what it
 * says differently of records that are there is applied where that was asked for, in a transaction of its own.
 */
export async function saveIntake(actor: Actor, id: string, report: Report = reportTo(actor, id)) {
  await correctFirst(actor, id, report)
  return addRows(actor, id, report)
}

async function correctFirst(actor: Actor, id: string, report: Report): Promise<void> {
  const intake = await read(actor, (tx) =>
    tx.intake.findFirst({
      where: { id, state: "SAVING", AND: visibleIntakes(actor) },
      select: { answers: true, reading: true },
    }),
  )
  const { corrections, doubtful } = IntakeAnswers.parse(intake?.answers ?? {})
  const total = IntakeReading.parse(intake?.reading ?? {}).corrections.rows
  if (corrections && total > 0) await applyCorrections(actor, { intakeId: id, takesDoubtful: doubtful, report, total })
}

function addRows(actor: Actor, id: string, report: Report) {
  return write(actor, "intake.save", async (tx, audit) => {
    const intake = await tx.intake.findFirst({
      where: { id, AND: visibleIntakes(actor) },
      select: { state: true, answers: true, reading: true, savedCount: true, judgedAt: true },
    })
    if (!intake) throw new Refusal("not-found", "Impor tidak ditemukan.")
    if (intake.state === "SAVED") return { id, saved: intake.savedCount ?? 0, skipped: 0 }
    if (intake.state !== "SAVING" && intake.state !== "JUDGED")
      throw new Refusal("conflict", "Impor ini belum selesai diperiksa.")

    const { includeErrors } = IntakeAnswers.parse(intake.answers)
    const reading = IntakeReading.parse(intake.reading)
    const { counts } = reading
    const total = counts.ready + counts.warning + (includeErrors ? counts.error : 0)
    const outcomes: Outcome[] = includeErrors ? ["ready", "warning", "error"] : ["ready", "warning"]
    const target = await newTarget({ tx, actor, intakeId: id, lookedAt: intake.judgedAt })
    const { saved, skipped } = await saveAll(target, { outcomes, total, report })
    audit({ detail: { saved, skipped, includeErrors } })
    await markSaved(tx, actor, { id, saved, reading: { ...reading, skipped } })
    return { id, saved, skipped }
  })
}

type Opening = { tx: Tx; actor: Actor; intakeId: string; lookedAt: Date | null }

/** Where an import's rows go; figures are the last full year's, for registers rarely say the year. */
export async function newTarget({ tx, actor, intakeId, lookedAt }: Opening): Promise<Target> {
  const isStale = lookedAt === null || (await hasChangedSince(tx, actor, lookedAt))
  return { tx, actor, intakeId, year: new Date().getUTCFullYear() - 1, people: new Map(), isStale }
}

/** An import is saved: by whom, when, and how many enterprises it added. */
export async function markSaved(
  tx: Tx,
  actor: Actor,
  { id, saved, reading }: { id: string; saved: number; reading: IntakeReading },
): Promise<void> {
  const data = { state: "SAVED", savedAt: new Date(), savedBy: actor.userId, savedCount: saved, reading, message: null }
  await tx.intake.update({ where: key(actor, id), data, select: { id: true } })
}

type Plan = { outcomes: Outcome[]; total: number; report: Report }

async function saveAll(target: Target, { outcomes, total, report }: Plan) {
  let [saved, done, after] = [0, 0, -1]
  while (true) {
    const rows = await nextCandidates(target, { outcomes, after, most: batch })
    const last = rows.at(-1)
    if (!last) return { saved, skipped: done - saved }
    saved += await saveNew(target, rows)
    done += rows.length
    after = last.position
    await report("Menyimpan baris", done, total)
  }
}

type Judged = Pick<IntakeRow, "id" | "sheet" | "row" | "values" | "problems" | "projectId" | "registerId">

/** Save those of the rows that the register does not have meanwhile; a row without any name stays in the import. */
export async function saveNew(target: Target, rows: readonly Judged[]): Promise<number> {
  const named = rows.filter(({ values }) => values.name ?? values.personName)
  const registered = target.isStale ? await findRegistered(target, named) : new Set<number>()
  const fresh = named.filter((_, index) => !registered.has(index))
  const candidates = fresh.map(({ id, values, problems, projectId }) => ({ rowId: id, values, problems, projectId }))
  await saveRows(target, candidates)
  return fresh.length
}
