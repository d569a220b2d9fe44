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
  WALL: "kode di dinding",
  TICKET: "QR peserta",
  TICK: "daftar di HP",
  SHEET: "daftar hadir kertas",
  PARTNER: "mitra",
} as const
export type AttendanceMethod = keyof typeof attendanceMethods
