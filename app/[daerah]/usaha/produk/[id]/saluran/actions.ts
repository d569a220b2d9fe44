"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { Actor } from "@/lib/access"
import { formAction } from "@/lib/form"
import { removeChannel, saveChannel, saveSales } from "@/lib/product/commands/channel"
import { OneChannel, SaveChannel, SaveSales } from "@/lib/product/schema/channel"

export const saveOwnChannelAction = formAction(SaveChannel, async (actor, input) => {
  await saveChannel(actor, input)
  return toList(actor, input.productId)
})

export const removeOwnChannelAction = formAction(OneChannel, async (actor, input) => {
  await removeChannel(actor, input)
  return toList(actor, input.productId)
})

export const saveOwnSalesAction = formAction(SaveSales, async (actor, input) => {
  await saveSales(actor, input)
  return toList(actor, input.productId)
})

function toList({ tenantSlug }: Actor, productId: string): never {
  revalidatePath(`/${tenantSlug}/usaha`, "layout")
  redirect(`/${tenantSlug}/usaha/produk/${productId}/saluran`)
}
