import { env, reloadEnv } from "../lib/env"
import { migrate } from "./migrate"
import { findPortal } from "./portal"
import { type Database, ensureDatabase } from "./postgres"
import { ensureKey } from "./postgres/keys"

/** Make the database ready and put its addresses and the keys into this process's environment, for every command that uses lib/. */
export async function prepare(options: { fast?: boolean } = {}): Promise<Database> {
  const settings = env()
  const database = await ensureDatabase(settings, options)
  const stop = () => stopUnlessServing(settings.DATA_DIR, database)
  await migrate(database.ownerUrl).catch((error: unknown) => stop().then(() => Promise.reject(error)))
  process.env.DATABASE_URL = database.ownerUrl
  process.env.DATABASE_APP_URL = database.appUrl
  process.env.DATABASE_DOOR_URL = database.doorUrl
  process.env.SECRET_KEY ||= await ensureKey(settings.DATA_DIR, "secret")
  process.env.AUTH_SECRET ||= await ensureKey(settings.DATA_DIR, "auth")
  process.env.DATA_DIR = settings.DATA_DIR
  reloadEnv()
  return { ...database, stop }
}

/** A portal stops the database it serves from; a command only one it started, and not under a portal. */
async function stopUnlessServing(dataDir: string, database: Database): Promise<void> {
  const portal = await findPortal(dataDir)
  const isOurs = portal === process.pid || (portal === null && database.started)
  if (isOurs) await database.stop()
}
