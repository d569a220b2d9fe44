"use server"

import { setTimeout as pause } from "node:timers/promises"
import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { saveAnswer, startApplication } from "@/lib/application/commands/fill"
import { findApplicationState } from "@/lib/application/commands/find"
import { sendApplication } from "@/lib/application/commands/send"
import { outwardStates, stepBeside } from "@/lib/application/rules/flow"
import { FindApplication, SaveAnswer, SendApplication, StartApplication } from "@/lib/application/schema"
import { findVisitor, requestOrigin } from "@/lib/auth"
import { openFormAction } from "@/lib/form"
import { Refusal } from "@/lib/refusal"
import { keepDraft, readDraftKey } from "./draft"

export const startApplicationAction = openFormAction(StartApplication, [], async ({ daerah }) => {
  const visitor = await requireVisitor(daerah)
  const { address } = await requestOrigin()
  await keepDraft(daerah, await startApplication(visitor, address))
  redirect(`/${daerah}/daftar/nama`)
})

export const saveAnswerAction = openFormAction(SaveAnswer, [], async ({ daerah, step, back, texts }) => {
  const [visitor, draft] = [await requireVisitor(daerah), await requireDraft()]
  const { address } = await requestOrigin()
  await saveAnswer(visitor, draft, { texts, address })
  // The back button shows what is kept now, not what the browser remembers.
  revalidatePath(`/${daerah}/daftar`, "layout")
  const next = back === "periksa" ? undefined : stepBeside(step, 1)
  redirect(`/${daerah}/daftar/${next ?? "periksa"}`)
})

/** However much the register has to do, the answer comes after the same while, so that nothing can be told by it. */
const answerAfter = 700

export const sendApplicationAction = openFormAction(SendApplication, [], async ({ daerah }) => {
  const [visitor, draft] = [await requireVisitor(daerah), await requireDraft()]
  const { address } = await requestOrigin()
  await Promise.all([sendApplication(visitor, draft, address), pause(answerAfter)])
  redirect(`/${daerah}/daftar/terkirim`)
})

export const findApplicationAction = openFormAction(FindApplication, [], async (input) => {
  const { address } = await requestOrigin()
  const state = await findApplicationState(await requireVisitor(input.daerah), input, address)
  return { message: `${input.nomor}: ${outwardStates[state]}.` }
})

async function requireVisitor(slug: string) {
  const visitor = await findVisitor(slug)
  if (!visitor) throw new Refusal("not-found", "Daerah ini tidak ditemukan. Muat ulang halaman.")
  return visitor
}

async function requireDraft() {
  const draft = await readDraftKey()
  if (!draft) throw new Refusal("not-found", "Isian Anda tidak ditemukan lagi di HP ini. Mulailah dari awal.")
  return draft
}
