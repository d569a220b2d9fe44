import { daysAfter, monthsAfter } from "@/lib/day"
import { isInForce } from "@/lib/mou/rules/status"
import type { MouForm, MouStatus } from "@/lib/mou/schema/words"

/** What a warning looks at; days are ISO. `activeOn` is the last day anything was done, said or handed over under the agreement. */
export type MouFacts = {
  form: MouForm
  status: MouStatus
  /** The day its status began. */
  statusOn: string
  startsOn: string | null
  endsOn: string | null
  dueOn: string | null
  /** Whether a Perjanjian Kerja Sama that was not stopped follows from it. */
  hasPks: boolean
  hasVersion: boolean
  hasSigned: boolean
  activeOn: string | null
}

/** What can be wrong with an agreement, the most pressing first. */
export const warningKinds = {
  PAST_END: "Masa berlaku sudah lewat",
  ENDS_1: "Berakhir dalam 1 bulan",
  STEP_OVERDUE: "Tahap lewat tenggat",
  NO_DOCUMENT: "Naskah belum diunggah",
  ENDS_3: "Berakhir dalam 3 bulan",
  NO_PKS: "Kesepakatan Bersama tanpa PKS",
  IDLE: "Tanpa kegiatan 90 hari",
  ENDS_6: "Berakhir dalam 6 bulan",
} as const
export type WarningKind = keyof typeof warningKinds

/** What somebody who reads a warning does about it. */
export const warningAdvice: Record<WarningKind, string> = {
  PAST_END: "Perpanjang, atau catat bahwa perjanjian sudah berakhir.",
  ENDS_1: "Putuskan sekarang: diperpanjang atau diakhiri.",
  STEP_OVERDUE: "Selesaikan tahap ini, atau tetapkan tenggat baru.",
  NO_DOCUMENT: "Unggah naskahnya di bagian Naskah.",
  ENDS_3: "Mulai evaluasi dan bicarakan perpanjangan dengan mitra.",
  NO_PKS: "Susun Perjanjian Kerja Sama agar kesepakatan ini dapat dilaksanakan.",
  IDLE: "Hubungi mitra, lalu catat kegiatan atau realisasinya.",
  ENDS_6: "Jadwalkan evaluasi sebelum masa berlakunya habis.",
}

/** Days without anything happening after which an agreement in force is called idle. */
const idleDays = 90

/** A warning and the day (ISO) since when it holds; the same agreement warned anew has another day. */
export type Warning = { kind: WarningKind; since: string }

/** What is wrong with an agreement on a day (ISO), the most pressing first; nothing once it has ended or was stopped. */
export function listWarnings(facts: MouFacts, today: string): Warning[] {
  return [...listOfForce(facts, today), ...listOfSteps(facts)].filter(({ since }) => since <= today).sort(byPressure)
}

const pressure = new Map(Object.keys(warningKinds).map((kind, at) => [kind, at]))

/** The most pressing kind first, and the longest-standing first in it. */
function byPressure(one: Warning, other: Warning): number {
  const apart = (pressure.get(one.kind) ?? 0) - (pressure.get(other.kind) ?? 0)
  return apart || (one.since < other.since ? -1 : Number(one.since > other.since))
}

const withDraft: readonly MouStatus[] = ["TEAM_REVIEW", "COUNCIL", "READY"]

function listOfSteps({ status, statusOn, dueOn, hasVersion }: MouFacts): Warning[] {
  if (status === "ENDED" || status === "STOPPED") return []
  const overdue: Warning[] = dueOn ? [{ kind: "STEP_OVERDUE", since: daysAfter(dueOn, 1) }] : []
  if (!withDraft.includes(status) || hasVersion) return overdue
  return [...overdue, { kind: "NO_DOCUMENT", since: statusOn }]
}

function listOfForce(facts: MouFacts, today: string): Warning[] {
  const { form, status, statusOn, startsOn, endsOn, activeOn, hasPks, hasSigned } = facts
  if (!isInForce(status)) return []
  const began = startsOn ?? statusOn
  // Becoming active is the agency's note; an evaluation or an extension is something that was done.
  const steps = status === "ACTIVE" ? [] : [statusOn]
  const lastDay = [began, ...(activeOn ? [activeOn] : []), ...steps].toSorted().at(-1) ?? began
  return [
    ...(endsOn ? listOfEnd(endsOn, today) : []),
    ...(form === "MOU" && !hasPks ? [{ kind: "NO_PKS", since: began } as const] : []),
    ...(hasSigned ? [] : [{ kind: "NO_DOCUMENT", since: began } as const]),
    { kind: "IDLE", since: daysAfter(lastDay, idleDays) },
  ]
}

/** The nearest of the warnings before an end: six, three, one month ahead, and from the day after it. */
function listOfEnd(endsOn: string, today: string): Warning[] {
  const first = monthsAfter(endsOn, -6)
  // Most end much later, and hundreds are asked at once.
  if (first > today) return []
  const stages: Warning[] = [
    { kind: "PAST_END", since: daysAfter(endsOn, 1) },
    { kind: "ENDS_1", since: monthsAfter(endsOn, -1) },
    { kind: "ENDS_3", since: monthsAfter(endsOn, -3) },
    { kind: "ENDS_6", since: first },
  ]
  return stages.filter(({ since }) => since <= today).slice(0, 1)
}

/** Every warning of some agreements on a day (ISO), the most pressing kind first and the longest-standing first in it. */
export function listWarned<M extends MouFacts>(mous: readonly M[], today: string): (Warning & { mou: M })[] {
  return mous.flatMap((mou) => listWarnings(mou, today).map((warning) => ({ ...warning, mou }))).sort(byPressure)
}
