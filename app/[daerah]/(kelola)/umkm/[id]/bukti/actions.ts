"use server"

import { redirect } from "next/navigation"
import { recordFact } from "@/lib/fact/commands"
import { RecordFact } from "@/lib/fact/schema"
import { formAction } from "@/lib/form"

export const recordFactAction = formAction(RecordFact, async (actor, input) => {
  const { id } = await recordFact(actor, input)
  redirect(`/${actor.tenantSlug}/umkm/${id}`)
})
