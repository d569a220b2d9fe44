"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { saveOutputs } from "@/lib/product/commands/output"
import { SaveOutputs } from "@/lib/product/schema/output"

export const saveOutputAction = formAction(SaveOutputs, async (actor, input) => {
  await saveOutputs(actor, input)
  const base = `/${actor.tenantSlug}/usaha`
  revalidatePath(base, "layout")
  redirect(`${base}/produk/${input.productId}#produksi`)
})
