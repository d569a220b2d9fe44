"use server"

import { redirect } from "next/navigation"
import { formAction } from "@/lib/form"
import { formatNumber } from "@/lib/format"
import { dropRow, handOver } from "@/lib/intake/commands/repair/drop"
import { fixAlike, fixRow } from "@/lib/intake/commands/repair/fix"
import { cellsOf } from "@/lib/intake/rules/repair/repair-row"
import { DropRow, FixAlike, FixRow, HandOver } from "@/lib/intake/schema"

/** The list a row was opened from, saying what became of it. */
function listOf(slug: string, kind: string | undefined, outcome: string): string {
  const query = new URLSearchParams({ ...(kind && { jenis: kind }), hasil: outcome })
  return `/${slug}/impor/perbaikan/${kind ? "baris" : ""}?${query}`.replace("/?", "?")
}

export const fixRowAction = formAction(FixRow, async (actor, { id, kind, emptied, texts }) => {
  const { left, duplicate } = await fixRow(actor, id, { cells: cellsOf(texts), emptied })
  if (left > 0) redirect(`/${actor.tenantSlug}/impor/perbaikan/${id}?hasil=sisa${kind ? `&jenis=${kind}` : ""}`)
  redirect(listOf(actor.tenantSlug, kind, duplicate > 0 ? "ganda" : "tersimpan"))
})

export const dropRowAction = formAction(DropRow, async (actor, { id, kind, reason }) => {
  await dropRow(actor, id, reason)
  redirect(listOf(actor.tenantSlug, kind, "dikeluarkan"))
})

export const fixAlikeAction = formAction(FixAlike, async (actor, { empty, meaning, ...alike }) => {
  const settled = await fixAlike(actor, { ...alike, meaning: empty ? null : meaning })
  const { saved, duplicate, left } = settled
  redirect(listOf(actor.tenantSlug, alike.kind, `${saved}-${duplicate}-${left}`))
})

export const handOverAction = formAction(HandOver, async (actor, input) => {
  const handed = await handOver(actor, input)
  return { message: `${formatNumber(handed)} baris diserahkan.` }
})
