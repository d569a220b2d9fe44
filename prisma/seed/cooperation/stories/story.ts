import type { MouCategory, MouForm, MouStatus } from "../../../../lib/mou/schema/words"
import type { ObligationKind, RealisationState, Recurrence, Side } from "../../../../lib/obligation/schema/words"
import type { PartnerKind } from "../../../../lib/partner/schema/partner"
import type { Channel, RefusalReason, SubmissionKind, SubmissionState } from "../../../../lib/submission/schema/words"

/** A partner of the demo; people and numbers are invented. */
export type Partner = {
  name: string
  kind: PartnerKind
  services: readonly string[]
  address: string
  contact: { name: string; position: string; phone: string; email: string }
}

/** What was done of an obligation: on which day (from today), how much, in which words. */
export type Done = { on: number; quantity: number; words: string; state?: RealisationState; side?: Side }

export type Owed = {
  by: Side
  what: string
  about: ObligationKind
  quantity: number
  unit: string
  recurs: Recurrence
  proof: string
  /** Days from today, where they differ from the agreement's own. */
  from?: number
  until?: number
  done: readonly Done[]
}

export type Step = { to: SubmissionState; on: number; channel: Channel; refusal?: RefusalReason; words?: string }

/** Something handed over on a day (from today), and what became of it. */
export type Handed = { title: string; on: number; answerIn?: number; steps: readonly Step[] }

/** An agreement of the demo, told as it went; days count from today. */
export type Agreement = {
  key: string
  partner: Partner
  parent?: string
  form: MouForm
  category: MouCategory
  title: string
  object: string
  scopes: readonly string[]
  rights: string
  duties: string
  financing: string
  agency: string
  place: string
  /** The office that signs on each side, never a name. */
  offices: { ours: string; theirs: string }
  numbers: { ours: string; theirs: string }
  starts: number | null
  months: number
  path: readonly { to: MouStatus; on: number; reason?: string }[]
  /** The day by which the present step is to be done. */
  due?: number
  paper: "SIGNED" | "DRAFT" | null
  needsDprd?: boolean
  obligations: readonly Owed[]
  submissions: readonly Handed[]
  handedKind: SubmissionKind
  /** Enterprises whose name or products fit hand something over. */
  fits: string
  talks: readonly { kind: "MEETING" | "CALL" | "WHATSAPP" | "LETTER" | "EMAIL" | "VISIT"; on: number; words: string }[]
}

/** The agreements of one founding daerah. */
export type Cooperation = { slug: string; government: string; agreements: readonly Agreement[] }

/** What most agreements of the demo have in common. */
export const usual = {
  rights: "Para pihak mendapat laporan pelaksanaan setiap semester.",
  duties: "Para pihak menunjuk narahubung dan menyampaikan bukti pelaksanaan.",
  financing: "Dibebankan kepada masing-masing pihak sesuai kewenangannya.",
  obligations: [],
  submissions: [],
  handedKind: "OTHER",
  fits: "kue",
  talks: [],
} as const satisfies Partial<Agreement>

/** The way to the signature in so many days before today, all steps taken. */
export function signedOn(day: number): Agreement["path"] {
  return [
    { to: "STUDY", on: day - 120 },
    { to: "DRAFTING", on: day - 95 },
    { to: "TEAM_REVIEW", on: day - 60 },
    { to: "READY", on: day - 21 },
    { to: "ACTIVE", on: day },
  ]
}
