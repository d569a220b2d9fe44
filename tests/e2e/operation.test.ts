import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, expect, test } from "vitest"
import { discardCluster } from "@/bin/postgres"
import { tryPort } from "@/bin/postgres/cluster"

let dataDir: string
let port: string
let portal: ChildProcess | undefined

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "naik-kelas-operation-"))
  await chmod(dataDir, 0o755)
  port = String(await tryPort(0))
})

afterAll(async () => {
  portal?.kill("SIGTERM")
  if (portal && portal.exitCode === null && portal.signalCode === null) await once(portal, "exit")
  await discardCluster(dataDir)
  await rm(dataDir, { recursive: true, force: true })
})

function start(settings: Record<string, string> = {}): ChildProcess {
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    PORT: port,
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    ...settings,
  }
  return spawn("node", ["--import", "tsx", "bin/start.ts", "--tanpa-demo"], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  })
}

async function status(path: string): Promise<number> {
  return fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(3000) }).then(
    (response) => response.status,
    () => 0,
  )
}

async function becomes(path: string, wanted: number): Promise<void> {
  await expect.poll(() => status(path), { timeout: 150_000, interval: 100 }).toBe(wanted)
}

/** How a portal that must not start ends: its exit status and all it says. */
async function refusal(settings: Record<string, string>): Promise<{ code: number; said: string }> {
  const refused = start(settings)
  let said = ""
  refused.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [code] = await once(refused, "close")
  return { code, said: said.trim() }
}

test("a portal that was killed starts again at once, with its database", async () => {
  portal = start()
  await becomes("/readyz", 200)
  portal.kill("SIGKILL")
  await once(portal, "exit")
  portal = start()
  await becomes("/readyz", 200)
}, 310_000)

test("without its database a page says so in a sentence, and comes back with it", async () => {
  const [pid] = (await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8")).split("\n")
  const isBack = async () => (await status("/readyz")) === 200
  process.kill(Number(pid), "SIGQUIT")
  await expect.poll(isBack, { interval: 20, timeout: 10_000 }).toBe(false)
  const home = await fetch(`http://127.0.0.1:${port}/`)
  expect([home.status, await home.text()]).toEqual([500, expect.stringContaining("Portal sedang terganggu")])
  expect(await status("/livez")).toBe(200)
  await becomes("/readyz", 200)
  expect(await status("/")).toBe(200)
})

test("what cannot start says why in one sentence", async () => {
  const other = join(dataDir, "lain")
  expect(await refusal({ DATA_DIR: other })).toEqual({
    code: 1,
    said: expect.stringMatching(/^Port \d+ di .+ sudah dipakai[^\n]*$/),
  })
  expect(await refusal({})).toEqual({ code: 1, said: expect.stringMatching(/^Portal lain [^\n]*$/) })
  expect(await refusal({ PORT: "banyak" })).toEqual({
    code: 1,
    said: expect.stringMatching(/^Variabel lingkungan PORT [^\n]*$/),
  })
  const free = {
    DATA_DIR: other,
    PORT: String(await tryPort(0)),
    DATABASE_URL: `postgresql://a:b@127.0.0.1:${await tryPort(0)}/c`,
  }
  expect(await refusal(free)).toEqual({
    code: 1,
    said: expect.stringMatching(/^Basis data di DATABASE_URL tidak dapat dihubungi[^\n]*$/),
  })
})

test("told to stop, it ends in order and leaves the port and the folder to the next", async () => {
  if (!portal) throw new Error("The portal of the first test runs.")
  portal.kill("SIGTERM")
  expect(await once(portal, "exit")).toEqual([0, null])
  expect(await status("/livez")).toBe(0)
  await sleep(100)
  expect(await tryPort(Number(port))).toBe(Number(port))
})
