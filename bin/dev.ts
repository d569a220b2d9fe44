import { spawn } from "node:child_process"
import { env } from "../lib/env"
import { ensureClient } from "./build"
import { beginProgram, ending } from "./children"
import { ensureDemo } from "./demo"
import { runCommand } from "./halt"
import { prepare } from "./prepare"

// For developers: the same database and worker as bin/start, and Next's development server, which reloads.
runCommand(async () => {
  const stopping = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort())
  await ensureClient(stopping.signal)
  const database = await prepare()
  try {
    const isDemo = await ensureDemo(database.ownerUrl, !process.argv.includes("--tanpa-demo"), stopping.signal)
    process.env.NAIK_KELAS_DEMO = isDemo ? "1" : "0"
    const { PORT, HOST } = env()
    const worker = beginProgram("bin/worker.ts", { NODE_ENV: "development", NAIK_KELAS_PART: "worker" })
    worker.stdout?.pipe(process.stdout)
    worker.stderr?.pipe(process.stderr)
    const args = ["node_modules/next/dist/bin/next", "dev", "--port", String(PORT), "--hostname", HOST]
    const next = spawn(process.execPath, args, { stdio: "inherit" })
    stopping.signal.addEventListener("abort", () => next.kill("SIGTERM"))
    await ending(next)
    worker.kill("SIGTERM")
    await ending(worker)
  } finally {
    await database.stop()
  }
})
