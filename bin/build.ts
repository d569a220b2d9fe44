import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { readdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { log } from "../lib/log"
import { ending } from "./children"
import { forwardLog } from "./forward-log"
import { Halt } from "./halt"
import { withLock } from "./lock"

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "prisma.config.ts",
  "next.config.ts",
  "proxy.ts",
]
const settings = ["package-lock.json", "postcss.config.mjs", "instrumentation.ts"]
const stamp = ".next/sources.sha256"
const clientStamp = "lib/generated/sources.sha256"
const lock = "node_modules/.cache/naik-kelas/build.lock"

/** Make the Prisma client when the schema changed; `signal` ends it early. */
export async function ensureClient(signal?: AbortSignal): Promise<void> {
  const wanted = await hashOf(["prisma/schema", "prisma.config.ts", "package-lock.json"])
  await withLock(lock, async () => {
    if (await isStamped(clientStamp, wanted)) return
    await run(["node_modules/prisma/build/index.js", "generate"], signal)
    await writeFile(clientStamp, wanted)
  })
}

/** Build the web application unless this very source was built last; `signal` ends it early. */
export async function ensureBuild(signal?: AbortSignal): Promise<void> {
  await ensureClient(signal)
  const wanted = await hashOf([...sources, ...settings])
  await withLock(lock, async () => {
    if ((await isStamped(stamp, wanted)) && existsSync(".next/BUILD_ID")) return
    log.info("membangun aplikasi web")
    await rm(stamp, { force: true })
    await run(["node_modules/next/dist/bin/next", "build"], signal)
    await writeFile(stamp, wanted)
  })
}

async function isStamped(path: string, wanted: string): Promise<boolean> {
  return (await readFile(path, "utf8").catch(() => "")) === wanted
}

async function run(args: string[], signal?: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  })
  forwardLog(child, "build")
  const status = await ending(child)
  signal?.throwIfAborted()
  if (status !== 0)
    throw new Halt(`Pembangunan aplikasi gagal (${args.at(-1)}, ${status}); sebabnya ada di log di atas.`)
}

async function hashOf(paths: string[]): Promise<string> {
  const files = (await Promise.all(paths.map(filesIn))).flat().sort()
  const hash = createHash("sha256")
  for (const file of files) hash.update(`${file}\n`).update(await readFile(file))
  return hash.digest("hex")
}

async function filesIn(path: string): Promise<string[]> {
  if (!existsSync(path) || path === "lib/generated") return []
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
  if (!entries) return [path]
  return (await Promise.all(entries.map((entry) => filesIn(join(path, entry.name))))).flat()
}
