import ExcelJS from "exceljs"

/** A register as a dinas keeps it: letterhead, a title, a two-row header, rows, a total and a signature. */
export async function letterheadWorkbook(rows: (string | number | null)[][]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet("DATA UMKM")
  sheet.addRow(["PEMERINTAH KOTA PROBOLINGGO"])
  sheet.addRow(["DATA UMKM PER NOVEMBER 2026"])
  sheet.addRow([])
  sheet.addRow(["NO", "NAMA PEMILIK", "NAMA USAHA", "NIK", "NO HP / WA", "ALAMAT", null, "OMSET/BULAN (Rp)"])
  sheet.addRow([null, null, null, null, null, "KELURAHAN", "KECAMATAN", null])
  sheet.mergeCells("F4:G4")
  for (const column of ["A", "B", "C", "D", "E", "H"]) sheet.mergeCells(`${column}4:${column}5`)
  for (const [index, row] of rows.entries()) sheet.addRow([index + 1, ...row])
  sheet.addRow(["JUMLAH", null, null, null, null, null, null, 12_000_000])
  sheet.addRow([])
  sheet.addRow([null, null, null, null, null, "Kepala Dinas,"])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
