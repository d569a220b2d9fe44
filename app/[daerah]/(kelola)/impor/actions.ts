"use server"

import { redirect } from "next/navigation"
import type { Actor } from "@/lib/access"
import { formAction } from "@/lib/form"
import { answerIntake, rejudgeIntake, requestSave } from "@/lib/intake/commands/answer"
import { decideConflicts, undoCorrections } from "@/lib/intake/commands/corrections/decide"
import { undoIntake } from "@/lib/intake/commands/undo"
import { AnswerColumns, DecideConflicts, NameIntake, SaveIntake } from "@/lib/intake/schema"
import { enqueueIntake } from "@/lib/queue"

async function ask(actor: Actor, intakeId: string, kind: "judge" | "save"): Promise<never> {
  const slug = actor.tenantSlug
  if (actor.userId) await enqueueIntake({ slug, intakeId, accountId: actor.userId, kind })
  redirect(`/${slug}/impor/${intakeId}`)
}

export const answerIntakeAction = formAction(AnswerColumns, async (actor, { id, ...answer }) => {
  await answerIntake(actor, id, answer)
  await ask(actor, id, "judge")
})

export const rejudgeIntakeAction = formAction(NameIntake, async (actor, { id }) => {
  await rejudgeIntake(actor, id)
  await ask(actor, id, "judge")
})

export const saveIntakeAction = formAction(SaveIntake, async (actor, { id, includeErrors, corrections, doubtful }) => {
  const wanted = {
    includeErrors: includeErrors === "on",
    corrections: corrections === "on",
    doubtful: doubtful === "on",
  }
  await requestSave(actor, id, wanted)
  await ask(actor, id, "save")
})

export const undoIntakeAction = formAction(NameIntake, async (actor, { id }) => {
  await undoIntake(actor, id)
  redirect(`/${actor.tenantSlug}/impor/${id}`)
})

export const decideConflictsAction = formAction(DecideConflicts, async (actor, input) => {
  await decideConflicts(actor, input)
  return { message: "Pilihan dicatat; berlaku saat impor disimpan." }
})

export const undoCorrectionsAction = formAction(NameIntake, async (actor, { id }) => {
  await undoCorrections(actor, id)
  redirect(`/${actor.tenantSlug}/impor/${id}`)
})
