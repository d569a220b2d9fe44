import { daysAfter } from "@/lib/day"
import type { Proposal } from "@/lib/enterprise/rules/flow"
import type { Status } from "@/lib/enterprise/schema/enterprise"
import { type FactKind, factKinds } from "@/lib/fact/rules"
import { isDue, renewDays } from "@/lib/visit/rules/need"

/** What a visit finds of the business itself, in the words people read. */
export const outcomes = {
  ACTIVE: "Buka",
  CLOSED: "Tutup",
  MOVED: "Pindah",
  NOT_FOUND: "Tidak ditemukan",
} as const
export type Outcome = keyof typeof outcomes

/** Facts asked about one by one; whether it still trades is what the outcome says. */
export type AskedKind = Exclude<FactKind, "trading">
export const askedKinds: readonly AskedKind[] = ["identity", "location", "phone", "nib", "sales"]

/** What is known of a fact after a visit: right, put right, wrong without the right value, or not known. */
export type Finding = "right" | "corrected" | "wrong" | "unknown"
export type Findings = Record<AskedKind, Finding>

/** A step of the status that a visit leads to. */
export type Step = { to: Status; proposal?: Proposal; reason: string }

type Visited = {
  status: Status
  proposal: string | null
  /** The visit that the status rests on. */
  visitedOn: string | null
  validUntil: string | null
  outcome: Outcome
  findings: Findings
  movedTo: string
  today: string
}

/** Who it is and where: without these nobody can vouch for a record, the rest may stay as stated. */
const essential: readonly AskedKind[] = ["identity", "location"]

/**
 * What a visit does to an enterprise's status, as steps to take in this order; never a decision, which is the agency's.
 * - Closed or moved away is proposed; not found asks for repair, and so does a fact that is wrong and not put right.
 * - Found at work, with who and where right or put right, proposes approval; what is unknown of these leaves the status.
 * - An approval that is not near its end stays when all that was asked is right: there is nothing new to decide.
 * - A proposal that says something else takes the place of one that waits, by way of "perlu perbaikan"; so does the same
 *   one when the visit it rests on lies sixty days back.
 * - A draft, a refused, closed or moved one comes back into the flow first; a merged one is left alone.
 */
export function stepsAfter(visited: Visited): Step[] {
  const wanted = wantedOf(visited)
  const { status, proposal, visitedOn, today } = visited
  if (!wanted || status === "MERGED" || isSettled(visited, wanted)) return []
  if (status === "CHECKED" && wanted.to === "CHECKED") {
    const isSame = wanted.proposal === proposal
    if (isSame && visitedOn !== null && visitedOn >= daysAfter(today, -renewDays)) return []
    const reason = isSame ? "Kunjungan diulang." : "Kunjungan terbaru menemukan hal lain."
    return [{ to: "NEEDS_REPAIR", reason }, wanted]
  }
  if (["DRAFT", "REJECTED", "CLOSED", "MOVED"].includes(status)) {
    return [{ to: "SUBMITTED", reason: "Diajukan karena dikunjungi." }, wanted]
  }
  return status === wanted.to ? [] : [wanted]
}

/** Whether the status says already what the visit found. */
function isSettled({ status, validUntil, findings, today }: Visited, wanted: Step): boolean {
  if (status === wanted.proposal) {
    const isAllRight = Object.values(findings).every((finding) => finding === "right" || finding === "unknown")
    return status !== "APPROVED" || (isAllRight && validUntil !== null && !isDue(validUntil, today))
  }
  // Not to be found where it stood: nothing new of what has closed, gone or been refused.
  return wanted.to === "NEEDS_REPAIR" && ["REJECTED", "CLOSED", "MOVED"].includes(status)
}

function wantedOf({ outcome, findings, movedTo }: Visited): Step | null {
  if (outcome === "CLOSED") return { to: "CHECKED", proposal: "CLOSED", reason: "Usaha sudah tutup." }
  if (outcome === "MOVED")
    return { to: "CHECKED", proposal: "MOVED", reason: movedTo ? `Pindah ke ${movedTo}.` : "Pindah." }
  if (outcome === "NOT_FOUND") return { to: "NEEDS_REPAIR", reason: "Tidak ditemukan di alamat yang tercatat." }
  const wrong = kindsOf(findings, "wrong")
  if (wrong.length > 0) return { to: "NEEDS_REPAIR", reason: `Salah dan belum dibetulkan: ${wordsOf(wrong)}.` }
  if (essential.some((kind) => findings[kind] === "unknown")) return null
  const corrected = kindsOf(findings, "corrected")
  const reason =
    corrected.length > 0 ? `Dibetulkan saat kunjungan: ${wordsOf(corrected)}.` : "Semua yang diperiksa benar."
  return { to: "CHECKED", proposal: "APPROVED", reason }
}

function kindsOf(findings: Findings, finding: Finding): AskedKind[] {
  return askedKinds.filter((kind) => findings[kind] === finding)
}

function wordsOf(kinds: readonly AskedKind[]): string {
  return kinds.map((kind) => factKinds[kind]).join(", ")
}
