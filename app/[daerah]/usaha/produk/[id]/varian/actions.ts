"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { Actor } from "@/lib/access"
import { formAction } from "@/lib/form"
import { removeVariant, saveVariant } from "@/lib/product/commands/variant"
import { OneVariant, SaveVariant } from "@/lib/product/schema/variant"

export const saveVariantAction = formAction(SaveVariant, async (actor, input) => {
  await saveVariant(actor, input)
  return toList(actor, input.productId)
})

export const removeVariantAction = formAction(OneVariant, async (actor, input) => {
  await removeVariant(actor, input)
  return toList(actor, input.productId)
})

function toList({ tenantSlug }: Actor, productId: string): never {
  revalidatePath(`/${tenantSlug}/usaha`, "layout")
  redirect(`/${tenantSlug}/usaha/produk/${productId}/varian`)
}
