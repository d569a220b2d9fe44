import { readFileSync } from "node:fs"
import { closeDatabase } from "../../lib/db"
import { runIntake } from "../../lib/intake/commands/run"

// Runs as a process of its own, with the worker's flags: judge a spreadsheet and save it, as the portal's worker does.
const { actor, path } = JSON.parse(process.env.BENCH_IMPORT ?? "{}")

async function main(): Promise<void> {
  const began = performance.now()
  const { saved } = await runIntake(actor, { path, save: true })
  const seconds = (performance.now() - began) / 1000
  const megabytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0) / 1024
  await closeDatabase()
  console.log(JSON.stringify({ saved, seconds, megabytes }))
  process.exit(0)
}

void main()
