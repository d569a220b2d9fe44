"use server"

import { redirect } from "next/navigation"
import { answerFollowUpFor, giveUpFollowUp } from "@/lib/follow-up/commands/answer"
import { AnswerFor, GiveUp } from "@/lib/follow-up/schema"
import { formAction } from "@/lib/form"

export const answerFollowUpAction = formAction(AnswerFor, async (actor, input) => {
  await answerFollowUpFor(actor, input)
  redirect(`/${actor.tenantSlug}/tindak-lanjut?tersimpan=jawaban`)
})

export const giveUpFollowUpAction = formAction(GiveUp, async (actor, input) => {
  await giveUpFollowUp(actor, input)
  redirect(`/${actor.tenantSlug}/tindak-lanjut?tersimpan=catatan`)
})
