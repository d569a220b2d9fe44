import { readFileSync } from "node:fs"
import { mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** Whether a process with this id runs; one that has ended and only waits to be reaped does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false
  }
  return !isZombie(pid)
}

/** An orphan stays a zombie where the first process of a container reaps nothing. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"))
  } catch {
    return false
  }
}

/** The process id at the start of a file, or null when there is no such file. */
export async function readPid(path: string): Promise<number | null> {
  const pid = Number.parseInt(await readFile(path, "utf8").catch(() => ""), 10)
  return Number.isNaN(pid) ? null : pid
}

/** Do work while no other process does work under the same file; a lock left by a dead process counts for nothing. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true })
  while (!(await take(path))) {
    const holder = await readPid(path)
    if (holder === null || holder === process.pid || !isAlive(holder)) await rm(path, { force: true })
    else await sleep(200)
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

async function take(path: string): Promise<boolean> {
  return writeFile(path, `${process.pid}\n`, { flag: "wx" }).then(
    () => true,
    () => false,
  )
}
