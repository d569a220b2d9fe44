import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { asOwner } from "./catalogue"
import { register } from "./register"
import { addMember, type TestTenant } from "./tenant"

/** An enterprise with its owner signed in: the account belongs to the enterprise's person. */
export async function newOwner(
  tenant: TestTenant,
  typed: Record<string, string> = {},
): Promise<{ owner: Actor; enterpriseId: string }> {
  const enterpriseId = await register(tenant.officer, tenant.regionCode, { name: `Usaha ${uuidv7()}`, ...typed })
  const owner = await addMember(tenant, "owner")
  await asOwner((client) =>
    client.query("UPDATE person SET account_id = $1 WHERE id = (SELECT person_id FROM enterprise WHERE id = $2)", [
      owner.userId,
      enterpriseId,
    ]),
  )
  return { owner, enterpriseId }
}
