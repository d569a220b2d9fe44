import { formatNumber, formatPercent, formatRupiah } from "@/lib/format"

/** How a figure is written: points have one decimal, shares are 0 to 1. */
export type Format = "text" | "number" | "points" | "percent" | "rupiah"
export type Value = string | number | bigint | null

/** A column of a report's table; `share` is its part of the width against the others'. */
export type Column = { label: string; format: Format; share: number }

export type FactLine = { label: string; value: Value; format?: Format; note?: string }

/** What a report is put together from; the page, the PDF and the workbook all show the same blocks. */
export type Block =
  | { kind: "text"; title: string; text: string }
  | { kind: "facts"; title: string; facts: readonly FactLine[] }
  | {
      kind: "table"
      title: string
      columns: readonly Column[]
      rows: readonly (readonly Value[])[]
      totals?: readonly Value[]
      /** What stands there when there are no rows. */
      empty: string
      /** What the figures count. */
      notes?: readonly string[]
    }
  | { kind: "photos"; title: string; photos: readonly { id: string; title: string }[] }

/** A report, ready to be shown, printed and saved; `notes` say what it covers. */
export type Report = {
  title: string
  lead: string
  notes: readonly string[]
  blocks: readonly Block[]
  /** Whether its tables ask for paper laid across. */
  isWide: boolean
}

/** A value as people read it; what is not known is a dash. */
export function sayValue(value: Value, format: Format = "text"): string {
  if (value === null || value === "") return "–"
  if (typeof value === "string") return value
  if (format === "rupiah") return formatRupiah(value)
  if (format === "percent") return formatPercent(Number(value))
  if (format === "points") return formatNumber(Math.round(Number(value) * 10) / 10)
  return formatNumber(value)
}

/** Whether a column's values stand at the right. */
export function isNumeric(format: Format): boolean {
  return format !== "text"
}

/** A part of a whole as a share, or null where there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}

function columnOf(format: Format, usual: number) {
  return (label: string, width = usual): Column => ({ label, format, share: width })
}

/** Columns by what stands in them; a second argument sets the width. */
export const column = {
  text: columnOf("text", 3),
  count: columnOf("number", 1.3),
  points: columnOf("points", 1.3),
  share: columnOf("percent", 1.3),
  money: columnOf("rupiah", 2),
}
