import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import type { MouStatus } from "@/lib/mou/schema/words"
import { asOwner } from "./catalogue"

type Daerah = { id: string }

/** A partner organisation with an account that signs in for it. */
export function newPartner(
  { id: tenantId }: Daerah,
  name = `Mitra ${uuidv7().slice(-12)}`,
): Promise<{ id: string; actor: (base: Actor) => Actor }> {
  const [id, account] = [uuidv7(), uuidv7()]
  return asOwner(async (owner) => {
    await owner.query("INSERT INTO partner (tenant_id, id, name, kind) VALUES ($1, $2, $3, 'RETAILER')", [
      tenantId,
      id,
      name,
    ])
    await owner.query("INSERT INTO account (id, name, email, password_hash) VALUES ($1, 'Wakil mitra', $2, '-')", [
      account,
      `${account}@contoh.test`,
    ])
    await owner.query("INSERT INTO membership (tenant_id, id, account_id, role) VALUES ($1, $2, $3, 'partner')", [
      tenantId,
      uuidv7(),
      account,
    ])
    await owner.query("INSERT INTO partner_member (tenant_id, id, partner_id, account_id) VALUES ($1, $2, $3, $4)", [
      tenantId,
      uuidv7(),
      id,
      account,
    ])
    return { id, actor: (base: Actor): Actor => ({ ...base, role: "partner", userId: account }) }
  })
}

/** An agreement with a partner, by default active since the first day of 2026 for two years. */
export function newMou(
  { id: tenantId }: Daerah,
  partnerId: string,
  status: "PROPOSED" | "ACTIVE" = "ACTIVE",
): Promise<{ id: string }> {
  const id = uuidv7()
  return asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO mou (tenant_id, id, partner_id, form, category, title, starts_on, ends_on)
       VALUES ($1, $2, $3, 'MOU', 'PRIVATE', 'Pengembangan produk', '2026-01-01', '2027-12-31')`,
      [tenantId, id, partnerId],
    )
    if (status !== "PROPOSED") await advanceMou(id, status)
    return { id }
  })
}

/** Bring an agreement to another status, by the fact that leads there. */
export async function advanceMou(id: string, to: MouStatus): Promise<void> {
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO mou_transition (tenant_id, id, mou_id, from_status, to_status, reason, account_id, role)
       SELECT tenant_id, gen_random_uuid(), id, status, $2, 'percobaan', NULL, 'admin' FROM mou WHERE id = $1`,
      [id, to],
    ),
  )
}
