import { join } from "node:path"
import { env, reloadEnv } from "../lib/env"
import { isAlive, readPid } from "./lock"
import { migrate } from "./migrate"
import { type Database, ensureDatabase } from "./postgres"
import { ensureKey } from "./postgres/keys"

/** Make the database ready and put its addresses and the keys into this process's environment, for every command that uses lib/. */
export async function prepare(options: { fast?: boolean } = {}): Promise<Database> {
  const settings = env()
  const database = await ensureDatabase(settings, options)
  await migrate(database.ownerUrl).catch(async (error: unknown) => {
    await stopUnlessServing(settings.DATA_DIR, database)
    throw error
  })
  process.env.DATABASE_URL = database.ownerUrl
  process.env.DATABASE_APP_URL = database.appUrl
  process.env.DATABASE_DOOR_URL = database.doorUrl
  process.env.SECRET_KEY ||= await ensureKey(settings.DATA_DIR, "secret")
  process.env.AUTH_SECRET ||= await ensureKey(settings.DATA_DIR, "auth")
  process.env.DATA_DIR = settings.DATA_DIR
  reloadEnv()
  return { ...database, stop: () => stopUnlessServing(settings.DATA_DIR, database) }
}

/** The file that holds the process id of the portal serving from a DATA_DIR. */
export function portalLock(dataDir: string): string {
  return join(dataDir, "portal.pid")
}

/** A command stops only the database it started, and not under a portal that began to serve meanwhile. */
async function stopUnlessServing(dataDir: string, database: Database): Promise<void> {
  const portal = await readPid(portalLock(dataDir))
  const isServing = portal !== null && portal !== process.pid && isAlive(portal)
  if (database.started && !isServing) await database.stop()
}
