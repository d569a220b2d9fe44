"use server"

import { redirect } from "next/navigation"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"
import { answerSubmissions, realiseSubmissions, withdrawSubmissions } from "@/lib/submission/commands/answer"
import { makeSubmissions } from "@/lib/submission/commands/make"
import { MakeSubmissions } from "@/lib/submission/schema/make"
import { AnswerSubmissions, RealiseSubmissions, WithdrawSubmissions } from "@/lib/submission/schema/step"

/** One submission's own page, or the list when it was about several. */
function placeOf(slug: string, ids: readonly string[]): string {
  const [one, ...others] = ids
  return others.length > 0 ? `/${slug}/pengajuan?tercatat=${ids.length}` : `/${slug}/pengajuan/${one}`
}

export const makeSubmissionsAction = formAction(MakeSubmissions, async (actor, input) => {
  const { count } = await makeSubmissions(actor, input)
  const list = input.mouId ? `mou/${input.mouId}/pengajuan` : "pengajuan"
  redirect(`/${actor.tenantSlug}/${list}?diajukan=${count}`)
})

export const answerSubmissionsAction = formAction(AnswerSubmissions, async (actor, { file, ...input }) => {
  await answerSubmissions(actor, input, await handedOf(file))
  redirect(placeOf(actor.tenantSlug, input.ids))
})

export const realiseSubmissionsAction = formAction(RealiseSubmissions, async (actor, { file, ...input }) => {
  await realiseSubmissions(actor, input, await handedOf(file))
  redirect(placeOf(actor.tenantSlug, input.ids))
})

export const withdrawSubmissionsAction = formAction(WithdrawSubmissions, async (actor, input) => {
  await withdrawSubmissions(actor, input)
  redirect(placeOf(actor.tenantSlug, input.ids))
})
