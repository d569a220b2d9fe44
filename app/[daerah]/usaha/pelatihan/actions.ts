"use server"

import { redirect } from "next/navigation"
import { enrolOwner } from "@/lib/enrolment/commands/enrol"
import { withdrawEnrolment } from "@/lib/enrolment/commands/withdraw"
import { EnrolOwner, WithdrawOf } from "@/lib/enrolment/schema"
import { formAction } from "@/lib/form"

export const enrolOwnAction = formAction(EnrolOwner, async (actor, input) => {
  await enrolOwner(actor, input)
  redirect(`/${actor.tenantSlug}/usaha/pelatihan/${input.trainingId}`)
})

export const withdrawOwnAction = formAction(WithdrawOf, async (actor, { trainingId, ...input }) => {
  await withdrawEnrolment(actor, input)
  redirect(`/${actor.tenantSlug}/usaha/pelatihan/${trainingId}`)
})
