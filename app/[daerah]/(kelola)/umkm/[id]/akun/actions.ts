"use server"

import { redirect } from "next/navigation"
import { offerClaim, revokeClaim } from "@/lib/claim/commands"
import { CloseClaim, OfferClaim, RevokeClaim } from "@/lib/claim/schema"
import { formAction } from "@/lib/form"
import { forgetCode, keepCode } from "./sheet"

export const offerClaimAction = formAction(OfferClaim, async (actor, input) => {
  const place = { slug: actor.tenantSlug, enterpriseId: input.enterpriseId }
  await keepCode(place, await offerClaim(actor, input))
  redirect(`/${place.slug}/umkm/${place.enterpriseId}/akun`)
})

export const revokeClaimAction = formAction(RevokeClaim, async (actor, { id, enterpriseId }) => {
  await revokeClaim(actor, id)
  await forgetCode({ slug: actor.tenantSlug, enterpriseId })
  redirect(`/${actor.tenantSlug}/umkm/${enterpriseId}/akun`)
})

export const closeClaimAction = formAction(CloseClaim, async (actor, { enterpriseId }) => {
  await forgetCode({ slug: actor.tenantSlug, enterpriseId })
  redirect(`/${actor.tenantSlug}/umkm/${enterpriseId}`)
})
