const number = new Intl.NumberFormat("id-ID")

/** How long something has waited, in words. */
export function sayDays(days: number): string {
  return days === 0 ? "sejak hari ini" : `${number.format(days)} hari`
}
