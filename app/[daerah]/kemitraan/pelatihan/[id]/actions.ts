"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { isId } from "@/lib/params"
import { writeNotes } from "@/lib/partner/commands/note"
import { getNextUnnoted } from "@/lib/partner/queries/own"
import { WriteNotes } from "@/lib/partner/schema/note"
import { scorePractice } from "@/lib/result/commands/paper"

export const writeNotesAction = formAction(WriteNotes, async (actor, input) => {
  const { trainingId, notes, scores, lanjut, halaman } = input
  // Scores first: they can be refused when it is too late for them, and then nothing is kept by halves.
  if (scores.length > 0) await scorePractice(actor, { trainingId, halaman, rows: scores })
  if (notes.length > 0) await writeNotes(actor, { trainingId, notes })
  const base = `/${actor.tenantSlug}/kemitraan/pelatihan/${trainingId}`
  const saved = new Set([...notes, ...scores].map(({ enrolmentId }) => enrolmentId)).size
  const next = isId(lanjut) ? await getNextUnnoted(actor, trainingId, lanjut) : null
  if (next) redirect(`${base}/${next}?tersimpan=${saved}`)
  redirect(halaman ? `${base}?tampilan=tabel&halaman=${halaman}&tersimpan=${saved}` : `${base}?tersimpan=${saved}`)
})
