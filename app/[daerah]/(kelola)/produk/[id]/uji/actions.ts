"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"
import { logTest, withdrawTest } from "@/lib/test/commands/report"
import { LogTest, WithdrawTest } from "@/lib/test/schema/form"

export const logTestAction = formAction(LogTest, async (actor, { file, ...input }) => {
  const { id } = await logTest(actor, input, await handedOf(file))
  redirect(`/${actor.tenantSlug}/produk/${input.productId}/uji/${id}`)
})

const From = z.object({ productId: z.uuid("Muat ulang halaman, lalu isi lagi.") })

export const withdrawTestAction = formAction(z.intersection(From, WithdrawTest), async (actor, form) => {
  const { productId, ...input } = form
  await withdrawTest(actor, input)
  redirect(`/${actor.tenantSlug}/produk/${productId}/uji/${input.id}`)
})
