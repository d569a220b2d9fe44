import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { visibleIntakes } from "@/lib/intake/policy"
import { answersFor } from "@/lib/intake/queries/mappings"
import { mergeAnswers } from "@/lib/intake/rules/answers"
import { type ColumnAnswer, IntakeAnswers, IntakeReading } from "@/lib/intake/schema"
import { Refusal } from "@/lib/refusal"

/** What was said about the columns under one header. */
export type Answer = { signature: string; columns: ColumnAnswer[] }

/** Correct what columns mean: remembered for this layout in this daerah, and the file is judged again. */
export function answerIntake(actor: Actor, id: string, { signature, columns }: Answer) {
  return write(actor, "intake.answer", async (tx, audit) => {
    const { answers, reading } = await requireState(tx, actor, { id, states: ["JUDGED"] })
    const sheet = reading.sheets.find((one) => one.signature === signature)
    if (!sheet) throw new Refusal("conflict", "Susunan kolom berkas ini sudah berubah; muat ulang halaman ini.")
    const said = mergeAnswers(sheet, await rememberedAnswers(tx, actor, signature), columns)
    const all: IntakeAnswers = { ...answers, columns: { ...answers.columns, [signature]: said } }
    audit({ detail: { columns: said.length } })
    await tx.intakeMapping.upsert({
      where: { tenantId_fingerprint: { tenantId: actor.tenantId, fingerprint: signature } },
      create: { id: uuidv7(), fingerprint: signature, answers: said },
      update: { answers: said, updatedAt: new Date() },
      select: { id: true },
    })
    await startReading(tx, actor, { id, answers: all })
    return { id }
  })
}

async function rememberedAnswers(tx: Tx, actor: Actor, signature: string): Promise<ColumnAnswer[]> {
  const { columns } = await answersFor(tx, actor, [signature])
  return columns[signature] ?? []
}

/** Judge a file again as it is, after a failure or when the register has changed since. */
export function rejudgeIntake(actor: Actor, id: string) {
  return write(actor, "intake.judge", async (tx) => {
    const { answers } = await requireState(tx, actor, { id, states: ["JUDGED", "FAILED"] })
    await startReading(tx, actor, { id, answers })
    return { id }
  })
}

/** What of an import is saved besides its sound rows. */
export type Wanted = { includeErrors: boolean; corrections?: boolean; doubtful?: boolean }

/** Ask for an import's rows to be saved; the worker does it in one transaction. Asking again changes nothing. */
export function requestSave(actor: Actor, id: string, wanted: Wanted) {
  const { includeErrors, corrections = false, doubtful = false } = wanted
  return write(actor, "intake.request-save", async (tx, audit) => {
    const { state, answers } = await requireState(tx, actor, { id, states: ["JUDGED", "SAVING", "SAVED"] })
    audit({ detail: { includeErrors, corrections, doubtful } })
    if (state !== "JUDGED") return { id, requested: false }
    await tx.intake.update({
      where: key(actor, id),
      data: {
        state: "SAVING",
        stage: "",
        done: 0,
        total: 0,
        message: null,
        savedBy: actor.userId,
        answers: { ...answers, includeErrors, corrections, doubtful },
      },
      select: { id: true },
    })
    return { id, requested: true }
  })
}

async function requireState(tx: Tx, actor: Actor, { id, states }: { id: string; states: string[] }) {
  const intake = await tx.intake.findFirst({
    where: { id, AND: visibleIntakes(actor) },
    select: { state: true, answers: true, reading: true },
  })
  if (!intake) throw new Refusal("not-found", "Impor tidak ditemukan.")
  if (!states.includes(intake.state))
    throw new Refusal("conflict", "Keadaan impor ini sudah berubah; muat ulang halaman ini.")
  const { state, answers, reading } = intake
  return { state, answers: IntakeAnswers.parse(answers), reading: IntakeReading.parse(reading) }
}

async function startReading(tx: Tx, actor: Actor, { id, answers }: { id: string; answers: IntakeAnswers }) {
  const data = { state: "READING", stage: "", done: 0, total: 0, message: null, answers }
  await tx.intake.update({ where: key(actor, id), data, select: { id: true } })
}
