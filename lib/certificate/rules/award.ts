import type { CertificateKind } from "@/lib/certificate/schema"
import { type Achievement, type NotPassedReason, whyNotPassed } from "@/lib/result/rules/passed"

/** What somebody of a finished training gets, or why nothing. */
export type Award = { kind: CertificateKind | null; because: NotPassedReason[] }

/**
 * The certificate somebody has earned. Whoever attended too little gets none. Whoever attended enough gets one of passing
 * when the training held a test and every test was passed, else one of attendance: a training without a test attests no skill.
 */
export function awardOf(achievement: Achievement): Award {
  const because = whyNotPassed(achievement)
  if (because.includes("attendance")) return { kind: null, because }
  const tested = achievement.held?.post || achievement.held?.practice
  return { kind: tested && because.length === 0 ? "PASSED" : "ATTENDED", because }
}
