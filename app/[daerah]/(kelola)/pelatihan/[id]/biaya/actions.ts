"use server"

import { redirect } from "next/navigation"
import { saveCosts } from "@/lib/cost/commands"
import { SaveCosts } from "@/lib/cost/schema"
import { formAction } from "@/lib/form"

export const saveCostsAction = formAction(SaveCosts, async (actor, input) => {
  await saveCosts(actor, input)
  redirect(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/biaya?tersimpan=1`)
})
