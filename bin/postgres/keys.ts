import { createHmac, randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"

type KeyName = "database" | "secret" | "auth"

/** Whether a key was made before. */
export function hasKey(dataDir: string, name: KeyName): boolean {
  return existsSync(join(dataDir, "keys", name))
}

/** A key of 32 random bytes in base64 under DATA_DIR/keys, made at first use and never replaced. */
export async function ensureKey(dataDir: string, name: KeyName): Promise<string> {
  const folder = join(dataDir, "keys")
  const path = join(folder, name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(path)) {
    const draft = `${path}.${process.pid}`
    await writeFile(draft, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flush: true })
    // A link never overwrites: of two commands started together the first one's key stays.
    await link(draft, path).catch(() => undefined)
    await rm(draft)
  }
  return (await readFile(path, "utf8")).trim()
}

/** The password of one database role, derived from the database key. */
export function rolePassword(databaseKey: string, role: string): string {
  return createHmac("sha256", databaseKey).update(role).digest("hex")
}
