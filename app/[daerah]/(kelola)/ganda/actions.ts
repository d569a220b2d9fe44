"use server"

import { redirect } from "next/navigation"
import type { Actor } from "@/lib/access"
import { dismissPair, reopenPair } from "@/lib/duplicate/commands/dismiss"
import { mergePair } from "@/lib/duplicate/commands/merge"
import { requestScan } from "@/lib/duplicate/commands/scan"
import { undoMerge } from "@/lib/duplicate/commands/undo"
import { getNextPair, type PairFilter } from "@/lib/duplicate/queries/list"
import { MergePair, NameMerge, NamePair, RequestScan } from "@/lib/duplicate/schema"
import { formAction } from "@/lib/form"
import { enqueueScan } from "@/lib/queue"
import { queryOfFilter } from "./filter"

async function showNext(
  actor: Actor,
  id: string,
  { done, filter }: { done: string; filter: PairFilter },
): Promise<never> {
  const next = await getNextPair(actor, id, filter)
  const query = queryOfFilter(filter, { selesai: done })
  redirect(`/${actor.tenantSlug}/ganda${next ? `/${next}` : ""}${query}`)
}

export const requestScanAction = formAction(RequestScan, async (actor) => {
  const { id } = await requestScan(actor)
  await enqueueScan({ slug: actor.tenantSlug, scanId: id })
  redirect(`/${actor.tenantSlug}/ganda`)
})

export const dismissPairAction = formAction(NamePair, async (actor, { id, alasan, kelurahan }) => {
  await dismissPair(actor, id)
  await showNext(actor, id, { done: "bukan", filter: { reason: alasan, kelurahan } })
})

export const reopenPairAction = formAction(NamePair, async (actor, { id }) => {
  await reopenPair(actor, id)
  redirect(`/${actor.tenantSlug}/ganda/${id}`)
})

export const mergePairAction = formAction(MergePair, async (actor, input) => {
  const { keptId } = await mergePair(actor, input)
  await showNext(actor, input.id, { done: keptId, filter: { reason: input.alasan, kelurahan: input.kelurahan } })
})

export const undoMergeAction = formAction(NameMerge, async (actor, { id }) => {
  const { goneId } = await undoMerge(actor, id)
  redirect(`/${actor.tenantSlug}/umkm/${goneId}`)
})
