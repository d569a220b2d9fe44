import { editDistance } from "@/lib/edit-distance"
import { abbreviationTest, maybeNear, type RegionName } from "@/lib/intake/rules/region/name"

/** A region with its name taken apart. */
export type NamedRegion = { code: string; level: string; name: RegionName }

/** How a text was understood: as the very name, as a short form of it, or as the nearest name a slip away. */
export type Found = { codes: string[]; how: "exact" | "short" | "near" | "none" }

type Measured = { region: NamedRegion; distance: number }

/** The regions of exactly this name, spelling marks aside. */
export function findExact(name: RegionName, candidates: readonly NamedRegion[]): string[] {
  return codesOf(candidates.filter((region) => region.name.key === name.key))
}

/** The regions a name can stand for among candidates; more than one code means it cannot be told. */
export function findRegions(name: RegionName, candidates: readonly NamedRegion[]): Found {
  const exact = findExact(name, candidates)
  if (exact.length > 0) return { codes: exact, how: "exact" }
  const shortens = abbreviationTest(name)
  const short = codesOf(candidates.filter(({ name: full }) => shortens(full) || isInitials(name, full)))
  const near = findNear(name, candidates)
  if (short.length === 0)
    return { codes: codesOf(near.map(({ region }) => region)), how: near.length === 0 ? "none" : "near" }
  const rivals = near.filter(({ distance }) => distance <= 1).map(({ region }) => region)
  return { codes: [...new Set([...short, ...codesOf(rivals)])], how: "short" }
}

/** `TDM` for Tuak Daun Merah: at least three letters, one of each word. */
function isInitials(short: RegionName, full: RegionName): boolean {
  return short.words.length === 1 && full.words.length >= 3 && full.words.map((word) => word[0]).join("") === short.key
}

/**
 * The nearest name, one letter away (two in long names), alone when no other lies within one more letter of it.
 * Numerals must agree: `Woloan Tiga` is no slip for `Woloan Lima`.
 */
function findNear(name: RegionName, candidates: readonly NamedRegion[]): Measured[] {
  const limit = slipsAllowed(name.key.length)
  if (limit === 0) return []
  const measured = candidates
    .filter(({ name: other }) => isComparable(name, other, limit + 1))
    .map((region) => ({ region, distance: editDistance(name.key, region.name.key, limit + 1) }))
    .filter(({ distance }) => distance <= limit + 1)
  const least = Math.min(...measured.map(({ distance }) => distance))
  const nearest = measured.filter(({ distance }) => distance === least).map(({ region }) => region)
  if (least > limit || nearest.some((region) => !isCredible(name, region.name, least))) return []
  return measured.filter(({ distance }) => distance <= least + 1)
}

function isComparable(name: RegionName, other: RegionName, slips: number): boolean {
  return (name.numerals === "" || name.numerals === other.numerals) && maybeNear(name, other, slips)
}

/**
 * A short name with another first letter is another name (`Salak`, `Alak`), and so is one with two slips in a short
 * word (`Kampung Raja`, `Kampung Jawa`) or in its numeral; long words bear them.
 */
function isCredible(name: RegionName, other: RegionName, slips: number): boolean {
  if (name.key.length < 8 && name.key[0] !== other.key[0]) return false
  if (slips < 2) return true
  if (name.words.length !== other.words.length || name.numerals !== other.numerals) return false
  return name.words.every((word, at) => word.length >= 9 || editDistance(word, other.words[at] ?? "", 1) <= 1)
}

function slipsAllowed(length: number): number {
  if (length < 5) return 0
  return length < 10 ? 1 : 2
}

function codesOf(regions: readonly NamedRegion[]): string[] {
  return regions.map(({ code }) => code)
}
