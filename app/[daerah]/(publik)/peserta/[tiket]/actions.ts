"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { findVisitor } from "@/lib/auth"
import { answerOwnFollowUp } from "@/lib/follow-up/commands/answer"
import { AnswerOwn, ChooseApplied } from "@/lib/follow-up/schema"
import { openFormAction } from "@/lib/form"
import { Refusal } from "@/lib/refusal"
import { giveOwnFeedback, handInOwnTest, saveOwnAnswer } from "@/lib/result/commands/own"
import { GiveFeedback, HandIn, SaveAnswer } from "@/lib/result/schema"

export const saveOwnAnswerAction = openFormAction(SaveAnswer, [], async ({ daerah, tiket, soal, ...answer }) => {
  await saveOwnAnswer(await requireVisitor(daerah), tiket, answer)
  // The back button shows what is kept now, not what the browser remembers.
  revalidatePath(`/${daerah}/peserta/${tiket}`, "layout")
  redirect(`/${daerah}/peserta/${tiket}/tes/${answer.test.toLowerCase()}?soal=${soal + 1}`)
})

export const handInOwnTestAction = openFormAction(HandIn, [], async ({ daerah, tiket, test }) => {
  await handInOwnTest(await requireVisitor(daerah), tiket, test)
  revalidatePath(`/${daerah}/peserta/${tiket}`, "layout")
  redirect(`/${daerah}/peserta/${tiket}/tes/${test.toLowerCase()}`)
})

export const giveOwnFeedbackAction = openFormAction(GiveFeedback, [], async ({ daerah, tiket, ...said }) => {
  await giveOwnFeedback(await requireVisitor(daerah), tiket, said)
  revalidatePath(`/${daerah}/peserta/${tiket}`, "layout")
  redirect(`/${daerah}/peserta/${tiket}/umpan-balik`)
})

export const chooseAppliedAction = openFormAction(ChooseApplied, [], async ({ daerah, tiket, days, applied }) => {
  redirect(`/${daerah}/peserta/${tiket}/tindak-lanjut/${days}?jawaban=${applied}`)
})

export const answerOwnFollowUpAction = openFormAction(AnswerOwn, [], async ({ daerah, ...answer }) => {
  await answerOwnFollowUp(await requireVisitor(daerah), answer)
  revalidatePath(`/${daerah}/peserta/${answer.tiket}`, "layout")
  redirect(`/${daerah}/peserta/${answer.tiket}/tindak-lanjut/${answer.days}`)
})

async function requireVisitor(slug: string) {
  const visitor = await findVisitor(slug)
  if (!visitor) throw new Refusal("not-found", "Daerah ini tidak ditemukan. Muat ulang halaman.")
  return visitor
}
