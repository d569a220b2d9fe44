import { formatNumber, formatShortDay } from "@/lib/format"
import type { Payload } from "@/lib/intake/rules/payload"
import { isFieldName } from "@/lib/intake/rules/repair/repair-row"
import { maskText, showProblem } from "@/lib/intake/rules/showing"
import { type Amount, type FieldName, fieldLabels, type Problem } from "@/lib/intake/schema"
import { formatPhone, maskNumber } from "@/lib/person/rules"

/** The names of kelurahan by code. */
export type PlaceNames = ReadonlyMap<string, { name: string; kecamatan: string }>

const fields = Object.keys(fieldLabels).filter(isFieldName)

/** The fields of a failed row that somebody has to look at: those with faults first, a missing name as both names. */
export function failingFields({ problems }: Pick<Payload, "problems">): FieldName[] {
  const errors = problems.filter(({ severity }) => severity === "error")
  const named = [...errors, ...problems].flatMap(({ field }): FieldName[] =>
    field === "row" ? ["name", "personName"] : [field],
  )
  return [...new Set(named)]
}

/** What a field of a row is written as where it is repaired: as the file said it where it failed, else as it was read. */
function writeField(field: FieldName, row: Payload, places: PlaceNames): string {
  const problem = row.problems.find((one) => one.field === field)
  const value = row.values[field]
  if (problem && value === null) return showProblem(problem, row.values)
  if (value === null) return ""
  if (field === "nik" || field === "npwp") return maskNumber(String(value))
  if (field === "phone" || field === "phone2") return formatPhone(String(value))
  if (field === "birthDate") return formatShortDay(String(value))
  if (field === "kelurahanCode") return places.get(String(value))?.name ?? String(value)
  if (field === "salesPeriod") return value === "month" ? "bulan" : "tahun"
  if (field === "assets" || field === "capital" || field === "sales") return writeAmount(row.values[field])
  if (field === "kbli") return row.values.kbli?.join(", ") ?? ""
  if (field === "latitude" || field === "longitude") return String(value).replace(".", ",")
  return maskText(String(value))
}

function writeAmount(amount: Amount | null): string {
  if (amount === null) return ""
  if (typeof amount === "number") return formatNumber(amount)
  const { min, max } = amount
  if (min !== null && max !== null) return `${formatNumber(min)} - ${formatNumber(max)}`
  return min === null ? `< ${formatNumber(max ?? 0)}` : `> ${formatNumber(min)}`
}

/** Every field as it is written, by name. */
export function writeRow(row: Payload, places: PlaceNames): Partial<Record<FieldName, string>> {
  return Object.fromEntries(fields.map((field) => [field, writeField(field, row, places)]))
}

/** What is to be done about a row, in one line. */
export function repairLine(problems: readonly Problem[]): string {
  const lines = problems
    .filter(({ severity }) => severity === "error")
    .map(({ field, message }) => (field === "row" ? message : `${fieldLabels[field]}: ${message}`))
  return lines.join(" ")
}

/** What a row says where it has a kind of fault (field:code). */
export function originalOf({ problems }: Pick<Payload, "problems">, kind: string): string {
  return problems.find(({ field, code }) => `${field}:${code}` === kind)?.original.trim() ?? ""
}

/** The field a kind of fault is in; null where it is the whole row. */
export function fieldOfKind(kind: string): FieldName | null {
  const [name = ""] = kind.split(":")
  return isFieldName(name) ? name : null
}
