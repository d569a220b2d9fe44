"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { affirmCredit } from "@/lib/movement/commands/affirm"
import { AffirmCredit } from "@/lib/movement/schema/forms"

export const affirmOwnAction = formAction(AffirmCredit, async (actor, input) => {
  await affirmCredit(actor, input)
  const page = `/${actor.tenantSlug}/usaha/produk/${input.productId}/perubahan`
  revalidatePath(page)
  redirect(page)
})
