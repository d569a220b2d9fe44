import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { gunzipSync } from "node:zlib"
import { judgeWorkbook } from "@/lib/intake/rules/judge-workbook"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import { countOutcomes, countProblems, listColumns, listSheets } from "@/lib/intake/rules/summary"
import type { Region } from "@/lib/intake/rules/values/kelurahan"
import { readWorkbook } from "@/lib/workbook/queries/read-workbook"
import { UnreadableFile } from "@/lib/workbook/schema"

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
  const regions = await loadRegions(options.tenant)
  const workbook = await readWorkbook({ path: options.file })
  const today = new Date().toISOString().slice(0, 10)
  const reading = await judgeWorkbook(workbook, { regions, today, sheet: options.sheet })
  if (options.out) await writeRows(options.out, reading.rows)
  const { mapped, unmapped } = listColumns(reading)
  const summary = {
    rows: reading.rows.length,
    outcomes: countOutcomes(reading.rows),
    problems: countProblems(reading.rows),
    columns: { mapped, unmapped },
    sheets: listSheets(reading),
    remarks: reading.remarks,
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
