"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { decideApplication } from "@/lib/application/commands/decide"
import { DecideApplication } from "@/lib/application/schema"
import { formAction } from "@/lib/form"

export const decideApplicationAction = formAction(DecideApplication, async (actor, input) => {
  const { id } = await decideApplication(actor, input)
  // The number of those that wait stands in the menu of every page.
  revalidatePath(`/${actor.tenantSlug}`, "layout")
  redirect(`/${actor.tenantSlug}/permohonan/${id}`)
})
