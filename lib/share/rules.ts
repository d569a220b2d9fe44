/** For how many days a link can be opened, unless told otherwise. */
export const shareDays = 30

/** The choices of how long a link can be opened, in days. */
export const shareTerms = { "7": "7 hari", "30": "30 hari", "90": "90 hari" } as const

/** When a link made now for so many days stops to open. */
export function shareExpiry(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 86_400_000)
}

/** How a link stands at a moment. */
export function shareState(
  share: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): "open" | "expired" | "revoked" {
  if (share.revokedAt) return "revoked"
  return share.expiresAt <= now ? "expired" : "open"
}

/** So many links of one product can be open at a time. */
export const mostShares = 20
