import { legalFormWord, sectorWord } from "@/lib/enterprise/rules/columns"
import { statuses, wordFor } from "@/lib/enterprise/schema/enterprise"
import { maskNik } from "@/lib/format"
import { formatPhone } from "@/lib/person/rules"

type Text = string | null
type Whole = number | null
type Money = bigint | null

/** What an exported row says; a NIK is no part of it. */
export type ExportedEnterprise = {
  id: string
  /** When the record and its person were last changed, so that a file that comes back is known to be behind. */
  version: string
  personName: string
  nikLast4: Text
  gender: Text
  birthDate: Text
  phone: Text
  phone2: Text
  email: Text
  name: string
  brand: Text
  legalForm: Text
  nib: Text
  kbli: string[]
  sector: Text
  products: Text
  address: Text
  rt: Text
  rw: Text
  kelurahanCode: Text
  latitude: Whole
  longitude: Whole
  startedYear: Whole
  year: Whole
  salesMin: Money
  salesMax: Money
  assetsMin: Money
  assetsMax: Money
  capitalMin: Money
  capitalMax: Money
  workersMale: Whole
  workersFemale: Whole
  workers: Whole
  status: string
  notes: Text
}

/** A cell: text stays text, a number is one. */
export type CellValue = string | number | null

/** The names of a place by its code. */
type Places = ReadonlyMap<string, { name: string; kecamatan: string }>

export type ExportColumn = {
  header: string
  width: number
  isHidden?: boolean
  value: (row: ExportedEnterprise, places: Places) => CellValue
}

function column(header: string, width: number, value: ExportColumn["value"]): ExportColumn {
  return { header, width, value }
}

/** A figure as a number, a range as a text the import reads again. */
function money(min: Money, max: Money): CellValue {
  if (min !== null && min === max) return Number(min)
  if (min !== null && max !== null) return `${min} - ${max}`
  if (min !== null) return `> ${min}`
  return max === null ? null : `< ${max}`
}

const person: ExportColumn[] = [
  column("Nama pelaku", 26, (row) => row.personName),
  column("NIK", 20, (row) => row.nikLast4 && maskNik(row.nikLast4)),
  column("Jenis kelamin", 10, (row) => row.gender),
  column("Tanggal lahir", 13, (row) => row.birthDate),
  column("No. HP", 17, (row) => row.phone && formatPhone(row.phone)),
  column("No. HP kedua", 17, (row) => row.phone2 && formatPhone(row.phone2)),
  column("E-mail", 24, (row) => row.email),
]

const business: ExportColumn[] = [
  column("Nama usaha", 30, (row) => row.name),
  column("Merek", 18, (row) => row.brand),
  column("Bentuk usaha", 18, (row) => legalFormWord(row.legalForm)),
  column("NIB", 16, (row) => row.nib),
  column("Kode KBLI", 12, (row) => row.kbli.join(", ") || null),
  column("Sektor", 18, (row) => sectorWord(row.sector) || null),
  column("Produk utama", 30, (row) => row.products),
  column("Alamat usaha", 30, (row) => row.address),
  column("RT", 6, (row) => row.rt),
  column("RW", 6, (row) => row.rw),
  column(
    "Kelurahan",
    20,
    (row, places) => row.kelurahanCode && (places.get(row.kelurahanCode)?.name ?? row.kelurahanCode),
  ),
  column(
    "Kecamatan",
    20,
    (row, places) => row.kelurahanCode && (places.get(row.kelurahanCode)?.kecamatan.split(",")[0] ?? null),
  ),
  column("Lintang", 12, (row) => row.latitude),
  column("Bujur", 12, (row) => row.longitude),
  column("Tahun mulai", 10, (row) => row.startedYear),
]

const figures: ExportColumn[] = [
  column("Tahun data", 10, (row) => row.year),
  column("Omzet per tahun (Rp)", 18, (row) => money(row.salesMin, row.salesMax)),
  column("Modal usaha (Rp)", 18, (row) => money(row.capitalMin, row.capitalMax)),
  column("Aset (Rp)", 18, (row) => money(row.assetsMin, row.assetsMax)),
  column("Tenaga kerja laki-laki", 10, (row) => row.workersMale),
  column("Tenaga kerja perempuan", 10, (row) => row.workersFemale),
  column("Tenaga kerja", 10, (row) => row.workers),
  column("Status data", 18, (row) => wordFor(statuses, row.status)),
  column("Keterangan", 30, (row) => row.notes),
]

/** The columns of an export, under headings the import knows; the last two tell the same record, and its state, again. */
export const exportColumns: readonly ExportColumn[] = [
  ...person,
  ...business,
  ...figures,
  column("ID Naik Kelas", 38, (row) => row.id),
  { ...column("Versi Naik Kelas", 38, (row) => row.version), isHidden: true },
]
