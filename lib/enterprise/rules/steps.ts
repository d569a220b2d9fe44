import { canBecome, type Proposal } from "@/lib/enterprise/rules/flow"
import { type Status, statuses } from "@/lib/enterprise/schema/enterprise"
import type { Step } from "@/lib/enterprise/schema/steps"
import { formatNumber } from "@/lib/format"

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
export function judgeStep(step: Step, standing: Standing): Judgement {
  const { status, isOwn } = standing
  if (step === "approve") return judgeApproval(standing)
  const to = targets[step]
  if (status === to) return { obstacle: `sudah ${doneWords[to]}` }
  const isReopening = status === "REJECTED" || status === "CLOSED" || status === "MOVED"
  if (!canBecome(status, to) || status === "MERGED" || (to === "SUBMITTED" && isReopening !== (step === "reopen"))) {
    return { obstacle: `berstatus ${statuses[status]}` }
  }
  if ((to === "CLOSED" || to === "MOVED") && status === "CHECKED" && isOwn) return { obstacle: ownProposal }
  return { to }
}

/** Why somebody cannot decide on what they proposed themselves. */
export const ownProposal = "Anda usulkan sendiri"

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

const targets: Record<Exclude<Step, "approve">, Status> = {
  submit: "SUBMITTED",
  "ask-repair": "NEEDS_REPAIR",
  reject: "REJECTED",
  close: "CLOSED",
  move: "MOVED",
  reopen: "SUBMITTED",
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
export function judgeGroups(step: Step, groups: readonly Group[]): Judged {
  const ways: Judged["ways"] = []
  const outcome: Outcome = { done: {}, left: {} }
  for (const { standing, count } of groups) {
    const judged = judgeStep(step, standing)
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
