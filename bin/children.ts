import { type ChildProcess, spawn } from "node:child_process"
import cluster from "node:cluster"
import { setTimeout as sleep } from "node:timers/promises"
import { log } from "../lib/log"
import { forwardLog } from "./forward-log"

/** A long-lived child: what the log calls it and how it begins. */
type Service = { part: string; begin: () => ChildProcess }

/** The portal's long-lived children, begun again when they fall. */
export type Children = {
  keep: (service: Service) => Promise<void>
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/** An empty set of children. */
export function createChildren(): Children {
  const running = new Set<ChildProcess>()
  const stopping = new AbortController()
  const restart = () => endAll(running)

  async function keep({ part, begin }: Service): Promise<void> {
    for (let wait = 500; !stopping.signal.aborted; wait = Math.min(wait * 2, 30_000)) {
      const began = Date.now()
      const child = begin()
      running.add(child)
      forwardLog(child, part)
      const status = await ending(child)
      running.delete(child)
      if (stopping.signal.aborted) return
      if (Date.now() - began > 60_000) wait = 500
      log.error({ status, wait }, `proses ${part} berhenti dan akan dijalankan kembali`)
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  async function stop(): Promise<void> {
    stopping.abort()
    await restart()
  }

  return { keep, restart, stop }
}

/** A web process; all of them share one port. */
export function beginWeb(env: Partial<NodeJS.ProcessEnv>): ChildProcess {
  // A heap that grows slowly: under load a process holds 280 MB instead of 470. Nothing ends when it needs more.
  const flags = ["--max-semi-space-size=16", "--heap-growing-percent=30"]
  cluster.setupPrimary({ exec: "bin/web.ts", execArgv: flags, silent: true })
  return cluster.fork(env).process
}

/** A program of ours with access to lib/; its channel closes when the supervisor is gone. */
export function beginProgram(path: string, env: Partial<NodeJS.ProcessEnv>): ChildProcess {
  // A small nursery and a heap that grows slowly: importing 5,000 rows then takes the worker 220 MB instead of 440 MB,
  // 100,000 rows 770 MB instead of 1,350 MB.
  const flags = ["--max-semi-space-size=4", "--heap-growing-percent=30", "--conditions=react-server", "--import", "tsx"]
  return spawn(process.execPath, [...flags, path], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
}

/** How a child ended: its exit status or the signal that ended it. */
export function ending(child: ChildProcess): Promise<number | string> {
  return new Promise((done) => {
    child.once("exit", (code, signal) => done(signal ?? code ?? 1))
    child.once("error", (error) => done(error.message))
  })
}

/** Ask children to finish what they do and end; those that have not after 12 seconds are killed. */
async function endAll(children: Set<ChildProcess>): Promise<void> {
  const ended = [...children].map(ending)
  for (const child of children) child.kill("SIGTERM")
  const patience = setTimeout(() => {
    for (const child of children) child.kill("SIGKILL")
  }, 12_000)
  await Promise.all(ended)
  clearTimeout(patience)
}
