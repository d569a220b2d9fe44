import { join } from "node:path"
import ExcelJS from "exceljs"
import { v7 as uuidv7 } from "uuid"
import { exportEnterprises } from "../../lib/enterprise/queries/export"
import { exportColumns } from "../../lib/enterprise/rules/export-columns"
import { readListState } from "../../lib/enterprise/rules/filter"
import { requestSave } from "../../lib/intake/commands/answer"
import { judgeIntake } from "../../lib/intake/commands/judge"
import { runIntake } from "../../lib/intake/commands/run"
import { saveIntake } from "../../lib/intake/commands/save"
import { uploadIntake } from "../../lib/intake/commands/upload"
import { getIntake } from "../../lib/intake/queries/intakes"
import { getKelurahan } from "../../lib/region/queries"
import { type Cell, streamXlsx } from "../../lib/spreadsheet"
import { writeSpreadsheet } from "./spreadsheet"
import type { Stage } from "./stage"

/** Seconds for exporting a register, for comparing the edited file with it, and for applying what is different. */
export type RoundTripFigure = { rows: number; exportSeconds: number; judgeSeconds: number; applySeconds: number }

/** Export so many enterprises, edit two cells of each, and take the file back. */
export async function measureRoundTrip(stage: Stage, folder: string, rows: number): Promise<RoundTripFigure> {
  const { officer } = stage
  await stage.admin.query("TRUNCATE person, enterprise, intake, enterprise_tally, enterprise_total CASCADE")
  const path = join(folder, `round-trip-${rows}.xlsx`)
  await writeSpreadsheet(path, rows)
  await runIntake(officer, { path, save: true })
  const [exportSeconds, bytes] = await timed(() => download(stage))
  const edited = await edit(bytes)
  const id = uuidv7()
  const [judgeSeconds] = await timed(async () => {
    await uploadIntake(officer, { id, fileName: "kembali.xlsx", bytes: edited })
    await judgeIntake(officer, id)
  })
  const found = (await getIntake(officer, id))?.reading.corrections
  if (found?.rows !== rows || found.conflicts > 0)
    throw new Error(`Only ${found?.rows} of ${rows} rows were understood.`)
  await requestSave(officer, id, { includeErrors: false, corrections: true, doubtful: true })
  const [applySeconds] = await timed(() => saveIntake(officer, id))
  return { rows, exportSeconds, judgeSeconds, applySeconds }
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const began = performance.now()
  const result = await work()
  return [(performance.now() - began) / 1000, result]
}

async function download({ officer }: Stage): Promise<ArrayBuffer> {
  const places = await getKelurahan(officer)
  async function* cells(): AsyncGenerator<Cell[][]> {
    for await (const rows of exportEnterprises(officer, readListState({})))
      yield rows.map((row) => exportColumns.map(({ value }) => value(row, places)))
  }
  return new Response(streamXlsx({ name: "UMKM", columns: exportColumns }, cells())).arrayBuffer()
}

async function edit(bytes: ArrayBuffer): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes)
  const columnOf = (title: string) => exportColumns.findIndex(({ header }) => header === title) + 1
  workbook.worksheets[0]?.eachRow((row, number) => {
    if (number === 1) return
    row.getCell(columnOf("Alamat usaha")).value = `Jl. Baru No. ${number}`
    row.getCell(columnOf("Omzet per tahun (Rp)")).value = 1_000_000 * number
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
