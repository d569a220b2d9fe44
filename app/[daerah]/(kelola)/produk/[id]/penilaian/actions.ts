"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { Actor } from "@/lib/access"
import { finishVerify, returnVerify, saveProof, saveSection } from "@/lib/assessment/commands/verify"
import { NameAssessment, SaveProof, SaveSection } from "@/lib/assessment/schema/verify"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"

/** Back to the assessment's page, which then says what is kept. */
function show(actor: Actor, productId: string, query: Record<string, string>): never {
  const base = `/${actor.tenantSlug}/produk/${productId}/penilaian`
  revalidatePath(base, "layout")
  const said = Object.entries(query).filter(([, value]) => value !== "")
  redirect(`${base}?${new URLSearchParams(said)}`)
}

export const saveSectionAction = formAction(SaveSection, async (actor, { bagian, ...section }) => {
  await saveSection(actor, section)
  show(actor, section.productId, { buta: section.blindId, tersimpan: bagian })
})

export const saveProofAction = formAction(SaveProof, async (actor, { file, ...answer }) => {
  await saveProof(actor, answer, await handedOf(file))
  show(actor, answer.productId, { buta: answer.blindId, tersimpan: answer.criterion })
})

export const finishVerifyAction = formAction(NameAssessment, async (actor, input) => {
  const { isHanded } = await finishVerify(actor, input)
  show(actor, input.productId, { selesai: input.kedua ? "kedua" : isHanded ? "diserahkan" : "ya" })
})

export const returnVerifyAction = formAction(NameAssessment, async (actor, input) => {
  await returnVerify(actor, input)
  show(actor, input.productId, { selesai: "dikembalikan" })
})
