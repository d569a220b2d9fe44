import pg from "pg"
import type { Actor } from "../../lib/access"
import { getEnterprise } from "../../lib/enterprise/queries/detail"
import { listEnterprises } from "../../lib/enterprise/queries/list"
import { encodeCursor, sorts } from "../../lib/enterprise/rules/cursor"
import { readListState } from "../../lib/enterprise/rules/filter"
import { getCoverage } from "../../lib/validation/queries/coverage"
import { median, percentile } from "./figures"
import { recordStatements } from "./record"
import { codeOfStage, type Stage } from "./stage"
import { revive, type Statement } from "./statement"
import { searches } from "./words"

/** Time the database itself needs, in milliseconds, planning included. */
export type DatabaseTime = { p50: number; p95: number; statements: number }

export const looks = ["list", "search", "search within a filter", "detail", "coverage"] as const
export type Look = (typeof looks)[number]

type Sampled = { id: string; name: string; kelurahan: string | null }

/** Some enterprises from anywhere in the officer's register: the same in every stage, told by the moment their ids begin with. */
export async function sampleEnterprises({ admin, officer }: Stage, count: number): Promise<Sampled[]> {
  const { rows } = await admin.query<Sampled>(
    `SELECT id, name_key AS name, kelurahan_code AS kelurahan FROM enterprise WHERE tenant_id = $1 ORDER BY md5(left(id::text, 13)) LIMIT $2`,
    [officer.tenantId, count],
  )
  return rows
}

/** How long the database takes for what the pages ask it, as the application's role and with its settings. */
export async function measureDatabase(stage: Stage): Promise<Record<Look, DatabaseTime>> {
  const samples = await sampleEnterprises(stage, 60)
  return {
    list: await timeAll(stage, stage.officer, await recordLists(stage, samples)),
    search: await timeAll(stage, stage.officer, await recordSearches(stage.officer, [{}, { urut: "nama" }])),
    "search within a filter": await timeAll(
      stage,
      stage.officer,
      await recordSearches(stage.officer, [{ status: "APPROVED" }]),
    ),
    detail: await timeAll(stage, stage.officer, await recordDetails(stage.officer, samples)),
    coverage: await timeAll(stage, stage.officer, await recordCoverage(stage.officer)),
  }
}

const filters = [
  {},
  { status: "APPROVED" },
  { status: "DRAFT" },
  { sektor: "KULINER,INDUSTRI" },
  { nib: "tidak", hp: "ada" },
  { skala: "SMALL" },
  { kelurahan: "-" },
]

/** Every sort with every filter: the first page, pages deep inside in both directions, and a companion's. */
export async function recordLists({ officer }: Stage, samples: Sampled[]): Promise<Statement[]> {
  const codes = [...new Set(samples.flatMap(({ kelurahan }) => kelurahan ?? []))]
  const companion: Actor = { ...officer, role: "companion", scope: { kelurahan: codes.slice(0, 2) } }
  const places = { kecamatan: codes[0]?.slice(0, 8) ?? "", kelurahan: codes.slice(0, 3).join(",") }
  const all = [...filters, { kecamatan: places.kecamatan }, { kelurahan: places.kelurahan }]
  const statements: Statement[] = []
  for (const urut of Object.keys(sorts)) {
    for (const [index, filter] of all.entries()) {
      const sample = samples[index]
      const cursor = sample && encodeCursor({ ...sample, skipped: 5000 })
      const queries = [filter, { ...filter, sesudah: cursor }, { ...filter, sebelum: cursor }]
      for (const query of queries) {
        const state = readListState({ ...query, urut })
        statements.push(...(await recordStatements(() => listEnterprises(officer, state))))
        statements.push(...(await recordStatements(() => listEnterprises(companion, state))))
      }
    }
  }
  return statements
}

export async function recordSearches(officer: Actor, views: Record<string, string>[]): Promise<Statement[]> {
  const statements: Statement[] = []
  for (const q of searches) {
    for (const view of views) {
      statements.push(...(await recordStatements(() => listEnterprises(officer, readListState({ ...view, q })))))
    }
  }
  return statements
}

/** What the coverage page asks; the names of kelurahan are asked once in a process. */
export async function recordCoverage(officer: Actor): Promise<Statement[]> {
  await getCoverage(officer, codeOfStage)
  return recordStatements(() => getCoverage(officer, codeOfStage))
}

async function recordDetails(officer: Actor, samples: Sampled[]): Promise<Statement[]> {
  const statements: Statement[] = []
  for (const { id } of samples) statements.push(...(await recordStatements(() => getEnterprise(officer, id))))
  return statements
}

/** The middle and the worst of what the database needs for some statements of an actor. */
export async function timeAll(stage: Stage, actor: Actor, statements: Statement[]): Promise<DatabaseTime> {
  const times = await timeEach(stage, actor, statements)
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), statements: statements.length }
}

/** Each statement is prepared as on the portal's connections, run once to warm it, and timed inside the database: the median of 3. */
export async function timeEach({ database }: Stage, { tenantId }: Actor, statements: Statement[]): Promise<number[]> {
  const client = new pg.Client({ connectionString: database.appUrl })
  await client.connect()
  await client.query("SELECT set_config('app.tenant_id', $1, false), set_config('app.account_id', '', false)", [
    tenantId,
  ])
  const names = new Set<string>()
  const rounds: number[][] = []
  for (let round = 0; round < 4; round += 1) {
    const times: number[] = []
    for (const statement of statements) {
      if (!names.has(statement.name)) await client.query(`PREPARE ${statement.name} AS ${statement.text}`)
      names.add(statement.name)
      times.push(await explain(client, statement))
    }
    rounds.push(times)
  }
  await client.end()
  return statements.map((_, index) => median(rounds.slice(1).map((times) => times[index] ?? Number.NaN)))
}

type Explained = { "QUERY PLAN": { "Planning Time": number; "Execution Time": number }[] }

async function explain(client: pg.Client, { name, values }: Statement): Promise<number> {
  const given = values.length > 0 ? `(${values.map(literal).join(", ")})` : ""
  const { rows } = await client.query<Explained>(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE ${name}${given}`)
  const [plan] = rows[0]?.["QUERY PLAN"] ?? []
  return (plan?.["Planning Time"] ?? 0) + (plan?.["Execution Time"] ?? 0)
}

function literal(frozen: unknown): string {
  const value = revive(frozen)
  if (value === null || value === undefined) return "NULL"
  if (value instanceof Uint8Array) return `'\\x${Buffer.from(value).toString("hex")}'`
  if (Array.isArray(value)) return `ARRAY[${value.map(literal).join(", ")}]::text[]`
  return pg.escapeLiteral(String(value))
}
