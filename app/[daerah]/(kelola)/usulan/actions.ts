"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { decideProposal } from "@/lib/proposal/commands"
import { DecideProposal } from "@/lib/proposal/schema"

export const decideProposalAction = formAction(DecideProposal, async (actor, input) => {
  const { id } = await decideProposal(actor, input)
  // The number of those that wait stands in the menu of every page.
  revalidatePath(`/${actor.tenantSlug}`, "layout")
  redirect(`/${actor.tenantSlug}/usulan/${id}`)
})
