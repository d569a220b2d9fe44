import { existsSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import type { Env } from "../lib/env"
import { Halt, sentence } from "./halt"
import { withLock } from "./lock"
import { startCluster, stopCluster } from "./postgres/cluster"
import { findHome, type Home } from "./postgres/home"
import { ensureKey, hasKey, rolePassword } from "./postgres/keys"
import { type Addresses, checkLogin, createRoles, databaseOf, deriveAddresses, roleExists } from "./postgres/roles"

/** A database ready to be migrated. `embedded` is the server's process id, null for an own PostgreSQL; `stop` leaves an own one alone. */
export type Database = Addresses & { embedded: number | null; started: boolean; stop: () => Promise<void> }

const embeddedOwner = "portal_owner"
const embeddedName = "portal"

/** The database of this DATA_DIR with its roles: the embedded one, started or found running, or the one at DATABASE_URL. */
export async function ensureDatabase(env: Env, options: { fast?: boolean } = {}): Promise<Database> {
  if (env.DATABASE_URL) return prepareOwn(env, env.DATABASE_URL)
  const home = await findHome(env.DATA_DIR)
  return withLock(join(env.DATA_DIR, "postgres.lock"), () => prepareEmbedded(env, home, options.fast))
}

/** The address of the embedded cluster's superuser, for backups and repair. */
export async function superuserUrl(dataDir: string, ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl)
  url.username = "postgres"
  url.password = rolePassword(await ensureKey(dataDir, "database"), "postgres")
  return url.href
}

/** Stop a test's cluster and remove it, wherever it lies; nothing happens in a folder without one. */
export async function discardCluster(dataDir: string): Promise<void> {
  if (!existsSync(join(dataDir, "postgres.json"))) return
  const home = await findHome(dataDir)
  await stopCluster(home)
  await rm(home.cluster, { recursive: true, force: true })
}

async function prepareEmbedded({ DATA_DIR }: Env, home: Home, fast?: boolean): Promise<Database> {
  if (existsSync(join(home.cluster, "PG_VERSION")) && !hasKey(DATA_DIR, "database")) {
    throw new Halt(`Basis data ada, tetapi kuncinya tidak: pulihkan ${join(DATA_DIR, "keys")} dari cadangan.`)
  }
  const databaseKey = await ensureKey(DATA_DIR, "database")
  const password = rolePassword(databaseKey, "postgres")
  const { port, pid, started } = await startCluster(home, password, fast)
  const ownerUrl = `postgresql://${embeddedOwner}:${rolePassword(databaseKey, embeddedOwner)}@127.0.0.1:${port}/${embeddedName}`
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "postgres" })
  await client.connect()
  await createOwner(client, rolePassword(databaseKey, embeddedOwner))
  await createRoles(client, { database: embeddedName, owner: embeddedOwner, databaseKey })
  await client.end()
  return { ...deriveAddresses(ownerUrl, databaseKey), embedded: pid, started, stop: () => stopCluster(home) }
}

// Stands above the row-level security it sets up, so that pg_dump and an operator in psql see everything.
async function createOwner(client: pg.Client, password: string): Promise<void> {
  if (!(await roleExists(client, embeddedOwner))) {
    await client.query(
      `CREATE ROLE ${embeddedOwner} LOGIN NOSUPERUSER BYPASSRLS PASSWORD ${pg.escapeLiteral(password)}`,
    )
  }
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [embeddedName])
  if (!rowCount) await client.query(`CREATE DATABASE ${embeddedName} OWNER ${embeddedOwner}`)
}

async function prepareOwn(env: Env, ownerUrl: string): Promise<Database> {
  const client = await connectOwner(ownerUrl)
  try {
    const { rows } = await client.query(
      `SELECT current_user AS owner, current_setting('server_version_num')::int AS version, rolsuper OR rolcreaterole AS may
         FROM pg_roles WHERE rolname = current_user`,
    )
    const { owner, version, may } = rows[0]
    if (version < 150_000 || version >= 190_000) throw new Halt("Portal memerlukan PostgreSQL 15 sampai 18.")
    const addresses = await ownAddresses(env, ownerUrl, () => makeOwnRoles(client, { owner, may, env, ownerUrl }))
    await checkLogin(addresses.appUrl, "app")
    await checkLogin(addresses.doorUrl, "door")
    return { ...addresses, embedded: null, started: false, stop: async () => undefined }
  } finally {
    await client.end()
  }
}

async function ownAddresses(env: Env, ownerUrl: string, makeRoles: () => Promise<string>): Promise<Addresses> {
  const { DATABASE_APP_URL: appUrl, DATABASE_DOOR_URL: doorUrl } = env
  if (appUrl && doorUrl) return { ownerUrl, appUrl, doorUrl }
  return deriveAddresses(ownerUrl, await makeRoles())
}

type OwnRoles = { owner: string; may: boolean; env: Env; ownerUrl: string }

async function makeOwnRoles(client: pg.Client, { owner, may, env, ownerUrl }: OwnRoles): Promise<string> {
  if (!may) {
    throw new Halt(
      "Pemilik di DATABASE_URL tidak boleh membuat peran; isi DATABASE_APP_URL dan DATABASE_DOOR_URL, lihat docs/operate.md.",
    )
  }
  const databaseKey = await ensureKey(env.DATA_DIR, "database")
  try {
    await createRoles(client, { database: databaseOf(ownerUrl), owner, databaseKey })
  } catch (error) {
    throw new Halt(`Peran basis data tidak dapat dibuat, lihat docs/operate.md: ${sentence(error)}.`)
  }
  return databaseKey
}

async function connectOwner(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new Halt(`Basis data di DATABASE_URL tidak dapat dihubungi: ${sentence(error) || "sambungan ditolak"}.`)
  }
}
