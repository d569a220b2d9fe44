"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { changeRole, disableMember, enableMember, revokeInvitation } from "@/lib/member/commands"
import { ChangeRole, InvitationId, MemberId } from "@/lib/member/schema"

export const changeRoleAction = formAction(ChangeRole, async (actor, input) => {
  await changeRole(actor, input)
  redirect(`/${actor.tenantSlug}/pengaturan/orang`)
})

export const disableMemberAction = formAction(MemberId, async (actor, { id }) => {
  await disableMember(actor, id)
  redirect(`/${actor.tenantSlug}/pengaturan/orang/${id}`)
})

export const enableMemberAction = formAction(MemberId, async (actor, { id }) => {
  await enableMember(actor, id)
  redirect(`/${actor.tenantSlug}/pengaturan/orang/${id}`)
})

export const revokeInvitationAction = formAction(InvitationId, async (actor, { id }) => {
  await revokeInvitation(actor, id)
  redirect(`/${actor.tenantSlug}/pengaturan/orang`)
})
