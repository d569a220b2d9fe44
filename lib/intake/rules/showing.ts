import { formatRupiahRange, formatShortDay } from "@/lib/format"
import type { Payload } from "@/lib/intake/rules/payload"
import type { Amount, FieldName, Problem, RowValues } from "@/lib/intake/schema"
import { formatPhone, maskNumber, nikFault, stripNoise } from "@/lib/person/rules"

const genders = { L: "Laki-laki", P: "Perempuan" }
const periods = { month: "per bulan", year: "per tahun" }

/** A text of the file as it may be shown: every number that could be somebody's NIK is masked but for its last four digits. */
export function maskText(text: string): string {
  return text.replace(/\d(?:[ .'’-]?\d){15}/g, (number) => {
    const digits = stripNoise(number)
    return nikFault(digits) === null ? maskNumber(digits) : number
  })
}

/**
 * What the file says in a field, as an officer sees it. Somebody's whole NIK or NPWP is masked; what could not be read as
 * one is nobody's, and is shown so that it can be repaired.
 */
export function showOriginal(field: FieldName, { originals, values }: Pick<Payload, "originals" | "values">): string {
  const original = originals[field] ?? ""
  if (field === "nik" && values.nik !== null) return maskNumber(values.nik)
  if (field === "npwp" && values.npwp !== null) return maskNumber(values.npwp)
  return maskText(original)
}

/** A value as it will be stored, in the words people read; empty when there is none. */
export function showValue(field: FieldName, values: RowValues, kelurahan: (code: string) => string): string {
  if (field === "nik" || field === "npwp") return values[field] === null ? "" : maskNumber(values[field])
  if (field === "phone" || field === "phone2") return values[field] === null ? "" : formatPhone(values[field])
  if (field === "gender") return values.gender === null ? "" : genders[values.gender]
  if (field === "birthDate") return values.birthDate === null ? "" : formatShortDay(values.birthDate)
  if (field === "salesPeriod") return values.salesPeriod === null ? "" : periods[values.salesPeriod]
  if (field === "kelurahanCode") return values.kelurahanCode === null ? "" : kelurahan(values.kelurahanCode)
  if (field === "kbli") return values.kbli?.join(", ") ?? ""
  if (field === "assets" || field === "capital" || field === "sales") return showAmount(values[field])
  const value = values[field]
  return value === null ? "" : maskText(String(value))
}

function showAmount(amount: Amount | null): string {
  if (amount === null) return ""
  return typeof amount === "number" ? formatRupiahRange(amount, amount) : formatRupiahRange(amount.min, amount.max)
}

/** What the file says where a problem is, masked in the same way. */
export function showProblem({ field, original }: Problem, values: RowValues): string {
  if (field === "nik" && values.nik !== null) return maskNumber(values.nik)
  if (field === "npwp" && values.npwp !== null) return maskNumber(values.npwp)
  return maskText(original)
}
