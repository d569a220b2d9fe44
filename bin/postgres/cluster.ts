import { execFile, spawn } from "node:child_process"
import { existsSync } from "node:fs"
import {
  chown,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  writeFile,
} from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { promisify } from "node:util"
import pg from "pg"
import { Halt } from "../halt"
import { isAlive } from "../lock"
import { allowExecution, type Home, readRecord, writeRecord } from "./home"

/** For 2 cores and 24 GB or less; the log keeps neither statements nor row values, which may hold personal data. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  shared_buffers: "384MB",
  effective_cache_size: "2GB",
  work_mem: "16MB",
  maintenance_work_mem: "256MB",
  max_wal_size: "2GB",
  checkpoint_timeout: "15min",
  wal_compression: "on",
  random_page_cost: "1.1",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
}

// Nothing of ours, least of all a key, reaches the server's environment.
const bare = { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" } as const

/** How a cluster was found: `started` is false when it was already running. */
export type Running = { port: number; pid: number; started: boolean }

/** Start the cluster, or find it running; a new one gets `password` for its superuser. `fast` gives up durability, for tests. */
export async function startCluster(home: Home, password: string, fast = false): Promise<Running> {
  await allowExecution(home.binaries)
  if (!existsSync(join(home.cluster, "PG_VERSION"))) await createCluster(home, password)

  const found = await findRunning(home)
  if (found) {
    await waitUntilReady(found.port, found.pid, password)
    return { ...found, started: false }
  }
  const port = await choosePort((await readRecord(home.record))?.port ?? null)
  await writeRecord(home.record, { cluster: home.cluster, port })
  const pid = await launch(home, port, fast)
  await waitUntilReady(port, pid, password)
  return { port, pid, started: true }
}

/** Stop the cluster if it runs: sessions are ended, everything acknowledged is on disk. */
export async function stopCluster(home: Home): Promise<void> {
  const found = await findRunning(home)
  if (!found) return
  process.kill(found.pid, "SIGINT")
  while (await worksIn(found.pid, home.cluster)) await sleep(50)
}

async function createCluster(home: Home, password: string): Promise<void> {
  const draft = `${home.cluster}.new`
  const secrets = await mkdtemp(join(tmpdir(), "naik-kelas-"))
  const passwordFile = join(secrets, "password")
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (home.user) for (const path of [draft, secrets, passwordFile]) await chown(path, home.user.uid, home.user.gid)
  try {
    const flags = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    const access = ["--auth=scram-sha-256", "--username=postgres", `--pwfile=${passwordFile}`]
    const options = { ...home.user, cwd: draft, env: bare }
    await promisify(execFile)(join(home.binaries, "initdb"), ["-D", draft, ...flags, ...access], options)
    // Only a finished cluster gets the real name, so an interrupted first start leaves nothing half made.
    await rm(home.cluster, { recursive: true, force: true })
    await rename(draft, home.cluster)
  } finally {
    await rm(secrets, { recursive: true, force: true })
  }
}

async function findRunning(home: Home): Promise<{ port: number; pid: number } | null> {
  const lockFile = join(home.cluster, "postmaster.pid")
  const lines = (await readFile(lockFile, "utf8").catch(() => "")).split("\n")
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!pid) return null
  if (await worksIn(pid, home.cluster)) return { pid, port }
  // Left by a server that was killed: its number may since belong to another program, which PostgreSQL would mind.
  // Its last sessions must be gone first, for they still write to the same files.
  const deadline = Date.now() + 15_000
  while ((await anyoneWorksIn(home.cluster)) && Date.now() < deadline) await sleep(100)
  await rm(lockFile, { force: true })
  return null
}

async function worksIn(pid: number, folder: string): Promise<boolean> {
  if (process.platform !== "linux") return isAlive(pid)
  return (await readlink(`/proc/${pid}/cwd`).catch(() => "")) === (await realpath(folder))
}

async function anyoneWorksIn(folder: string): Promise<boolean> {
  if (process.platform !== "linux") return false
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number)
  return (await Promise.all(pids.map((pid) => worksIn(pid, folder)))).includes(true)
}

async function choosePort(preferred: number | null): Promise<number> {
  return (preferred && (await tryPort(preferred))) || (await tryPort(0)) || 0
}

/** The port when it is free to listen on, null when it is taken; 0 asks for any. */
export function tryPort(port: number, host = "127.0.0.1"): Promise<number | null> {
  const server = createServer()
  return new Promise((done) => {
    server.once("error", () => done(null))
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => done(address && typeof address === "object" ? address.port : null))
    })
  })
}

async function launch(home: Home, port: number, fast: boolean): Promise<number> {
  const chosen = fast ? { ...settings, fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : settings
  const flags = Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const log = await open(logPath(home), "a", 0o600)
  const child = spawn(join(home.binaries, "postgres"), ["-D", home.cluster, "-p", String(port), ...flags], {
    ...home.user,
    cwd: home.cluster,
    env: bare,
    // A session of its own: Ctrl+C in the terminal must not reach it before the web server is drained.
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  })
  child.once("error", () => undefined)
  child.unref()
  await log.close()
  if (!child.pid) throw new Halt(`PostgreSQL bawaan tidak dapat dijalankan: ${join(home.binaries, "postgres")}.`)
  return child.pid
}

async function waitUntilReady(port: number, pid: number, password: string): Promise<void> {
  for (;;) {
    const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "postgres" })
    const code = await client.connect().then(
      () => "ready",
      (error: unknown) => (error instanceof Error && "code" in error ? error.code : "unknown"),
    )
    await client.end().catch(() => undefined)
    if (code === "ready") return
    if (code === "28P01")
      throw new Halt("Kunci basis data di DATA_DIR/keys tidak cocok; pulihkan folder keys dari cadangan.")
    if (!isAlive(pid))
      throw new Halt("PostgreSQL bawaan berhenti saat dijalankan; sebabnya ada di DATA_DIR/postgres.log.")
    await sleep(50)
  }
}

function logPath(home: Home): string {
  return join(dirname(home.record), "postgres.log")
}
