import { utils } from "@e965/xlsx"
import { errorDefects, warningDefects } from "./defects"
import { groupBy } from "./groups"
import { addEmptySheet, type Layout, toBytes } from "./layout"
import type { Register } from "./rows"
import { type Column, writeSheet } from "./sheet"
import * as business from "./write-business"
import * as identity from "./write-identity"
import * as place from "./write-place"

const absent = new Set<string>([
  "birth-year",
  "birth-other-than-nik",
  "sales-per-day",
  "coordinate-point",
  "nib-letter",
])

/** One sheet per commodity with a two-row header, hidden columns and money in thousands, as IKM registers are kept. */
export const bitungLayout: Layout = {
  slug: "kota-bitung",
  fileName: "Data IKM dan UMKM Binaan Kota Bitung.xlsx",
  defects: [...errorDefects, ...warningDefects].filter((defect) => !absent.has(defect)),
  write(register) {
    const book = utils.book_new()
    const groups = groupBy(register.rows, ({ enterprise }) => enterprise.kind.group)
    for (const [group, rows] of groups) {
      const capital = rows.reduce((sum, { enterprise }) => sum + enterprise.capital / 1000, 0)
      const plan = {
        columns: columns(register),
        above: [],
        below: [["JUMLAH", ...Array.from({ length: 17 }, () => null), capital]],
        indent: 0,
        numbered: false,
      }
      utils.book_append_sheet(book, writeSheet(plan, rows, register.random), group)
    }
    addEmptySheet(book, "Sheet9")
    return toBytes(book, "xlsx")
  },
}

function columns({ profile }: Register): Column[] {
  return [
    { head: "NO", cell: "serial" },
    { head: "NAMA PERUSAHAAN", cell: identity.writeBusinessName },
    { head: "NAMA PEMILIK/ KONTAK PERSON", cell: identity.writePersonName },
    { head: "NO. KTP", cell: identity.writeNik, hidden: true },
    { head: "JENIS KELAMIN", under: "(L/P)", cell: identity.writeGender, hidden: true },
    { head: "ALAMAT", under: "JALAN", cell: place.writeStreetWithRt, hidden: true },
    { head: "ALAMAT", under: "DESA/ KELURAHAN", cell: place.makeKelurahanWriter(profile) },
    { head: "ALAMAT", under: "KECAMATAN", cell: place.writeKecamatan },
    { head: "ALAMAT", under: "TELP/ FAX", cell: identity.writePhone },
    { head: "BENTUK BADAN USAHA", cell: business.writeLegalForm, hidden: true },
    { head: "NIB", cell: identity.writeNib },
    { head: "TAHUN BERDIRI", cell: business.writeStartedYear },
    { head: "NOMOR", under: "KBLI", cell: business.writeKbli },
    { head: "KBLI", cell: business.writeKbliTitle },
    { head: "SEKTOR USAHA", cell: business.writeSector },
    { head: "NAMA PRODUK", cell: business.writeProducts },
    { head: "TENAGA KERJA (ORANG)", under: "L", cell: business.writeWorkersMale },
    { head: "TENAGA KERJA (ORANG)", under: "P", cell: business.writeWorkersFemale },
    { head: "NILAI INVESTASI (Rp.000)", cell: business.writeThousands.capital },
    { head: "OMZET PER TAHUN (Rp.000)", cell: business.writeThousands.yearlySales },
    { head: "PIRT", cell: business.writePermit },
    { head: "HALAL", cell: business.writePermit },
    { head: "KOORDINAT", under: "LATITUDE", cell: place.writeLatitude },
    { head: "KOORDINAT", under: "LONGITUDE", cell: place.writeLongitude },
  ]
}
