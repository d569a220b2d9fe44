/** The day (ISO) of a date as the database gives it: midnight in UTC. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** The day so many days after another (ISO). */
export function daysAfter(day: string, days: number): string {
  return dayOf(new Date(Date.parse(day) + days * 86_400_000))
}

/** The same day (ISO) so many months later, or that month's last day where it is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number)
  const later = month - 1 + months
  const last = new Date(Date.UTC(year, later + 1, 0)).getUTCDate()
  return dayOf(new Date(Date.UTC(year, later, Math.min(dayOfMonth, last))))
}

/** Whole days from one day (ISO) to another; negative when the other is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
