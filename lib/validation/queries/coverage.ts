import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleTallySql } from "@/lib/enterprise/policy"
import { getKelurahan, type Kelurahan } from "@/lib/region/queries"
import { isScoped, visibleCompanionsSql } from "@/lib/validation/policy"
import { codeLengths, isWithin, partLength } from "@/lib/validation/rules/areas"
import { type AreaFigures, figuresOf, sumFigures } from "@/lib/validation/rules/figures"

/** A companion with the kelurahan looked after, and how many enterprises were visited in the last 7 and 30 days. */
type CompanionRow = { id: string; accountId: string; name: string; kelurahan: string[]; week: number; month: number }

/** The same as far as it concerns an area: only its kelurahan, and the enterprises in them. */
export type Companion = CompanionRow & { figures: AreaFigures }

/** One part of an area: a kelurahan, or all kelurahan of a kecamatan or kabupaten together. */
export type CoveredArea = {
  code: string
  name: string
  figures: AreaFigures
  kelurahan: number
  /** How many of its kelurahan nobody looks after. */
  unattended: number
  /** Who looks after a kelurahan. */
  companions: string[]
}

/** How far the validation of an area has come, part by part. */
export type Coverage = {
  area: string
  /** The area and what it lies in, by code. */
  names: ReadonlyMap<string, string>
  /** How long the codes of the parts are. */
  length: number
  parts: CoveredArea[]
  total: AreaFigures
  kelurahan: number
  unattended: Kelurahan[]
  companions: Companion[]
  asOf: Date
}

type Row = {
  companions: Companion[]
  figures: [code: string, status: string, count: number][]
  names: [string, string][]
}

/** How far the validation of an area (the whole daerah, or a part of it) has come, as far as an actor sees it. */
export async function getCoverage(actor: Actor, area: string): Promise<Coverage> {
  const places = [...(await getKelurahan(actor)).values()].filter(
    ({ code }) => isWithin(code, area) && (!isScoped(actor) || actor.scope.kelurahan.includes(code)),
  )
  const length = partLength(area, places.length)
  const { companions: all, figures, names } = await lookUp(actor, { area, named: namedCodes(places, area, length) })
  const known = new Set(places.map(({ code }) => code))
  const byKelurahan = groupStatuses(figures)
  const companions = all.map((one) => within(one, known, byKelurahan)).filter(({ kelurahan }) => kelurahan.length > 0)
  const attended = attendedBy(companions)
  const nameOf = new Map([...names, ...places.map(({ code, name }): [string, string] => [code, name])])
  const facts = { byKelurahan, attended, nameOf, length }
  const parts = [...partsOf(places, byKelurahan.keys(), length)].map(([code, inside]) => describe(code, inside, facts))
  const unattended = places.filter(({ code }) => !attended.has(code))
  const total = sumFigures(parts.map((part) => part.figures))
  return {
    area,
    names: nameOf,
    length,
    parts,
    total,
    kelurahan: places.length,
    unattended,
    companions,
    asOf: new Date(),
  }
}

function within(companion: CompanionRow, known: ReadonlySet<string>, byKelurahan: Map<string, AreaFigures>): Companion {
  const kelurahan = companion.kelurahan.filter((code) => known.has(code))
  return { ...companion, kelurahan, figures: sumFigures(kelurahan.flatMap((code) => byKelurahan.get(code) ?? [])) }
}

/** The kelurahan by the part they belong to, in the order of the codes; what is of no kelurahan comes last. */
function partsOf(places: readonly Kelurahan[], counted: Iterable<string>, length: number): Map<string, string[]> {
  const codes = new Set([...places.map(({ code }) => code), ...counted])
  const parts = new Map<string, string[]>()
  for (const code of [...codes].sort(unclearLast)) {
    const part = code.slice(0, length)
    parts.set(part, [...(parts.get(part) ?? []), code])
  }
  return parts
}

/** The sums, the companions and the names of the parts in one statement. */
async function lookUp(actor: Actor, { area, named }: { area: string; named: string[] }): Promise<Row> {
  const visible = visibleTallySql(actor) ?? sql`false`
  const [row] = await readRows<Row>(
    actor,
    sql`
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_array(s.code, s.status, s.count)), '[]') FROM (
        SELECT t.kelurahan_code AS code, t.status, t.count
        FROM enterprise_total t JOIN tenant d ON d.id = t.tenant_id
        WHERE ${visible} AND t.count > 0 AND t.status <> 'MERGED' AND (d.region_code = ${area}
          OR (t.kelurahan_code >= ${`${area}.`} AND t.kelurahan_code < ${`${area}/`}))) s) AS figures,
      (SELECT coalesce(jsonb_agg(c ORDER BY c.name), '[]') FROM (
        SELECT m.id, m.account_id AS "accountId", a.name, m.kelurahan_codes AS kelurahan, v.week, v.month
        FROM membership m JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL
        CROSS JOIN LATERAL (
          SELECT count(DISTINCT v.enterprise_id) FILTER (WHERE v.at > now() - interval '7 days')::int AS week,
            count(DISTINCT v.enterprise_id)::int AS month
          FROM visit v WHERE v.tenant_id = m.tenant_id AND v.account_id = m.account_id AND v.at > now() - interval '30 days'
        ) v WHERE ${visibleCompanionsSql(actor)}) c) AS companions,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(r.code, r.name)), '[]') FROM region r
        WHERE r.code = ANY(${named})) AS names`,
  )
  if (!row) throw new Error("A SELECT without FROM always has a row.")
  return row
}

/** The area with what it lies in, and its parts where these are no kelurahan, whose names are known. */
function namedCodes(places: readonly Kelurahan[], area: string, length: number): string[] {
  const above = area.split(".").map((_, at, all) => all.slice(0, at + 1).join("."))
  const parts = length === codeLengths.kelurahan ? [] : places.map(({ code }) => code.slice(0, length))
  return [...new Set([...above, ...parts])]
}

function attendedBy(companions: readonly Companion[]): Map<string, string[]> {
  const attended = new Map<string, string[]>()
  for (const { name, kelurahan } of companions) {
    for (const code of kelurahan) attended.set(code, [...(attended.get(code) ?? []), name])
  }
  return attended
}

function groupStatuses(rows: Row["figures"]): Map<string, AreaFigures> {
  const statuses = new Map<string, Map<string, number>>()
  for (const [code, status, count] of rows) {
    statuses.set(code, (statuses.get(code) ?? new Map<string, number>()).set(status, count))
  }
  return new Map([...statuses].map(([code, byStatus]) => [code, figuresOf(byStatus)]))
}

type Facts = {
  byKelurahan: Map<string, AreaFigures>
  attended: Map<string, string[]>
  nameOf: Map<string, string>
  length: number
}

function describe(code: string, inside: string[], { byKelurahan, attended, nameOf, length }: Facts): CoveredArea {
  return {
    code,
    name: code === "" ? "Kelurahan belum jelas" : (nameOf.get(code) ?? code),
    figures: sumFigures(inside.flatMap((one) => byKelurahan.get(one) ?? [])),
    kelurahan: code === "" ? 0 : inside.length,
    unattended: code === "" ? 0 : inside.filter((one) => !attended.has(one)).length,
    companions: length === codeLengths.kelurahan ? (attended.get(code) ?? []) : [],
  }
}

/** In the order of the codes; what is of no kelurahan comes last. */
function unclearLast(a: string, b: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}
