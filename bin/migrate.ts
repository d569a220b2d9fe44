import { createHash, randomUUID } from "node:crypto"
import { existsSync } from "node:fs"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import { PgBoss } from "pg-boss"
import { Halt, sentence } from "./halt"
import { loadRegions } from "./regions"

const folder = join(import.meta.dirname, "../prisma/migrations")

/** One migration of this program: its folder's name, its SQL, and Prisma's checksum of it. */
type Migration = { name: string; sql: string; checksum: string }

/** Bring a database to this program's version, as its owner: migrations, regions, and the job queue's own tables. */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('naik_kelas.migrate'))")
    await applyMigrations(client, await listMigrations())
    await loadRegions(client)
    await prepareJobs(client, ownerUrl)
  } finally {
    await client.end()
  }
}

/** This program's migrations in the order they apply. */
export async function listMigrations(): Promise<Migration[]> {
  const names = existsSync(folder) ? (await readdir(folder)).sort() : []
  const found = names.filter((name) => existsSync(join(folder, name, "migration.sql")))
  return Promise.all(
    found.map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8")
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") }
    }),
  )
}

// Prisma's own table, so that `prisma migrate status` and `deploy` agree on machines that have its engine.
const bookkeeping = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY NOT NULL,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  );
  GRANT USAGE ON SCHEMA public TO naik_kelas_app;
  GRANT SELECT ON _prisma_migrations TO naik_kelas_app`

async function applyMigrations(client: pg.Client, migrations: Migration[]): Promise<void> {
  await client.query(bookkeeping)
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const row of rows) refuseForeign(row, known.get(row.name))

  const applied = new Set(rows.map((row) => row.name))
  for (const migration of migrations) if (!applied.has(migration.name)) await applyMigration(client, migration)
}

function refuseForeign(row: { name: string; checksum: string; finished: boolean }, checksum: string | undefined): void {
  if (!checksum) {
    throw new Halt(
      `Basis data dibuat oleh versi portal yang lebih baru (migrasi ${row.name}); perbarui program ini lebih dahulu.`,
    )
  }
  if (!row.finished)
    throw new Halt(`Migrasi ${row.name} pernah gagal di tengah jalan; pulihkan basis data dari cadangan.`)
  if (checksum !== row.checksum) {
    throw new Halt(
      `Isi migrasi ${row.name} berbeda dari yang pernah diterapkan; pakai program yang asli atau basis data lain.`,
    )
  }
}

async function applyMigration(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const startedAt = new Date()
  try {
    await client.query("BEGIN")
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, $4, 1)`,
      [randomUUID(), checksum, name, startedAt],
    )
    await client.query("COMMIT")
  } catch (error) {
    await client.query("ROLLBACK")
    throw new Halt(`Migrasi ${name} gagal dan dibatalkan: ${sentence(error)}.`)
  }
}

/** The queues of lib/jobs.ts. */
const queues = ["intake", "duplicate", "certificate", "readiness"]

/** The queue and pg-boss's own tables belong to the owner; the application's role may only use them. */
async function prepareJobs(client: pg.Client, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: "pgboss", supervise: false, schedule: false, max: 1 })
  await boss.start()
  for (const queue of queues) await boss.createQueue(queue)
  await boss.stop({ graceful: false })
  await client.query(`
    GRANT USAGE ON SCHEMA pgboss TO naik_kelas_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO naik_kelas_app;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA pgboss TO naik_kelas_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO naik_kelas_app`)
}
