import type { Column, ColumnTarget } from "@/lib/intake/rules/columns/target"
import type { RowReader } from "@/lib/intake/rules/rows/draft"
import { buildPlaceReader } from "@/lib/intake/rules/rows/place"
import { readRow } from "@/lib/intake/rules/rows/read-row"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import { type ChoicesOf, judgeSheets, type SheetVerdict } from "@/lib/intake/rules/sheets/judge-sheets"
import { findTwins } from "@/lib/intake/rules/twins/find-twins"
import type { RegisterLookup } from "@/lib/intake/rules/twins/register-lookup"
import { readGenderConvention } from "@/lib/intake/rules/values/gender"
import { buildRegionMatcher, type Region, type RegionMatcher } from "@/lib/intake/rules/values/kelurahan"
import { UnreadableFile, type Workbook } from "@/lib/workbook/schema"

/** What judging a file takes besides the file. */
export type JudgeOptions = {
  /** The tenant's regions: itself, its kecamatan, its kelurahan and desa. */
  regions: readonly Region[]
  /** ISO day. */
  today: string
  /** Only this sheet, even when it is a copy. */
  sheet?: string | undefined
  choicesOf?: ChoicesOf
  lookup?: RegisterLookup
  onProgress?: (done: number, total: number) => void | Promise<void>
}

/** A file as it was understood: every sheet with its verdict, every data row judged. */
export type WorkbookReading = { sheets: SheetVerdict[]; rows: JudgedRow[]; remarks: string[] }

const mostDataRows = 100_000
const lot = 1_000

/**
 * Judges a whole file; throws UnreadableFile with the reason when it holds no register. Lets other work run between
 * lots.
 */
export async function judgeWorkbook(workbook: Workbook, options: JudgeOptions): Promise<WorkbookReading> {
  const wanted = pickSheets(workbook, options.sheet)
  const verdicts = judgeSheets(wanted.sheets, buildPlaceReader(options.regions), options.choicesOf ?? (() => []))
  const sheets = options.sheet === undefined ? verdicts : verdicts.map(takeCopy)
  const registers = sheets.filter(({ kind }) => kind === "register")
  const total = registers.reduce((sum, { rows }) => sum + (rows?.data.length ?? 0), 0)
  if (registers.length === 0) throw new UnreadableFile(refuse(sheets))
  if (total > mostDataRows)
    throw new UnreadableFile("Berkas berisi lebih dari 100.000 baris data; bagi menjadi beberapa berkas.")
  const regions = buildRegionMatcher(options.regions)
  const rows: JudgedRow[] = []
  for (const verdict of registers) {
    const reader = { ...readerOf(verdict, regions), date1904: workbook.date1904, today: options.today }
    for (const { number, cells, place } of verdict.rows?.data ?? []) {
      rows.push(readRow({ sheet: verdict.sheet.name, row: number }, { cells, place, reader }))
      if (rows.length % lot === 0) await pause(options, rows.length, total)
    }
  }
  await findTwins(rows, options.lookup)
  await options.onProgress?.(total, total)
  return { sheets, rows, remarks: remarksOn(registers) }
}

async function pause({ onProgress }: JudgeOptions, done: number, total: number) {
  await onProgress?.(done, total)
  await new Promise((resolve) => setImmediate(resolve))
}

function pickSheets(workbook: Workbook, name: string | undefined): Workbook {
  if (name === undefined) return workbook
  const plain = (text: string) => text.trim().toLowerCase()
  const sheets = workbook.sheets.filter((sheet) => plain(sheet.name) === plain(name))
  if (sheets.length > 0) return { ...workbook, sheets }
  const names = workbook.sheets.map((sheet) => `“${sheet.name}”`).join(", ")
  throw new UnreadableFile(`Lembar “${name}” tidak ada di berkas ini; yang ada: ${names}.`)
}

function takeCopy(verdict: SheetVerdict): SheetVerdict {
  return verdict.kind === "copy" ? { ...verdict, kind: "register", reason: "Daftar per usaha." } : verdict
}

function refuse(sheets: readonly SheetVerdict[]): string {
  const [only] = sheets
  if (!only) return "Berkas ini tidak berisi lembar data."
  if (sheets.length === 1) return `Tidak ada daftar UMKM di berkas ini. ${only.reason}`
  const reasons = sheets.slice(0, 8).map(({ sheet, reason }) => `lembar “${sheet.name}”: ${reason.replace(/\.$/, "")}`)
  return `Tidak ada daftar UMKM di berkas ini; ${reasons.join("; ")}.`
}

function readerOf(verdict: SheetVerdict, regions: RegionMatcher): Pick<RowReader, "byTarget" | "genders" | "regions"> {
  const byTarget = new Map<ColumnTarget, Column[]>()
  for (const column of verdict.mapping?.columns ?? []) {
    if (column.target) byTarget.set(column.target, [...(byTarget.get(column.target) ?? []), column])
  }
  const gender = byTarget.get("gender")?.[0]
  const texts = new Set<string>(gender ? [gender.header] : [])
  for (const { cells } of gender ? (verdict.rows?.data ?? []) : []) {
    const cell = cells[gender?.column ?? 0]
    if (cell && cell.kind !== "empty") texts.add(cell.text)
  }
  return { byTarget, genders: readGenderConvention(texts), regions }
}

/** What is to be said about the file as a whole. */
function remarksOn(registers: readonly SheetVerdict[]): string[] {
  const has = (target: ColumnTarget) =>
    registers.some(({ mapping }) => mapping?.columns.some((column) => column.target === target))
  const remarks = registers.flatMap(({ mapping }) => mapping?.questions.map(({ message }) => message) ?? [])
  if (!has("nik")) remarks.push("Berkas tidak memuat kolom NIK; pelaku tidak dapat dicocokkan menurut NIK.")
  return [...new Set(remarks)]
}
