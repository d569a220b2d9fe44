import type { ColumnTarget } from "@/lib/intake/rules/columns/target"
import type { SheetVerdict } from "@/lib/intake/rules/sheets/judge-sheets"
import { cleanText } from "@/lib/intake/rules/values/clean"

const fewest = 3
const compared: ReadonlySet<ColumnTarget> = new Set([
  "name",
  "personName",
  "nik",
  "nib",
  "phone",
  "address",
  "kelurahanCode",
  "products",
  "sector",
  "sales",
  "projectId",
  "kbli",
])

type Register = { verdict: SheetVerdict; rows: Set<string>; targets: Set<ColumnTarget> }

/**
 * Marks sheets whose every row stands, word for word, on one other sheet; no row and no field is lost by leaving them
 * out.
 */
export function markCopies(verdicts: SheetVerdict[]): SheetVerdict[] {
  const registers = verdicts.filter(({ kind }) => kind === "register")
  if (registers.length < 2) return verdicts
  const prints = registers.map(printRows)
  const copies = new Map<SheetVerdict, string>()
  prints.forEach((one, index) => {
    const original = prints.find(
      (other, place) => other !== one && !copies.has(other.verdict) && holds(other, one, place < index),
    )
    if (original) copies.set(one.verdict, original.verdict.sheet.name)
  })
  return verdicts.map((verdict) => {
    const original = copies.get(verdict)
    if (original === undefined) return verdict
    return { ...verdict, kind: "copy", reason: `Semua barisnya sudah ada di lembar “${original}”.` }
  })
}

function printRows(verdict: SheetVerdict): Register {
  const columns = (verdict.mapping?.columns ?? []).filter(({ target }) => target !== null && compared.has(target))
  const targets = new Set(
    (verdict.mapping?.columns ?? []).flatMap(({ target }) => (target && target !== "number" ? [target] : [])),
  )
  const hasPlace = verdict.rows?.data.some(({ place }) => place.kelurahan !== null) ?? false
  if (hasPlace) targets.add("kelurahanCode")
  const sorted = [...columns].sort(
    (one, other) => String(one.target).localeCompare(String(other.target)) || one.column - other.column,
  )
  const rows = new Set<string>()
  for (const { cells, place } of verdict.rows?.data ?? []) {
    const texts = sorted.map(
      ({ column, target }) => `${target}=${textOf(cells[column]?.kind === "empty" ? "" : (cells[column]?.text ?? ""))}`,
    )
    rows.add([...texts.filter((text) => !text.endsWith("=")), textOf(place.kelurahan ?? "")].join("\n"))
  }
  return { verdict, rows, targets }
}

function textOf(text: string): string {
  return cleanText(text).toLowerCase()
}

function holds(original: Register, copy: Register, isEarlier: boolean): boolean {
  const hinted = /\b(copy|salinan|final|gabungan|semua|backup|\(\d\))/i.test(copy.verdict.sheet.name)
  if ((copy.verdict.rows?.data.length ?? 0) < (hinted ? 1 : fewest)) return false
  if (original.rows.size < copy.rows.size || (original.rows.size === copy.rows.size && !isEarlier)) return false
  for (const target of copy.targets) if (!original.targets.has(target)) return false
  for (const row of copy.rows) if (!original.rows.has(row)) return false
  return true
}
