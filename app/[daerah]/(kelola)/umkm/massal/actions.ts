"use server"

import { redirect } from "next/navigation"
import { selectionOf } from "@/app/[daerah]/(kelola)/umkm/massal/selected"
import { assignEnterprises, tagEnterprises, undoMarks } from "@/lib/enterprise/commands/marks"
import { takeStep } from "@/lib/enterprise/commands/status"
import { AssignMany, TagMany, TakeStep, UndoMany } from "@/lib/enterprise/schema/steps"
import { formAction } from "@/lib/form"

const done = (slug: string, id: string) => `/${slug}/umkm/massal/${id}`

export const takeStepAction = formAction(TakeStep, async (actor, { id, langkah, usaha, daftar = "", ...input }) => {
  const selection = usaha ? { ids: [usaha] } : selectionOf(daftar)
  await takeStep(actor, langkah, { ...input, id, selection, expected: input.jumlah })
  redirect(usaha ? `/${actor.tenantSlug}/umkm/${usaha}` : done(actor.tenantSlug, id))
})

export const tagManyAction = formAction(TagMany, async (actor, { id, daftar, label, cara }) => {
  await tagEnterprises(actor, { id, selection: selectionOf(daftar), tag: label, isAdded: cara === "beri" })
  redirect(done(actor.tenantSlug, id))
})

export const assignManyAction = formAction(AssignMany, async (actor, { id, daftar, petugas }) => {
  await assignEnterprises(actor, { id, selection: selectionOf(daftar), assigneeId: petugas })
  redirect(done(actor.tenantSlug, id))
})

export const undoManyAction = formAction(UndoMany, async (actor, { id, apa }) => {
  await undoMarks(actor, apa, id)
  redirect(done(actor.tenantSlug, id))
})
