import { setTimeout as sleep } from "node:timers/promises"
import { type Env, env } from "../lib/env"
import { log } from "../lib/log"
import { ensureBuild, ensureClient } from "./build"
import { beginProgram, beginWeb, type Children, createChildren } from "./children"
import { ensureDemo } from "./demo"
import { Halt, runCommand } from "./halt"
import { isAlive } from "./lock"
import { claim } from "./portal"
import { type Database, ensureDatabase } from "./postgres"
import { prepare } from "./prepare"

const stopping = new AbortController()
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort())

runCommand(async () => {
  const unknown = process.argv.slice(2).find((flag) => flag !== "--tanpa-demo")
  if (unknown) throw new Halt(`Pilihan ${unknown} tidak dikenal; yang ada hanya --tanpa-demo.`)
  const settings = env()
  const release = await claim({ dataDir: settings.DATA_DIR, port: settings.PORT, host: settings.HOST })
  const children = createChildren()
  let database: Database | undefined
  try {
    database = await prepare()
    await serve({ settings, children, database })
  } catch (error) {
    if (!stopping.signal.aborted) throw error
  } finally {
    // Ends a build or a demo still under way when the other failed.
    stopping.abort()
    await children.stop()
    await database?.stop()
    await release()
  }
  log.info("portal berhenti dengan tertib")
  process.exit(0)
})

type Portal = { settings: Env; children: Children; database: Database }

async function serve({ settings, children, database }: Portal): Promise<void> {
  const { signal } = stopping
  await ensureClient(signal)
  const wanted = !process.argv.includes("--tanpa-demo")
  const [isDemo] = await Promise.all([ensureDemo(database.ownerUrl, wanted, signal), ensureBuild(signal)])
  signal.throwIfAborted()

  const given = childEnv(settings, isDemo)
  for (let count = 0; count < settings.WEB_PROCESSES; count += 1) {
    void children.keep({ part: "web", begin: () => beginWeb({ ...given, NAIK_KELAS_PART: "web" }) })
  }
  void children.keep({
    part: "worker",
    begin: () => beginProgram("bin/worker.ts", { ...given, NAIK_KELAS_PART: "worker" }),
  })
  await announce(settings, isDemo)
  await watchDatabase({ settings, children, database })
}

/** The owner's address stays here: what serves people could not use it even if it were taken over. */
function childEnv(settings: Env, isDemo: boolean): Record<string, string | undefined> {
  return {
    NODE_ENV: "production",
    DATABASE_URL: undefined,
    PORT: String(settings.PORT),
    HOST: settings.HOST,
    NAIK_KELAS_DEMO: isDemo ? "1" : "0",
  }
}

async function announce({ HOST, PORT, PORTAL_URL }: Env, isDemo: boolean): Promise<void> {
  const address = `http://${HOST === "0.0.0.0" ? "127.0.0.1" : HOST}:${PORT}`
  const deadline = Date.now() + 120_000
  while (!(await answers(`${address}/readyz`))) {
    stopping.signal.throwIfAborted()
    if (Date.now() > deadline) throw new Halt("Portal belum siap setelah 2 menit; sebabnya ada di log di atas.")
    await sleep(100)
  }
  console.log(`\nNaik Kelas siap di ${PORTAL_URL ?? address}`)
  if (isDemo) console.log(demoAccounts)
}

const demoAccounts = `Akun contoh, kata sandi naik-kelas-demo, masuk di /masuk:
  {admin,petugas,pendamping,pimpinan,pelaku,mitra}@{daerah}.demo
  daerah: kota-bitung, kota-probolinggo, kota-kupang, kota-tomohon, kepulauan-bangka-belitung
  misalnya petugas@kota-probolinggo.demo
`

function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(3000) }).then(
    (response) => response.ok,
    () => false,
  )
}

/** Until we are told to stop: start an embedded server that fell, and everything with it if its port had to change. */
async function watchDatabase({ settings, children, database }: Portal): Promise<void> {
  let { embedded, appUrl } = database
  while (!stopping.signal.aborted) {
    await sleep(1000, undefined, { signal: stopping.signal }).catch(() => undefined)
    if (embedded === null || isAlive(embedded) || stopping.signal.aborted) continue
    log.error("PostgreSQL bawaan berhenti dan dijalankan kembali")
    const revived = await ensureDatabase({ ...settings, DATABASE_URL: undefined })
    embedded = revived.embedded
    if (revived.appUrl === appUrl) continue
    appUrl = revived.appUrl
    Object.assign(process.env, { DATABASE_APP_URL: revived.appUrl, DATABASE_DOOR_URL: revived.doorUrl })
    await children.restart()
  }
}
