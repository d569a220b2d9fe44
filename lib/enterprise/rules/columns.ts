import type { IkmClass } from "@/lib/enterprise/rules/size"
import { legalForms, placeTypes, sectors } from "@/lib/enterprise/rules/vocabulary"
import { sizes, statuses, wordFor } from "@/lib/enterprise/schema/enterprise"

const sectorWords = new Map<string, string>(
  Object.entries(sectors).map(([key, label]) => [key, label.replace(/ \(.*\)$/, "")]),
)

/** The shorter names of sectors, for tables. */
export function sectorWord(sector: string | null): string {
  return sector === null ? "" : (sectorWords.get(sector) ?? sector)
}

/** The words for the values of the filters that have a vocabulary of their own. */
export const filterWords = {
  status: { label: "Status", values: statuses },
  sektor: { label: "Sektor", values: { ...sectors, "-": "Sektor belum diisi" } },
  skala: { label: "Skala", values: { ...sizes, "-": "Skala belum diketahui" } },
  nib: { label: "NIB", values: { ada: "Sudah ber-NIB", tidak: "Belum ber-NIB" } },
  hp: { label: "No. HP", values: { ada: "Ada No. HP", tidak: "Belum ada No. HP" } },
} as const satisfies Record<string, { label: string; values: Record<string, string> }>

/** What people call a legal form; free text that is none of ours stays as it is. */
export function legalFormWord(form: string | null): string | null {
  return form && wordFor(legalForms, form)
}

/** What people call a type of place. */
export function placeTypeWord(place: string | null): string | null {
  return place && wordFor(placeTypes, place)
}

/** What people call a class of industry (Permenperin 64/2016). */
export function ikmWord(found: IkmClass): string {
  return { SMALL_INDUSTRY: "Industri kecil", MEDIUM_INDUSTRY: "Industri menengah", LARGE_INDUSTRY: "Industri besar" }[
    found
  ]
}
