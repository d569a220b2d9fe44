import { stripNoise } from "@/lib/person/rules"
import type { Cell } from "@/lib/workbook/schema"

/** What a cell with a long number holds: its digits, or how they were lost. */
export type Digits =
  | { lost: "scientific" | "truncated" | "fraction" | "date" | "boolean" }
  | { lost: null; digits: string; hadLetterO: boolean; fromNumber: boolean }

/** The digits of an identity number without noise; a number cell counts by its value, since its display may be cut. */
export function digitsOf(cell: Cell, text: string): Digits {
  if (cell.kind === "date" || cell.kind === "boolean") return { lost: cell.kind }
  if (cell.kind === "number") return ofNumber(cell.value)
  const exported = /^'?(\d{6,})[.,]0+$/.exec(text) ?? /^(\d{1,3}(?:,\d{3}){2,})$/.exec(text)
  if (exported) return ofExported((exported[1] ?? "").replaceAll(",", ""))
  const bare = stripNoise(text).replace(/^(nik|nib|npwp|noktp|ktp|nomor|no)[:=]?(?=\d)/i, "")
  if (/^'?\d([.,]\d+)? ?e ?\+? ?\d+$/i.test(text)) return { lost: "scientific" }
  const digits = /^[\dOo]*\d[\dOo]*$/.test(bare) ? bare.replace(/[Oo]/g, "0") : bare
  return { lost: null, digits, hadLetterO: digits !== bare, fromNumber: false }
}

/** Excel keeps 15 digits and fills up with zeros, so a longer number that ends in 0 has lost its end. */
function ofNumber(value: number): Digits {
  if (!Number.isInteger(value)) return { lost: "fraction" }
  const digits = BigInt(value).toString()
  if (digits.length > 15 && (digits.endsWith("0") || !Number.isSafeInteger(value))) return { lost: "truncated" }
  return { lost: null, digits, hadLetterO: false, fromNumber: true }
}

/** Text such as `3574031708790000.0` was a number cell before some program wrote it. */
function ofExported(digits: string): Digits {
  if (digits.length > 15 && digits.endsWith("0")) return { lost: "truncated" }
  return { lost: null, digits, hadLetterO: false, fromNumber: true }
}
