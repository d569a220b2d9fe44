import { daysAfter } from "@/lib/day"
import { type Commodity, commodities } from "@/lib/product/schema/words"
import { type GateLevel, type Level, levelRank, levels } from "@/lib/readiness/schema/words"
import { type Topic, topics } from "@/lib/training/schema/words"
import { isKeyOf, keysOf } from "@/lib/vocabulary"

/** A score under this is a gap. */
export const weakBelow = 60

/** So many days back the picture looks unless the address says otherwise. */
export const usualDays = 90

/** The levels that a rubric sets gates for, in the words of addresses. */
export const gateLevels = { berizin: "LICENSED", ritel: "RETAIL_READY", ekspor: "EXPORT_READY" } as const

/** What the picture shows: of which products, which level's gates, and between which two days (ISO). */
export type PictureState = { commodity: Commodity | null; gates: GateLevel; from: string; until: string }

type Query = Record<string, string | undefined>

/** What an address says about the picture; days that cannot be, or stand in the wrong order, are as usual. */
export function readPicture({ komoditas, gerbang, dari, sampai }: Query, today: string): PictureState {
  const until = readDay(sampai, today) ?? today
  const from = readDay(dari, until) ?? daysAfter(until, -usualDays)
  return {
    commodity: isKeyOf(commodities, komoditas) ? komoditas : null,
    gates: isKeyOf(gateLevels, gerbang) ? gateLevels[gerbang] : "RETAIL_READY",
    from,
    until,
  }
}

function readDay(text: string | undefined, last: string): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) return null
  return new Date(text).toISOString().slice(0, 10) === text && text >= "2000-01-01" && text <= last ? text : null
}

/** Which products stand behind a number of the picture. */
export type Behind = {
  commodity: Commodity | null
  kelurahan: string | null
  /** At least this level now. */
  least: Level | null
  /** A dimension whose score is a gap. */
  weak: Topic | null
  /** A level of which a gate is not passed now. */
  unmet: GateLevel | null
  /** The level on the first day; NEW for what was not yet recorded. */
  began: Level | "NEW" | null
  /** The level on the last day. */
  ended: Level | null
  /** A level, or the score of `moved`, that went up or down between the days by what happened to the product itself. */
  way: "naik" | "turun" | null
  moved: Topic | null
  /** Whether a new version of the rubric moved it, or only what happened to it; null asks about neither. */
  cause: "rubrik" | "produk" | null
  from: string
  until: string
}

const ways = { naik: true, turun: true } as const
const movers = { rubrik: true, produk: true } as const
const beginnings = { ...levels, NEW: "Belum tercatat" } as const

/** What an address says about the list behind a number. */
export function readBehind(query: Query, today: string): Behind {
  const { from, until, commodity } = readPicture(query, today)
  const { kelurahan, minimal, lemah, belum, dulu, kini, arah, dimensi, karena } = query
  return {
    ...{ from, until, commodity, cause: isKeyOf(movers, karena) ? karena : null },
    kelurahan: kelurahan && /^[\d.]{13}$/.test(kelurahan) ? kelurahan : null,
    least: isKeyOf(levels, minimal) ? minimal : null,
    weak: isKeyOf(topics, lemah) ? lemah : null,
    unmet: isKeyOf(gateLevels, belum) ? gateLevels[belum] : null,
    began: isKeyOf(beginnings, dulu) ? dulu : null,
    ended: isKeyOf(levels, kini) ? kini : null,
    way: isKeyOf(ways, arah) ? arah : null,
    moved: isKeyOf(topics, dimensi) ? dimensi : null,
  }
}

/** The query of an address that shows a list behind a number. */
export function writeBehind(wanted: Partial<Behind>): string {
  const { commodity, kelurahan, least, weak, unmet, began, ended, way, moved, cause, from, until } = wanted
  const parts = Object.entries({
    ...{ komoditas: commodity, kelurahan, minimal: least, lemah: weak, dulu: began, kini: ended, arah: way },
    belum: keysOf(gateLevels).find((word) => gateLevels[word] === unmet),
    ...{ dimensi: moved, karena: cause, dari: from, sampai: until },
  }).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
  return `?${new URLSearchParams(parts)}`
}

/** The levels a product can have reached at least, with how many have; export does not ask for retail, so each rung holds all above it. */
export function countAtLeast(counts: ReadonlyMap<Level, number>, least: Level): number {
  return [...counts].reduce((sum, [level, count]) => sum + (levelRank(level) >= levelRank(least) ? count : 0), 0)
}

/**
 * A pair of levels on two days (`began` null: not yet recorded), which way the product itself went between them and which way
 * new versions of the rubric put it, and how many products so. Only in `own` has anything happened to a product.
 */
export type Flow = {
  began: Level | null
  ended: Level
  own: -1 | 0 | 1 | null
  byRubric: -1 | 0 | 1 | null
  count: number
}

/** How many products' level went up and down by themselves, and of how many a new rubric changed it; what was not yet recorded did none of these. */
export function countWays(flows: readonly Flow[]): { up: number; down: number; byRubric: number } {
  const count = (test: (flow: Flow) => boolean) => flows.reduce((sum, flow) => sum + (test(flow) ? flow.count : 0), 0)
  return {
    up: count(({ own }) => own === 1),
    down: count(({ own }) => own === -1),
    byRubric: count(({ byRubric }) => byRubric === 1 || byRubric === -1),
  }
}

/** How dark a share is drawn, 0 (none) to 5; any share at all is at least 1. */
export function shadeOf(share: number): 0 | 1 | 2 | 3 | 4 | 5 {
  const shades = [0.2, 0.4, 0.6, 0.8]
  if (share <= 0) return 0
  const at = shades.findIndex((most) => share <= most)
  return at === 0 ? 1 : at === 1 ? 2 : at === 2 ? 3 : at === 3 ? 4 : 5
}
