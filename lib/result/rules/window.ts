import { daysAfter } from "@/lib/day"
import type { TrainingStatus } from "@/lib/training/schema/words"
import { instantIn, readingIn } from "@/lib/zone"

/** The tests with questions, in the words people read; both ask the same questions. */
export const tests = { PRE: "Tes awal", POST: "Tes akhir" } as const
export type Test = keyof typeof tests

/** Everything that has a score. */
export type ScoredTest = Test | "PRACTICE"

/** How many days after a training is over the post-test and the feedback are still taken. */
export const answerDays = 7
/** How many days after a training is over what is on paper may still be typed in. */
export const paperDays = 30

/** A training as its tests see it: where it stands and since when, its sessions in order, and its time zone. */
export type Course = {
  status: TrainingStatus
  statusAt: Date
  sessions: readonly { startsAt: Date; endsAt: Date }[]
  timeZone: string
}

/** Where a test stands for those who take it. */
export type Opening = "early" | "open" | "over"

/** The pre-test: from the day registration closes until the first session ends. */
export function openingOfPre({ status, sessions }: Course, now: Date): Opening {
  if (status === "DRAFT" || status === "OPEN") return "early"
  if (status !== "CLOSED" && status !== "RUNNING") return "over"
  const end = sessions[0]?.endsAt
  return end && now >= end ? "over" : "open"
}

/** The post-test and the feedback: from the beginning of the last session until so many days after the training is over. */
export function openingOfPost(course: Course, now: Date): Opening {
  const { status, sessions } = course
  if (status === "CANCELLED") return "over"
  if (status === "DONE") return isWithin(course, answerDays, now) ? "open" : "over"
  const start = sessions.at(-1)?.startsAt
  return status === "RUNNING" && !(start && now < start) ? "open" : "early"
}

/** Where a test stands, by its name. */
export function openingOf(test: Test, course: Course, now: Date): Opening {
  return test === "PRE" ? openingOfPre(course, now) : openingOfPost(course, now)
}

/** Whether scores may still be typed in from paper: from the day registration closes until so many days after the training. */
export function takesPaper(course: Course, now: Date): boolean {
  const { status } = course
  return status === "CLOSED" || status === "RUNNING" || (status === "DONE" && isWithin(course, paperDays, now))
}

/** Days end at midnight where the training is. */
function isWithin({ statusAt, timeZone }: Course, days: number, now: Date): boolean {
  const after = daysAfter(readingIn(timeZone, statusAt).day, days + 1)
  return now < instantIn(timeZone, after, "00:00")
}
