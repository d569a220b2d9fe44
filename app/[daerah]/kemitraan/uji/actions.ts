"use server"

import { redirect } from "next/navigation"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"
import { logTest, withdrawTest } from "@/lib/test/commands/report"
import { LogTest, WithdrawTest } from "@/lib/test/schema/form"

export const logOwnTestAction = formAction(LogTest, async (actor, { file, ...input }) => {
  const { id } = await logTest(actor, input, await handedOf(file))
  redirect(`/${actor.tenantSlug}/kemitraan/uji/hasil/${id}?tersimpan=1`)
})

export const withdrawOwnTestAction = formAction(WithdrawTest, async (actor, input) => {
  await withdrawTest(actor, input)
  redirect(`/${actor.tenantSlug}/kemitraan/uji/hasil/${input.id}`)
})
