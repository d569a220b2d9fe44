import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { gunzipSync } from "node:zlib"
import type { Actor } from "@/lib/access"
import { runIntake } from "@/lib/intake/commands/run"
import { judgeWorkbook, type WorkbookReading } from "@/lib/intake/rules/judge-workbook"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import { countOutcomes, countProblems, listColumns, listSheets } from "@/lib/intake/rules/summary"
import type { Region } from "@/lib/intake/rules/values/kelurahan"
import { readWorkbook } from "@/lib/workbook/queries/read-workbook"
import { UnreadableFile } from "@/lib/workbook/schema"
import { asOperator, hasDatabase } from "./intake-context"

const usage = "Pemakaian: npm run -s intake -- --daerah SLUG [--sheet NAMA] [--out BERKAS.jsonl] [--save] BERKAS"

type Options = { tenant: string; sheet: string | undefined; out: string | undefined; save: boolean; file: string }

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      daerah: { type: "string" },
      sheet: { type: "string" },
      out: { type: "string" },
      save: { type: "boolean" },
    },
  })
  const [file] = positionals
  if (!values.daerah || !file || positionals.length > 1) throw new Error(usage)
  const at = (path: string) => resolve(startFolder(), path)
  const out = values.out === undefined ? undefined : at(values.out)
  return { tenant: values.daerah, sheet: values.sheet, out, save: values.save ?? false, file: at(file) }
}

/** npm runs scripts in the project's folder; paths are meant from where the person called it. */
function startFolder(): string {
  const isScript = process.env.npm_lifecycle_event === "intake"
  return isScript ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()
}

/** The five founding tenants' region codes. */
const tenants = new Map([
  ["kota-bitung", "71.72"],
  ["kota-probolinggo", "35.74"],
  ["kota-kupang", "53.71"],
  ["kota-tomohon", "71.73"],
  ["kepulauan-bangka-belitung", "19"],
])

/** The regions of a tenant: itself and all below it. */
async function loadRegions(slug: string): Promise<Region[]> {
  const code = tenants.get(slug)
  if (!code) throw new Error(`Daerah “${slug}” tidak dikenal.`)
  const text = gunzipSync(await readFile("prisma/data/regions.csv.gz")).toString("utf8")
  return text.split("\n").flatMap((line) => {
    const [found = "", name = "", level = ""] = line.trim().split(",")
    return found === code || found.startsWith(`${code}.`) ? [{ code: found, name, level }] : []
  })
}

/** Writes one JSON object per data row. */
async function writeRows(path: string, rows: readonly JudgedRow[]) {
  const stream = createWriteStream(path)
  for (const row of rows) if (!stream.write(`${JSON.stringify(lineOf(row))}\n`)) await once(stream, "drain")
  stream.end()
  await once(stream, "finish")
}

function lineOf({ sheet, row, outcome, values, problems, duplicateOf, samePersonAs, similarTo }: JudgedRow) {
  const told = problems.map(({ field, code, message, original }) => ({ field, code, message, original }))
  return { sheet, row, outcome, values, problems: told, duplicateOf, samePersonAs, similarTo }
}

async function run(options: Options) {
  const started = performance.now()
  const saved =
    hasDatabase() || options.save ? await asOperator(options.tenant, (actor) => runWith(actor, options)) : null
  if (saved) return finish({ started, ...saved })
  if (options.save) throw new Error(`Daerah “${options.tenant}” tidak ada di basis data portal.`)
  finish({ started, told: await runAlone(options), saved: null })
}

/** With the portal's database: its regions, what the agency said about layouts, its register; and saved when asked. */
async function runWith(actor: Actor, { file, sheet, out, save }: Options) {
  let told: Told = {}
  const onJudged = async (judged: WorkbookReading) => {
    told = await tell(judged, out)
  }
  const { intakeId, saved, skipped } = await runIntake(actor, { path: file, sheet, save, onJudged })
  return { told, saved: save ? { intakeId, saved, skipped } : null }
}

/** Without a database: one of the founding daerah, by the packaged regions. */
async function runAlone({ tenant, file, sheet, out }: Options): Promise<Told> {
  const regions = await loadRegions(tenant)
  const workbook = await readWorkbook({ path: file })
  const today = new Date().toISOString().slice(0, 10)
  return tell(await judgeWorkbook(workbook, { regions, today, sheet }), out)
}

type Told = Record<string, unknown>

async function tell(reading: WorkbookReading, out: string | undefined): Promise<Told> {
  if (out) await writeRows(out, reading.rows)
  const { mapped, unmapped } = listColumns(reading)
  return {
    rows: reading.rows.length,
    outcomes: countOutcomes(reading.rows),
    problems: countProblems(reading.rows),
    columns: { mapped, unmapped },
    sheets: listSheets(reading),
    remarks: reading.remarks,
  }
}

function finish({ started, told, saved }: { started: number; told: Told; saved: Told | null }) {
  const summary = {
    ...told,
    ...(saved && { save: saved }),
    seconds: Math.round(performance.now() - started) / 1000,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`)
}

try {
  await run(readOptions())
} catch (error) {
  if (error instanceof UnreadableFile) {
    process.stdout.write(`${JSON.stringify({ refused: true, message: error.message })}\n`)
    process.exitCode = 2
  } else {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  }
}
