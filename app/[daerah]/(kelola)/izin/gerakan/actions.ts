"use server"

import { redirect } from "next/navigation"
import { addMembers, changeMembers, closeDrive, saveDrive } from "@/lib/drive/commands/drive"
import { AddMembers, ChangeMembers, CloseDrive, SaveDrive } from "@/lib/drive/schema"
import { formAction } from "@/lib/form"

export const saveDriveAction = formAction(SaveDrive, async (actor, input) => {
  const { id } = await saveDrive(actor, input)
  redirect(`/${actor.tenantSlug}/izin/gerakan/${id}`)
})

export const closeDriveAction = formAction(CloseDrive, async (actor, input) => {
  const { id } = await closeDrive(actor, input)
  redirect(`/${actor.tenantSlug}/izin/gerakan/${id}`)
})

export const addMembersAction = formAction(AddMembers, async (actor, input) => {
  const { id, added } = await addMembers(actor, input)
  redirect(`/${actor.tenantSlug}/izin/gerakan/${id}?ditambah=${added}`)
})

export const changeMembersAction = formAction(ChangeMembers, async (actor, input) => {
  await changeMembers(actor, input)
  redirect(`/${actor.tenantSlug}/izin/gerakan/${input.id}?diubah=${input.peserta.length}`)
})
