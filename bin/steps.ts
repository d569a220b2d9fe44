import { type ChildProcess, spawn } from "node:child_process"

/** One thing that must hold: what it is called and the commands that tell, each run with this Node. */
export type Step = { name: string; commands: string[][] }

const cruiser = "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs"
const cruised = ["app", "components", "lib", "prisma", "bin", "tests"]

/** What `npm run check` consists of. */
export const checks: Step[] = [
  {
    name: "format and lint",
    commands: [["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]],
  },
  { name: "database client", commands: [["node_modules/prisma/build/index.js", "generate"]] },
  {
    name: "types",
    commands: [
      ["node_modules/next/dist/bin/next", "typegen"],
      ["node_modules/typescript/bin/tsc", "--noEmit"],
    ],
  },
  {
    name: "dependency graph",
    commands: [[cruiser, ...cruised, "--config", ".dependency-cruiser.cjs", "--output-type", "err-long"]],
  },
  { name: "unused code", commands: [["node_modules/knip/bin/knip.js"]] },
  { name: "dependency floors", commands: [["--import", "tsx", "bin/check-floors.ts"]] },
]

/** Run a step in a process group of its own, which `stopping` ends as a whole; true when it passed. */
export async function passes(step: Step, stopping?: AbortSignal, env: Record<string, string> = {}): Promise<boolean> {
  for (const command of step.commands) {
    if (stopping?.aborted) return false
    const child = spawn(process.execPath, command, {
      stdio: ["ignore", "inherit", "inherit"],
      detached: true,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...env },
    })
    if ((await groupEnds(child, stopping)) !== 0) return false
  }
  return true
}

/** The child's exit status; when told to stop, its whole group gets 20 seconds to end by itself. */
async function groupEnds(child: ChildProcess, stopping?: AbortSignal): Promise<number> {
  const end = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, signal)
    } catch {
      // The group is gone already.
    }
  }
  let patience: NodeJS.Timeout | undefined
  const stop = () => {
    end("SIGTERM")
    patience = setTimeout(() => end("SIGKILL"), 20_000)
  }
  stopping?.addEventListener("abort", stop)
  const status = await new Promise<number>((done) => {
    child.once("exit", (code) => done(code ?? 1))
    child.once("error", () => done(1))
  })
  stopping?.removeEventListener("abort", stop)
  clearTimeout(patience)
  end("SIGKILL")
  return status
}
