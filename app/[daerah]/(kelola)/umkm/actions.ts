"use server"

import { redirect } from "next/navigation"
import { correctEnterprise } from "@/lib/enterprise/commands/correct"
import { registerEnterprise } from "@/lib/enterprise/commands/register"
import { revealNpwp } from "@/lib/enterprise/commands/reveal"
import { CorrectEnterprise, RegisterEnterprise, RevealNumber } from "@/lib/enterprise/schema/enterprise"
import { formAction } from "@/lib/form"
import { recordConsent, revealNik, withdrawConsent } from "@/lib/person/commands"
import { RecordConsent, WithdrawConsent } from "@/lib/person/schema"

export const registerEnterpriseAction = formAction(RegisterEnterprise, async (actor, input) => {
  const { id } = await registerEnterprise(actor, input)
  redirect(`/${actor.tenantSlug}/umkm/${id}`)
})

export const correctEnterpriseAction = formAction(CorrectEnterprise, async (actor, input) => {
  const { id } = await correctEnterprise(actor, input)
  redirect(`/${actor.tenantSlug}/umkm/${id}`)
})

export const revealNikAction = formAction(RevealNumber, async (actor, { id, reason }) => {
  const { nik } = await revealNik(actor, id, reason)
  return { message: `NIK: ${nik}. Dicatat bahwa Anda melihatnya.` }
})

export const revealNpwpAction = formAction(RevealNumber, async (actor, { id, reason }) => {
  const { npwp } = await revealNpwp(actor, id, reason)
  return { message: `NPWP: ${npwp}. Dicatat bahwa Anda melihatnya.` }
})

export const recordConsentAction = formAction(RecordConsent, async (actor, input) => {
  await recordConsent(actor, input)
  return { message: "Persetujuan dicatat. Muat ulang halaman untuk melihatnya dalam daftar." }
})

export const withdrawConsentAction = formAction(WithdrawConsent, async (actor, { id }) => {
  await withdrawConsent(actor, id)
  return { message: "Persetujuan ditarik." }
})
