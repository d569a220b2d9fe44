import { fold } from "@/lib/enterprise/rules/words"
import { type Commodity, commodities } from "@/lib/product/schema/words"
import { type Level, levels } from "@/lib/readiness/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

/** The ways the list of products can be ordered, in the words of its addresses. */
export const productSorts = { terbaru: "Terbaru", nama: "Nama produk" } as const
export type ProductSort = keyof typeof productSorts

/** Which products a list shows; a failed gate is written LEVEL:CODE. */
export type ProductFilter = {
  q: string
  level: Level | null
  gate: string | null
  commodity: Commodity | null
  kelurahan: string | null
  /** Only those of which staff have yet to look at something. */
  isUnseen: boolean
  /** Only those that were withdrawn, instead of those that were not. */
  isWithdrawn: boolean
}

export type ProductListState = { filter: ProductFilter; sort: ProductSort; after?: string; before?: string }

/** What an address says about the list of products; what cannot be understood is left out. */
export function readProductList(query: Record<string, string | undefined>): ProductListState {
  const { q = "", tingkat, gerbang = "", komoditas, kelurahan = "", cocok, ditarik, urut, sesudah, sebelum } = query
  return {
    filter: {
      q: q.trim().slice(0, 100),
      level: isKeyOf(levels, tingkat) ? tingkat : null,
      gate: /^(LICENSED|RETAIL_READY|EXPORT_READY):[A-Z]{2}\d{1,2}$/.test(gerbang) ? gerbang : null,
      commodity: isKeyOf(commodities, komoditas) ? komoditas : null,
      kelurahan: /^[\d.]{13}$/.test(kelurahan) ? kelurahan : null,
      isUnseen: cocok === "1",
      isWithdrawn: ditarik === "1",
    },
    sort: urut === "nama" ? "nama" : "terbaru",
    after: sesudah,
    before: sebelum,
  }
}

/** The query of an address that shows the list in this state; what is as usual is left out. */
export function writeProductList({ filter, sort, after, before }: ProductListState): string {
  const parts = Object.entries({
    q: filter.q,
    tingkat: filter.level,
    gerbang: filter.gate,
    komoditas: filter.commodity,
    kelurahan: filter.kelurahan,
    cocok: filter.isUnseen ? "1" : "",
    ditarik: filter.isWithdrawn ? "1" : "",
    urut: sort === "terbaru" ? "" : sort,
    sesudah: after,
    sebelum: before,
  }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return parts.length > 0 ? `?${new URLSearchParams(parts)}` : ""
}

/** Whether the filter leaves anything out beside what was withdrawn. */
export function isNarrowedList({ q, level, gate, commodity, kelurahan, isUnseen }: ProductFilter): boolean {
  return isUnseen || q !== "" || [level, gate, commodity, kelurahan].some((value) => value !== null)
}

/** What a listed product must bear: one mark of every group (see the table product_listing). */
export function listMarks({ level, gate, commodity, kelurahan, isUnseen, isWithdrawn }: ProductFilter): string[][] {
  const marks = [
    level && `L:${level}`,
    gate,
    commodity && `C:${commodity}`,
    kelurahan && `K:${kelurahan}`,
    isUnseen && "U",
    isWithdrawn && "W",
  ]
  return marks.flatMap((mark) => (mark ? [[mark]] : []))
}

/** The words of a search as LIKE patterns, each in the spellings it may have. */
export function listPatterns(q: string): string[][] {
  const words = fold(q).split(" ").filter(Boolean).slice(0, 8)
  return words.map((word) => [`%${word.replace(/[\\%_]/g, "\\$&")}%`])
}
