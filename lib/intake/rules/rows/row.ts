import type { FieldName, Problem, RowValues } from "@/lib/intake/schema"

/** A row of the same file, as in Excel: the first row of a sheet is 1. */
export type RowRef = { sheet: string; row: number }

/** An enterprise that is in the register already. */
export type RegisterRef = { enterpriseId: string; name: string | null }

export type Outcome = "ready" | "warning" | "error" | "duplicate"

/** One data row, judged: what will be stored, what the file said, and what is to be said about it. */
export type JudgedRow = RowRef & {
  outcome: Outcome
  values: RowValues
  /** The text of the cell each value was read from. */
  originals: Partial<Record<FieldName, string>>
  problems: Problem[]
  duplicateOf: (RowRef | RegisterRef)[]
  samePersonAs: (RowRef | RegisterRef)[]
  similarTo: (RowRef | RegisterRef)[]
  /** OSS' own id of the project (`R-…`), which makes two rows of one NIB two projects. */
  projectId: string | null
  /** The id our own export gave the enterprise. */
  registerId: string | null
  /** What our own export said of the enterprise's state. */
  registerVersion: string | null
}

/** Values of a row that says nothing. */
export function emptyValues(): RowValues {
  return {
    personName: null,
    nik: null,
    gender: null,
    birthDate: null,
    phone: null,
    phone2: null,
    email: null,
    name: null,
    brand: null,
    nib: null,
    npwp: null,
    kbli: null,
    sector: null,
    products: null,
    address: null,
    rt: null,
    rw: null,
    kelurahanCode: null,
    startedYear: null,
    assets: null,
    capital: null,
    sales: null,
    salesPeriod: null,
    workersMale: null,
    workersFemale: null,
    workers: null,
    legalForm: null,
    latitude: null,
    longitude: null,
    notes: null,
  }
}
