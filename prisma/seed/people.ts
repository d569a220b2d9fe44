import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { roles } from "../../lib/access"
import { hashPassword } from "../../lib/account/commands"
import { demoPassword, demoRoles } from "../../lib/account/schema"
import type { Founder } from "./founders"

/** How many kelurahan the demo's companion looks after. */
const kelurahanOfCompanion = 3

/** One account for every role of a daerah, `{peran}@{slug}.demo`. */
export async function addPeople(client: pg.Client, tenantId: string, { slug, code }: Founder): Promise<void> {
  for (const [name, role] of Object.entries(demoRoles)) {
    const accountId = uuidv7()
    await client.query("INSERT INTO account (id, name, email, password_hash) VALUES ($1, $2, $3, $4)", [
      accountId,
      `${roles[role]} Contoh`,
      `${name}@${slug}.demo`,
      await hashPassword(demoPassword),
    ])
    const kelurahan = role === "companion" ? await firstKelurahan(client, code) : []
    await client.query(
      "INSERT INTO membership (tenant_id, id, account_id, role, kelurahan_codes) VALUES ($1, $2, $3, $4, $5)",
      [tenantId, uuidv7(), accountId, role, kelurahan],
    )
  }
}

async function firstKelurahan(client: pg.Client, regionCode: string): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(
    "SELECT code FROM region WHERE code LIKE $1 || '.%' AND level IN ('kelurahan', 'desa') ORDER BY code LIMIT $2",
    [regionCode, kelurahanOfCompanion],
  )
  return rows.map(({ code }) => code)
}

/** Give the demo's owner the businesses of one person of the register who has at least two. */
export async function linkOwner(client: pg.Client, tenantId: string, slug: string): Promise<void> {
  await client.query(
    `UPDATE person SET account_id = (SELECT id FROM account WHERE email = $2)
     WHERE tenant_id = $1 AND id = (SELECT person_id FROM enterprise WHERE tenant_id = $1 GROUP BY person_id ORDER BY count(*) > 1 DESC, person_id LIMIT 1)`,
    [tenantId, `pelaku@${slug}.demo`],
  )
}
