"use server"

import { redirect } from "next/navigation"
import { todayIn } from "@/app/[daerah]/(kelola)/kunjungan/today"
import { formAction } from "@/lib/form"
import { recordVisit } from "@/lib/visit/commands/record"
import { getNextVisit } from "@/lib/visit/queries/worklist"
import { readVisitList, visitAddress } from "@/lib/visit/rules/walk"
import { RecordVisit } from "@/lib/visit/schema"

export const recordVisitAction = formAction(RecordVisit, async (actor, input) => {
  const { enterpriseId } = await recordVisit(actor, input)
  const list = readVisitList(Object.fromEntries(new URLSearchParams(input.list)))
  const next = await getNextVisit(actor, { ...list, today: await todayIn(actor.tenantSlug) })
  redirect(visitAddress(`/${actor.tenantSlug}/kunjungan`, next, { filter: list.filter, saved: enterpriseId }))
})
