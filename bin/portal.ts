import { mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Halt } from "./halt"
import { isAlive, readPid } from "./lock"
import { tryPort } from "./postgres/cluster"

/** The process id of the portal that serves from a DATA_DIR, or null. */
export async function findPortal(dataDir: string): Promise<number | null> {
  const pid = await readPid(lockFile(dataDir))
  if (pid === null || !isAlive(pid)) return null
  if (process.platform !== "linux") return pid
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")
  return command.includes("bin/start.ts") ? pid : null
}

/** Claim a DATA_DIR and an address for this process, or say who has them; returns what gives the DATA_DIR back. */
export async function claim({ dataDir, port, host }: { dataDir: string; port: number; host: string }) {
  const other = await findPortal(dataDir)
  if (other) throw new Halt(`Portal lain (proses ${other}) sedang berjalan dengan DATA_DIR ${dataDir}.`)
  // The web processes of a supervisor that was killed need a moment to notice.
  const wasKilled = (await readPid(lockFile(dataDir))) !== null
  for (let left = wasKilled ? 25 : 0; !(await tryPort(port, host)); left -= 1) {
    if (left <= 0)
      throw new Halt(
        `Port ${port} di ${host} sudah dipakai program lain; pilih yang lain, misalnya PORT=${port + 1} bin/start.`,
      )
    await sleep(200)
  }
  await mkdir(dataDir, { recursive: true })
  await writeFile(lockFile(dataDir), `${process.pid}\n`)
  return () => rm(lockFile(dataDir), { force: true })
}

function lockFile(dataDir: string): string {
  return join(dataDir, "portal.pid")
}
