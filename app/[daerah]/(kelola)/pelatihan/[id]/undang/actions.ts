"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { makeSelection } from "@/lib/selection/commands"
import { MakeSelection } from "@/lib/selection/schema"

export const makeSelectionAction = formAction(MakeSelection, async (actor, input) => {
  const { id } = await makeSelection(actor, input)
  redirect(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/undang/${id}`)
})
