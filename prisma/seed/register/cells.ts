/** What a clerk leaves in a cell; a day is a real date cell. */
export type CellValue = string | number | null | { day: string }

/** Days since 30 December 1899, as Excel's 1900 date system counts them. */
export function toSerial(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569
}

/** The cell as the text a CSV holds: decimal comma, day first, and Excel's short form of a long number. */
export function toCsvText(value: CellValue): string {
  if (value === null) return ""
  if (typeof value === "string") return value
  if (typeof value === "number") return value > 1e15 ? shortForm(value) : String(value).replace(".", ",")
  return value.day.split("-").reverse().join("/")
}

function shortForm(value: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(5).split("e+")
  return `${mantissa.replace(".", ",")}E+${exponent}`
}
