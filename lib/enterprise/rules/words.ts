import { parsePhone, stripNoise } from "@/lib/person/rules"

/** The 16 digits of a text that is a whole NIK and nothing else, or null. */
export function wholeNik(text: string): string | null {
  const digits = stripNoise(text)
  return /^\d{16}$/.test(digits) ? digits : null
}

/**
 * What to look for in the column `search`, as LIKE patterns: every word of the text, each in any of its spellings.
 * A number is looked for as digits, and as +62… when it begins like an Indonesian phone number.
 */
export function searchWords(text: string): string[][] {
  const plain = fold(text)
  if (plain === "") return []
  const digits = stripNoise(plain).replace(/[()]/g, "")
  if (/^\+?\d{3,}$/.test(digits)) return [numberSpellings(digits).map(patternOf)]
  return plain
    .split(" ")
    .slice(0, 8)
    .map((word) => [patternOf(word)])
}

function numberSpellings(digits: string): string[] {
  const bare = digits.replace(/^\+/, "")
  const phone = parsePhone(digits)?.slice(1)
  const local = /^0\d/.test(bare) ? `62${bare.slice(1)}` : null
  return [...new Set([phone ?? bare, bare, local ?? bare])]
}

/** The text as the database folds it: lower case, without accents, single spaces. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\0]/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
}

function patternOf(word: string): string {
  return `%${word.replace(/[\\%_]/g, "\\$&")}%`
}
