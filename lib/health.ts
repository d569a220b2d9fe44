import { readdir } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import { requireEnv } from "@/lib/env"

let pool: pg.Pool | undefined

/** Whether the portal can serve: the application's own role reaches the database and it holds every migration of this program. */
export async function isReady(): Promise<boolean> {
  try {
    pool ??= connect()
    const { rows } = await pool.query<{ name: string }>(
      "SELECT migration_name AS name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    )
    const applied = new Set(rows.map((row) => row.name))
    return (await expectedMigrations()).every((name) => applied.has(name))
  } catch {
    return false
  }
}

function connect(): pg.Pool {
  const limits = {
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
    statement_timeout: 2000,
    idleTimeoutMillis: 30_000,
  }
  const made = new pg.Pool({ connectionString: requireEnv("DATABASE_APP_URL"), max: 1, ...limits })
  // A database that went away is what the next question answers; an unheard "error" event would end the process.
  made.on("error", () => undefined)
  return made
}

async function expectedMigrations(): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), "prisma/migrations"), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}
