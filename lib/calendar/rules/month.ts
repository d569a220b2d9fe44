import { daysAfter, monthsAfter } from "@/lib/day"

/** A month (YYYY-MM) as an address says it, or the one of today (ISO day). */
export function readMonth(text: string | undefined, today: string): string {
  const isMonth = text !== undefined && /^20\d{2}-(0[1-9]|1[0-2])$/.test(text)
  return isMonth ? text : today.slice(0, 7)
}

/** The month so many months after another. */
export function monthAfter(month: string, months: number): string {
  return monthsAfter(`${month}-01`, months).slice(0, 7)
}

/** The weeks a month lies in, each from Monday to Sunday as ISO days; the first and last reach into the months beside. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`
  const start = daysAfter(first, -((new Date(first).getUTCDay() + 6) % 7))
  const end = monthsAfter(first, 1)
  const weeks: string[][] = []
  for (let monday = start; monday < end; monday = daysAfter(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => daysAfter(monday, at)))
  return weeks
}

/** What has a day, gathered by it, in the order it came. */
export function gatherByDay<T extends { day: string }>(entries: readonly T[]): Map<string, T[]> {
  const days = new Map<string, T[]>()
  for (const entry of entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry])
  return days
}
