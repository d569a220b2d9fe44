"use server"

import { redirect } from "next/navigation"
import { decideApplication } from "@/lib/application/commands/decide"
import { DecideApplication } from "@/lib/application/schema"
import { formAction } from "@/lib/form"

export const decideApplicationAction = formAction(DecideApplication, async (actor, input) => {
  const { id } = await decideApplication(actor, input)
  redirect(`/${actor.tenantSlug}/permohonan/${id}`)
})
