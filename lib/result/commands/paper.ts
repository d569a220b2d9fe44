import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { visibleEnrolments } from "@/lib/enrolment/policy"
import { Refusal } from "@/lib/refusal"
import { loadCourse } from "@/lib/result/queries/course"
import { loadQuestions } from "@/lib/result/queries/questions"
import { readLetters } from "@/lib/result/rules/letters"
import { type Answers, scoreOf } from "@/lib/result/rules/score"
import { paperDays, type ScoredTest, takesPaper } from "@/lib/result/rules/window"
import type { ScorePractice, TypeIn } from "@/lib/result/schema"

type Scored = { enrolmentId: string; score: number; answers: Answers; note: string }

/** Copy answers of a test from paper; an empty line takes back what was copied before. Answers given on a phone stay. */
export function typeInAnswers(actor: Actor, { trainingId, test, rows }: TypeIn) {
  return write(actor, "result.type-in", async (tx, audit) => {
    await requirePaper(tx, actor, trainingId)
    await requireParticipants(tx, actor, { trainingId, ids: rows.map(({ enrolmentId }) => enrolmentId) })
    const questions = await loadQuestions(tx, actor, trainingId)
    if (questions.length === 0) throw new Refusal("conflict", "Pelatihan ini belum punya soal.")
    const scored: Scored[] = rows.flatMap(({ enrolmentId, typed }) => {
      if (typed === "") return []
      const read = readLetters(typed, questions)
      if ("fault" in read) throw new Refusal("conflict", read.fault, `kini-${enrolmentId}`)
      return [{ enrolmentId, score: scoreOf(questions, read.answers), answers: read.answers, note: "" }]
    })
    const emptied = rows.filter(({ typed }) => typed === "").map(({ enrolmentId }) => enrolmentId)
    await replaceResults(tx, actor, { test, method: "PAPER", scored, emptied })
    audit({ subject: trainingId, detail: { test, written: scored.length, emptied: emptied.length } })
    return { id: trainingId }
  })
}

/** Keep what trainers and officers saw people do, 0 to 100 with a note; an empty score takes one back. */
export function scorePractice(actor: Actor, { trainingId, rows }: ScorePractice) {
  return write(actor, "result.score-practice", async (tx, audit) => {
    await requirePaper(tx, actor, trainingId)
    await requireParticipants(tx, actor, { trainingId, ids: rows.map(({ enrolmentId }) => enrolmentId) })
    const scored = rows.flatMap(({ enrolmentId, score, note }) =>
      score === null ? [] : [{ enrolmentId, score, answers: {}, note }],
    )
    const emptied = rows.filter(({ score }) => score === null).map(({ enrolmentId }) => enrolmentId)
    await replaceResults(tx, actor, { test: "PRACTICE", method: "TRAINER", scored, emptied })
    audit({ subject: trainingId, detail: { written: scored.length, emptied: emptied.length } })
    return { id: trainingId }
  })
}

async function requirePaper(tx: Tx, actor: Actor, trainingId: string): Promise<void> {
  if (!takesPaper(await loadCourse(tx, actor, trainingId), new Date()))
    throw new Refusal(
      "conflict",
      `Nilai dicatat sejak pendaftaran ditutup sampai ${paperDays} hari setelah pelatihan selesai.`,
    )
}

type Named = { trainingId: string; ids: readonly string[] }

/** Everyone named has a seat in this training and is within the actor's reach, or nothing is written. */
async function requireParticipants(tx: Tx, actor: Actor, { trainingId, ids }: Named): Promise<void> {
  const found = await tx.enrolment.count({
    where: { trainingId, state: "SEATED", id: { in: [...ids] }, AND: visibleEnrolments(actor) },
  })
  if (found !== new Set(ids).size)
    throw new Refusal("not-found", "Ada peserta yang tidak ditemukan. Muat ulang halaman.")
}

type Replacing = {
  test: ScoredTest
  method: "PAPER" | "TRAINER"
  scored: readonly Scored[]
  emptied: readonly string[]
}

async function replaceResults(tx: Tx, actor: Actor, { test, method, scored, emptied }: Replacing): Promise<void> {
  const { tenantId, role, userId } = actor
  await tx.testResult.deleteMany({ where: { tenantId, test, method, enrolmentId: { in: [...emptied] } } })
  const rows = JSON.stringify(scored.map((one) => ({ ...one, id: uuidv7() })))
  const written = await tx.$executeRaw`
    INSERT INTO test_result (id, enrolment_id, test, score, answers, method, note, role)
    SELECT id, "enrolmentId", ${test}, score, answers, ${method}, note, ${role}
    FROM json_to_recordset(${rows}::json) AS r (id uuid, "enrolmentId" uuid, score float8, answers jsonb, note text)
    ON CONFLICT (tenant_id, enrolment_id, test) DO UPDATE SET score = excluded.score, answers = excluded.answers,
      note = excluded.note, role = excluded.role, account_id = ${userId}::uuid, at = now()
    WHERE test_result.method = ${method}`
  if (written !== scored.length)
    throw new Refusal(
      "conflict",
      "Ada peserta yang sudah mengerjakan tes ini di HP; jawabannya tidak ditimpa. Muat ulang halaman.",
    )
}
