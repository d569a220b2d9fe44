"use server"

import { redirect } from "next/navigation"
import { Nothing } from "@/lib/account/schema"
import { formAction } from "@/lib/form"
import { inviteMember } from "@/lib/member/commands"
import { InviteMember } from "@/lib/member/schema"
import { forgetSheet, keepForSheet } from "./sheet"

export const inviteAction = formAction(InviteMember, async (actor, input) => {
  await keepForSheet(actor.tenantSlug, await inviteMember(actor, input))
  redirect(`/${actor.tenantSlug}/pengaturan/orang/undang/lembar`)
})

export const closeSheetAction = formAction(Nothing, async (actor) => {
  await forgetSheet(actor.tenantSlug)
  redirect(`/${actor.tenantSlug}/pengaturan/orang`)
})
