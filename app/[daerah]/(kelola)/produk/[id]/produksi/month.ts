const months = new Intl.DateTimeFormat("id-ID", { timeZone: "UTC", month: "long", year: "numeric" })

/** A month by its first day (ISO), in words: November 2026. */
export function formatMonth(month: string): string {
  return months.format(new Date(month))
}

const shortMonths = new Intl.DateTimeFormat("id-ID", { timeZone: "UTC", month: "short", year: "numeric" })

/** The same for tables: Nov 2026. */
export function formatShortMonth(month: string): string {
  return shortMonths.format(new Date(month))
}
