import {
  type SubmissionKind,
  type SubmissionState,
  submissionKinds,
  submissionStates,
} from "@/lib/submission/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

/** Which submissions a list shows; `WAITING` are those whose answer is still owed. */
export type SubmissionFilter = {
  state: SubmissionState | "WAITING" | null
  kind: SubmissionKind | null
  partnerId: string | null
  mouId: string | null
}

/** A list of submissions as its address says: the filter and the page, from 1. */
export type SubmissionList = { filter: SubmissionFilter; page: number }

/** The states a list can be narrowed to, in the words people read. */
export const listedStates = { WAITING: "Menunggu jawaban", ...submissionStates } as const

type Query = Record<string, string | undefined>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What an address says about the list of submissions; what cannot be understood is left out. */
export function readSubmissionList({ status, jenis, mitra = "", mou = "", hal = "" }: Query): SubmissionList {
  return {
    filter: {
      state: isKeyOf(listedStates, status) ? status : null,
      kind: isKeyOf(submissionKinds, jenis) ? jenis : null,
      partnerId: uuid.test(mitra) ? mitra : null,
      mouId: uuid.test(mou) ? mou : null,
    },
    page: /^[1-9]\d{0,3}$/.test(hal) ? Number(hal) : 1,
  }
}

/** The query of an address that shows the list so; empty when all of it is shown from the start. */
export function writeSubmissionList({ filter, page = 1 }: { filter: SubmissionFilter; page?: number }): string {
  const { state, kind, partnerId, mouId } = filter
  const parts = { status: state, jenis: kind, mitra: partnerId, mou: mouId, hal: page > 1 ? page : null }
  const filled = Object.entries(parts).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return filled.length > 0 ? `?${new URLSearchParams(filled)}` : ""
}

/** Whether only a part of the submissions is asked for. */
export function isNarrowed(filter: SubmissionFilter): boolean {
  return Object.values(filter).some((value) => value !== null)
}
