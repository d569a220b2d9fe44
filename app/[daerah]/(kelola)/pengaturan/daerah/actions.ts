"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { Nothing } from "@/lib/account/schema"
import { formAction } from "@/lib/form"
import {
  changeLogo,
  removeLogo,
  renameAgency,
  setApprovalMonths,
  setMouSteps,
  updateProfile,
} from "@/lib/tenant/commands"
import { RenameAgency, SetApprovalMonths, SetMouSteps, UpdateProfile, UploadLogo } from "@/lib/tenant/schema"

const page = (slug: string) => `/${slug}/pengaturan/daerah`

export const updateProfileAction = formAction(UpdateProfile, async (actor, input) => {
  await updateProfile(actor, input)
  // The frame around the page wears the colour, too.
  revalidatePath(`/${actor.tenantSlug}`, "layout")
  return { message: "Kontak dan warna sudah disimpan." }
})

export const renameAgencyAction = formAction(RenameAgency, async (actor, input) => {
  await renameAgency(actor, input)
  redirect(page(actor.tenantSlug))
})

export const setApprovalMonthsAction = formAction(SetApprovalMonths, async (actor, input) => {
  await setApprovalMonths(actor, input)
  return { message: "Masa berlaku sudah disimpan." }
})

export const setMouStepsAction = formAction(SetMouSteps, async (actor, input) => {
  await setMouSteps(actor, input)
  return { message: "Tahap perjanjian sudah disimpan." }
})

export const changeLogoAction = formAction(UploadLogo, async (actor, { logo }) => {
  await changeLogo(actor, await logo.bytes())
  redirect(page(actor.tenantSlug))
})

export const removeLogoAction = formAction(Nothing, async (actor) => {
  await removeLogo(actor)
  redirect(page(actor.tenantSlug))
})
