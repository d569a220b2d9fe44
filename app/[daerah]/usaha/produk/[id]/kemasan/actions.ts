"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"
import { savePackaging } from "@/lib/product/commands/packaging"
import { SavePackaging } from "@/lib/product/schema/packaging"

export const saveOwnPackagingAction = formAction(SavePackaging, async (actor, { file, ...input }) => {
  await savePackaging(actor, input, await handedOf(file))
  const base = `/${actor.tenantSlug}/usaha`
  revalidatePath(base, "layout")
  redirect(`${base}/produk/${input.productId}/kemasan`)
})
