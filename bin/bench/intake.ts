import { chmod, mkdir } from "node:fs/promises"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { beginProgram, ending } from "../children"
import { median } from "./figures"
import { writeSpreadsheet } from "./spreadsheet"
import type { Stage } from "./stage"

/** Seconds for reading, judging and saving a spreadsheet, the same rows by COPY, and the worker's peak memory in MB. */
export type IntakeFigure = { rows: number; seconds: number; copySeconds: number; megabytes: number }

/** Import a spreadsheet of so many rows into an empty register, three times, each beside a COPY of what it has stored. */
export async function measureIntake(stage: Stage, folder: string, rows: number): Promise<IntakeFigure> {
  const path = join(folder, `${rows}.xlsx`)
  await writeSpreadsheet(path, rows)
  const copies = join(folder, "copy")
  await mkdir(copies, { recursive: true })
  // The server writes and reads there as its own user.
  await chmod(copies, 0o777)
  const runs: Omit<IntakeFigure, "rows">[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    await empty(stage)
    const { saved, seconds, megabytes } = await runImport(stage, path)
    if (saved < rows * 0.99) throw new Error(`Only ${saved} of ${rows} rows were saved.`)
    runs.push({ seconds, megabytes, copySeconds: await copyAgain(stage, copies) })
  }
  const of = (read: (run: (typeof runs)[number]) => number) => median(runs.map(read))
  return {
    rows,
    seconds: of((run) => run.seconds),
    copySeconds: of((run) => run.copySeconds),
    megabytes: of((run) => run.megabytes),
  }
}

const tables = ["person", "enterprise", "enterprise_kbli", "enterprise_year"]

async function empty({ admin }: Stage): Promise<void> {
  await admin.query("TRUNCATE person, enterprise, intake, enterprise_tally, enterprise_total CASCADE")
}

type Imported = { saved: number; seconds: number; megabytes: number }

async function runImport({ officer }: Stage, path: string): Promise<Imported> {
  const child = beginProgram("bin/bench/import.ts", {
    NODE_ENV: "production",
    LOG_LEVEL: "error",
    BENCH_IMPORT: JSON.stringify({ actor: officer, path }),
  })
  child.stderr?.pipe(process.stderr)
  const [said, status] = await Promise.all([child.stdout ? text(child.stdout) : "", ending(child)])
  if (status !== 0) throw new Error(`The import ended with ${status}.`)
  return JSON.parse(said.trim().split("\n").at(-1) ?? "{}")
}

/** The rows the import stored, out and in again by COPY: the same tables with their indexes, keys and triggers. */
async function copyAgain(stage: Stage, folder: string): Promise<number> {
  const { admin, officer } = stage
  const file = (table: string) => `'${join(folder, table)}'`
  for (const table of tables) await admin.query(`COPY ${table} TO ${file(table)}`)
  const intakes = `COPY intake TO ${file("intake")}`
  await admin.query(intakes)
  await empty(stage)
  await admin.query(`COPY intake FROM ${file("intake")}`)
  await admin.query("SELECT set_config('app.tenant_id', $1, false), set_config('app.account_id', '', false)", [
    officer.tenantId,
  ])
  let seconds = 0
  for (const table of tables) {
    const began = performance.now()
    await admin.query(`COPY ${table} FROM ${file(table)}`)
    seconds += (performance.now() - began) / 1000
    // Not counted: without it the next table's foreign keys would be checked by the plan for an empty one.
    await admin.query(`ANALYZE ${table}`)
  }
  return seconds
}
