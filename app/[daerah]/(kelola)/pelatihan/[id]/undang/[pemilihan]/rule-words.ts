import { dimensionLabel, type Places, valueWord } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { type MarkWords, markLabels } from "@/app/[daerah]/(kelola)/umkm/mark-words"
import { dimensions, type Filter, marks } from "@/lib/enterprise/rules/filter"

const list = new Intl.ListFormat("id-ID", { type: "disjunction" })

/** A filter of the register in words: what it asks for, one thing after the other. */
export function sayRule({ q, chosen, intakeId, personId, ids }: Filter, places: Places, words: MarkWords): string {
  const said = [
    q && `Kata “${q}”`,
    intakeId && "Dari satu impor",
    personId && "Satu pelaku",
    ids && "Usaha yang dicentang",
    ...dimensions.map((name) => {
      const values = chosen[name]?.map((value) => valueWord(name, value, places))
      return values && `${dimensionLabel(name)}: ${list.format(values)}`
    }),
    ...marks.map((name) => {
      const values = chosen[name]?.map((value) => new Map(words[name]).get(value) ?? value)
      return values && `${markLabels[name]}: ${list.format(values)}`
    }),
  ].filter(Boolean)
  return said.length > 0 ? said.join("; ") : "Semua UMKM"
}
