"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { keepCode } from "@/lib/kept-code"
import { revokeShare, shareProduct } from "@/lib/share/commands"
import { RevokeShare, ShareProduct } from "@/lib/share/schema"

export const shareProductAction = formAction(ShareProduct, async (actor, input) => {
  const path = `/${actor.tenantSlug}/usaha/produk/${input.productId}/bagikan`
  await keepCode("share", await shareProduct(actor, input), { path })
  redirect(path)
})

export const revokeShareAction = formAction(RevokeShare, async (actor, { id, productId }) => {
  await revokeShare(actor, id)
  redirect(`/${actor.tenantSlug}/usaha/produk/${productId}/bagikan`)
})
