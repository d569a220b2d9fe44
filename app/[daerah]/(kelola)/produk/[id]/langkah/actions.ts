"use server"

import { redirect } from "next/navigation"
import { checkItem } from "@/lib/channel/commands/check"
import { CheckItem } from "@/lib/channel/schema/forms"
import { formAction } from "@/lib/form"

export const checkItemAction = formAction(CheckItem, async (actor, input) => {
  await checkItem(actor, input)
  redirect(`/${actor.tenantSlug}/produk/${input.productId}/langkah?saluran=${input.profileId}#saluran`)
})
