"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { removeProgramme, saveProgramme } from "@/lib/programme/commands"
import { ProgrammeId, SaveProgramme } from "@/lib/programme/schema"

export const saveProgrammeAction = formAction(SaveProgramme, async (actor, input) => {
  const { id } = await saveProgramme(actor, input)
  redirect(`/${actor.tenantSlug}/program/${id}`)
})

export const removeProgrammeAction = formAction(ProgrammeId, async (actor, { id }) => {
  await removeProgramme(actor, id)
  redirect(`/${actor.tenantSlug}/program`)
})
