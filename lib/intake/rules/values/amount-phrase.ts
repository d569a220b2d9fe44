import { readDecimal } from "@/lib/intake/rules/values/decimal"

/** One sum: its bare number and the unit written beside it, null when none is. */
export type Sum = { number: number; unit: number | null }

/** What an amount's words come down to: one sum, or bounds of which one may be open. */
export type AmountPhrase = { exact: Sum } | { min: Sum | null; max: Sum | null }

const units: readonly [RegExp, number][] = [
  [/^(ribu|rb|k)(an)?$/, 1_000],
  [/^(juta|jt|jta)(an)?$/, 1_000_000],
  [/^(miliar|milyar|milliar|milyard|mlr|m)(an)?$/, 1_000_000_000],
  [/^(triliun|trilyun|triliyun|t)(an)?$/, 1_000_000_000_000],
]

const symbols: readonly [RegExp, string][] = [
  [/\b(sampai dengan|sampai|hingga|s ?\/ ?d|s\.? ?d\.?(?= ?[\d<~])|to)/g, "~"],
  [/<=|=<|≤|\b(kurang dari|di ?bawah|maksimal|maksimum|maks|max|paling banyak|tidak lebih dari)\b\.?/g, "<"],
  [/>=|=>|≥|\b(lebih dari|di ?atas|minimal|minimum|min|mulai( dari)?|paling sedikit)\b\.?/g, ">"],
  [/\b(dan|atau)? ?(ke ?atas|lebih)\b|\+ *$/g, ">"],
  [/\b(dan|atau)? ?ke ?bawah\b/g, "<"],
  [/\bantara\b/g, " "],
  [/(?<=\d.*)\bdan\b(?= ?\d)/g, "~"],
  [/(?<=[\da-z.] ?) ?[-‐-―−~] ?(?=[\d<>])/g, "~"],
]

/** The sums and bounds of an amount in lower case without `rp`; null when words are left or they make no sense. */
export function parseAmountPhrase(text: string): AmountPhrase | null {
  if (text.length > 100) return null
  const plain = symbols.reduce((rest, [pattern, symbol]) => rest.replace(pattern, symbol), text).trim()
  const parts = plain
    .split(/([<>~])/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
  const sums = parts.filter((part) => !/^[<>~]$/.test(part)).map(parseSum)
  const [first, second] = sums
  if (!first || sums.length > 2 || sums.some((sum) => sum === null)) return null
  switch (parts.map((part) => (/^[<>~]$/.test(part) ? part : "x")).join("")) {
    case "x":
      return { exact: first }
    case "<x":
    case "x<":
    case "~x":
      return { min: null, max: first }
    case ">x":
    case "x>":
    case ">x>":
      return { min: first, max: null }
    case "x~x":
    case ">x~x":
    case ">x<x":
    case "x~<x":
    case ">x~<x":
      return second ? { min: first, max: second } : null
    default:
      return null
  }
}

/** `5`, `5 jt`, `1 jt 500 rb`; units may only fall. */
function parseSum(text: string): Sum | null {
  const terms = [...text.matchAll(/(\d{1,3}(?: \d{3})+(?![\d.,])|\d+(?:[.,]\d+)*) ?([a-z]*)\.? ?/g)]
  if (terms.length === 0 || terms.map(([all]) => all).join("") !== text) return null
  const sums = terms.map(([, number, word]) => ({ number: readDecimal(number ?? ""), unit: unitOf(word ?? "") }))
  let total = 0
  let last = Number.POSITIVE_INFINITY
  for (const { number, unit } of sums) {
    if (number === null || unit === undefined || (sums.length > 1 && (unit === null || unit >= last))) return null
    last = unit ?? last
    total += number * (sums.length > 1 ? last : 1)
  }
  return { number: total, unit: sums.length > 1 ? 1 : (sums[0]?.unit ?? null) }
}

/** Null for no unit, undefined for a word that is none. */
function unitOf(word: string): number | null | undefined {
  return word === "" ? null : units.find(([pattern]) => pattern.test(word))?.[1]
}
