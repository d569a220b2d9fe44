"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { Actor } from "@/lib/access"
import { finishVerify, saveProof } from "@/lib/assessment/commands/verify"
import { NameAssessment, SaveProof } from "@/lib/assessment/schema/verify"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"

/** Back to the laboratory's assessment, which then says what has happened. */
function show(actor: Actor, productId: string, said: Record<string, string>): never {
  const base = `/${actor.tenantSlug}/kemitraan/uji/${productId}/penilaian`
  revalidatePath(base, "layout")
  redirect(`${base}?${new URLSearchParams(said)}`)
}

export const saveOwnAnswerAction = formAction(SaveProof, async (actor, { file, ...answer }) => {
  await saveProof(actor, answer, await handedOf(file))
  show(actor, answer.productId, { tersimpan: answer.criterion })
})

export const handInOwnAssessmentAction = formAction(NameAssessment, async (actor, input) => {
  await finishVerify(actor, input)
  show(actor, input.productId, { selesai: "ya" })
})
