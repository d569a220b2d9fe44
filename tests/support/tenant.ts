import { v7 as uuidv7 } from "uuid"
import { addTenant } from "@/bin/tenants"
import type { Actor, Role } from "@/lib/access"
import { asOwner } from "./catalogue"

/** A daerah of a test's own, with a member of every role. */
export type TestTenant = { id: string; slug: string; regionCode: string } & Record<Role, Actor>

const members: Role[] = ["admin", "officer", "companion", "leader", "owner", "partner"]

/**
 * A new kota or kabupaten with a member of every role; the companion has the first `kelurahan`. Nothing is ever cleaned up.
 * It is never Bitung, in whose first kelurahan the makers of tests/support/product.ts are.
 */
export function newTenant(): Promise<TestTenant> {
  return asOwner(async (owner) => {
    // Two tests at once would choose the same; the lock ends with the connection.
    await owner.query("SELECT pg_advisory_lock(hashtext('new tenant'))")
    const { rows } = await owner.query<{ code: string }>(
      `SELECT code FROM region r WHERE level IN ('kota', 'kabupaten') AND code <> '71.72'
         AND NOT EXISTS (SELECT 1 FROM tenant t WHERE t.region_code = r.code) ORDER BY random() LIMIT 1`,
    )
    const regionCode = rows[0]?.code ?? ""
    const { id, slug } = await addTenant(owner, { code: regionCode })
    const kelurahan = await firstKelurahan(regionCode)
    const actors = await Promise.all(
      members.map((role) => addMember({ id, slug }, role, role === "companion" ? [kelurahan] : [])),
    )
    return { id, slug, regionCode, ...fromRoles(actors) }
  })
}

/** The first kelurahan or desa below a region. */
export function firstKelurahan(regionCode: string): Promise<string> {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ code: string }>(
      "SELECT code FROM region WHERE code LIKE $1 || '.%' AND length(code) = 13 ORDER BY code LIMIT 1",
      [regionCode],
    )
    return rows[0]?.code ?? ""
  })
}

/** A further member of a tenant, with an account of its own. */
export async function addMember(
  tenant: { id: string; slug: string },
  role: Role,
  kelurahan: string[] = [],
): Promise<Actor> {
  const userId = uuidv7()
  await asOwner(async (owner) => {
    await owner.query("INSERT INTO account (id, name, email, password_hash) VALUES ($1, $2, $3, '-')", [
      userId,
      `${role} percobaan`,
      `${userId}@contoh.test`,
    ])
    await owner.query(
      "INSERT INTO membership (tenant_id, id, account_id, role, kelurahan_codes) VALUES ($1, $2, $3, $4, $5)",
      [tenant.id, uuidv7(), userId, role, kelurahan],
    )
  })
  return { tenantId: tenant.id, tenantSlug: tenant.slug, userId, role, scope: { kelurahan } }
}

function fromRoles([admin, officer, companion, leader, owner, partner]: Actor[]): Record<Role, Actor> {
  if (!admin || !officer || !companion || !leader || !owner || !partner) throw new Error("A role has no member.")
  return { admin, officer, companion, leader, owner, partner }
}
