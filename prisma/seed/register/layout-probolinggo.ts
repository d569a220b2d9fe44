import { utils } from "@e965/xlsx"
import type { CellValue } from "./cells"
import { errorDefects, type Row, warningDefects } from "./defects"
import { groupBy } from "./groups"
import { type Layout, toBytes } from "./layout"
import type { Register } from "./rows"
import { type Column, type SheetPlan, toCell, writeSheet } from "./sheet"
import * as business from "./write-business"
import * as identity from "./write-identity"
import * as place from "./write-place"

const letterhead = ["PEMERINTAH KOTA PROBOLINGGO", "DINAS KOPERASI, USAHA MIKRO, DAN PERDAGANGAN", "BIDANG USAHA MIKRO"]

/** Letterhead, title, two-row header, a sheet per kecamatan and a recapitulation, as agencies report. */
export const probolinggoLayout: Layout = {
  slug: "kota-probolinggo",
  fileName: "Data UMKM Kota Probolinggo 2026.xlsx",
  defects: [...errorDefects, ...warningDefects],
  write(register) {
    const book = utils.book_new()
    const groups = groupBy(register.rows, ({ enterprise }) => enterprise.place.kecamatan.name)
    utils.book_append_sheet(book, writeRecap(register.rows), "REKAP")
    for (const [kecamatan, rows] of groups) {
      utils.book_append_sheet(
        book,
        writeSheet(plan(register, kecamatan, rows.length), rows, register.random),
        `Kec. ${kecamatan}`,
      )
    }
    return toBytes(book, "xlsx")
  },
}

function plan(register: Register, kecamatan: string, count: number): SheetPlan {
  return {
    columns: columns(register),
    above: [
      ...letterhead.map((line) => [line]),
      [null],
      ["DATA USAHA MIKRO, KECIL, DAN MENENGAH"],
      [`KECAMATAN ${kecamatan.toUpperCase()}`],
      ["Per Tanggal: 30 September 2026"],
      [null],
    ],
    below: [
      [null],
      [`TOTAL UMKM TERDAFTAR: ${count} UNIT`],
      [null],
      [null, null, null, "Probolinggo, 30 September 2026"],
      [null, null, null, "Kepala Bidang Usaha Mikro"],
    ],
    indent: 0,
    numbered: true,
  }
}

function columns({ profile }: Register): Column[] {
  return [
    { head: "No", cell: "serial" },
    { head: "Nama UMKM", cell: identity.writeBusinessName },
    { head: "Nama Pemilik", cell: identity.writePersonName },
    { head: "NIK", cell: identity.writeNik },
    { head: "L/P", cell: identity.writeGender },
    { head: "Tanggal Lahir", cell: identity.writeBirthDate },
    { head: "No. HP / WA", cell: identity.writePhone },
    { head: "Email", cell: identity.writeEmail },
    { head: "ALAMAT USAHA", under: "Jalan", cell: place.writeStreet },
    { head: "ALAMAT USAHA", under: "RT", cell: place.writeRt },
    { head: "ALAMAT USAHA", under: "RW", cell: place.writeRw },
    { head: "ALAMAT USAHA", under: "Kelurahan", cell: place.makeKelurahanWriter(profile) },
    { head: "ALAMAT USAHA", under: "Kecamatan", cell: place.writeKecamatan },
    { head: "Sektor Usaha", cell: business.writeSector },
    { head: "Produk Utama", cell: business.writeProducts },
    { head: "Merek", cell: business.writeBrand },
    { head: "KBLI", cell: business.writeKbli },
    { head: "NIB", cell: identity.writeNib },
    { head: "NPWP", cell: identity.writeNpwp, hidden: true },
    { head: "Bentuk Usaha", cell: business.writeLegalForm },
    { head: "Tahun Berdiri", cell: business.writeStartedYear },
    { head: "TENAGA KERJA (ORANG)", under: "L", cell: business.writeWorkersMale },
    { head: "TENAGA KERJA (ORANG)", under: "P", cell: business.writeWorkersFemale },
    { head: "Modal Usaha (Rp)", cell: business.writeCapital },
    { head: "Aset (Rp)", cell: business.writeAssets },
    { head: "Omzet/Bulan (Rp)", cell: business.writeMonthlySales },
    { head: "Latitude", cell: place.writeLatitude, hidden: true },
    { head: "Longitude", cell: place.writeLongitude, hidden: true },
  ]
}

function writeRecap(rows: readonly Row[]) {
  const groups = groupBy(rows, ({ enterprise }) => enterprise.place.kelurahan.name)
  const counts = [...groups].map(([kelurahan, members], index): CellValue[] => {
    const nibs = members.filter(({ enterprise }) => enterprise.owner.nib !== null).length
    return [index + 1, members[0]?.enterprise.place.kecamatan.name ?? null, kelurahan, members.length, nibs]
  })
  const total: CellValue[] = ["JUMLAH", null, null, rows.length, null]
  const grid: CellValue[][] = [
    ["REKAPITULASI DATA UMKM KOTA PROBOLINGGO"],
    ["BERDASARKAN KELURAHAN TAHUN 2026"],
    [null],
    ["No", "Kecamatan", "Kelurahan", "Jumlah UMKM", "Ber-NIB"],
    ...counts,
    total,
  ]
  return utils.aoa_to_sheet(grid.map((cells) => cells.map(toCell)))
}
