import { typeAmount } from "@/lib/enterprise/rules/amount"
import { formatPhone } from "@/lib/person/rules"

type Figure = number | null

type Stored = {
  name: string
  person: {
    name: string
    gender: string | null
    birthDate: string | null
    phone: string | null
    phone2: string | null
    email: string | null
  }
  kbli: { code: string; version: number }[]
  years: {
    year: number
    salesMin: Figure
    salesMax: Figure
    salesPeriod: string | null
    assetsMin: Figure
    assetsMax: Figure
    capitalMin: Figure
    capitalMax: Figure
    workersMale: Figure
    workersFemale: Figure
    workers: Figure
    markets: string[]
  }[]
  latitude: Figure
  longitude: Figure
  startedYear: Figure
} & Partial<Record<PlainField, string | null>>

const plainFields = [
  "brand",
  "legalForm",
  "nib",
  "sector",
  "products",
  "address",
  "rt",
  "rw",
  "kelurahanCode",
  "placeType",
  "notes",
] as const
type PlainField = (typeof plainFields)[number]

/** What is recorded, as the fields of the form show it; NIK and NPWP stay out. */
export function formTexts(record: Stored, year: number): Record<string, string> {
  const { person, kbli } = record
  const version = Math.max(...kbli.map((each) => each.version), 2020)
  return {
    ...Object.fromEntries(plainFields.map((field) => [field, record[field] ?? ""])),
    name: record.name,
    personName: person.name,
    gender: person.gender ?? "",
    birthDate: person.birthDate ?? "",
    phone: person.phone ? formatPhone(person.phone) : "",
    phone2: person.phone2 ? formatPhone(person.phone2) : "",
    email: person.email ?? "",
    kbli: kbli.flatMap((each) => (each.version === version ? each.code : [])).join(", "),
    kbliVersion: String(version),
    latitude: degrees(record.latitude),
    longitude: degrees(record.longitude),
    startedYear: plain(record.startedYear),
    year: String(year),
    ...figureTexts(record.years.find((each) => each.year === year)),
  }
}

function figureTexts(figures: Stored["years"][number] | undefined): Record<string, string> {
  if (!figures) return {}
  const times = figures.salesPeriod === "month" ? 12 : 1
  const share = (amount: Figure) => (amount === null ? null : Math.round(amount / times))
  const { salesMin, salesMax, assetsMin, assetsMax, capitalMin, capitalMax } = figures
  return {
    sales: typeAmount({ min: share(salesMin), max: share(salesMax) }),
    salesPeriod: salesMin === null && salesMax === null ? "" : (figures.salesPeriod ?? "year"),
    assets: typeAmount({ min: assetsMin, max: assetsMax }),
    capital: typeAmount({ min: capitalMin, max: capitalMax }),
    workersMale: plain(figures.workersMale),
    workersFemale: plain(figures.workersFemale),
    workers: plain(figures.workers),
    ...Object.fromEntries(figures.markets.map((market) => [`market${market}`, "on"])),
  }
}

function plain(value: Figure): string {
  return value === null ? "" : String(value)
}

function degrees(value: Figure): string {
  return plain(value).replace(".", ",")
}
