/** A side of a pair: `a` is the record with the smaller id. */
export type Side = "a" | "b"

/** A row of the register by its column names, as the database says it in JSON. */
export type Row = Record<string, unknown>

type Field = { label: string; of: "enterprise" | "person"; columns: readonly string[]; by?: string }

const enterprise = (label: string, ...columns: string[]): Field => ({ label, of: "enterprise", columns })
const person = (label: string, ...columns: string[]): Field => ({ label, of: "person", columns })

/** What is chosen one by one when two records become one; `by` is the column that tells whether two values differ. */
export const fields = {
  name: enterprise("Nama usaha", "name"),
  brand: enterprise("Merek", "brand"),
  legalForm: enterprise("Bentuk usaha", "legal_form"),
  nib: enterprise("NIB", "nib", "project_id"),
  npwp: { ...enterprise("NPWP", "npwp_cipher", "npwp_hash", "npwp_last4"), by: "npwp_hash" },
  sector: enterprise("Sektor", "sector"),
  products: enterprise("Produk utama", "products"),
  address: enterprise("Alamat", "address"),
  rt: enterprise("RT", "rt"),
  rw: enterprise("RW", "rw"),
  kelurahanCode: enterprise("Kelurahan", "kelurahan_code"),
  location: enterprise("Koordinat", "latitude", "longitude"),
  startedYear: enterprise("Tahun mulai", "started_year"),
  placeType: enterprise("Jenis tempat", "place_type"),
  notes: enterprise("Keterangan", "notes"),
  personName: person("Nama pelaku", "name"),
  nik: { ...person("NIK", "nik_cipher", "nik_hash", "nik_last4"), by: "nik_hash" },
  gender: person("Jenis kelamin", "gender"),
  birthDate: person("Tanggal lahir", "birth_date"),
  phone: person("No. HP", "phone"),
  phone2: person("No. HP kedua", "phone2"),
  email: person("E-mail", "email"),
} as const satisfies Record<string, Field>
export type FieldName = keyof typeof fields

/** Whether a text names one of the fields. */
export function isFieldName(text: string): text is FieldName {
  return Object.hasOwn(fields, text)
}

/** The names of all fields, in the order people read them. */
export const fieldNames = Object.keys(fields).filter(isFieldName)

/** The columns of one table that a merge can change. */
export function columnsOf(table: "enterprise" | "person"): string[] {
  return fieldNames.flatMap((name) => (fields[name].of === table ? [...fields[name].columns] : []))
}

/** An enterprise with its person, as rows. */
export type Holder = { enterprise: Row; person: Row }

/** The row of a record that holds a field. */
export function rowOf(name: FieldName, holder: Holder): Row {
  return holder[fields[name].of]
}

/** What tells two values of a field apart; an empty text is nothing. */
export function valueIn(name: FieldName, holder: Holder): string {
  const field: Field = fields[name]
  const columns = field.by ? [field.by] : name === "nib" ? ["nib"] : field.columns
  const values = columns.map((column) => rowOf(name, holder)[column] ?? "")
  return values.every((value) => value === "") ? "" : JSON.stringify(values)
}

const otherWords = new Map([
  ["size", "Skala usaha"],
  ["size_basis", "Skala usaha"],
  ["person_id", "Pelaku"],
  ["account_id", "Akun pelaku"],
  ["flags", "Daftar yang perlu diperbaiki"],
  ["tags", "Label"],
  ["assignee_id", "Pendamping"],
])

/** What people call a column of one of the two tables. */
export function columnWord(table: "enterprise" | "person", column: string): string {
  const name = fieldNames.find((each) => fields[each].of === table && isColumnOf(each, column))
  return name ? fields[name].label : (otherWords.get(column) ?? "Status")
}

function isColumnOf(name: FieldName, column: string): boolean {
  const columns: readonly string[] = fields[name].columns
  return columns.includes(column)
}
