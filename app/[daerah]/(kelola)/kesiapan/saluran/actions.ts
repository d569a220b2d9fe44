"use server"

import { redirect } from "next/navigation"
import { retireProfile, saveProfile } from "@/lib/channel/commands/save"
import { RetireProfile, SaveProfile } from "@/lib/channel/schema/forms"
import { formAction } from "@/lib/form"

export const saveProfileAction = formAction(SaveProfile, async (actor, input) => {
  await saveProfile(actor, input)
  redirect(`/${actor.tenantSlug}/kesiapan/saluran`)
})

export const retireProfileAction = formAction(RetireProfile, async (actor, { id }) => {
  await retireProfile(actor, id)
  redirect(`/${actor.tenantSlug}/kesiapan/saluran`)
})
