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
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = ((at % 12) + 12) % 12
  const year = (at - month) / 12
  const dayOfMonth = Math.min(Number(day.slice(8, 10)), lengthOf(year, month))
  return `${String(year).padStart(4, "0")}-${twoDigits(month + 1)}-${twoDigits(dayOfMonth)}`
}

/** The last day (ISO) of a day's month. */
export function endOfMonth(day: string): string {
  return `${day.slice(0, 8)}${lengthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1)}`
}

/** Days of a month, January being 0. By arithmetic: a readiness asks for hundreds, and a Date costs ten times as much. */
function lengthOf(year: number, month: number): number {
  if (month !== 1) return 30 + ((month + Math.floor(month / 7) + 1) % 2)
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

/** Whole days from one day (ISO) to another; negative when the other is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
