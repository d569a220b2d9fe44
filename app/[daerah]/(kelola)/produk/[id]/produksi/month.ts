const months = new Intl.DateTimeFormat("id-ID", { timeZone: "UTC", month: "long", year: "numeric" })

/** A month by its first day (ISO), in words: November 2026. */
export function formatMonth(month: string): string {
  return months.format(new Date(month))
}
