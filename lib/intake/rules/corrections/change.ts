import type { Difference } from "@/lib/intake/rules/corrections/diff"
import { recordOf } from "@/lib/intake/rules/saving"
import type { FieldName, RowValues } from "@/lib/intake/schema"

/** Columns by their names in the database. */
export type Columns = Record<string, unknown>

/** What is written into one record: only the columns that change; `kbli` replaces all codes; a year without columns is removed. */
export type RecordChange = {
  id: string
  personId: string
  enterprise: Columns
  person: Columns
  year: { year: number; columns: Columns | null } | null
  kbli: string[] | null
}

const personColumns: Partial<Record<FieldName, string>> = {
  personName: "name",
  gender: "gender",
  birthDate: "birth_date",
  phone: "phone",
  phone2: "phone2",
  email: "email",
}

const enterpriseColumns: Partial<Record<FieldName, string>> = {
  ...{ name: "name", brand: "brand", legalForm: "legal_form", nib: "nib", sector: "sector", products: "products" },
  ...{ address: "address", rt: "rt", rw: "rw", kelurahanCode: "kelurahan_code", latitude: "latitude" },
  ...{ longitude: "longitude", startedYear: "started_year", notes: "notes" },
}

const yearColumns: Partial<Record<FieldName, string[]>> = {
  sales: ["sales_min", "sales_max", "sales_period"],
  assets: ["assets_min", "assets_max"],
  capital: ["capital_min", "capital_max"],
  workersMale: ["workers_male"],
  workersFemale: ["workers_female"],
  workers: ["workers"],
}

type Place = { id: string; personId: string; year: number }

/** The columns that some differences change, cleaned as an import cleans them; what is sealed comes apart. */
export function changeOf(
  { id, personId, year }: Place,
  values: RowValues,
  differences: readonly Difference[],
): RecordChange {
  const emptied = Object.fromEntries(differences.filter(({ isEmptied }) => isEmptied).map(({ field }) => [field, null]))
  const record = recordOf({ values: { ...values, ...emptied }, problems: [], projectId: null }, year)
  const fields = differences.map(({ field }) => field)
  const person: Columns = snake({ ...record.person })
  const enterprise: Columns = snake({ ...record.enterprise })
  const figures: Columns = snake({ ...record.year })
  const ofYear = fields.flatMap((field) => yearColumns[field] ?? [])
  return {
    ...{ id, personId },
    enterprise: pick(
      enterprise,
      fields.flatMap((field) => enterpriseColumns[field] ?? []),
    ),
    person: pick(
      person,
      fields.flatMap((field) => personColumns[field] ?? []),
    ),
    year: ofYear.length > 0 ? { year, columns: pick(figures, ofYear) } : null,
    kbli: fields.includes("kbli") ? record.kbli : null,
  }
}

function pick(row: Columns, names: readonly string[]): Columns {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
}

function snake(row: Columns): Columns {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  )
}
