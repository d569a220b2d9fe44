import { daysAfter } from "@/lib/day"
import { type Topic, topics } from "@/lib/training/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

/** Whose part in what moved is told, in the words of addresses. */
export const sides = {
  pelatihan: "Pelatihan",
  mou: "Perjanjian",
  mitra: "Mitra",
  program: "Program",
} as const
export type SideOfCredit = keyof typeof sides

/** Whose, and between which two days (ISO). */
export type ReportState = { per: SideOfCredit; from: string; until: string }

/** What a number of the report counts, in the words of addresses, and what its list says of itself. */
export const parts = {
  poin: "perubahan nilai yang diperhitungkan",
  tingkat: "perubahan tingkat yang diperhitungkan",
  sangkal: "perubahan yang disangkal pemiliknya",
  tanpa: "perubahan yang tidak cukup bukti untuk diperhitungkan kepada siapa pun",
  semua: "semua perubahan, kecuali yang terjadi karena rubrik berubah",
  masa: "perubahan karena masa berlaku habis",
  rubrik: "perubahan karena rubrik berubah, bukan karena produknya",
} as const
export type Part = keyof typeof parts

/** Which movements stand behind a number; without a side's `id` those of all sides, without a part all that is credited. */
export type Behind = ReportState & {
  id: string | null
  part: Part | null
  dimension: Topic | null
  way: "naik" | "turun" | null
}

type Query = Record<string, string | undefined>

const usualDays = 365

/** What an address says about the report; days that cannot be are as usual: the last year. */
export function readReport({ per, dari, sampai }: Query, today: string): ReportState {
  const until = readDay(sampai) ?? today
  const from = readDay(dari)
  return {
    per: isKeyOf(sides, per) ? per : "pelatihan",
    from: from && from <= until ? from : daysAfter(until, -usualDays),
    until,
  }
}

/** The report as it is without anything chosen: the last year. */
export function usualReport(per: SideOfCredit, today: string): ReportState {
  return { per, from: daysAfter(today, -usualDays), until: today }
}

function readDay(text: string | undefined): string | null {
  if (!text || !/^20\d{2}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) return null
  return new Date(text).toISOString().slice(0, 10) === text ? text : null
}

/** What an address says about the list behind a number. */
export function readBehind(query: Query, today: string): Behind {
  const { id, apa, dimensi, arah } = query
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id ?? "")
  return {
    ...readReport(query, today),
    id: isId && id ? id : null,
    part: isKeyOf(parts, apa) ? apa : null,
    dimension: isKeyOf(topics, dimensi) ? dimensi : null,
    way: arah === "naik" || arah === "turun" ? arah : null,
  }
}

/** The address of a report or of the list behind one of its numbers. */
export function writeBehind({ per, from, until, id, part, dimension, way }: ReportState & Partial<Behind>): string {
  const query = new URLSearchParams({ per, dari: from, sampai: until })
  if (id) query.set("id", id)
  if (part) query.set("apa", part)
  if (dimension) query.set("dimensi", dimension)
  if (way) query.set("arah", way)
  return `?${query}`
}

/** How the report counts, beside its numbers. */
export const reportWords =
  "Satuan: produk. Naik: jumlah bagian yang diperhitungkan dikalikan perubahan nilainya lebih dari nol pada dimensi itu selama masa ini; turun: kurang dari nol. Satu produk dapat naik pada satu dimensi dan turun pada dimensi lain. Yang disangkal pemiliknya tidak ikut dan dihitung tersendiri. Yang berubah karena rubrik berubah tidak dihitung sebagai gerak produk."
