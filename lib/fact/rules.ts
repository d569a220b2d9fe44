import { monthsAfter } from "@/lib/day"

/** The facts of an enterprise that everything else rests on, in the words people read. */
export const factKinds = {
  trading: "Masih berjualan",
  identity: "Nama dan NIK",
  nib: "NIB",
  phone: "No. HP",
  location: "Alamat",
  sales: "Penjualan",
} as const
export type FactKind = keyof typeof factKinds

/** How a fact is known, weakest first, in the words people read. */
export const grades = {
  stated: "Menurut pemilik",
  seen: "Dilihat pendamping",
  document: "Dilihat di dokumen",
  register: "Cocok dengan register resmi",
} as const
export type Grade = keyof typeof grades

export type Verdict = "right" | "wrong" | "unknown"

/**
 * How many months a checked fact may be relied on. Names and NIK hardly ever change; a NIB lives as long as its business
 * (PP 5/2021), and a place of business seldom moves; numbers are given up when their credit runs out; whether somebody
 * still trades, and what was sold, is a matter of a year, like an approval.
 */
export const shelfMonths: Record<FactKind, number> = {
  identity: 60,
  nib: 24,
  location: 24,
  trading: 12,
  sales: 12,
  phone: 6,
}

/** A fact as it was last checked; days are ISO dates. */
export type KnownFact = { grade: string; verdict: string; validUntil: string }

/** How far a fact can be relied on today. */
export type FactState = "never" | "wrong" | "expired" | "valid"

/** Whether a text names a kind of fact. */
export function isFactKind(text: string): text is FactKind {
  return Object.hasOwn(factKinds, text)
}

/** How far a fact can be relied on today: not at all when it was found wrong, up to and including its last day otherwise. */
export function factState(fact: KnownFact | null, today: string): FactState {
  if (!fact) return "never"
  if (fact.verdict === "wrong") return "wrong"
  return fact.validUntil < today ? "expired" : "valid"
}

/** The last day (ISO) on which a fact checked on a day may be relied on. */
export function factUntil(kind: FactKind, checkedOn: string): string {
  return monthsAfter(checkedOn, shelfMonths[kind])
}

/** Whether a new check takes the place of what is known: always, but for one of a lower grade that only agrees with it. */
export function supersedes(known: KnownFact | null, found: KnownFact, today: string): boolean {
  if (factState(known, today) !== "valid" || !known) return true
  return found.verdict !== "right" || gradeRank(found.grade) >= gradeRank(known.grade)
}

function gradeRank(grade: string): number {
  return Object.keys(grades).indexOf(grade)
}

/** What a list of enterprises can be narrowed to, by the words of its address. */
const factFilters = {
  belum: "Belum pernah diperiksa",
  kedaluwarsa: "Kedaluwarsa",
  salah: "Salah, belum dibetulkan",
} as const
export type FactFilter = { kind: FactKind | null; state: keyof typeof factFilters }

/** A filter as it stands in an address, of one kind of fact ("phone:belum") or of any ("kedaluwarsa"); null when it is none. */
export function readFactFilter(text: string): FactFilter | null {
  const [state = "", kind = null] = text.split(":").reverse()
  if (!isFactFilter(state) || text.split(":").length > 2) return null
  if (kind === null) return { kind, state }
  return isFactKind(kind) ? { kind, state } : null
}

/** Every filter as it stands in an address, with its words: "phone:belum", "No. HP: belum pernah diperiksa". */
export function factFilterChoices(): [string, string][] {
  const states = Object.entries(factFilters)
  const ofKinds = Object.entries(factKinds).flatMap(([kind, label]) =>
    states.map(([state, word]): [string, string] => [`${kind}:${state}`, `${label}: ${word.toLowerCase()}`]),
  )
  return [...states, ...ofKinds]
}

function isFactFilter(text: string): text is FactFilter["state"] {
  return Object.hasOwn(factFilters, text)
}
