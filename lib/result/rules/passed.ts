/**
 * What decides whether somebody passed: the share attended (0 to 1), scores of 0 to 100, null where there is none, and what
 * the training asks. `held` says which tests the training held for others: one that was held and not taken is not passed.
 */
export type Achievement = {
  share: number
  minAttendance: number
  post: number | null
  practice: number | null
  passScore: number
  held?: { post: boolean; practice: boolean }
}

/** Why somebody did not pass, in the words people read. */
export const notPassedReasons = {
  attendance: "Kehadiran kurang",
  "no-post": "Tidak mengerjakan tes akhir",
  post: "Nilai tes akhir kurang",
  "no-practice": "Tidak dinilai praktik",
  practice: "Nilai praktik kurang",
} as const
export type NotPassedReason = keyof typeof notPassedReasons

/** Everything that stands between somebody and passing; nothing when they passed. */
export function whyNotPassed(achievement: Achievement): NotPassedReason[] {
  const { share, minAttendance, post, practice, passScore, held = { post: false, practice: false } } = achievement
  const reasons: NotPassedReason[] = []
  // Shares are quotients of whole minutes; a rounding of the last bit keeps nobody from passing.
  if (share <= 0 || share * 100 < minAttendance - 1e-9) reasons.push("attendance")
  if (post === null ? held.post : post < passScore) reasons.push(post === null ? "no-post" : "post")
  if (practice === null ? held.practice : practice < passScore)
    reasons.push(practice === null ? "no-practice" : "practice")
  return reasons
}

/** Whether somebody passed: attended enough and, in every test that was held, reached the pass score. */
export function hasPassed(achievement: Achievement): boolean {
  return whyNotPassed(achievement).length === 0
}
