import type { Front } from "@/lib/certificate/rules/draw"
import type { Taught } from "@/lib/certificate/rules/sheet"
import { formatDay, formatNumber } from "@/lib/format"
import { coloursOf } from "@/lib/pdf/rules/letterhead"
import type { Paper } from "@/lib/pdf/rules/paper"
import { writeTable } from "@/lib/pdf/rules/table"
import { writeHeading, writeNote, writeText } from "@/lib/pdf/rules/text"

const columns = [
  { head: "No.", share: 1, align: "right" },
  { head: "Materi", share: 9 },
  { head: "Tanggal", share: 4 },
  { head: "JP", share: 1.5, align: "right" },
  { head: "Kehadiran", share: 3 },
] as const

/** Write what was taught, session by session, and at which of them the holder was, onto the paper's open page. */
export function drawBack(paper: Paper, { sheet, occasion, letterhead }: Front): void {
  writeHeading(paper, 2, "Materi dan kehadiran")
  writeText(paper, `${sheet.title} · ${sheet.name} · Nomor ${sheet.number}`)
  paper.doc.y += 6
  const { brand, ink } = coloursOf(letterhead)
  const rows = occasion.sessions.map((session, at) => lineOf(session, at, sheet.attended.includes(session.id)))
  const attended = `${formatNumber(sheet.creditHours)} JP diikuti`
  const totals = [["", "Jumlah", "", formatNumber(sheet.totalHours), attended]]
  writeTable(paper, { columns, rows, totals, head: { fill: brand, ink }, size: 10 })
  writeNote(paper, "1 JP (jam pelajaran) = 45 menit. Hadir terlambat dihitung hadir; izin dan tanpa keterangan tidak.")
}

function lineOf({ title, day, creditHours }: Taught, at: number, isThere: boolean): string[] {
  const said = isThere ? "Hadir" : "Tidak hadir"
  return [String(at + 1), title || `Sesi ${at + 1}`, formatDay(day), formatNumber(creditHours), said]
}
