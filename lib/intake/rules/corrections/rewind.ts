import { z } from "zod"
import type { ExportedEnterprise } from "@/lib/enterprise/rules/export-columns"

/** One change of a record or its person as the history keeps it: each column with what it was and what it became. */
export type Change = { of: "enterprise" | "person"; at: Date; changes: Record<string, unknown> }

const text = z.string().nullable()
const figure = z.number().nullable()
const money = z
  .number()
  .nullable()
  .transform((value) => (value === null ? null : BigInt(value)))

const columns = {
  enterprise: z.object({
    name: z.string(),
    brand: text,
    legal_form: text,
    nib: text,
    sector: text,
    products: text,
    address: text,
    rt: text,
    rw: text,
    kelurahan_code: text,
    latitude: figure,
    longitude: figure,
    started_year: figure,
    notes: text,
  }),
  person: z.object({
    name: z.string(),
    nik_last4: text,
    gender: text,
    birth_date: text.transform((day) => day?.split("-").reverse().join("-") ?? null),
    phone: text,
    phone2: text,
    email: text,
  }),
  year: z.object({
    sales_min: money,
    sales_max: money,
    assets_min: money,
    assets_max: money,
    capital_min: money,
    capital_max: money,
    workers_male: figure,
    workers_female: figure,
    workers: figure,
  }),
} as const

const Pair = z.tuple([z.unknown(), z.unknown()])

/** A record as it was before some changes, newest first. */
export function rewind(record: ExportedEnterprise, changes: readonly Change[]): ExportedEnterprise {
  let before = record
  for (const { of, changes: said } of changes) {
    const pairs = Object.fromEntries(
      Object.entries(said).flatMap(([name, pair]) => {
        const parsed = Pair.safeParse(pair)
        return parsed.success ? [[name, parsed.data] as const] : []
      }),
    )
    before = Object.assign({}, before, of === "person" ? personBefore(pairs) : recordBefore(before, pairs))
  }
  return before
}

type Pairs = Record<string, [unknown, unknown]>

function fromOf(pairs: Pairs): Record<string, unknown> {
  return Object.fromEntries(Object.entries(pairs).map(([name, [from]]) => [name, from]))
}

function personBefore(pairs: Pairs): Partial<ExportedEnterprise> {
  const { name, ...rest } = camel(columns.person.partial().catch({}).parse(fromOf(pairs)))
  return { ...rest, ...(typeof name === "string" && { personName: name }) }
}

function recordBefore(after: ExportedEnterprise, pairs: Pairs): Partial<ExportedEnterprise> {
  const suffix = ` ${after.year}`
  const ofYear = Object.entries(pairs).flatMap(([name, [from]]) =>
    name.endsWith(suffix) ? [[name.slice(0, -suffix.length), from] as const] : [],
  )
  return {
    ...camel(columns.enterprise.partial().catch({}).parse(fromOf(pairs))),
    ...camel(columns.year.partial().catch({}).parse(Object.fromEntries(ofYear))),
    ...(pairs.kbli && { kbli: kbliBefore(after.kbli, pairs.kbli) }),
  }
}

function kbliBefore(codes: readonly string[], [from, to]: [unknown, unknown]): string[] {
  const kept = codes.filter((code) => code !== to)
  return (typeof from === "string" ? [...kept, from] : kept).sort()
}

function camel<T extends Record<string, unknown>>(row: T): Partial<ExportedEnterprise> & { name?: unknown } {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
}

const fields: Record<string, string> = {
  ...{ legal_form: "legalForm", kelurahan_code: "kelurahanCode", started_year: "startedYear", birth_date: "birthDate" },
  ...{ sales_min: "sales", sales_max: "sales", assets_min: "assets", assets_max: "assets", capital_min: "capital" },
  ...{ capital_max: "capital", workers_male: "workersMale", workers_female: "workersFemale" },
  ...{ nik_last4: "nik", npwp_last4: "npwp" },
}

/** When each field was last changed. */
export function lastChanges(changes: readonly Change[]): Map<string, Date> {
  const last = new Map<string, Date>()
  for (const { of, at, changes: said } of changes) {
    for (const name of Object.keys(said)) {
      const column = name.split(" ")[0] ?? ""
      const field = of === "person" && column === "name" ? "personName" : (fields[column] ?? column)
      const known = last.get(field)
      if (!known || known < at) last.set(field, at)
    }
  }
  return last
}

/** What a file says of the state it was exported in: microseconds of the record's and its person's last change. */
export function readVersion(text: string | null): { enterprise: string; person: string } | null {
  const [, enterprise, person] = /^v(\d{15,17})-(\d{15,17})$/.exec(text ?? "") ?? []
  return enterprise && person ? { enterprise, person } : null
}
