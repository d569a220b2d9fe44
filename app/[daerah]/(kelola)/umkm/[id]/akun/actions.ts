"use server"

import { redirect } from "next/navigation"
import type { Actor } from "@/lib/access"
import { offerClaim, revokeClaim } from "@/lib/claim/commands"
import { CloseClaim, OfferClaim, RevokeClaim } from "@/lib/claim/schema"
import { formAction } from "@/lib/form"
import { forgetCode, keepCode } from "@/lib/kept-code"

export const offerClaimAction = formAction(OfferClaim, async (actor, input) => {
  const path = accountPath(actor, input)
  await keepCode("claim", await offerClaim(actor, input), { path })
  redirect(path)
})

export const revokeClaimAction = formAction(RevokeClaim, async (actor, input) => {
  const path = accountPath(actor, input)
  await revokeClaim(actor, input.id)
  await forgetCode("claim", path)
  redirect(path)
})

export const closeClaimAction = formAction(CloseClaim, async (actor, input) => {
  await forgetCode("claim", accountPath(actor, input))
  redirect(`/${actor.tenantSlug}/umkm/${input.enterpriseId}`)
})

function accountPath({ tenantSlug }: Actor, { enterpriseId }: { enterpriseId: string }): string {
  return `/${tenantSlug}/umkm/${enterpriseId}/akun`
}
