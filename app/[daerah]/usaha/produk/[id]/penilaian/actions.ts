"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { finishSelf, saveSelfAnswer } from "@/lib/assessment/commands/self"
import { getSelf } from "@/lib/assessment/queries/self"
import { FinishSelf, SaveSelfAnswer } from "@/lib/assessment/schema/self"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"

export const saveSelfAnswerAction = formAction(SaveSelfAnswer, async (actor, { file, kembali, ...answer }) => {
  await saveSelfAnswer(actor, answer, await handedOf(file))
  const base = `/${actor.tenantSlug}/usaha/produk/${answer.productId}/penilaian`
  // The back button shows what is kept now, not what the browser remembers.
  revalidatePath(base, "layout")
  const codes = (await getSelf(actor, answer.productId))?.questions.map(({ code }) => code) ?? []
  const next = codes[codes.indexOf(answer.criterion) + 1]
  redirect(`${base}/${(kembali === "" && next) || "periksa"}`)
})

export const finishSelfAction = formAction(FinishSelf, async (actor, { productId }) => {
  await finishSelf(actor, productId)
  const base = `/${actor.tenantSlug}/usaha/produk/${productId}/penilaian`
  revalidatePath(base, "layout")
  redirect(`${base}/hasil`)
})
