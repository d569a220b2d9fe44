import { Application, answerSchemas, isStep, type Step, type Texts } from "@/lib/application/schema"

/** The questions in their order. */
export const steps: readonly Step[] = Object.keys(answerSchemas).filter(isStep)

/** How long a draft is kept after it was last touched. */
export const draftDays = 14

/** So many drafts of one daerah are kept at a time. */
export const mostDrafts = 2000

/** How often anyone may begin, answer, send or ask after an application; many phones share one address. */
export const limits = {
  start: { most: 30, seconds: 3600 },
  save: { most: 900, seconds: 3600 },
  send: { most: 20, seconds: 3600 },
  find: { most: 20, seconds: 600 },
  number: { most: 10, seconds: 3600 },
} as const

/** What becomes of an application, as the agency's queue says it. */
export const applicationStates = {
  QUEUED: "Perlu diputuskan",
  REGISTERED: "Masuk daftar",
  ATTACHED: "Sudah tercatat",
  REJECTED: "Ditolak",
} as const
export type ApplicationState = keyof typeof applicationStates

/** What the applicant is told; it never tells whether the register knew the NIK or NIB. */
export const outwardStates = {
  RECEIVED: "Diterima, menunggu diperiksa",
  RECORDED: "Tercatat di daftar dinas",
  REFUSED: "Tidak dapat diterima",
} as const
export type OutwardState = keyof typeof outwardStates

type Standing = { state: string; enterpriseStatus: string | null }

/** What an applicant is told of an application: that it waits, until somebody has looked at it. */
export function outwardState({ state, enterpriseStatus }: Standing): OutwardState {
  if (state === "REJECTED" || enterpriseStatus === "REJECTED") return "REFUSED"
  if (state === "ATTACHED") return "RECORDED"
  const isUnseen = enterpriseStatus === null || enterpriseStatus === "SUBMITTED" || enterpriseStatus === "DRAFT"
  return state === "REGISTERED" && !isUnseen ? "RECORDED" : "RECEIVED"
}

/** The question before or after one; undefined beyond the first and the last. */
export function stepBeside(step: Step, by: 1 | -1): Step | undefined {
  return steps[steps.indexOf(step) + by]
}

/** The questions whose answer is missing or not right. */
export function openSteps(texts: Texts): Step[] {
  return steps.filter((step) => !answerSchemas[step].safeParse(texts).success)
}

/** A whole application, or null while an answer is missing. */
export function readApplication(texts: Texts): Application | null {
  return Application.safeParse(texts).data ?? null
}

type Numbered = { year: number | null; serial: number | null }

/** The number on the receipt: PRM-2026-0012. */
export function numberOf({ year, serial }: Numbered): string {
  return year === null || serial === null ? "" : `PRM-${year}-${String(serial).padStart(4, "0")}`
}

/** The year and serial of a number that FindApplication let pass. */
export function readNumber(text: string): { year: number; serial: number } {
  const [, year, serial] = text.split("-").map(Number)
  return { year: year ?? 0, serial: Math.min(serial ?? 0, 2_000_000_000) }
}

/** Which of an application's numbers the register knew: NIK, NIB or both. */
export function sayKnown(known: readonly string[]): string {
  return known.map((each) => each.toUpperCase()).join(" dan ")
}
