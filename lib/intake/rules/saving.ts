import { matchSector } from "@/lib/enterprise/rules/sector"
import { sizeClass } from "@/lib/enterprise/rules/size"
import { matchLegalForm } from "@/lib/enterprise/rules/vocabulary"
import { maskText } from "@/lib/intake/rules/showing"
import type { Amount, Problem, RowValues } from "@/lib/intake/schema"

/** What a row says, as it is about to be stored: `problems` are kept as flags on the enterprise. */
export type Saving = { values: RowValues; problems: readonly Problem[]; projectId: string | null }

const nikInText = "row:nik-in-text"

type Bounds = { min: number | null; max: number | null }

/** Nobody's figure has 16 digits: that is somebody's number in the wrong column. */
const mostMoney = 999_999_999_999_999
const mostWorkers = 10_000_000

/** The columns a row fills, without ids and without what is encrypted; nothing in it can be refused by the database. */
export function recordOf({ values, problems, projectId }: Saving, year: number) {
  const sales = yearly(values)
  const capital = bounds(values.capital)
  const flags = flagsOf(values, problems)
  const sector = values.sector && matchSector(values.sector)
  const size = sizeClass({ yearlySales: sales, capital })
  return {
    person: {
      name: clean(values.personName) ?? "",
      gender: values.gender,
      birthDate: values.birthDate,
      phone: phoneOf(values.phone),
      phone2: phoneOf(values.phone2),
      email: clean(values.email),
    },
    enterprise: {
      name: clean(values.name) ?? clean(values.personName) ?? "",
      brand: clean(values.brand),
      legalForm: values.legalForm && matchLegalForm(values.legalForm),
      nib: values.nib && /^\d{13}$/.test(values.nib) ? values.nib : null,
      projectId: clean(projectId),
      sector,
      // What is no sector tells at least what the business makes.
      products: clean(values.products) ?? (sector ? null : clean(values.sector)),
      address: clean(values.address),
      rt: clean(values.rt),
      rw: clean(values.rw),
      kelurahanCode: values.kelurahanCode,
      latitude: within(values.latitude, -12, 7),
      longitude: within(values.longitude, 94, 142),
      startedYear: whole(values.startedYear, 1900, 2100),
      notes: clean(values.notes),
      status: problems.length > 0 || flags.includes(nikInText) ? ("NEEDS_REPAIR" as const) : ("SUBMITTED" as const),
      flags,
      size: size?.size ?? null,
      sizeBasis: size?.basis ?? null,
    },
    kbli: [...new Set(values.kbli ?? [])].filter((code) => /^\d{5}$/.test(code)),
    year: yearOf(values, { year, sales, capital }),
  }
}

/** A year's figures, or null when the row says none. */
function yearOf(values: RowValues, { year, sales, capital }: { year: number; sales: Bounds; capital: Bounds }) {
  const assets = bounds(values.assets)
  const figures = {
    salesMin: sales.min,
    salesMax: sales.max,
    assetsMin: assets.min,
    assetsMax: assets.max,
    capitalMin: capital.min,
    capitalMax: capital.max,
    workersMale: whole(values.workersMale, 0, mostWorkers),
    workersFemale: whole(values.workersFemale, 0, mostWorkers),
    workers: whole(values.workers, 0, mostWorkers),
  }
  if (Object.values(figures).every((figure) => figure === null)) return null
  const salesPeriod = sales.min === null && sales.max === null ? null : values.salesPeriod
  return { year, ...figures, salesPeriod }
}

/** A turnover counts only when its period is known: a month's is a twelfth of a year's. */
function yearly({ sales, salesPeriod }: RowValues): Bounds {
  if (salesPeriod === null) return { min: null, max: null }
  return bounds(sales, salesPeriod === "month" ? 12 : 1)
}

function bounds(amount: Amount | null, times = 1): Bounds {
  const { min, max } = typeof amount === "number" ? { min: amount, max: amount } : (amount ?? { min: null, max: null })
  const [low, high] = [min, max].map((bound) => whole(bound === null ? null : bound * times, 0, mostMoney))
  return { min: low ?? null, max: high ?? null }
}

function flagsOf(values: RowValues, problems: readonly Problem[]): string[] {
  const flags = problems.map(({ field, code }) => `${field}:${code}`)
  if (values.sales !== null && values.salesPeriod === null) flags.push("salesPeriod:unknown")
  if (holdsNik(values)) flags.push(nikInText)
  return [...new Set(flags)]
}

function within(value: number | null, least: number, most: number): number | null {
  return value !== null && value >= least && value <= most ? value : null
}

function whole(value: number | null, least: number, most: number): number | null {
  return Number.isInteger(value) ? within(value, least, most) : null
}

function phoneOf(phone: string | null): string | null {
  return phone && /^\+62\d{7,13}$/.test(phone) ? phone : null
}

/** A text the database accepts: no NUL, no half characters, nobody's whole NIK; nothing left is null. */
function clean(text: string | null): string | null {
  return (
    maskText(
      text
        ?.replaceAll("\0", "")
        .replace(/\p{Surrogate}/gu, "")
        .trim() ?? "",
    ) || null
  )
}

function holdsNik({ nik: _, npwp: __, ...values }: RowValues): boolean {
  return Object.values(values).some((value) => typeof value === "string" && maskText(value) !== value)
}
