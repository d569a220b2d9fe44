"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { removeMaterial } from "@/lib/training/commands/materials"
import { correctTraining, planTraining, removeTraining } from "@/lib/training/commands/plan"
import { changeSession, planSessions, removeSession } from "@/lib/training/commands/sessions"
import {
  beginTraining,
  cancelTraining,
  closeTraining,
  finishTraining,
  openTraining,
} from "@/lib/training/commands/status"
import { FileId } from "@/lib/training/schema/material"
import { ChangeSession, PlanSessions, SessionId } from "@/lib/training/schema/session"
import { CancelTraining, TakeStep } from "@/lib/training/schema/step"
import { SaveTraining, TrainingId } from "@/lib/training/schema/training"

const list = (slug: string) => `/${slug}/pelatihan`

export const planTrainingAction = formAction(SaveTraining, async (actor, input) => {
  const { id } = await planTraining(actor, input)
  redirect(`${list(actor.tenantSlug)}/${id}/sesi`)
})

export const correctTrainingAction = formAction(SaveTraining, async (actor, input) => {
  const { id } = await correctTraining(actor, input)
  redirect(`${list(actor.tenantSlug)}/${id}`)
})

export const removeTrainingAction = formAction(TrainingId, async (actor, { id }) => {
  await removeTraining(actor, id)
  redirect(list(actor.tenantSlug))
})

export const planSessionsAction = formAction(PlanSessions, async (actor, input) => {
  await planSessions(actor, input)
  redirect(`${list(actor.tenantSlug)}/${input.trainingId}/sesi`)
})

export const changeSessionAction = formAction(ChangeSession, async (actor, input) => {
  const { trainingId } = await changeSession(actor, input)
  redirect(`${list(actor.tenantSlug)}/${trainingId}/sesi`)
})

export const removeSessionAction = formAction(SessionId, async (actor, { id }) => {
  const { trainingId } = await removeSession(actor, id)
  redirect(`${list(actor.tenantSlug)}/${trainingId}/sesi`)
})

export const openTrainingAction = formAction(TakeStep, async (actor, step) => {
  await openTraining(actor, step)
  redirect(`${list(actor.tenantSlug)}/${step.id}`)
})

export const closeTrainingAction = formAction(TakeStep, async (actor, step) => {
  await closeTraining(actor, step)
  redirect(`${list(actor.tenantSlug)}/${step.id}`)
})

export const beginTrainingAction = formAction(TakeStep, async (actor, step) => {
  await beginTraining(actor, step)
  redirect(`${list(actor.tenantSlug)}/${step.id}`)
})

export const finishTrainingAction = formAction(TakeStep, async (actor, step) => {
  await finishTraining(actor, step)
  redirect(`${list(actor.tenantSlug)}/${step.id}`)
})

export const cancelTrainingAction = formAction(CancelTraining, async (actor, step) => {
  await cancelTraining(actor, step)
  redirect(`${list(actor.tenantSlug)}/${step.id}`)
})

export const removeMaterialAction = formAction(FileId, async (actor, { id }) => {
  const { trainingId } = await removeMaterial(actor, id)
  redirect(`${list(actor.tenantSlug)}/${trainingId}/berkas`)
})
