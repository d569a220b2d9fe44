import { type EnrolmentState, enrolmentStates } from "@/lib/enrolment/schema"
import { isKeyOf } from "@/lib/vocabulary"

/** Which participants a list shows. */
export type ParticipantFilter = {
  q: string
  state: EnrolmentState | null
  kelurahan: string | null
  per: 25 | 50 | 100
  page: number
}

type Query = Record<string, string | undefined>

const words = { SEATED: "terdaftar", WAITING: "tunggu", WITHDRAWN: "mundur" } as const satisfies Record<
  EnrolmentState,
  string
>

/** What an address says about the list of participants; what cannot be understood is left out. */
export function readParticipantFilter({ q = "", keadaan, kelurahan, per, halaman }: Query): ParticipantFilter {
  const state = Object.entries(words).find(([, word]) => word === keadaan)?.[0]
  return {
    q: q.trim().slice(0, 100),
    state: isKeyOf(enrolmentStates, state) ? state : null,
    kelurahan: kelurahan && /^[\d.-]{1,13}$/.test(kelurahan) ? kelurahan : null,
    per: per === "25" ? 25 : per === "100" ? 100 : 50,
    page: readPage(halaman),
  }
}

/** The number of a page in an address, from 1. */
export function readPage(text: string | undefined): number {
  return Math.floor(Math.min(Math.max(1, Number(text) || 1), 10_000))
}

/** The query of an address that shows the list so; empty where all is as usual. */
export function writeParticipantFilter({ q, state, kelurahan, per, page }: ParticipantFilter): string {
  const parts = [
    ["q", q],
    ["keadaan", state ? words[state] : ""],
    ["kelurahan", kelurahan ?? ""],
    ["per", per === 50 ? "" : String(per)],
    ["halaman", page > 1 ? String(page) : ""],
  ].filter(([, value]) => value)
  return parts.length > 0 ? `?${new URLSearchParams(parts)}` : ""
}
