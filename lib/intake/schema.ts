/** The fields a spreadsheet can fill, in the words people read; the keys are those of `RowValues`. */
export const fieldLabels = {
  personName: "Nama pelaku",
  nik: "NIK",
  gender: "Jenis kelamin",
  birthDate: "Tanggal lahir",
  phone: "No. HP",
  phone2: "No. HP kedua",
  email: "E-mail",
  name: "Nama usaha",
  brand: "Merek",
  nib: "NIB",
  npwp: "NPWP",
  kbli: "KBLI",
  sector: "Sektor",
  products: "Produk utama",
  address: "Alamat",
  rt: "RT",
  rw: "RW",
  kelurahanCode: "Kelurahan/desa",
  startedYear: "Tahun mulai",
  assets: "Aset",
  capital: "Modal usaha",
  sales: "Omzet",
  salesPeriod: "Periode omzet",
  workersMale: "Tenaga kerja laki-laki",
  workersFemale: "Tenaga kerja perempuan",
  workers: "Tenaga kerja",
  legalForm: "Bentuk usaha",
  latitude: "Lintang",
  longitude: "Bujur",
  notes: "Keterangan",
} as const
export type FieldName = keyof typeof fieldLabels

/** Integer rupiah; a range has a bound that may be open (null). */
export type Amount = number | { min: number | null; max: number | null }

/** What one row says, normalised; null where the file says nothing or nothing readable. */
export type RowValues = {
  personName: string | null
  /** 16 digits. */
  nik: string | null
  gender: "L" | "P" | null
  /** ISO day. */
  birthDate: string | null
  /** E.164, +62… */
  phone: string | null
  phone2: string | null
  email: string | null
  name: string | null
  brand: string | null
  /** 13 digits. */
  nib: string | null
  /** 15, 16 or 22 digits. */
  npwp: string | null
  /** 5-digit codes, leading zero kept; null when the column is absent or unreadable. */
  kbli: string[] | null
  sector: string | null
  products: string | null
  address: string | null
  /** Digits as text, without leading zeros beyond 3 places: "003" → "003", 3 → "3". */
  rt: string | null
  rw: string | null
  /** Kemendagri code with dots, e.g. 35.74.03.1004. */
  kelurahanCode: string | null
  startedYear: number | null
  assets: Amount | null
  capital: Amount | null
  sales: Amount | null
  salesPeriod: "month" | "year" | null
  workersMale: number | null
  workersFemale: number | null
  workers: number | null
  legalForm: string | null
  latitude: number | null
  longitude: number | null
  notes: string | null
}

/** Something about a value that a person should know. `error` keeps the row out of the register until repaired. */
export type Problem = {
  field: FieldName | "row"
  code: string
  severity: "error" | "warning"
  message: string
  original: string
}

/** A value read from a cell: what it means (or null) and what is to be said about it. */
export type Reading<T> = { value: T | null; problems: Omit<Problem, "field" | "original">[] }
