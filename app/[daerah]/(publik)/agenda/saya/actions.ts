"use server"

import { redirect } from "next/navigation"
import { makeFeed, revokeFeed } from "@/lib/calendar/commands"
import { MakeFeed, RevokeFeed } from "@/lib/calendar/schema"
import { formAction } from "@/lib/form"
import { forgetCode, keepCode } from "@/lib/kept-code"

export const makeFeedAction = formAction(MakeFeed, async (actor, { id }) => {
  const path = `/${actor.tenantSlug}/agenda/saya`
  await keepCode("calendar", await makeFeed(actor, id), { path })
  redirect(path)
})

export const revokeFeedAction = formAction(RevokeFeed, async (actor, { id }) => {
  const path = `/${actor.tenantSlug}/agenda/saya`
  await revokeFeed(actor, id)
  await forgetCode("calendar", path)
  redirect(path)
})
