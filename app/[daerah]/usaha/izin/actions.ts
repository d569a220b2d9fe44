"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"
import { savePermit } from "@/lib/permit/commands/permit"
import { SavePermit } from "@/lib/permit/schema/permit"

export const saveOwnPermitAction = formAction(SavePermit, async (actor, { file, ...input }) => {
  await savePermit(actor, input, await handedOf(file))
  const base = `/${actor.tenantSlug}/usaha`
  revalidatePath(base, "layout")
  redirect(`${base}/izin#izin-${input.id}`)
})
