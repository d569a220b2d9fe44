"use server"

import { redirect } from "next/navigation"
import { getPortalAddress } from "@/lib/address"
import { issueCertificates } from "@/lib/certificate/commands/issue"
import { remakeCertificates } from "@/lib/certificate/commands/make"
import { reissueCertificate, revokeCertificate } from "@/lib/certificate/commands/revoke"
import { IssueCertificates, NameBatch, ReissueCertificate, RevokeCertificate } from "@/lib/certificate/schema"
import { formAction } from "@/lib/form"
import { enqueueCertificates } from "@/lib/queue"

export const issueCertificatesAction = formAction(IssueCertificates, async (actor, input) => {
  const { id: batchId } = await issueCertificates(actor, { ...input, portal: await getPortalAddress() })
  await enqueueCertificates({ slug: actor.tenantSlug, batchId })
  redirect(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/sertifikat?selesai=terbit`)
})

export const remakeCertificatesAction = formAction(NameBatch, async (actor, input) => {
  const { id: batchId } = await remakeCertificates(actor, input)
  await enqueueCertificates({ slug: actor.tenantSlug, batchId })
  redirect(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/sertifikat`)
})

export const revokeCertificateAction = formAction(RevokeCertificate, async (actor, input) => {
  const { batchId } = await revokeCertificate(actor, input)
  await enqueueCertificates({ slug: actor.tenantSlug, batchId })
  redirect(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/sertifikat?selesai=cabut`)
})

export const reissueCertificateAction = formAction(ReissueCertificate, async (actor, input) => {
  const { id, batchId } = await reissueCertificate(actor, input)
  await enqueueCertificates({ slug: actor.tenantSlug, batchId })
  redirect(`/${actor.tenantSlug}/pelatihan/${input.trainingId}/sertifikat/${id}?selesai=ganti`)
})
