import { utils } from "@e965/xlsx"
import { errorDefects, warningDefects } from "./defects"
import { type Layout, toBytes } from "./layout"
import type { Register } from "./rows"
import { type Column, writeSheet } from "./sheet"
import * as business from "./write-business"
import * as identity from "./write-identity"
import * as place from "./write-place"

const absent = new Set<string>([
  "birth-year",
  "birth-other-than-nik",
  "kbli-text",
  "kbli-lost-zero",
  "coordinate-point",
])

/** An old .xls with one header row, after the "template of 18 columns"; a village letter stands where a NIB belongs. */
export const kupangLayout: Layout = {
  slug: "kota-kupang",
  fileName: "DATABASE UMKM KOTA KUPANG.xls",
  defects: [...errorDefects, ...warningDefects].filter((defect) => !absent.has(defect)),
  write(register) {
    const book = utils.book_new()
    const plan = { columns: columns(register), above: [], below: [], indent: 0, numbered: false }
    utils.book_append_sheet(book, writeSheet(plan, register.rows, register.random), "DATA UMKM")
    return toBytes(book, "biff8")
  },
}

function columns({ profile }: Register): Column[] {
  return [
    { head: "NIK", cell: identity.writeNik },
    { head: "No KK", cell: () => "-" },
    { head: "Nama Pemilik", cell: identity.writePersonName },
    { head: "Jenis Kelamin", cell: identity.writeGenderWord },
    { head: "Nama Usaha", cell: identity.writeBusinessName },
    { head: "No HP / WA", cell: identity.writePhone },
    { head: "Kecamatan", cell: place.writeKecamatan },
    { head: "Desa / Kelurahan", cell: place.makeKelurahanWriter(profile) },
    { head: "Alamat", cell: place.writeStreet },
    { head: "RT/RW", cell: place.writeRtRw },
    { head: "Jenis Usaha", cell: business.writeSector },
    { head: "Produk", cell: business.writeProducts },
    { head: "Tahun Berdiri", cell: business.writeStartedYear },
    { head: "Modal Sendiri (Rp)", cell: business.writeCapital },
    { head: "Omset Tahunan (Rp)", cell: business.writeYearlySales },
    { head: "Tenaga Kerja", cell: business.writeWorkers },
    { head: "NIB", cell: identity.writeNib },
    { head: "PIRT", cell: business.writePermit },
    { head: "Sertifikat Halal", cell: business.writePermit },
    { head: "HAKI", cell: business.writePermit },
    { head: "Tahun Pendataan", cell: () => 2026 },
    { head: "Latitude", cell: place.writeLatitude },
    { head: "Longitude", cell: place.writeLongitude },
  ]
}
