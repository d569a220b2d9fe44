import { known, nothing, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

/** What a lone P stands for in one column: perempuan ("P"), pria ("L"), or it cannot be told (null). */
export type GenderConvention = { P: "L" | "P" | null }

const ambiguous = warning(
  "gender-ambiguous",
  "Huruf P di kolom ini bisa berarti perempuan atau pria; isi L atau P, atau tulis lengkap.",
)
const unknown = warning("gender-unknown", "Jenis kelamin tidak terbaca; isi L untuk laki-laki atau P untuk perempuan.")

const male = /^(l|lk|lk2|lki|laki|laki2|laki laki|lelaki|pria|m|male|cowok|jantan)$/
const female = /^(pr|prp|prm|perempuan|prempuan|perempaun|w|wnt|wanita|f|female|cewek)$/

/** What P means in a column, by its texts and header (`L/P`, `P/W`): beside L it is perempuan, beside W pria. */
export function readGenderConvention(texts: Iterable<string>): GenderConvention {
  const words = new Set<string>()
  for (const text of new Set(texts)) for (const word of text.toLowerCase().split(/[^a-z]+/)) words.add(word)
  const says = (...list: string[]) => list.some((word) => words.has(word))
  if (says("l", "lk") !== says("w")) return { P: says("w") ? "L" : "P" }
  const likeL = says("l", "lk", "laki", "lelaki", "perempuan", "pr")
  const likeW = says("w", "wanita", "wnt", "pria")
  return { P: likeL && likeW ? null : likeW ? "L" : "P" }
}

/** Sex as L or P, a lone P by the column's own convention; a code (`1`, `2`) is not guessed. */
export function readGender(cell: Cell, convention: GenderConvention): Reading<"L" | "P"> {
  return readFilled(cell, (text) => {
    if (cell.kind === "number" && cell.value === 0) return nothing()
    const plain = text
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, " ")
      .trim()
    if (plain === "p") return convention.P ? known(convention.P) : unreadable(ambiguous)
    if (male.test(plain)) return known("L")
    return female.test(plain) ? known("P") : unreadable(unknown)
  })
}
