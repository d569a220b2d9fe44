import type { Column } from "@/lib/intake/rules/columns/target"
import { cellOf, type Draft, note } from "@/lib/intake/rules/rows/draft"
import { readAmount, readAmountPeriod } from "@/lib/intake/rules/values/amount"
import { cleanText } from "@/lib/intake/rules/values/clean"
import type { Amount, Reading, RowValues } from "@/lib/intake/schema"
import { emptyCell } from "@/lib/workbook/schema"

/** Rupiah of a field; parts in several columns add up, unless one of them cannot be read. */
export function readMoney(draft: Draft, field: "assets" | "capital"): Amount | null {
  const columns = draft.reader.byTarget.get(field) ?? []
  return joinParts(
    draft,
    field,
    columns.map((column) => readPart(draft, column)),
  )
}

type Part = { original: string; reading: Reading<Amount> }

function readPart(draft: Draft, column: Column): Part {
  const cell = draft.cells[column.column] ?? emptyCell
  const original = cell.kind === "empty" ? "" : cell.text.trim()
  return { original, reading: readAmount(cell, column.unit ?? 1) }
}

function joinParts(draft: Draft, field: "assets" | "capital", parts: readonly Part[]): Amount | null {
  const original = parts
    .map((part) => part.original)
    .filter((text) => text !== "")
    .join(" + ")
  const problems = parts.flatMap(({ reading }) => reading.problems)
  const isBroken = parts.some(({ reading }) => reading.value === null && reading.problems.length > 0)
  const amounts = parts.flatMap(({ reading }) => reading.value ?? [])
  return note(draft, { field, original }, { value: isBroken ? null : sum(amounts), problems })
}

function sum(amounts: readonly Amount[]): Amount | null {
  if (amounts.length === 0) return null
  return amounts.reduce((total, amount) => {
    if (typeof total === "number" && typeof amount === "number") return total + amount
    const [one, other] = [boundsOf(total), boundsOf(amount)]
    return { min: addBounds(one.min, other.min), max: addBounds(one.max, other.max) }
  })
}

function boundsOf(amount: Amount): { min: number | null; max: number | null } {
  return typeof amount === "number" ? { min: amount, max: amount } : amount
}

function addBounds(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other
}

const perShortTime = {
  day: {
    code: "amount-per-day",
    message: "Kolom ini nilai per hari, bukan per bulan atau per tahun; isi nilai sebulan atau setahun.",
  },
  week: {
    code: "amount-per-week",
    message: "Kolom ini nilai per minggu, bukan per bulan atau per tahun; isi nilai sebulan atau setahun.",
  },
} as const

/** Turnover and its period: the cell's own words win over the period column, that over the header. */
export function readSales(draft: Draft): Pick<RowValues, "sales" | "salesPeriod"> {
  const column = draft.reader.byTarget.get("sales")?.[0]
  if (!column) return { sales: null, salesPeriod: null }
  const cell = draft.cells[column.column] ?? emptyCell
  const own = readAmountPeriod(cell) ?? readPeriodWord(draft)
  const { original, reading } = readPart(draft, column)
  const isShort = own === null && reading.value !== null && (column.period === "day" || column.period === "week")
  if (isShort) {
    const remark = perShortTime[column.period === "day" ? "day" : "week"]
    note(draft, { field: "sales", original }, { value: null, problems: [{ ...remark, severity: "warning" }] })
    return { sales: null, salesPeriod: null }
  }
  const sales = note(draft, { field: "sales", original }, reading)
  const told = own ?? column.period
  return { sales, salesPeriod: sales !== null && (told === "month" || told === "year") ? told : null }
}

function readPeriodWord(draft: Draft): "month" | "year" | null {
  const cell = cellOf(draft, "salesPeriod")
  const word = cell.kind === "text" ? cleanText(cell.text).toLowerCase() : ""
  if (/\b(bulan|bulanan|bln|sebulan)\b/.test(word)) return "month"
  return /\b(tahun|tahunan|thn|setahun)\b/.test(word) ? "year" : null
}
