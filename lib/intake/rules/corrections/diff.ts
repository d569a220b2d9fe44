import { matchSector } from "@/lib/enterprise/rules/sector"
import { matchLegalForm } from "@/lib/enterprise/rules/vocabulary"
import type { Said } from "@/lib/intake/rules/corrections/exported"
import { isFieldName } from "@/lib/intake/rules/repair/repair-row"
import { type Amount, type FieldName, fieldLabels, type RowValues } from "@/lib/intake/schema"

/** A field in which a file and the register differ because the file was edited; a conflict when both were. */
export type Difference = { field: FieldName; isConflict: boolean; isEmptied: boolean }

export type Differences = { differences: Difference[]; unreadable: FieldName[] }

/**
 * A row of a file, the record now, and the record as the file was exported (null when the file does not tell).
 * A NIK or NPWP is compared by its fingerprint: `sealed` names those that differ, and those changed meanwhile.
 */
export type Compared = {
  mine: Said
  theirs: Said
  base: Said | null
  sealed: { differing: readonly FieldName[]; changed: readonly FieldName[] }
}

const fields = Object.keys(fieldLabels)
  .filter(isFieldName)
  .filter((field) => field !== "salesPeriod")
const needed: readonly FieldName[] = ["name", "personName"]

/** What a file's row changes. An empty cell changes nothing; a dash empties the field. */
export function diffRow(compared: Compared): Differences {
  const found: Differences = { differences: [], unreadable: [] }
  for (const field of fields) {
    if (field === "nik" || field === "npwp") compareSealed(found, field, compared)
    else compareField(found, field, compared)
  }
  return found
}

function compareSealed(found: Differences, field: "nik" | "npwp", { sealed, mine, base }: Compared): void {
  if (mine.problems.some((problem) => problem.field === field && problem.severity === "error"))
    found.unreadable.push(field)
  if (mine.values[field] === null || !sealed.differing.includes(field)) return
  found.differences.push({ field, isConflict: base === null || sealed.changed.includes(field), isEmptied: false })
}

function compareField(found: Differences, field: FieldName, { mine, theirs, base }: Compared): void {
  const original = mine.originals[field]?.trim() ?? ""
  if (original === "" || isSameText(original, theirs, field) || (base && isSameText(original, base, field))) return
  const isEmptied = /^[-–—]$/.test(original)
  const key = isEmptied ? null : keyOf(field, mine.values)
  if (key === null && !isEmptied) {
    if (isUnreadable(field, mine)) found.unreadable.push(field)
    return
  }
  const [theirKey, baseKey] = [keyOf(field, theirs.values), base && keyOf(field, base.values)]
  if (key === theirKey || (base !== null && key === baseKey)) return
  if (isEmptied ? needed.includes(field) : isUnreadable(field, mine)) found.unreadable.push(field)
  else found.differences.push({ field, isConflict: base === null || baseKey !== theirKey, isEmptied })
}

function isSameText(original: string, said: Said, field: FieldName): boolean {
  return original === said.originals[field]?.trim()
}

/** What is there cannot be read, or is no word of ours. */
function isUnreadable(field: FieldName, { values, problems }: Said): boolean {
  if (field === "sector") return values.sector === null || matchSector(values.sector) === null
  if (field === "legalForm") return values.legalForm === null || matchLegalForm(values.legalForm) === null
  if (field === "sales" && values.sales !== null) return values.salesPeriod === null
  return values[field] === null && problems.some((problem) => problem.field === field)
}

/** A value as it is compared: words by what they mean, money by the year. */
function keyOf(field: FieldName, values: RowValues): string | null {
  if (field === "sector") return values.sector && (matchSector(values.sector) ?? values.sector)
  if (field === "legalForm") return values.legalForm && (matchLegalForm(values.legalForm) ?? values.legalForm)
  if (field === "sales") return amountKey(values.sales, values.salesPeriod === "month" ? 12 : 1)
  if (field === "assets" || field === "capital") return amountKey(values[field], 1)
  if (field === "kbli") return values.kbli && JSON.stringify([...values.kbli].sort())
  const value = values[field]
  return value === null ? null : String(value)
}

function amountKey(amount: Amount | null, times: number): string | null {
  if (amount === null) return null
  const { min, max } = typeof amount === "number" ? { min: amount, max: amount } : amount
  return [min, max].map((bound) => (bound === null ? "" : bound * times)).join("-")
}
