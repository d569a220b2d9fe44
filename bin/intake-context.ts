import { existsSync } from "node:fs"
import { join } from "node:path"
import type { Actor } from "../lib/access"
import { closeDatabase } from "../lib/db"
import { env } from "../lib/env"
import { getOperatorActor } from "../lib/operator"
import { Refusal } from "../lib/refusal"
import { prepare } from "./prepare"

/** Whether a database of this DATA_DIR has ever been started, or another one is named. */
export function hasDatabase(): boolean {
  const { DATABASE_URL, DATA_DIR } = env()
  return DATABASE_URL !== undefined || existsSync(join(DATA_DIR, "keys", "database"))
}

/** Do work as the operator of a daerah, with the portal's database, started when it is not running; null when there is no such daerah. */
export async function asOperator<T>(slug: string, work: (actor: Actor) => Promise<T>): Promise<T | null> {
  const database = await prepare()
  try {
    const actor = await getOperatorActor(slug).catch((error: unknown) => {
      if (error instanceof Refusal) return null
      throw error
    })
    return actor && (await work(actor))
  } finally {
    await closeDatabase()
    await database.stop()
  }
}
