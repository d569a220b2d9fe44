import type { FieldName, Problem, RowValues } from "@/lib/intake/schema"

/** Where another row is: its sheet's name and its row as in Excel. */
export type Place = { sheet: string; row: number }

/** What is kept of a row in words: it may hold a NIK, so it is stored encrypted. */
export type Payload = {
  values: RowValues
  originals: Partial<Record<FieldName, string>>
  problems: Problem[]
  duplicateOf: Place[]
  samePersonAs: Place[]
  similarTo: Place[]
  projectId: string | null
}

const emptyValues: RowValues = {
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

type Packed = Partial<Omit<Payload, "values">> & { values: Partial<RowValues> }

/** A payload as text, without what is empty. */
export function packPayload(payload: Payload): string {
  const filled = (object: object) =>
    Object.fromEntries(
      Object.entries(object).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
    )
  return JSON.stringify({ ...filled(payload), values: filled(payload.values) })
}

/** The payload of a text that packPayload made. */
export function unpackPayload(text: string): Payload {
  const packed: Packed = JSON.parse(text)
  return {
    originals: {},
    problems: [],
    duplicateOf: [],
    samePersonAs: [],
    similarTo: [],
    projectId: null,
    ...packed,
    values: { ...emptyValues, ...packed.values },
  }
}
