"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"
import { saveLabel } from "@/lib/product/commands/label"
import { SaveLabel } from "@/lib/product/schema/label"

export const saveOwnLabelAction = formAction(SaveLabel, async (actor, { file, ...input }) => {
  await saveLabel(actor, input, await handedOf(file))
  const base = `/${actor.tenantSlug}/usaha`
  revalidatePath(base, "layout")
  redirect(`${base}/produk/${input.productId}#label`)
})
