import { spawn } from "node:child_process"
import { once } from "node:events"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { v7 as uuidv7 } from "uuid"
import { expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { env } from "@/lib/env"
import { requestSave } from "@/lib/intake/commands/answer"
import { failIntake } from "@/lib/intake/commands/fail"
import { saveIntake } from "@/lib/intake/commands/save"
import { uploadIntake } from "@/lib/intake/commands/upload"
import { getIntake } from "@/lib/intake/queries/intakes"
import { registerJobs } from "@/lib/jobs"
import { enqueueIntake, openQueue } from "@/lib/queue"
import { asOwner } from "../support/catalogue"
import { judgeFileOf, registerFile, saveJudged, someNik, someRow } from "../support/intake"
import { newTenant } from "../support/tenant"

const count = (actor: Actor) => read(actor, (tx) => tx.enterprise.count({ where: { tenantId: actor.tenantId } }))
const rows = Array.from({ length: 30 }, (_, number) => someRow(number))

test("a save that fails half-way leaves nothing, says so, and can be done again", async () => {
  const { officer } = await newTenant()
  const id = await judgeFileOf(officer, registerFile(rows))
  await requestSave(officer, id, { includeErrors: false })
  const failing = saveIntake(officer, id, async () => {
    throw new Error("the disk is full")
  })
  await expect(failing).rejects.toThrow("the disk is full")
  expect(await count(officer)).toBe(0)
  await failIntake(officer, id)
  const intake = await getIntake(officer, id)
  expect(intake).toMatchObject({ state: "JUDGED", message: expect.stringContaining("belum ada baris yang masuk") })
  expect((await saveJudged(officer, id)).saved).toBe(30)
})

test("a worker killed in the middle of saving leaves none, and the next one saves all", async () => {
  const { officer, slug } = await newTenant()
  const id = await judgeFileOf(officer, registerFile(rows))
  await requestSave(officer, id, { includeErrors: false })
  const flags = ["--conditions=react-server", "--import", "tsx"]
  const child = spawn(process.execPath, [...flags, "tests/support/save-and-hang.ts", slug, officer.userId ?? "", id], {
    env: process.env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  await once(child.stdout, "data")
  child.kill("SIGKILL")
  await once(child, "exit")
  expect(await count(officer)).toBe(0)
  expect(await getIntake(officer, id)).toMatchObject({ state: "SAVING" })
  await saveIntake(officer, id)
  expect(await count(officer)).toBe(30)
})

test("the worker does what is asked, and what an earlier worker left unfinished", async () => {
  const { officer, slug } = await newTenant()
  const [left, asked] = [uuidv7(), uuidv7()]
  for (const id of [left, asked]) await uploadIntake(officer, { id, fileName: "umkm.xlsx", bytes: registerFile(rows) })
  const boss = await openQueue()
  await enqueueIntake({ slug, intakeId: asked, accountId: officer.userId ?? "", kind: "judge" })
  await registerJobs(boss)
  for (const id of [left, asked])
    await expect.poll(async () => (await getIntake(officer, id))?.state, { timeout: 30_000 }).toBe("JUDGED")
  await boss.stop({ graceful: true })
})

test("a NIK of an import lies nowhere in clear: in no table, no job, no file", async () => {
  const { officer, admin, id: tenant } = await newTenant()
  const odd = [
    someRow(4).with(5, someNik(777)),
    someRow(5).with(1, someNik(778)),
    [someNik(779)],
    ["Keterangan", someNik(780)],
  ]
  const id = await judgeFileOf(officer, registerFile([...rows, ...odd]))
  await saveJudged(admin, id, true)
  const planted = [...rows.map((_, number) => someNik(number)), ...[777, 778, 779, 780].map(someNik)]
  const found = await asOwner(async (owner) => {
    await owner.query("BEGIN")
    await owner.query("SELECT set_config('app.tenant_id', $1, true)", [tenant])
    const tables = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'pgboss') AND c.relname <> 'region'`,
    )
    const hits: string[] = []
    for (const { name } of tables.rows) {
      const { rowCount } = await owner.query(`SELECT FROM ${name} t WHERE t::text ~ $1 OR t::text ~ $2 LIMIT 1`, [
        planted.join("|"),
        planted.map((nik) => Buffer.from(nik).toString("hex")).join("|"),
      ])
      if (rowCount) hits.push(name)
    }
    await owner.query("ROLLBACK")
    return hits
  })
  expect(found).toEqual([])

  const folder = join(env().DATA_DIR, "files", "intake", tenant)
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), "latin1")))
  expect(files).toHaveLength(1)
  expect(files.filter((text) => planted.some((nik) => text.includes(nik)) || text.includes("xl/worksheets"))).toEqual(
    [],
  )
})
