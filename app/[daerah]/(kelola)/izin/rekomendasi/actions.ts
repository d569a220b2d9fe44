"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { issueRecommendation, revokeRecommendation } from "@/lib/recommendation/commands"
import { IssueRecommendation, RevokeRecommendation } from "@/lib/recommendation/schema"

export const issueRecommendationAction = formAction(IssueRecommendation, async (actor, input) => {
  const { id } = await issueRecommendation(actor, input)
  redirect(`/${actor.tenantSlug}/izin/rekomendasi/${id}`)
})

export const revokeRecommendationAction = formAction(RevokeRecommendation, async (actor, input) => {
  const { id } = await revokeRecommendation(actor, input)
  redirect(`/${actor.tenantSlug}/izin/rekomendasi/${id}`)
})
