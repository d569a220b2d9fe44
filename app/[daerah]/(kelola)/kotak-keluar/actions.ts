"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { replaceMessage, retryMessages } from "@/lib/message/commands/outbox"
import { resetEventTemplate, saveEventTemplate } from "@/lib/message/commands/template"
import { ReplaceMessage, RetryMessages } from "@/lib/message/schema/outbox"
import { ResetEventTemplate, SaveEventTemplate } from "@/lib/message/schema/template"

export const retryMessagesAction = formAction(RetryMessages, async (actor, input) => {
  const { retried } = await retryMessages(actor, input)
  return { message: `${retried} pesan diantrekan lagi.` }
})

export const replaceMessageAction = formAction(ReplaceMessage, async (actor, input) => {
  const { id } = await replaceMessage(actor, input.id)
  redirect(`/${actor.tenantSlug}/kotak-keluar/${id}`)
})

export const saveEventTemplateAction = formAction(SaveEventTemplate, async (actor, input) => {
  await saveEventTemplate(actor, input)
  redirect(`/${actor.tenantSlug}/kotak-keluar/templat/${input.event}?tersimpan=1`)
})

export const resetEventTemplateAction = formAction(ResetEventTemplate, async (actor, { event }) => {
  await resetEventTemplate(actor, event)
  redirect(`/${actor.tenantSlug}/kotak-keluar/templat/${event}`)
})
