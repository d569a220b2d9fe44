"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { readNotices } from "@/lib/notice/commands"
import { ReadNotices } from "@/lib/notice/schema"

export const readNoticesAction = formAction(ReadNotices, async (actor, input) => {
  await readNotices(actor, input)
  redirect(`/${actor.tenantSlug}/pemberitahuan`)
})
