/** How long an owner's code can be used: it is handed over on a visit, and owners come to it in their own time. */
export const claimDays = 14

/** When a code made now can no longer be used. */
export function claimExpiry(now: Date): Date {
  return new Date(now.getTime() + claimDays * 86_400_000)
}
