import type { Standing } from "@/lib/obligation/rules/due"
import { type Recurrence, recurrences } from "@/lib/obligation/schema/words"

/** How an obligation stands, in words and a mood that the words say too. */
export type Said = { mood: "good" | "warn" | "bad" | "plain"; words: string }

const number = new Intl.NumberFormat("id-ID")

/** What three figures mean together: too little, too late, just right, ahead, or more than was promised. */
export function sayStanding({ promised, due, done, onTime }: Standing, unit: string): Said {
  const so = (count: number) => `${number.format(count)} ${unit}`
  if (done < due) return { mood: "bad", words: `Kurang ${so(due - done)} dari yang sudah jatuh tempo` }
  if (done > promised) return { mood: "good", words: `Lebih ${so(done - promised)} dari yang dijanjikan` }
  const late = onTime < due ? `; ${so(due - onTime)} terlambat` : ""
  const mood = late ? "warn" : "good"
  if (done === promised) return { mood, words: `Terpenuhi seluruhnya${late}` }
  if (done > due) return { mood, words: `${so(done - due)} mendahului jatuh tempo${late}` }
  return due > 0 ? { mood, words: `Sesuai jatuh tempo${late}` } : { mood: "plain", words: "Belum ada yang jatuh tempo" }
}

/** What is owed, in words: "20 contoh setiap triwulan". */
export function sayOwed({ quantity, unit, recurs }: { quantity: number; unit: string; recurs: Recurrence }): string {
  const much = `${number.format(quantity)} ${unit}`
  return recurs === "ONCE" ? much : `${much} ${recurrences[recurs].toLowerCase()}`
}
