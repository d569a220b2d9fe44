import { daysBetween } from "@/lib/day"
import type { CreditSource, Intervention } from "@/lib/movement/schema/credit"
import type { Cause } from "@/lib/movement/schema/words"
import { type EvidenceGrade, evidenceRank } from "@/lib/readiness/schema/words"

/** Version 1 of the rule by which movements are credited; a change of it is a new version, and old credits keep theirs. */
export const creditRule = { version: 1, windowDays: 180, leastGrade: "seen", directWeight: 3, weight: 1 } as const

/** The rule in the words people read, beside every number it makes. */
export const creditRuleWords: readonly string[] = [
  "Yang dapat diperhitungkan: pelatihan yang selesai dan sesinya dihadiri usaha ini, komitmen perjanjian yang realisasinya dikonfirmasi, izin yang difasilitasi, dan uji laboratorium.",
  "Dimensinya harus sama: pelatihan tentang kemasan tidak diperhitungkan untuk perubahan legalitas. Perubahan tingkat mengikuti dimensi kriteria yang berubah.",
  `Jaraknya paling lama ${creditRule.windowDays} hari sebelum perubahan.`,
  "Bukti perubahan paling sedikit sudah dilihat pendamping atau petugas; pernyataan pemilik saja tidak cukup.",
  "Masa berlaku yang habis dan perubahan rubrik tidak diperhitungkan kepada siapa pun.",
  `Yang langsung menyebabkan (izin, uji, atau pelatihan itu sendiri) berbobot ${creditRule.directWeight}, yang lain ${creditRule.weight}; izin hanya diperhitungkan bila ia sendiri penyebabnya. Pelatihan yang diberikan beberapa mitra dibagi rata di antara mereka.`,
  "Jumlah bagian setiap perubahan tepat satu. Bila tidak ada yang memenuhi syarat, tertulis “tidak cukup bukti”. Penurunan dihitung dengan aturan yang sama.",
]

/** A movement as the rule looks at it: when, of which dimensions, by what, and how that is known. */
export type Moved = {
  day: string
  dimensions: readonly string[]
  cause: Cause
  causeId: string | null
  grade: EvidenceGrade
}

/** A share of a movement, and the intervention it goes to; null is "not enough evidence". */
export type Share = { source: CreditSource; intervention: Intervention | null; share: number }

/** Shares are whole parts of this, a power of two, so that in whatever order they are added they make exactly one. */
const whole = 2 ** 20

/** To which interventions a movement is credited: the shares add up to exactly one, and the order they are told in does not matter. */
export function shareCredit(moved: Moved, interventions: readonly Intervention[]): Share[] {
  const counted = interventions.filter((one) => isCounted(moved, one)).sort((a, b) => keyOf(a).localeCompare(keyOf(b)))
  const last = counted.at(-1)
  if (!last) return [{ source: "NONE", intervention: null, share: 1 }]
  const weights = counted.map((one) => weightOf(moved, one))
  const total = weights.reduce((all, weight) => all + weight, 0)
  const parts = weights.slice(0, -1).map((weight) => Math.max(1, Math.floor((weight / total) * whole)))
  const rest = whole - parts.reduce((all, part) => all + part, 0)
  return counted.map((intervention, at) => ({
    source: intervention.source,
    intervention,
    share: (parts[at] ?? rest) / whole,
  }))
}

/** Whether a movement can be credited at all: what the clock or a new rubric changed is nobody's doing. */
export function isCreditable({ cause, grade }: Pick<Moved, "cause" | "grade">): boolean {
  return cause !== "EXPIRY" && cause !== "RUBRIC" && evidenceRank(grade) >= evidenceRank(creditRule.leastGrade)
}

function isCounted(moved: Moved, one: Intervention): boolean {
  const age = daysBetween(one.on, moved.day)
  return (
    isCreditable(moved) &&
    age >= 0 &&
    age <= creditRule.windowDays &&
    one.dimensions.some((dimension) => moved.dimensions.includes(dimension)) &&
    (one.source !== "PERMIT" || isDirect(moved, one))
  )
}

function isDirect({ cause, causeId }: Moved, { permitId, reportId, trainingId }: Intervention): boolean {
  if (causeId === null) return false
  const own = { PERMIT: permitId, TEST: reportId, TRAINING: trainingId }
  return (cause === "PERMIT" || cause === "TEST" || cause === "TRAINING") && own[cause] === causeId
}

function weightOf(moved: Moved, one: Intervention): number {
  return (isDirect(moved, one) ? creditRule.directWeight : creditRule.weight) * one.part
}

function keyOf({ source, trainingId, obligationId, permitId, reportId, mouId, partnerId }: Intervention): string {
  return [source, trainingId, obligationId, permitId, reportId, mouId, partnerId].join(" ")
}

const quality = ["CPPB", "SKP", "HACCP", "ISO22000", "SNI", "SNI_UMK", "ORGANIC"]
const packaging = ["NUTRITION", "ISPM15"]
const shipping = ["SMKHP", "V_LEGAL", "PHYTO"]

/** The dimensions that a kind of permit can move. */
export function dimensionsOfPermit(kind: string): string[] {
  if (packaging.includes(kind)) return ["kemasan"]
  if (shipping.includes(kind)) return ["ekspor"]
  if (kind === "SKP" || kind === "HACCP") return ["mutu", "legalitas"]
  return quality.includes(kind) ? ["mutu"] : ["legalitas"]
}
