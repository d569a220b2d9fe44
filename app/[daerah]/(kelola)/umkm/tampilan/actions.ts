"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { removeView, restoreView, saveView, setDefaultView, shareView } from "@/lib/view/commands"
import { openingQuery } from "@/lib/view/rules"
import { SaveView, SetDefault, ShareView, ViewId } from "@/lib/view/schema"

const list = (slug: string) => `/${slug}/umkm`

export const saveViewAction = formAction(SaveView, async (actor, { shared, ...view }) => {
  await saveView(actor, view)
  if (shared) await shareView(actor, view.id, true)
  redirect(list(actor.tenantSlug) + openingQuery(view))
})

export const shareViewAction = formAction(ShareView, async (actor, { id, shared }) => {
  await shareView(actor, id, shared === "on")
  redirect(`${list(actor.tenantSlug)}/tampilan/${id}`)
})

export const setDefaultViewAction = formAction(SetDefault, async (actor, input) => {
  await setDefaultView(actor, input)
  redirect(`${list(actor.tenantSlug)}/tampilan/${input.id}`)
})

export const removeViewAction = formAction(ViewId, async (actor, { id }) => {
  await removeView(actor, id)
  redirect(`${list(actor.tenantSlug)}/tampilan?dihapus=${id}`)
})

export const restoreViewAction = formAction(ViewId, async (actor, { id }) => {
  await restoreView(actor, id)
  redirect(`${list(actor.tenantSlug)}/tampilan`)
})
