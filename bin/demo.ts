import pg from "pg"
import { log } from "../lib/log"
import { beginProgram, ending } from "./children"
import { forwardLog } from "./forward-log"
import { Halt } from "./halt"

const seed = "prisma/seed/demo.ts"

/** Load the demo into a database that has never been asked, unless told not to; true when the database holds the demo. */
export async function ensureDemo(ownerUrl: string, wanted: boolean, signal: AbortSignal): Promise<boolean> {
  const answer = await readAnswer(ownerUrl)
  if (answer !== "unasked") return answer === "loaded"
  if (wanted) await loadDemo(ownerUrl, signal)
  await keepAnswer(ownerUrl, wanted ? "loaded" : "none")
  return wanted
}

async function loadDemo(ownerUrl: string, signal: AbortSignal): Promise<void> {
  log.info("memuat data contoh")
  const child = beginProgram(seed, { DATABASE_URL: ownerUrl, NAIK_KELAS_PART: "demo" })
  const end = () => child.kill("SIGTERM")
  signal.addEventListener("abort", end)
  forwardLog(child, "demo")
  const status = await ending(child)
  signal.removeEventListener("abort", end)
  signal.throwIfAborted()
  if (status !== 0) throw new Halt(`Data contoh gagal dimuat (${status}); sebabnya ada di log di atas.`)
}

// The answer lies in the database itself, so that it travels with a backup and no later start fills a real register
// with invented people.
const marker = /^Demo: (loaded|none)$/

async function readAnswer(ownerUrl: string): Promise<string> {
  const { rows } = await ask(ownerUrl, "SELECT obj_description('tenant'::regclass, 'pg_class') AS comment")
  return marker.exec(rows[0]?.comment ?? "")?.[1] ?? "unasked"
}

async function keepAnswer(ownerUrl: string, answer: "loaded" | "none"): Promise<void> {
  await ask(ownerUrl, `COMMENT ON TABLE tenant IS 'Demo: ${answer}'`)
}

async function ask(ownerUrl: string, sql: string): Promise<pg.QueryResult<{ comment: string | null }>> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}
