"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"
import { removePermit, savePermit, verifyPermit } from "@/lib/permit/commands/permit"
import { RemovePermit, SavePermit, VerifyPermit } from "@/lib/permit/schema/permit"

/** From which product's page a form was sent: back there one goes. */
const From = z.object({ productId: z.uuid("Muat ulang halaman, lalu isi lagi.") })

export const savePermitAction = formAction(z.intersection(From, SavePermit), async (actor, form) => {
  const { productId, file, ...input } = form
  await savePermit(actor, input, await handedOf(file))
  redirect(`/${actor.tenantSlug}/produk/${productId}/izin?tersimpan=${input.kind}`)
})

export const verifyPermitAction = formAction(z.intersection(From, VerifyPermit), async (actor, form) => {
  const { productId, file, ...input } = form
  await verifyPermit(actor, input, await handedOf(file))
  redirect(`/${actor.tenantSlug}/produk/${productId}/izin/${input.id}?diperiksa=1`)
})

export const removePermitAction = formAction(z.intersection(From, RemovePermit), async (actor, form) => {
  const { productId, ...input } = form
  await removePermit(actor, input)
  redirect(`/${actor.tenantSlug}/produk/${productId}/izin?dihapus=1`)
})
