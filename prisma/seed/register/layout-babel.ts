import { toCsvText } from "./cells"
import { errorDefects, warningDefects } from "./defects"
import type { Layout } from "./layout"
import type { Register } from "./rows"
import { type Column, headerRows } from "./sheet"
import * as business from "./write-business"
import * as identity from "./write-identity"
import * as place from "./write-place"

/** A province's list as CSV: semicolons, decimal commas, Windows-1252, line ends of Windows. */
export const babelLayout: Layout = {
  slug: "kepulauan-bangka-belitung",
  fileName: "umkm_kepulauan_bangka_belitung.csv",
  defects: [...errorDefects, ...warningDefects],
  write(register) {
    const layout = columns(register)
    const body = register.rows.map((row, index) =>
      layout.map(({ cell }) => toCsvText(cell === "serial" ? index + 1 : cell(row, register.random))),
    )
    const lines = [...headerRows(layout), ...body].map((cells) => cells.map(quote).join(";"))
    return encodeWindows1252(`${lines.join("\r\n")}\r\n`)
  },
}

function columns({ profile }: Register): Column[] {
  return [
    { head: "No", cell: "serial" },
    { head: "Nama Lengkap", cell: identity.writePersonName },
    { head: "NIK", cell: identity.writeNik },
    { head: "Jenis Kelamin", cell: identity.writeGenderWord },
    { head: "Tanggal Lahir", cell: identity.writeBirthDate },
    { head: "No. HP / WhatsApp", cell: identity.writePhone },
    { head: "Email", cell: identity.writeEmail },
    { head: "Nama Usaha", cell: identity.writeBusinessName },
    { head: "Nama Merek / Brand", cell: business.writeBrand },
    { head: "Alamat Usaha", cell: place.writeStreet },
    { head: "Kabupaten/Kota", cell: place.writeKabupaten },
    { head: "Kecamatan Usaha", cell: place.writeKecamatan },
    { head: "Desa / Kelurahan Usaha", cell: place.makeKelurahanWriter(profile) },
    { head: "Sektor", cell: business.writeSector },
    { head: "Produk Utama", cell: business.writeProducts },
    { head: "KBLI", cell: business.writeKbli },
    { head: "NIB", cell: identity.writeNib },
    { head: "Bentuk Usaha", cell: business.writeLegalForm },
    { head: "Tahun Mulai Usaha", cell: business.writeStartedYear },
    { head: "Jumlah Tenaga Kerja", cell: business.writeWorkers },
    { head: "Modal Usaha (Rp)", cell: business.writeCapital },
    { head: "Omzet per Tahun (Rp)", cell: business.writeYearlySales },
    { head: "Latitude", cell: place.writeLatitude },
    { head: "Longitude", cell: place.writeLongitude },
    { head: "Keterangan", cell: (_row, random) => (random.chance(0.1) ? "binaan PLUT – 2025" : null) },
  ]
}

function quote(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Our texts need Latin letters and the en dash, which Windows-1252 has at 0x96. */
function encodeWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => (letter === "–" ? 0x96 : (letter.codePointAt(0) ?? 0x3f)))
}
