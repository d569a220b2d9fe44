"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { affirmCredit } from "@/lib/movement/commands/affirm"
import { AffirmCredit } from "@/lib/movement/schema/forms"

export const answerCreditAction = formAction(AffirmCredit, async (actor, input) => {
  await affirmCredit(actor, input)
  redirect(`/${actor.tenantSlug}/usaha/produk/${input.productId}`)
})
