import { confirmMeaning } from "@/lib/intake/rules/columns/confirm"
import { type Header, headingLine, signHeader } from "@/lib/intake/rules/columns/header"
import { readHeading } from "@/lib/intake/rules/columns/heading"
import { type Profile, profileColumn } from "@/lib/intake/rules/columns/profile"
import {
  type Column,
  type ColumnChoice,
  type ColumnTarget,
  type HeaderMeaning,
  summedTargets,
} from "@/lib/intake/rules/columns/target"
import type { Sheet } from "@/lib/workbook/schema"

/** What every column of a sheet means; can be shown, corrected by `ColumnChoice`s and remembered by `signature`. */
export type Mapping = { signature: string; columns: Column[]; questions: Question[] }

/** What only a person can tell. */
export type Question = { kind: "sales-period"; column: number; header: string; message: string }

type Candidate = {
  column: number
  header: string
  meaning: HeaderMeaning | null
  target: ColumnTarget | null
  reason: string | null
  profile: Profile
}

/** The meaning of each column by its header and what it holds; what a person chose for a column wins. */
export function mapColumns(sheet: Sheet, header: Header, choices: readonly ColumnChoice[] = []): Mapping {
  const candidates = header.headings.map((heading): Candidate => {
    const meaning = readHeading(heading.parts)
    const profile = profileColumn(sheet, heading.column, header.last)
    const confirmed = confirmMeaning(meaning, profile)
    return { column: heading.column, header: headingLine(heading), meaning, profile, ...confirmed }
  })
  settleNames(candidates, choices)
  const columns = settle(candidates, choices)
  return { signature: signHeader(header), columns, questions: askFor(columns) }
}

/**
 * "Nama" is the owner where a business column exists, the business where an owner column does, else what its values
 * say.
 */
function settleNames(candidates: Candidate[], choices: readonly ColumnChoice[]) {
  const chosen = new Set(choices.flatMap(({ target }) => target ?? []))
  const has = (target: ColumnTarget) =>
    chosen.has(target) || candidates.some((candidate) => candidate.target === target)
  for (const candidate of candidates) {
    if (candidate.meaning?.target !== "bareName" || candidate.reason) continue
    const isBusiness = !has("name") && (has("personName") || candidate.profile.businessWords > 0.3)
    candidate.target = isBusiness ? "name" : "personName"
  }
  const brand = candidates.find(({ target }) => target === "brand")
  if (brand && !has("name") && /\bnama\b/i.test(brand.header)) brand.target = "name"
}

function settle(candidates: Candidate[], choices: readonly ColumnChoice[]): Column[] {
  const byColumn = new Map(choices.map((choice) => [choice.column, choice]))
  const chosen = new Set(choices.flatMap(({ target }) => target ?? []))
  const winners = pickWinners(candidates.filter(({ column }) => !byColumn.has(column)))
  return candidates.map(({ column, header, meaning, profile, ...candidate }) => {
    const choice = byColumn.get(column)
    const found = winners.get(column) ?? null
    const isTaken = found !== null && chosen.has(found) && !summedTargets.has(found)
    const target = choice ? choice.target : isTaken ? null : found
    const lost = candidate.target !== null && target === null && !choice
    return {
      column,
      header,
      target,
      unit: choice?.unit !== undefined ? choice.unit : target && money.has(target) ? (meaning?.unit ?? null) : null,
      period: choice?.period !== undefined ? choice.period : target === "sales" ? (meaning?.period ?? null) : null,
      reason: lost ? "Kolom lain sudah memuat isian ini." : target === null ? candidate.reason : null,
      samples: profile.samples,
    }
  })
}

/**
 * The columns that count, when several mean the same: business before home, the plainer heading, the filled one, the
 * first.
 */
function pickWinners(candidates: readonly Candidate[]): Map<number, ColumnTarget> {
  const byTarget = new Map<ColumnTarget, Candidate[]>()
  for (const candidate of candidates) {
    if (candidate.target) byTarget.set(candidate.target, [...(byTarget.get(candidate.target) ?? []), candidate])
  }
  const winners = new Map<number, ColumnTarget>()
  for (const [target, rivals] of byTarget) {
    const ordered = rivals.sort((one, other) => weigh(one, target) - weigh(other, target) || one.column - other.column)
    const kept = summedTargets.has(target) ? partsOf(ordered) : ordered.slice(0, target === "phone" ? 2 : 1)
    for (const [index, { column }] of kept.entries())
      winners.set(column, target === "phone" && index > 0 ? "phone2" : target)
  }
  promote(candidates, winners, { from: "sector", to: "products" })
  promote(candidates, winners, { from: "products", to: "sector" })
  return winners
}

/** Fields of which a file may have one for the home and one for the business. */
const placed: ReadonlySet<ColumnTarget> = new Set(["address", "kelurahanCode", "kecamatan", "rt", "rw", "rtRw"])
const money: ReadonlySet<ColumnTarget> = new Set(["sales", "assets", "capital"])
const placeWeights = { business: 0, home: 2 } as const

function weigh({ meaning, profile }: Candidate, target: ColumnTarget): number {
  const place = meaning?.place && placed.has(target) ? placeWeights[meaning.place] : 1
  const period = target === "sales" && meaning?.period !== "year" ? 1 : 0
  return place * 1000 + (profile.filled === 0 ? 400 : 0) + (meaning?.rank ?? 0) * 10 + period
}

/** Parts add up only when none of them is a sum itself: "Total Modal" or "Jumlah Tenaga Kerja" stands alone. */
function partsOf(ordered: readonly Candidate[]): readonly Candidate[] {
  const total = ordered.find(({ header }) => /\b(total|jumlah seluruh)\b/i.test(header) && ordered.length > 1)
  if (total) return [total]
  const rank = Math.min(...ordered.map(({ meaning }) => meaning?.rank ?? 0))
  const equals = ordered.filter(({ meaning }) => (meaning?.rank ?? 0) === rank)
  const whole = equals.find(({ header }) => !part.test(header))
  return whole ? [whole] : equals
}

const part =
  /\b(sendiri|luar|pinjaman|tanah|bangunan|mesin|peralatan|kendaraan|tetap|lepas|keluarga|dibayar|musiman|harian|modal kerja)\b/i

/**
 * A second, general column of the trade (`Jenis Usaha`, `Komoditi`) tells the sector or the products when no other
 * does.
 */
function promote(
  candidates: readonly Candidate[],
  winners: Map<number, ColumnTarget>,
  way: { from: ColumnTarget; to: ColumnTarget },
) {
  if ([...winners.values()].includes(way.to)) return
  const spare = candidates.find(
    ({ column, target, meaning }) => target === way.from && !winners.has(column) && (meaning?.rank ?? 0) >= 3,
  )
  if (spare) winners.set(spare.column, way.to)
}

function askFor(columns: readonly Column[]): Question[] {
  const hasPeriodColumn = columns.some(({ target }) => target === "salesPeriod")
  return columns
    .filter(({ target, period }) => target === "sales" && period === null && !hasPeriodColumn)
    .map(({ column, header }) => ({
      kind: "sales-period",
      column,
      header,
      message: `Kolom “${header}” tidak menyebut periode: omzet per bulan atau per tahun?`,
    }))
}
