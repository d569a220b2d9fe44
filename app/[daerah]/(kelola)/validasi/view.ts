import type { CoveredArea } from "@/lib/validation/queries/coverage"
import { isWithin } from "@/lib/validation/rules/areas"
import { isMeasure, type Measure, measured } from "@/lib/validation/rules/figures"

/** How the page is looked at: which area, by what the map is coloured, and how the table is sorted. */
export type View = { area: string; measure: Measure; sort: Sort; descending: boolean }

const sorts = [
  "nama",
  "tercatat",
  "belum",
  "menunggu",
  "disahkan",
  "kedaluwarsa",
  "perbaikan",
  "tidak-aktif",
  "persen",
] as const
export type Sort = (typeof sorts)[number]

type Query = Record<string, string | undefined>

/** What an address says about the view; an area outside the daerah is the whole daerah. */
export function readView({ wilayah = "", peta, urut, arah }: Query, region: string): View {
  const sort = sorts.find((one) => one === urut) ?? "nama"
  return {
    area: /^[\d.]{2,8}$/.test(wilayah) && isWithin(wilayah, region) ? wilayah : region,
    measure: isMeasure(peta) ? peta : "disahkan",
    sort,
    descending: arah ? arah === "turun" : sort !== "nama",
  }
}

/** The address of a view; what is as usual is left out. */
export function writeView(base: string, { area, measure, sort, descending }: View, region: string): string {
  const usual = sort !== "nama"
  const parts: [string, string][] = [
    ["wilayah", area === region ? "" : area],
    ["peta", measure === "disahkan" ? "" : measure],
    ["urut", sort === "nama" ? "" : sort],
    ["arah", descending === usual ? "" : descending ? "turun" : "naik"],
  ]
  const query = new URLSearchParams(parts.filter(([, value]) => value))
  return query.size > 0 ? `${base}?${query}` : base
}

/** The parts in the order asked for; what is of no kelurahan stays last. */
export function sortParts(parts: readonly CoveredArea[], { sort, descending }: View): CoveredArea[] {
  const direction = descending ? -1 : 1
  return parts.toSorted((a, b) => {
    if (a.code === "" || b.code === "") return a.code === b.code ? 0 : a.code === "" ? 1 : -1
    const order = sort === "nama" ? a.name.localeCompare(b.name, "id") : sortValue(a, sort) - sortValue(b, sort)
    return direction * order || a.name.localeCompare(b.name, "id")
  })
}

function sortValue({ figures }: CoveredArea, sort: Exclude<Sort, "nama">): number {
  return {
    tercatat: figures.recorded,
    belum: figures.unchecked,
    menunggu: figures.checked,
    disahkan: figures.approved,
    kedaluwarsa: figures.expired,
    perbaikan: figures.needsRepair,
    "tidak-aktif": figures.ended,
    persen: measured(figures, "disahkan").share,
  }[sort]
}
