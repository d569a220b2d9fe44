"use server"

import { redirect } from "next/navigation"
import type { Actor } from "@/lib/access"
import { Nothing } from "@/lib/account/schema"
import { formAction } from "@/lib/form"
import { forgetCode, keepCode } from "@/lib/kept-code"
import { inviteMember } from "@/lib/member/commands"
import { InviteMember } from "@/lib/member/schema"

export const inviteAction = formAction(InviteMember, async (actor, input) => {
  const path = sheetPath(actor)
  await keepCode("invitation", await inviteMember(actor, input), { path })
  redirect(`${path}/lembar`)
})

export const closeSheetAction = formAction(Nothing, async (actor) => {
  await forgetCode("invitation", sheetPath(actor))
  redirect(`/${actor.tenantSlug}/pengaturan/orang`)
})

function sheetPath({ tenantSlug }: Actor): string {
  return `/${tenantSlug}/pengaturan/orang/undang`
}
