"use server"

import { redirect } from "next/navigation"
import { drawSample } from "@/lib/assessment/commands/sample"
import { DrawSample } from "@/lib/assessment/schema/verify"
import { formAction } from "@/lib/form"

export const drawSampleAction = formAction(DrawSample, async (actor, input) => {
  const { drawn } = await drawSample(actor, input)
  redirect(`/${actor.tenantSlug}/kesiapan/penilai?ditarik=${drawn}`)
})
