"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { Actor } from "@/lib/access"
import { formAction } from "@/lib/form"
import { recordConsent, withdrawConsent } from "@/lib/person/commands"
import { publishProduct, unpublishProduct } from "@/lib/product/commands/publish"
import { getPublication } from "@/lib/product/queries/publication"
import { PublishOwn, WithdrawAgreement } from "@/lib/product/schema/content"
import { OneProduct } from "@/lib/product/schema/steps"

export const publishOwnAction = formAction(PublishOwn, async (actor, { id, consentId, agrees }) => {
  const found = await getPublication(actor, id)
  // Nobody is asked for a consent that would lead to nothing yet.
  if (found && agrees && found.consentId === null && found.unready.length === 0)
    await recordConsent(actor, {
      ...{ id: consentId, personId: found.enterprise.personId, purpose: "CATALOGUE", channel: "PORTAL" },
    })
  await publishProduct(actor, id)
  return back(actor, id)
})

export const unpublishOwnAction = formAction(OneProduct, async (actor, { id }) => {
  await unpublishProduct(actor, id)
  return back(actor, id)
})

export const withdrawAgreementAction = formAction(WithdrawAgreement, async (actor, { id, consentId }) => {
  await withdrawConsent(actor, consentId)
  return back(actor, id)
})

function back({ tenantSlug }: Actor, id: string): never {
  revalidatePath(`/${tenantSlug}/usaha`, "layout")
  redirect(`/${tenantSlug}/usaha/produk/${id}/terbit`)
}
