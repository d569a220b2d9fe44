"use server"

import { redirect } from "next/navigation"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"
import { removeContact, saveContact } from "@/lib/partner/commands/contact"
import { removeDocument } from "@/lib/partner/commands/document"
import { recordInteraction, removeInteraction } from "@/lib/partner/commands/interaction"
import { admitPerson, dismissPerson, savePartner } from "@/lib/partner/commands/partner"
import { RecordLine, SaveContact } from "@/lib/partner/schema/contact"
import { RecordInteraction } from "@/lib/partner/schema/interaction"
import { AdmitPerson, DismissPerson, SavePartner } from "@/lib/partner/schema/partner"

const page = (slug: string, partnerId: string) => `/${slug}/mitra/${partnerId}`

export const savePartnerAction = formAction(SavePartner, async (actor, input) => {
  const { id } = await savePartner(actor, input)
  redirect(page(actor.tenantSlug, id))
})

export const admitPersonAction = formAction(AdmitPerson, async (actor, input) => {
  await admitPerson(actor, input)
  redirect(`${page(actor.tenantSlug, input.partnerId)}/narahubung`)
})

export const dismissPersonAction = formAction(DismissPerson, async (actor, input) => {
  await dismissPerson(actor, input)
  redirect(`${page(actor.tenantSlug, input.partnerId)}/narahubung`)
})

export const saveContactAction = formAction(SaveContact, async (actor, input) => {
  await saveContact(actor, input)
  redirect(`${page(actor.tenantSlug, input.partnerId)}/narahubung`)
})

export const removeContactAction = formAction(RecordLine, async (actor, line) => {
  await removeContact(actor, line)
  redirect(`${page(actor.tenantSlug, line.partnerId)}/narahubung`)
})

export const removeDocumentAction = formAction(RecordLine, async (actor, line) => {
  await removeDocument(actor, line)
  redirect(`${page(actor.tenantSlug, line.partnerId)}/berkas`)
})

export const recordInteractionAction = formAction(RecordInteraction, async (actor, { file, ...input }) => {
  await recordInteraction(actor, input, await handedOf(file))
  redirect(`${page(actor.tenantSlug, input.partnerId)}/riwayat`)
})

export const removeInteractionAction = formAction(RecordLine, async (actor, line) => {
  await removeInteraction(actor, line)
  redirect(`${page(actor.tenantSlug, line.partnerId)}/riwayat`)
})
