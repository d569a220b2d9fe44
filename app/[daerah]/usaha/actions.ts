"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { proposeChange, sendObjection } from "@/lib/proposal/commands"
import { ProposeChange, SendObjection } from "@/lib/proposal/schema"

export const proposeChangeAction = formAction(ProposeChange, async (actor, input) => {
  await proposeChange(actor, input)
  redirect(`/${actor.tenantSlug}/usaha/${input.enterpriseId}#usulan`)
})

export const sendObjectionAction = formAction(SendObjection, async (actor, input) => {
  await sendObjection(actor, input)
  redirect(`/${actor.tenantSlug}/usaha/${input.enterpriseId}#usulan`)
})
