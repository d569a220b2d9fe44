import { chmod, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { discardCluster } from "../../bin/postgres"
import { prepare } from "../../bin/prepare"

/** Vitest's global setup: an embedded PostgreSQL of its own, migrated, its addresses in the environment; gone afterwards. */
export default async function startDatabase(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "naik-kelas-test-"))
  // As root the server runs as another user, who must be able to enter.
  await chmod(dataDir, 0o755)
  for (const name of ["DATABASE_URL", "DATABASE_APP_URL", "DATABASE_DOOR_URL"]) delete process.env[name]
  process.env.DATA_DIR = dataDir
  await prepare({ fast: true })
  return async () => {
    await discardCluster(dataDir)
    await rm(dataDir, { recursive: true, force: true })
  }
}
