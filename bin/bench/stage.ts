import { existsSync } from "node:fs"
import { chmod, mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { encode } from "next-auth/jwt"
import pg from "pg"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "../../lib/access"
import { openSession } from "../../lib/account/commands"
import { closeDatabase } from "../../lib/db"
import { reloadEnv, requireEnv } from "../../lib/env"
import { type Database, discardCluster, superuserUrl } from "../postgres"
import { prepare } from "../prepare"
import { addTenant } from "../tenants"
import { fillRegister } from "./rows"

/** A database of its own filled with registers, and an officer of the first daerah in it. */
export type Stage = { database: Database; admin: pg.Client; officer: Actor; rows: number; close: () => Promise<void> }

/** The region of the daerah that is measured. */
export const codeOfStage = "35.74"

/** Ten kota; the first has Kota Probolinggo's 29 kelurahan. */
const codes = [codeOfStage, "71.72", "53.71", "71.73", "35.73", "33.74", "32.73", "51.71", "73.71", "12.71"]

/** Every register holds so many enterprises. */
export const perTenant = 100_000

/** Open the stage in a folder, filling its database with so many registers the first time; with none there is one empty daerah. */
export async function openStage(folder: string, tenants: number): Promise<Stage> {
  await mkdir(folder, { recursive: true })
  // As root the server runs as another user, who must be able to enter.
  await chmod(folder, 0o755)
  for (const name of ["DATABASE_URL", "DATABASE_APP_URL", "DATABASE_DOOR_URL", "SECRET_KEY", "AUTH_SECRET"]) {
    delete process.env[name]
  }
  process.env.DATA_DIR = folder
  reloadEnv()
  const marker = join(folder, `${tenants} register`)
  if (!existsSync(marker)) await discardCluster(folder)
  const database = await prepare()
  const admin = new pg.Client({ connectionString: await superuserUrl(folder, database.ownerUrl) })
  await admin.connect()
  if (!existsSync(marker)) {
    await fill(admin, tenants)
    await writeFile(marker, "")
  }
  const officer = await findOfficer(admin)
  const close = async () => {
    await closeDatabase()
    await admin.end()
    await database.stop()
  }
  return { database, admin, officer, rows: tenants * perTenant, close }
}

async function fill(admin: pg.Client, tenants: number): Promise<void> {
  const added: { id: string; slug: string }[] = []
  for (const code of codes.slice(0, Math.max(1, tenants))) added.push(await addTenant(admin, { code }))
  await addOfficer(admin, added[0]?.id ?? "")
  const filled = added.slice(0, tenants).map(({ id }) => id)
  await fillRegister(admin, filled, perTenant)
}

async function addOfficer(admin: pg.Client, tenantId: string): Promise<void> {
  const id = uuidv7()
  const account =
    "INSERT INTO account (id, name, email, password_hash) VALUES ($1, 'Petugas Ukur', 'petugas@ukur.test', '-')"
  const membership = "INSERT INTO membership (tenant_id, id, account_id, role) VALUES ($1, $2, $3, 'officer')"
  await admin.query(account, [id])
  await admin.query(membership, [tenantId, uuidv7(), id])
}

async function findOfficer(admin: pg.Client): Promise<Actor> {
  const { rows } = await admin.query<{ tenantId: string; slug: string; userId: string }>(
    `SELECT m.tenant_id AS "tenantId", t.slug, m.account_id AS "userId" FROM membership m JOIN tenant t ON t.id = m.tenant_id`,
  )
  const [row] = rows
  if (!row) throw new Error("The stage was not filled to its end; remove its folder.")
  const { tenantId, slug, userId } = row
  return { tenantId, tenantSlug: slug, userId, role: "officer", scope: { kelurahan: [] } }
}

/** The Cookie header of a session just opened for the officer. */
export async function signedInCookie(officer: Actor): Promise<string> {
  const sid = await openSession(officer.userId ?? "", { address: "127.0.0.1", userAgent: "bench" })
  const token = await encode({ token: { sid }, secret: requireEnv("AUTH_SECRET"), maxAge: 24 * 60 * 60 })
  return `naik-kelas.session=${token}`
}
