"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { admitPerson, dismissPerson, savePartner } from "@/lib/partner/commands/partner"
import { AdmitPerson, DismissPerson, SavePartner } from "@/lib/partner/schema/partner"

export const savePartnerAction = formAction(SavePartner, async (actor, input) => {
  const { id } = await savePartner(actor, input)
  redirect(`/${actor.tenantSlug}/mitra/${id}`)
})

export const admitPersonAction = formAction(AdmitPerson, async (actor, input) => {
  await admitPerson(actor, input)
  redirect(`/${actor.tenantSlug}/mitra/${input.partnerId}`)
})

export const dismissPersonAction = formAction(DismissPerson, async (actor, input) => {
  await dismissPerson(actor, input)
  redirect(`/${actor.tenantSlug}/mitra/${input.partnerId}`)
})
