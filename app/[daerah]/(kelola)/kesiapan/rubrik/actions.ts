"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { formAction } from "@/lib/form"
import { enqueueRun } from "@/lib/queue"
import { requestRun } from "@/lib/readiness/commands/run"
import { copyRubric, publishRubric, removeDraft, saveCriterion, saveWhole } from "@/lib/rubric/commands/draft"
import { ChangeCriterion, ChangeWhole, CopyRubric, NameRubric, PublishRubric } from "@/lib/rubric/schema/draft"

export const copyRubricAction = formAction(CopyRubric, async (actor, input) => {
  const { id } = await copyRubric(actor, input)
  redirect(`/${actor.tenantSlug}/kesiapan/rubrik/${id}`)
})

export const saveCriterionAction = formAction(ChangeCriterion, async (actor, input) => {
  const { id } = await saveCriterion(actor, input)
  redirect(`/${actor.tenantSlug}/kesiapan/rubrik/${id}?tersimpan=${input.change.code}#${input.change.code}`)
})

export const saveWholeAction = formAction(ChangeWhole, async (actor, input) => {
  const { id } = await saveWhole(actor, input)
  redirect(`/${actor.tenantSlug}/kesiapan/rubrik/${id}?tersimpan=bobot`)
})

export const removeDraftAction = formAction(NameRubric, async (actor, { id }) => {
  await removeDraft(actor, id)
  redirect(`/${actor.tenantSlug}/kesiapan/rubrik`)
})

export const publishRubricAction = formAction(PublishRubric, async (actor, input) => {
  const { id, isNow } = await publishRubric(actor, input)
  // What begins later is begun on its day by the worker.
  if (isNow) {
    const run = await requestRun(actor, "RUBRIC")
    await enqueueRun({ slug: actor.tenantSlug, runId: run.id })
  }
  redirect(`/${actor.tenantSlug}/kesiapan/rubrik?terbit=${id}`)
})

export const requestRunAction = formAction(z.object({}), async (actor) => {
  const run = await requestRun(actor, "REPAIR")
  await enqueueRun({ slug: actor.tenantSlug, runId: run.id })
  redirect(`/${actor.tenantSlug}/kesiapan/rubrik`)
})
