import { chmod, cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { afterAll, expect, test } from "vitest"
import { migrate } from "@/bin/migrate"
import { type Database, discardCluster, ensureDatabase, superuserUrl } from "@/bin/postgres"
import { parseEnv } from "@/lib/env"

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders) {
    await discardCluster(folder)
    await rm(folder, { recursive: true, force: true })
  }
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "naik-kelas-operation-"))
  await chmod(folder, 0o755)
  folders.push(folder)
  return folder
}

function open(dataDir: string): Promise<Database> {
  return ensureDatabase(parseEnv({ DATA_DIR: dataDir }))
}

async function ask(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

/** Every table's name with a digest of its rows. */
async function contents(dataDir: string, { ownerUrl }: Database): Promise<Record<string, string>> {
  const url = await superuserUrl(dataDir, ownerUrl)
  const { rows } = await ask(
    url,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  )
  const digests: Record<string, string> = {}
  for (const { name } of rows) {
    const sql = `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS digest FROM ${name} t`
    digests[name] = (await ask(url, sql)).rows[0].digest
  }
  return digests
}

test("a copy of the stopped folder restores to identical contents, beside the original", async () => {
  const [original, copy] = [await newFolder(), await newFolder()]
  const database = await open(original)
  await migrate(database.ownerUrl)
  const before = await contents(original, database)
  expect(before["public.region"]).toMatch(/^91599 /)
  await database.stop()
  await cp(original, copy, { recursive: true, preserveTimestamps: true })

  const restored = await open(copy)
  const again = await open(original)
  expect(restored.ownerUrl).not.toBe(again.ownerUrl)
  expect(await contents(copy, restored)).toEqual(before)
})

test("what was acknowledged outlives a database killed in the middle of it", async () => {
  const folder = await newFolder()
  const { ownerUrl, embedded } = await open(folder)
  await ask(ownerUrl, "CREATE TABLE note AS SELECT 'kept' AS text")
  if (embedded === null) throw new Error("The embedded server has a process.")
  process.kill(embedded, "SIGKILL")

  const revived = await open(folder)
  expect(revived.started).toBe(true)
  expect((await ask(revived.ownerUrl, "SELECT text FROM note")).rows).toEqual([{ text: "kept" }])
})

test("a database of a newer program, or with another history, is refused and left as it is", async () => {
  const { ownerUrl } = await open(await newFolder())
  await migrate(ownerUrl)
  const asNewer =
    "UPDATE _prisma_migrations SET migration_name = '29991231000000_future' WHERE migration_name LIKE '%_foundation'"
  await ask(
    ownerUrl,
    "UPDATE _prisma_migrations SET checksum = repeat('0', 64) WHERE migration_name LIKE '%_foundation'",
  )
  await expect(migrate(ownerUrl)).rejects.toThrow(/_foundation berbeda dari yang pernah diterapkan/)
  await ask(ownerUrl, asNewer)
  await expect(migrate(ownerUrl)).rejects.toThrow(/versi portal yang lebih baru \(migrasi 29991231000000_future\)/)
})

test("the logins that serve people own nothing, bypass nothing, and stay inside their database", async () => {
  const { ownerUrl, appUrl, doorUrl } = await open(await newFolder())
  for (const url of [appUrl, doorUrl]) {
    const { rows } = await ask(
      url,
      `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS strong,
              EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS owns FROM pg_roles r WHERE rolname = current_user`,
    )
    expect(rows).toEqual([{ strong: false, owns: false }])
    await expect(ask(url, "CREATE TABLE note (text text)")).rejects.toThrow(/permission denied/)
  }
  const login = decodeURIComponent(new URL(appUrl).username)
  const { rows } = await ask(ownerUrl, `SELECT has_database_privilege('${login}', 'portal', 'CREATE, TEMP') AS may`)
  expect(rows).toEqual([{ may: false }])
})
