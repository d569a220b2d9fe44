import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import { factCondition } from "@/lib/enterprise/queries/fact-condition"
import { type Dimension, type Filter, unfilled } from "@/lib/enterprise/rules/filter"
import type { Prisma } from "@/lib/generated/prisma/client"

/** The columns a filter's dimensions stand for, in the register (`e`) and in its tally (`t`). */
const registerColumns = {
  kelurahan: sql`e.kelurahan_code`,
  status: sql`e.status`,
  sektor: sql`e.sector`,
  skala: sql`e.size`,
  nib: sql`(e.nib IS NOT NULL)`,
  hp: sql`e.has_phone`,
}
const tallyColumns = {
  kelurahan: sql`t.kelurahan_code`,
  status: sql`t.status`,
  sektor: sql`t.sector`,
  skala: sql`t.size`,
  nib: sql`t.has_nib`,
  hp: sql`t.has_phone`,
}

/** Conditions on the register: what is not filled in is null. A record merged into another is there only when asked for. */
export function registerConditions(filter: Filter, tenantId: string): Prisma.Sql[] {
  const conditions = everyRecord(filter, tenantId)
  return filter.chosen.status ? conditions : [...conditions, sql`e.status <> 'MERGED'`]
}

/** The same with those that were merged into another. */
export function everyRecord(filter: Filter, tenantId: string): Prisma.Sql[] {
  const { q: _, chosen, intakeId, personId, ids } = filter
  const conditions = Object.entries(registerColumns).flatMap(([dimension, column]) => {
    const values = valuesOf(chosen, dimension)
    if (!values) return []
    if (dimension === "nib" || dimension === "hp") return [yesOrNo(column, values)]
    const filled = values.filter((value) => value !== unfilled)
    if (filled.length === values.length) return [oneOf(column, values)]
    // An index finds what is not filled in only when nothing else is asked for.
    return [filled.length === 0 ? sql`${column} IS NULL` : sql`(${column} IS NULL OR ${column} = ANY(${filled}))`]
  })
  if (chosen.kecamatan) conditions.push(within(registerColumns.kelurahan, chosen.kecamatan))
  if (intakeId) conditions.push(sql`e.intake_id = ${intakeId}::uuid`)
  if (personId) conditions.push(sql`e.person_id = ${personId}::uuid`)
  if (ids) conditions.push(sql`e.id = ANY(${ids}::uuid[])`)
  conditions.push(...markConditions(chosen))
  if (chosen.fakta) conditions.push(factCondition(chosen.fakta, tenantId))
  return [sql`e.tenant_id = ${tenantId}::uuid`, ...conditions]
}

/** What is plain from the other condition is said so that an index of those rows alone can be used. */
function markConditions({ usul, label, petugas }: Filter["chosen"]): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (usul) {
    const wanted = usul.includes("ada") ? sql`true` : oneOf(sql`e.proposal`, usul)
    conditions.push(sql`e.proposal IS NOT NULL AND ${wanted}`)
  }
  if (label) conditions.push(sql`e.tags && ${label}::text[] AND e.tags <> '{}'`)
  if (petugas) conditions.push(sql`e.assignee_id = ANY(${petugas}::uuid[])`)
  return conditions
}

/** The same on the tally, where what is not filled in is an empty text; `except` leaves one dimension open. */
export function tallyConditions(filter: Filter, tenantId: string, except?: Dimension): Prisma.Sql[] {
  const { chosen } = filter
  const conditions = Object.entries(tallyColumns).flatMap(([dimension, column]) => {
    const values = dimension === except ? undefined : valuesOf(chosen, dimension)
    if (!values) return []
    if (dimension === "nib" || dimension === "hp") return [yesOrNo(column, values)]
    return [
      oneOf(
        column,
        values.map((value) => (value === unfilled ? "" : value)),
      ),
    ]
  })
  if (!chosen.status && except !== "status") conditions.push(sql`t.status <> 'MERGED'`)
  if (chosen.kecamatan && except !== "kecamatan") conditions.push(within(tallyColumns.kelurahan, chosen.kecamatan))
  return [sql`t.tenant_id = ${tenantId}::uuid`, ...conditions]
}

/** The expression of the tally that a dimension groups by; a kecamatan is the first three parts of a kelurahan's code. */
export function tallyGroup(dimension: Dimension): Prisma.Sql {
  if (dimension === "kecamatan") return sql`left(t.kelurahan_code, 8)`
  if (dimension === "nib" || dimension === "hp")
    return sql`CASE WHEN ${tallyColumns[dimension]} THEN 'ada' ELSE 'tidak' END`
  return tallyColumns[dimension]
}

function valuesOf(chosen: Filter["chosen"], dimension: string): string[] | undefined {
  const found = Object.entries(chosen).find(([name]) => name === dimension)
  return found?.[1]
}

function oneOf(column: Prisma.Sql, values: string[]): Prisma.Sql {
  return values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = ANY(${values})`
}

function yesOrNo(column: Prisma.Sql, values: string[]): Prisma.Sql {
  if (values.includes("ada") === values.includes("tidak")) return values.includes("ada") ? sql`true` : sql`false`
  return values.includes("ada") ? sql`${column}` : sql`NOT ${column}`
}

/** Codes are ordered as plain bytes, so that the kelurahan of a kecamatan lie between its code with `.` and with `/`. */
function within(column: Prisma.Sql, kecamatan: string[]): Prisma.Sql {
  const ranges = kecamatan.map((code) =>
    code === unfilled
      ? sql`(${column} IS NULL OR ${column} = '')`
      : sql`(${column} >= ${`${code}.`} AND ${column} < ${`${code}/`})`,
  )
  return sql`(${join(ranges, " OR ")})`
}

/** Conditions that every searched word is there, in one of its spellings. */
export function wordConditions(words: string[][], text = sql`e.search`): Prisma.Sql[] {
  return words.map(
    (spellings) =>
      sql`(${join(
        spellings.map((pattern) => sql`${text} LIKE ${pattern}`),
        " OR ",
      )})`,
  )
}
