import "server-only"
import ExcelJS from "exceljs"
import { type TemplateColumn, templateColumns } from "@/lib/enterprise/rules/template"
import type { Kelurahan } from "@/lib/region/queries"

/** So many rows of the template offer lists to choose from. */
const rowsReady = 2000

/** The empty register as an .xlsx to fill in: lists to choose from, text columns, and a sheet that explains. */
export async function makeTemplate(daerah: string, places: readonly Kelurahan[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook()
  const register = workbook.addWorksheet("UMKM", { views: [{ state: "frozen", ySplit: 1 }] })
  register.columns = templateColumns.map(({ header, width, format }) => ({
    header,
    width,
    style: { numFmt: format === "number" ? "#,##0" : "@" },
  }))
  register.getRow(1).font = { bold: true }
  const lists = workbook.addWorksheet("Pilihan", { state: "veryHidden" })
  for (const [at, column] of templateColumns.entries()) {
    offerChoices(register, lists, { at, choices: choicesFor(column, places) })
  }
  explain(workbook.addWorksheet("Petunjuk"), daerah)
  return Uint8Array.from(Buffer.from(await workbook.xlsx.writeBuffer()))
}

function choicesFor({ header, choices = [] }: TemplateColumn, places: readonly Kelurahan[]): readonly string[] {
  if (header === "Kelurahan") return [...new Set(places.map(({ name }) => name))].sort()
  return header === "Kecamatan"
    ? [...new Set(places.map(({ kecamatan }) => kecamatan.split(",")[0] ?? ""))].sort()
    : choices
}

type Offer = { at: number; choices: readonly string[] }

function offerChoices(register: ExcelJS.Worksheet, lists: ExcelJS.Worksheet, { at, choices }: Offer): void {
  if (choices.length === 0) return
  const letter = lists.getColumn(at + 1).letter
  choices.forEach((choice, row) => {
    lists.getCell(row + 1, at + 1).value = choice
  })
  for (let row = 2; row <= rowsReady; row += 1) {
    register.getCell(row, at + 1).dataValidation = {
      type: "list",
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "warning",
      errorTitle: "Periksa isian",
      error: "Isian ini tidak ada di daftar pilihan.",
      formulae: [`Pilihan!$${letter}$1:$${letter}$${choices.length}`],
    }
  }
}

function explain(sheet: ExcelJS.Worksheet, daerah: string): void {
  sheet.columns = [{ width: 28 }, { width: 80 }]
  const lines = [
    [`Petunjuk mengisi daftar UMKM ${daerah}`],
    [
      "Isi lembar UMKM, satu baris satu usaha. Jangan mengubah judul kolom. Kolom yang tidak diketahui dikosongkan saja.",
    ],
    [
      "Setelah selesai, simpan lalu unggah lewat menu Impor. Sebelum disimpan ke register, semua isian diperiksa dan ditampilkan dulu.",
    ],
    [],
    ["Kolom", "Cara mengisi"],
    ...templateColumns.map(({ header, note }) => [header, note]),
  ]
  sheet.addRows(lines)
  sheet.getRow(1).font = { bold: true, size: 14 }
  sheet.getRow(5).font = { bold: true }
}
