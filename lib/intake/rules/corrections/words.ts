import { formatNumber } from "@/lib/format"
import type { IntakeReading } from "@/lib/intake/schema"

/** Doubts that no tick overrides. */
const barring: readonly string[] = ["merged", "nik-taken", "repeated"]

/** Whether a row with these doubts may be applied, given what was said about doubtful rows. */
export function mayApply(doubts: readonly string[], takesDoubtful: boolean): boolean {
  return !doubts.some((doubt) => barring.includes(doubt)) && (doubts.length === 0 || takesDoubtful)
}

/** What stands in the way of a row, in words. */
export const doubtWords: Record<string, string> = {
  merged: "Usaha ini sudah digabung ke usaha lain; tidak diterapkan.",
  repeated: "Usaha ini ada di dua baris berkas; hanya baris pertama yang diterapkan.",
  "nik-taken": "NIK ini sudah tercatat atas pelaku lain; tidak diterapkan.",
  "nik-differs": "NIK berbeda dari tanggal lahir atau jenis kelaminnya.",
  twin: "NIB atau nomor HP ini juga milik usaha lain; mungkin ganda.",
}

/** "500 baris, 812 perubahan, 3 bentrok". */
export function correctionWords({ rows, fields, conflicts }: IntakeReading["corrections"]): string {
  return `${formatNumber(rows)} baris, ${formatNumber(fields)} perubahan, ${formatNumber(conflicts)} bentrok`
}
