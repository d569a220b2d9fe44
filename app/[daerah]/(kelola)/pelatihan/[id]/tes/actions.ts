"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { scorePractice, typeInAnswers } from "@/lib/result/commands/paper"
import { copyQuestions, moveQuestion, removeQuestion, saveQuestion } from "@/lib/result/commands/questions"
import { CopyQuestions, MoveQuestion, NamedQuestion, SaveQuestion, ScorePractice, TypeIn } from "@/lib/result/schema"

export const saveQuestionAction = formAction(SaveQuestion, async (actor, input) => {
  await saveQuestion(actor, input)
  redirect(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/tes#soal-${input.id}`)
})

export const removeQuestionAction = formAction(NamedQuestion, async (actor, input) => {
  await removeQuestion(actor, input)
  redirect(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/tes`)
})

export const moveQuestionAction = formAction(MoveQuestion, async (actor, input) => {
  await moveQuestion(actor, input)
  redirect(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/tes#soal-${input.id}`)
})

export const copyQuestionsAction = formAction(CopyQuestions, async (actor, input) => {
  await copyQuestions(actor, input)
  redirect(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/tes`)
})

export const typeInAction = formAction(TypeIn, async (actor, input) => {
  await typeInAnswers(actor, input)
  const query = new URLSearchParams({
    tes: input.test.toLowerCase(),
    halaman: input.halaman || "1",
    tersimpan: String(input.rows.length),
  })
  redirect(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/tes/salin?${query}`)
})

export const scorePracticeAction = formAction(ScorePractice, async (actor, input) => {
  await scorePractice(actor, input)
  const query = new URLSearchParams({ halaman: input.halaman || "1", tersimpan: String(input.rows.length) })
  redirect(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/tes/praktik?${query}`)
})
