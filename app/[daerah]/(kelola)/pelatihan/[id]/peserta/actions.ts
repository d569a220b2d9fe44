"use server"

import { redirect } from "next/navigation"
import { enrolCompanion } from "@/lib/enrolment/commands/companion"
import { type Enrolled, enrolMany } from "@/lib/enrolment/commands/enrol"
import { renewTicket } from "@/lib/enrolment/commands/renew"
import { restoreEnrolment } from "@/lib/enrolment/commands/restore"
import { withdrawEnrolment } from "@/lib/enrolment/commands/withdraw"
import { EnrolCompanion, EnrolMany, RenewTicketOf, RestoreOf, WithdrawOf } from "@/lib/enrolment/schema"
import { formAction } from "@/lib/form"

export const enrolManyAction = formAction(EnrolMany, async (actor, input) => ({
  message: sayEnrolled(await enrolMany(actor, input)),
}))

export const enrolCompanionAction = formAction(EnrolCompanion, async (actor, input) => {
  const { state, place } = await enrolCompanion(actor, input)
  return { message: state === "SEATED" ? "Pendamping terdaftar." : `Masuk daftar tunggu pendamping, nomor ${place}.` }
})

export const withdrawAction = formAction(WithdrawOf, async (actor, { trainingId, ...input }) => {
  await withdrawEnrolment(actor, input)
  redirect(`/${actor.tenantSlug}/pelatihan/${trainingId}/peserta/${input.id}`)
})

export const restoreAction = formAction(RestoreOf, async (actor, { id, trainingId }) => {
  await restoreEnrolment(actor, id)
  redirect(`/${actor.tenantSlug}/pelatihan/${trainingId}/peserta/${id}`)
})

export const renewTicketAction = formAction(RenewTicketOf, async (actor, { trainingId, ...input }) => {
  await renewTicket(actor, input)
  redirect(`/${actor.tenantSlug}/pelatihan/${trainingId}/peserta/${input.id}`)
})

function sayEnrolled({ placed, refused }: Enrolled): string {
  const seated = placed.filter(({ state }) => state === "SEATED").length
  const waiting = placed.length - seated
  return [
    seated > 0 ? `${seated} orang terdaftar.` : "",
    waiting > 0 ? `${waiting} orang masuk daftar tunggu.` : "",
    ...refused.map(({ name, personName, reason }) => `Tidak didaftarkan: ${personName} (${name}). ${reason}`),
  ]
    .filter(Boolean)
    .join(" ")
}
