import {
  type AttendanceMethod,
  type AttendanceState,
  attendanceMethods,
  attendanceStates,
} from "@/lib/attendance/schema/words"
import { formatFullDay, formatTime, formatTimeRange, formatZone } from "@/lib/format"
import type { ListChoice, Signatory } from "@/lib/report/schema"
import { readingIn } from "@/lib/zone"

/** Somebody on an attendance list; instants are ISO texts. */
export type Listed = {
  number: number
  name: string
  enterprise: string
  address: string
  mark: { state: AttendanceState; method: AttendanceMethod; arrivedAt: string | null } | null
}

/** A session and whose list it is. */
export type ListHead = {
  training: string
  session: { title: string; startsAt: Date; endsAt: Date; place: string }
  zone: string
  /** Where and when it is signed: "Probolinggo, 23 November 2026". */
  signedAt: string
}

/** An attendance list as it is printed: what stands above, the lines, and who signs. */
export type AttendanceList = {
  title: string
  facts: readonly { label: string; value: string }[]
  columns: readonly string[]
  rows: readonly { number: number; cells: readonly string[] }[]
  isFilled: boolean
  signedAt: string
  signatory: Signatory
}

/** The list of one session: empty for signing with lines to spare, or with what is recorded. */
export function layOutList(head: ListHead, people: readonly Listed[], choice: ListChoice): AttendanceList {
  const { training, session, zone, signedAt } = head
  const { isFilled } = choice
  const last = people.at(-1)?.number ?? 0
  const spare = Array.from({ length: isFilled ? 0 : choice.spare }, (_, at) => ({
    number: last + at + 1,
    cells: ["", "", "", ""],
  }))
  const rows = people.map((one) => ({
    number: one.number,
    cells: [one.name, one.enterprise, one.address, isFilled ? sayMark(one, zone) : ""],
  }))
  return {
    title: "Daftar hadir",
    facts: [
      { label: "Kegiatan", value: training },
      ...(session.title ? [{ label: "Sesi", value: session.title }] : []),
      { label: "Hari, tanggal", value: formatFullDay(readingIn(zone, session.startsAt).day) },
      { label: "Pukul", value: formatTimeRange(session.startsAt, session.endsAt, zone) },
      { label: "Tempat", value: session.place || "–" },
    ],
    columns: ["Nomor", "Nama", "Usaha", "Alamat", isFilled ? "Kehadiran" : "Tanda tangan"],
    rows: [...rows, ...spare],
    isFilled,
    signedAt,
    signatory: choice.signatory ?? { title: "", name: "", nip: "" },
  }
}

function sayMark({ mark }: Listed, zone: string): string {
  if (!mark) return "Belum dicatat"
  const at = mark.arrivedAt && isThere(mark.state) ? ` ${formatTime(mark.arrivedAt, zone)} ${formatZone(zone)}` : ""
  return `${attendanceStates[mark.state]}${at} (${attendanceMethods[mark.method]})`
}

function isThere(state: AttendanceState): boolean {
  return state === "PRESENT" || state === "LATE"
}

/** What stands where somebody signs: the line's number, at the left and in the middle by turns, so that signatures have room. */
export function placeToSign(number: number): { text: string; isSecond: boolean } {
  return { text: `${number}.`, isSecond: number % 2 === 0 }
}
