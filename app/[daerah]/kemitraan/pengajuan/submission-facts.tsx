import { formatDay } from "@/lib/format"
import type { OwnSubmission } from "@/lib/submission/queries/own"
import { sayDays } from "@/lib/submission/rules/days"
import { isWaiting } from "@/lib/submission/rules/state"
import { refusals, submissionKinds } from "@/lib/submission/schema/words"

/** The names of kelurahan by code. */
export type Places = ReadonlyMap<string, { name: string }>

/** What kind of thing it is and whose. */
export function sayWhose({ kind, enterprise, person, kelurahanCode }: OwnSubmission, places: Places): string {
  const whose = enterprise && person && person !== enterprise ? `${enterprise} (${person})` : enterprise
  return [submissionKinds[kind], whose, kelurahanCode && places.get(kelurahanCode)?.name].filter(Boolean).join(" · ")
}

/** How long its answer has been or was waited for. */
export function sayWaited({ state, days, isLate }: OwnSubmission): string {
  if (days === null) return "Ditarik sebelum dijawab"
  if (!isWaiting(state)) return days === 0 ? "Dijawab pada hari yang sama" : `Dijawab setelah ${sayDays(days)}`
  return `Menunggu ${sayDays(days)}${isLate ? ", lewat batas jawaban" : ""}`
}

/** Since when it lies with the partner, until when an answer is wanted, and under which agreement. */
export function sayTerms({ submittedOn, answerBy, mou }: OwnSubmission): string {
  return [`Diajukan ${formatDay(submittedOn)}`, answerBy && `mohon dijawab sampai ${formatDay(answerBy)}`, mou]
    .filter(Boolean)
    .join(" · ")
}

/** What was answered, with the reason of a refusal. */
export function sayAnswer({ refusal, answer }: OwnSubmission): string {
  return [refusal && refusals[refusal], answer].filter(Boolean).join(": ")
}
