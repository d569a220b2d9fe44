"use server"

import { redirect } from "next/navigation"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"
import { answerSubmissions, realiseSubmissions } from "@/lib/submission/commands/answer"
import { AnswerSubmissions, RealiseSubmissions } from "@/lib/submission/schema/step"

export const answerOwnAction = formAction(AnswerSubmissions, async (actor, { file, ...input }) => {
  await answerSubmissions(actor, input, await handedOf(file))
  const said = new URLSearchParams({
    dijawab: input.answer,
    banyak: String(input.ids.length),
    satu: input.ids[0] ?? "",
  })
  redirect(`/${actor.tenantSlug}/kemitraan/pengajuan?${said}`)
})

export const realiseOwnAction = formAction(RealiseSubmissions, async (actor, { file, ...input }) => {
  await realiseSubmissions(actor, input, await handedOf(file))
  redirect(`/${actor.tenantSlug}/kemitraan/pengajuan/${input.ids[0]}`)
})
