import { keysOf } from "@/lib/vocabulary"

/** Whether somebody was at a session, in the words of the list. */
export const attendanceStates = {
  PRESENT: "Hadir",
  LATE: "Terlambat",
  EXCUSED: "Izin",
  ABSENT: "Tidak hadir",
} as const
export type AttendanceState = keyof typeof attendanceStates

/** How an attendance became known. */
export const attendanceMethods = {
  WALL: "kode di layar",
  TICKET: "QR peserta",
  TICK: "daftar di HP",
  SHEET: "daftar hadir kertas",
  PARTNER: "mitra",
} as const
export type AttendanceMethod = keyof typeof attendanceMethods

const letters: Record<AttendanceState, string> = { PRESENT: "H", LATE: "T", EXCUSED: "I", ABSENT: "A" }

/** The letter of a state, where there is no room for words. */
export function letterOf(state: AttendanceState): string {
  return letters[state]
}

/** The state a letter of a typed sheet stands for (A is alpa), or undefined. */
export function stateOfLetter(letter: string): AttendanceState | undefined {
  return keysOf(letters).find((state) => letters[state] === letter)
}
