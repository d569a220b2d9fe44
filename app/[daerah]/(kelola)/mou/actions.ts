"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { correctMou, proposeMou, removeMou } from "@/lib/mou/commands/plan"
import { activateMou, amendMou, endMou, evaluateMou, extendMou, prepareMou, stopMou } from "@/lib/mou/commands/status"
import { MouId, SaveMou } from "@/lib/mou/schema/mou"
import { ActivateMou, AmendMou, EvaluateMou, ExtendMou, PrepareMou, StopMou, TakeStep } from "@/lib/mou/schema/step"

const page = (slug: string, id: string) => `/${slug}/mou/${id}`

export const proposeMouAction = formAction(SaveMou, async (actor, input) => {
  const { id } = await proposeMou(actor, input)
  redirect(page(actor.tenantSlug, id))
})

export const correctMouAction = formAction(SaveMou, async (actor, input) => {
  const { id } = await correctMou(actor, input)
  redirect(page(actor.tenantSlug, id))
})

export const removeMouAction = formAction(MouId, async (actor, { id }) => {
  await removeMou(actor, id)
  redirect(`/${actor.tenantSlug}/mou`)
})

export const prepareMouAction = formAction(PrepareMou, async (actor, step) => {
  await prepareMou(actor, step)
  redirect(page(actor.tenantSlug, step.id))
})

export const activateMouAction = formAction(ActivateMou, async (actor, step) => {
  await activateMou(actor, step)
  redirect(page(actor.tenantSlug, step.id))
})

export const evaluateMouAction = formAction(EvaluateMou, async (actor, step) => {
  await evaluateMou(actor, step)
  redirect(page(actor.tenantSlug, step.id))
})

export const extendMouAction = formAction(ExtendMou, async (actor, step) => {
  await extendMou(actor, step)
  redirect(page(actor.tenantSlug, step.id))
})

export const amendMouAction = formAction(AmendMou, async (actor, step) => {
  await amendMou(actor, step)
  redirect(page(actor.tenantSlug, step.id))
})

export const endMouAction = formAction(TakeStep, async (actor, step) => {
  await endMou(actor, step)
  redirect(page(actor.tenantSlug, step.id))
})

export const stopMouAction = formAction(StopMou, async (actor, step) => {
  await stopMou(actor, step)
  redirect(page(actor.tenantSlug, step.id))
})
