import "server-only"
import { randomUUID } from "node:crypto"
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { env } from "@/lib/env"

const legal = /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9]+)?$/

/** Names are made by the server alone; one that could leave the folder is a bug. */
function pathOf(name: string): string {
  if (!legal.test(name)) throw new Error("A file's name may only be made by the server.")
  return join(env().DATA_DIR, "files", name)
}

/** Keep a file under a name made by the server; it is there whole or not at all. */
export async function putFile(name: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(name)
  const draft = `${path}.${randomUUID()}`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(draft, bytes, { mode: 0o600, flush: true })
  await rename(draft, path)
}

/** What is kept under a name, or null. */
export async function getFile(name: string): Promise<Buffer | null> {
  return readFile(pathOf(name)).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null
    throw error
  })
}

/** Forget what is kept under a name; nothing there is fine. */
export async function removeFile(name: string): Promise<void> {
  await rm(pathOf(name), { force: true })
}
