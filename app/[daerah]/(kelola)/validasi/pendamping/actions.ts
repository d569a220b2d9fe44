"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { assignCompanions, undoAssignment } from "@/lib/member/commands"
import { AssignCompanions, UndoAssignment } from "@/lib/member/schema"

export const assignCompanionsAction = formAction(AssignCompanions, async (actor, input) => {
  const { id } = await assignCompanions(actor, input)
  redirect(`/${actor.tenantSlug}/validasi/pendamping?perubahan=${id}`)
})

export const undoAssignmentAction = formAction(UndoAssignment, async (actor, input) => {
  const { id } = await undoAssignment(actor, input)
  redirect(`/${actor.tenantSlug}/validasi/pendamping?perubahan=${id}`)
})
