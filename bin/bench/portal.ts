import type { ChildProcess } from "node:child_process"
import { readFile } from "node:fs/promises"
import { setTimeout as sleep } from "node:timers/promises"
import { beginWeb, ending } from "../children"
import { tryPort } from "../postgres/cluster"

/** The portal's web processes as bin/start begins them, with nothing else beside them. */
export type Portal = { port: number; url: string; pids: number[]; stop: () => Promise<void> }

/** One web process for each core, answering. */
export async function startPortal(processes: number): Promise<Portal> {
  const port = (await tryPort(0)) ?? 0
  const url = `http://127.0.0.1:${port}`
  const env = {
    NODE_ENV: "production",
    DATABASE_URL: undefined,
    PORT: String(port),
    HOST: "127.0.0.1",
    LOG_LEVEL: "error",
  } as const
  const children = Array.from({ length: processes }, () => beginWeb(env))
  for (const child of children) child.stderr?.pipe(process.stderr)
  const deadline = Date.now() + 120_000
  while (!(await answers(`${url}/readyz`))) {
    if (Date.now() > deadline) throw new Error("The portal did not become ready.")
    await sleep(100)
  }
  return { port, url, pids: children.flatMap(({ pid }) => pid ?? []), stop: () => stopAll(children) }
}

async function stopAll(children: ChildProcess[]): Promise<void> {
  const ended = children.map(ending)
  for (const child of children) child.kill("SIGTERM")
  await Promise.all(ended)
}

function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(3000) }).then(
    (response) => response.ok,
    () => false,
  )
}

/** Processor time that processes have used so far, in milliseconds. */
export async function processorTime(pids: readonly number[]): Promise<number> {
  const each = await Promise.all(pids.map(readTicks))
  // Linux counts in hundredths of a second (USER_HZ) on every architecture Node runs on.
  return each.reduce((sum, ticks) => sum + ticks, 0) * 10
}

async function readTicks(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8")
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ")
  return Number(fields[11]) + Number(fields[12])
}

/** The most memory that processes have held, in MB together. */
export async function peakMemory(pids: readonly number[]): Promise<number> {
  const each = await Promise.all(pids.map(readPeak))
  return each.reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024
}

async function readPeak(pid: number): Promise<number> {
  return Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0)
}
