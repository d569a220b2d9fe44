"use server"

import { redirect } from "next/navigation"
import type { Actor } from "@/lib/access"
import { handedOf } from "@/lib/attached"
import { formAction } from "@/lib/form"
import { saveObligation, withdrawObligation } from "@/lib/obligation/commands/obligation"
import { judgeRealisation, logRealisation, takeBackRealisation } from "@/lib/obligation/commands/realisation"
import {
  JudgeRealisation,
  LogRealisation,
  SaveObligation,
  TakeBackRealisation,
  WithdrawObligation,
} from "@/lib/obligation/schema/forms"

/** Each side has pages of its own. */
const list = ({ tenantSlug, role }: Actor, mouId: string) =>
  `/${tenantSlug}/${role === "partner" ? "kemitraan/" : ""}mou/${mouId}/komitmen`

export const saveObligationAction = formAction(SaveObligation, async (actor, input) => {
  const { id } = await saveObligation(actor, input)
  redirect(`${list(actor, input.mouId)}/${id}`)
})

export const withdrawObligationAction = formAction(WithdrawObligation, async (actor, input) => {
  const { id, mouId } = await withdrawObligation(actor, input)
  redirect(`${list(actor, mouId)}/${id}`)
})

export const logRealisationAction = formAction(LogRealisation, async (actor, { file, ...input }) => {
  const { obligationId, mouId } = await logRealisation(actor, input, await handedOf(file))
  redirect(`${list(actor, mouId)}/${obligationId}?tercatat=1`)
})

export const judgeRealisationAction = formAction(JudgeRealisation, async (actor, input) => {
  const { obligationId, mouId } = await judgeRealisation(actor, input)
  redirect(`${list(actor, mouId)}/${obligationId}`)
})

export const takeBackRealisationAction = formAction(TakeBackRealisation, async (actor, { id }) => {
  const { obligationId, mouId } = await takeBackRealisation(actor, id)
  redirect(`${list(actor, mouId)}/${obligationId}`)
})
