import { canBecome, type Proposal } from "@/lib/enterprise/rules/flow"
import { type Status, statuses } from "@/lib/enterprise/schema"
import { formatNumber } from "@/lib/format"

/** What people can do about an enterprise's status: the button's words, and whether a reason has to be given. */
export const steps = {
  submit: { action: "enterprise.submit", label: "Ajukan", needsReason: false },
  approve: { action: "enterprise.approve", label: "Setujui", needsReason: false },
  "ask-repair": { action: "enterprise.ask-repair", label: "Minta perbaikan", needsReason: true },
  reject: { action: "enterprise.reject", label: "Tolak", needsReason: true },
  close: { action: "enterprise.close", label: "Tandai tutup atau pindah", needsReason: true },
  reopen: { action: "enterprise.reopen", label: "Buka kembali", needsReason: false },
} as const
export type Step = keyof typeof steps

/** Whether a text names a step. */
export function isStep(text: unknown): text is Step {
  return typeof text === "string" && Object.hasOwn(steps, text)
}

/** How an enterprise ends: it stopped, or it went elsewhere. */
export const endings = { CLOSED: "Tutup", MOVED: "Pindah ke kelurahan atau daerah lain" } as const
export type Ending = keyof typeof endings

/** What decides whether a step can be made; `visit` is old when an approval resting on it would have ended already. */
export type Standing = {
  status: Status
  proposal: Proposal | null
  isOwn: boolean
  visit: "none" | "old" | "fresh"
}

/** Where a step leads, or why it cannot be made. */
export type Judgement = { to: Status } | { obstacle: string }

/** What becomes of an enterprise by a step; a decision about a checked one follows what the check proposes. */
export function judgeStep(step: Step, standing: Standing, ending: Ending = "CLOSED"): Judgement {
  const { status, isOwn } = standing
  if (step === "approve") return judgeApproval(standing)
  const to = targetOf(step, ending)
  if (status === to) return { obstacle: `sudah ${doneWords[to]}` }
  const isReopening = status === "REJECTED" || status === "CLOSED" || status === "MOVED"
  if (!canBecome(status, to) || status === "MERGED" || (to === "SUBMITTED" && isReopening !== (step === "reopen"))) {
    return { obstacle: `berstatus ${statuses[status]}` }
  }
  if (step === "close" && status === "CHECKED" && isOwn) return { obstacle: ownProposal }
  return { to }
}

const ownProposal = "Anda usulkan sendiri"

function judgeApproval({ status, proposal, isOwn, visit }: Standing): Judgement {
  if (status === "APPROVED") return { obstacle: "sudah disahkan" }
  if (status === "EXPIRED") return { obstacle: "perlu dikunjungi lagi" }
  if (status === "DRAFT" || status === "SUBMITTED" || status === "NEEDS_REPAIR") return { obstacle: "belum diperiksa" }
  if (status !== "CHECKED") return { obstacle: `berstatus ${statuses[status]}` }
  if (!proposal) return { obstacle: "belum ada usulannya" }
  if (isOwn) return { obstacle: ownProposal }
  if (proposal === "APPROVED" && visit !== "fresh") {
    return { obstacle: visit === "old" ? "kunjungannya sudah terlalu lama" : "belum dikunjungi" }
  }
  return { to: proposal }
}

function targetOf(step: Exclude<Step, "approve">, ending: Ending): Status {
  if (step === "ask-repair") return "NEEDS_REPAIR"
  if (step === "reject") return "REJECTED"
  return step === "close" ? ending : "SUBMITTED"
}

const doneWords: Record<Status, string> = {
  DRAFT: "draf",
  SUBMITTED: "diajukan",
  CHECKED: "diperiksa",
  APPROVED: "disahkan",
  NEEDS_REPAIR: "diminta diperbaiki",
  REJECTED: "ditolak",
  EXPIRED: "kedaluwarsa",
  CLOSED: "dicatat tutup",
  MOVED: "dicatat pindah",
  MERGED: "digabungkan",
}

/** How many enterprises what was done to, and how many were left as they are, for which reason; by phrase. */
export type Outcome = { done: Record<string, number>; left: Record<string, number> }

type Group = { standing: Standing; count: number }
type Judged = { ways: { from: Standing; to: Status }[]; outcome: Outcome }

/** Judge a step for enterprises grouped by how they stand. */
export function judgeGroups(step: Step, groups: readonly Group[], ending?: Ending): Judged {
  const ways: Judged["ways"] = []
  const outcome: Outcome = { done: {}, left: {} }
  for (const { standing, count } of groups) {
    const judged = judgeStep(step, standing, ending)
    const [counts, phrase] =
      "to" in judged ? [outcome.done, doneWord(step, judged.to)] : [outcome.left, judged.obstacle]
    counts[phrase] = (counts[phrase] ?? 0) + count
    if ("to" in judged) ways.push({ from: standing, to: judged.to })
  }
  return { ways, outcome }
}

function doneWord(step: Step, to: Status): string {
  return step === "reopen" ? "dibuka kembali" : doneWords[to]
}

/** How many enterprises something was, or would be, done to. */
export function countDone({ done }: Pick<Outcome, "done">): number {
  return Object.values(done).reduce((sum, count) => sum + count, 0)
}

/** An outcome in a sentence: 4.812 disahkan; 31 dilewati: 20 belum diperiksa, 11 Anda usulkan sendiri. */
export function sayOutcome({ done, left }: Outcome): string {
  const skipped = countDone({ done: left })
  const did = countDone({ done }) > 0 ? list(done) : "Tidak ada yang berubah"
  return skipped > 0 ? `${did}; ${formatNumber(skipped)} dilewati: ${list(left)}.` : `${did}.`
}

function list(counts: Record<string, number>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([phrase, count]) => `${formatNumber(count)} ${phrase}`)
    .join(", ")
}
