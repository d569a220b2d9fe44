import { legalForms, sectors } from "@/lib/enterprise/rules/vocabulary"

export type TemplateColumn = {
  header: string
  width: number
  note: string
  choices?: readonly string[]
  format?: "number"
}

/** The columns of the empty template, in the words the import knows, and what to write in each. */
export const templateColumns: readonly TemplateColumn[] = [
  { header: "Nama pelaku", width: 26, note: "Nama lengkap sesuai KTP." },
  { header: "NIK", width: 20, note: "16 angka. Kolom ini berformat teks supaya angka terakhirnya tidak hilang." },
  { header: "Jenis kelamin", width: 14, note: "L (laki-laki) atau P (perempuan).", choices: ["L", "P"] },
  { header: "Tanggal lahir", width: 14, note: "Hari-bulan-tahun, misalnya 17-08-1979." },
  { header: "No. HP", width: 18, note: "Misalnya 0812-3456-7890." },
  { header: "E-mail", width: 24, note: "Boleh dikosongkan." },
  { header: "Nama usaha", width: 30, note: "Nama yang dikenal pembeli." },
  { header: "Merek", width: 18, note: "Boleh dikosongkan." },
  { header: "Bentuk usaha", width: 24, note: "Pilih dari daftar.", choices: Object.values(legalForms) },
  { header: "NIB", width: 18, note: "13 angka, dari OSS. Kosongkan bila belum ada." },
  { header: "Kode KBLI", width: 14, note: "5 angka; pisahkan dengan koma bila beberapa." },
  { header: "Sektor", width: 28, note: "Pilih dari daftar.", choices: Object.values(sectors) },
  { header: "Produk utama", width: 30, note: "Misalnya keripik pisang, sale pisang." },
  { header: "Alamat usaha", width: 30, note: "Jalan dan nomor." },
  { header: "RT", width: 8, note: "Misalnya 03." },
  { header: "RW", width: 8, note: "Misalnya 07." },
  { header: "Kelurahan", width: 24, note: "Pilih dari daftar." },
  { header: "Kecamatan", width: 24, note: "Pilih dari daftar." },
  { header: "Tahun mulai", width: 12, note: "Misalnya 2015." },
  {
    header: "Omzet per tahun (Rp)",
    width: 20,
    note: "Penjualan setahun dalam rupiah penuh, misalnya 60000000.",
    format: "number",
  },
  { header: "Modal usaha (Rp)", width: 20, note: "Tanpa tanah dan bangunan tempat usaha.", format: "number" },
  { header: "Aset (Rp)", width: 20, note: "Boleh dikosongkan.", format: "number" },
  {
    header: "Tenaga kerja laki-laki",
    width: 12,
    note: "Jumlah orang, pemilik ikut dihitung bila bekerja.",
    format: "number",
  },
  { header: "Tenaga kerja perempuan", width: 12, note: "Jumlah orang.", format: "number" },
  { header: "Keterangan", width: 30, note: "Boleh dikosongkan." },
]
