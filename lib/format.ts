const locale = "id-ID"
const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 })
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" })
const longDay = { day: "numeric", month: "long", year: "numeric" } as const
const fullDay = { weekday: "long", ...longDay } as const
const shortDay = { day: "numeric", month: "short", year: "numeric" } as const
const dayFormats = { full: inZone("UTC", fullDay), long: inZone("UTC", longDay), short: inZone("UTC", shortDay) }
const zoneFormats = new Map<
  string,
  { long: Intl.DateTimeFormat; short: Intl.DateTimeFormat; time: Intl.DateTimeFormat }
>()

/** Indonesia's three times (Keppres 41/1987) by IANA zone. */
const zoneNames = new Map([
  ["Asia/Jakarta", "WIB"],
  ["Asia/Pontianak", "WIB"],
  ["Asia/Makassar", "WITA"],
  ["Asia/Jayapura", "WIT"],
])

function inZone(timeZone: string, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(locale, { timeZone, ...options })
}

/** Making a formatter costs a hundred times what using it does, so each zone's are made once. */
function formatsOf(zone: string) {
  const known = zoneFormats.get(zone)
  if (known) return known
  const made = {
    long: inZone(zone, longDay),
    short: inZone(zone, shortDay),
    time: inZone(zone, { hour: "2-digit", minute: "2-digit", hour12: false }),
  }
  zoneFormats.set(zone, made)
  return made
}

/** A calendar day (ISO text or midnight UTC, as the database gives it): 21 November 2026. */
export function formatDay(day: Date | string): string {
  return dayFormats.long.format(new Date(day))
}

/** A calendar day with its weekday: Sabtu, 21 November 2026. */
export function formatFullDay(day: Date | string): string {
  return dayFormats.full.format(new Date(day))
}

/** A calendar day for tables: 21 Nov 2026. */
export function formatShortDay(day: Date | string): string {
  return dayFormats.short.format(new Date(day))
}

/** The day of an instant where the tenant is: 21 November 2026. */
export function formatInstantDay(instant: Date | string, zone: string): string {
  return formatsOf(zone).long.format(new Date(instant))
}

/** The same for tables: 21 Nov 2026. */
export function formatInstantShortDay(instant: Date | string, zone: string): string {
  return formatsOf(zone).short.format(new Date(instant))
}

/** An instant where the tenant is, its zone named: 21 Nov 2026, 16.04 WITA. */
export function formatInstant(instant: Date | string, zone: string): string {
  const at = new Date(instant)
  return `${formatsOf(zone).short.format(at)}, ${formatTime(at, zone)} ${formatZone(zone)}`
}

/** The time of day where the tenant is: 16.04. */
export function formatTime(instant: Date | string, zone: string): string {
  return formatsOf(zone).time.format(new Date(instant))
}

/** From one time of day to another where the tenant is, its zone named: 08.00–12.00 WIB. */
export function formatTimeRange(from: Date | string, to: Date | string, zone: string): string {
  return `${formatTime(from, zone)}–${formatTime(to, zone)} ${formatZone(zone)}`
}

/** WIB, WITA or WIT; another zone by its own name. */
export function formatZone(zone: string): string {
  return zoneNames.get(zone) ?? zone
}

/** How far a calendar day is from another, as people say it: hari ini, besok, 3 hari lagi, 3 hari lalu. */
export function formatDaysFrom(day: Date | string, today: Date | string): string {
  const days = Math.round((new Date(day).getTime() - new Date(today).getTime()) / 86_400_000)
  if (Math.abs(days) < 2) return relative.format(days, "day")
  return days > 0 ? `${number.format(days)} hari lagi` : `${number.format(-days)} hari lalu`
}

/** A number as people here write it, at most two decimals: 1.234.567,89. */
export function formatNumber(value: number | bigint): string {
  return number.format(value)
}

/** A share between 0 and 1: 59,2%. */
export function formatPercent(share: number): string {
  return percent.format(share)
}

/** Whole rupiah: Rp 1.500.000, a minus before the Rp. */
export function formatRupiah(value: number | bigint): string {
  return value < 0 ? `-Rp ${number.format(-value)}` : `Rp ${number.format(value)}`
}

/** Rupiah between two bounds, either open: Rp 5.000.000–10.000.000, mulai Rp 5.000.000, sampai Rp 10.000.000. */
export function formatRupiahRange(min: number | bigint | null, max: number | bigint | null): string {
  if (min !== null && max !== null)
    return min === max ? formatRupiah(min) : `${formatRupiah(min)}–${number.format(max)}`
  if (min !== null) return `mulai ${formatRupiah(min)}`
  return max === null ? "–" : `sampai ${formatRupiah(max)}`
}

/** Two whole numbers as a range: 1–50. */
export function formatRange(from: number, to: number): string {
  return from === to ? number.format(from) : `${number.format(from)}–${number.format(to)}`
}

/** Two calendar days as a range that repeats nothing: 3–5 Desember 2026. */
export function formatDayRange(from: Date | string, to: Date | string): string {
  return dayFormats.long
    .formatRange(new Date(from), new Date(to))
    .replace(/\s*–\s*/, (dash) => (dash.length > 1 ? " – " : "–"))
}

/** The size of a file, 1 MB being a million bytes: 3,4 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`
  return bytes < 1_000_000
    ? `${number.format(Math.round(bytes / 1000))} kB`
    : `${number.format(Math.round(bytes / 100_000) / 10)} MB`
}

/** A NIK of which only the last four digits are known here: ••••••••••••0003. */
export function maskNik(lastFour: string): string {
  return `${"•".repeat(12)}${lastFour}`
}
