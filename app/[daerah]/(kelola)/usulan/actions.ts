"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { decideProposal } from "@/lib/proposal/commands"
import { DecideProposal } from "@/lib/proposal/schema"

export const decideProposalAction = formAction(DecideProposal, async (actor, input) => {
  const { id } = await decideProposal(actor, input)
  redirect(`/${actor.tenantSlug}/usulan/${id}`)
})
