import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { type Browser, chromium } from "playwright"
import { discardCluster } from "../../bin/postgres"
import { tryPort } from "../../bin/postgres/cluster"

/** Vitest's global setup: a portal really started by bin/start, with the demo, on a free port and in a folder of its own. */
export default async function startPortal(): Promise<() => Promise<void>> {
  installChromium()
  const dataDir = await mkdtemp(join(tmpdir(), "naik-kelas-e2e-"))
  await chmod(dataDir, 0o755)
  const port = await tryPort(0)
  const url = `http://127.0.0.1:${port}`
  process.env.PORTAL_TEST_URL = url
  process.env.PORTAL_TEST_DATA = dataDir
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    PORT: String(port),
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
  }
  const portal = spawn(join(import.meta.dirname, "../../bin/start"), {
    env: { ...env, PORTAL_URL: "", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const output: string[] = []
  portal.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()))
  const ended = once(portal, "exit")

  const stop = async () => {
    portal.kill("SIGTERM")
    await ended
    await discardCluster(dataDir)
    await rm(dataDir, { recursive: true, force: true })
  }
  const deadline = Date.now() + 300_000
  while (!(await isReady(url))) {
    if (portal.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`The portal did not start:\n${output.join("").slice(-5000)}`)
    }
    await sleep(200)
  }
  return stop
}

/** The address of the portal under test. */
export function portalUrl(): string {
  return process.env.PORTAL_TEST_URL ?? "http://127.0.0.1:3000"
}

/** The system's Chromium, without a window. */
export function launchBrowser(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : []
  return chromium.launch({ executablePath: findChromium(), args: [...args, "--disable-dev-shm-usage"] })
}

const places = [process.env.CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]

/** Undefined leaves the choice to Playwright, which then uses its own if it was downloaded. */
function findChromium(): string | undefined {
  return places.find((path) => path && existsSync(path))
}

function installChromium(): void {
  if (findChromium() || existsSync(chromium.executablePath())) return
  const apt = (...args: string[]) => spawnSync("apt-get", ["-qq", "-y", ...args], { stdio: "inherit" }).status === 0
  if (!(apt("update") && apt("install", "--no-install-recommends", "chromium"))) {
    throw new Error("Browser tests need Chromium: apt-get install chromium, or set CHROMIUM to its path.")
  }
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3000) }).then(
    (response) => response.ok,
    () => false,
  )
}
