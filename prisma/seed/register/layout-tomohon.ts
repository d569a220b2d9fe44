import { utils } from "@e965/xlsx"
import { errorDefects, type Row, warningDefects } from "./defects"
import { groupBy } from "./groups"
import { addEmptySheet, type Layout, toBytes } from "./layout"
import type { Register } from "./rows"
import { type Column, type Line, writeSheet } from "./sheet"
import * as business from "./write-business"
import * as identity from "./write-identity"
import * as place from "./write-place"

const absent = new Set<string>(["kecamatan-wrong", "nib-letter"])

/** A sheet per product zone, column A empty, a title over two header rows, kecamatan as a line. */
export const tomohonLayout: Layout = {
  slug: "kota-tomohon",
  fileName: "Data IKM UMKM Tomohon per kawasan.xlsx",
  defects: [...errorDefects, ...warningDefects].filter((defect) => !absent.has(defect)),
  write(register) {
    const book = utils.book_new()
    const groups = groupBy(register.rows, ({ enterprise }) => enterprise.kind.group.toUpperCase())
    for (const [group, rows] of groups) {
      const plan = {
        columns: columns(register),
        above: [[`DATA IKM DAN UMKM KOTA TOMOHON – ${group}`], [null]],
        below: [[null], ["Jumlah", rows.length]],
        indent: 1,
        numbered: false,
      }
      utils.book_append_sheet(book, writeSheet(plan, withSections(rows), register.random), group)
    }
    addEmptySheet(book, "Sheet2")
    return toBytes(book, "xlsx")
  },
}

function withSections(rows: readonly Row[]): Line[] {
  const groups = groupBy(rows, ({ enterprise }) => enterprise.place.kecamatan.name)
  return [...groups].flatMap(([kecamatan, members]): Line[] => [
    { section: `KECAMATAN ${kecamatan.toUpperCase()}` },
    ...members,
  ])
}

function columns({ profile }: Register): Column[] {
  return [
    { head: "NO", cell: "serial" },
    { head: "NAMA PERUSAHAAN", cell: identity.writeBusinessName },
    { head: "NAMA PEMILIK", cell: identity.writePersonName },
    { head: "NIK", cell: identity.writeNik },
    { head: "L/P", cell: identity.writeGender },
    { head: "TEMPAT, TANGGAL LAHIR", cell: identity.writeBirthPlaceAndDate },
    { head: "ALAMAT", under: "JALAN", cell: place.writeStreetWithRt },
    { head: "ALAMAT", under: "DESA/ KELURAHAN", cell: place.makeKelurahanWriter(profile) },
    { head: "NO HP", cell: identity.writePhone },
    { head: "NIB", cell: identity.writeNib },
    { head: "KBLI", cell: business.writeKbli },
    { head: "JENIS PRODUK", cell: business.writeProducts },
    { head: "JENIS KATEGORI", cell: business.writeSector },
    { head: "TAHUN BERDIRI", cell: business.writeStartedYear },
    { head: "MODAL USAHA", cell: business.writeCapital },
    { head: "OMZET PER BULAN", cell: business.writeMonthlySales },
    { head: "JUMLAH PEKERJA", cell: business.writeWorkers },
    { head: "LATITUDE", cell: place.writeLatitude },
    { head: "LONGITUDE", cell: place.writeLongitude },
  ]
}
