import "server-only"
import { z } from "zod"
import { type Actor, isRole, type Role } from "@/lib/access"
import { door } from "@/lib/db"
import { Refusal } from "@/lib/refusal"

const Found = z.object({ tenant: z.object({ id: z.string(), slug: z.string() }).nullable() })
const Memberships = z.array(
  z.object({ slug: z.string(), role: z.custom<Role>(isRole), kelurahan: z.array(z.string()) }),
)

async function findTenant(slug: string): Promise<{ id: string; slug: string }> {
  const { tenant } = Found.parse(await door("request", slug, null))
  if (!tenant) throw new Refusal("not-found", `Tidak ada daerah dengan nama alamat "${slug}".`)
  return tenant
}

/** The operator at the command line: may what an admin may, and stands in the audit trail without an account. */
export async function getOperatorActor(slug: string): Promise<Actor> {
  const tenant = await findTenant(slug)
  return { tenantId: tenant.id, tenantSlug: tenant.slug, userId: null, role: "admin", scope: { kelurahan: [] } }
}

/** A member on whose behalf a background job runs, with the role of now; refused when the membership has ended. */
export async function getMemberActor(slug: string, accountId: string): Promise<Actor> {
  const tenant = await findTenant(slug)
  const membership = Memberships.parse(await door("memberships", accountId)).find((one) => one.slug === slug)
  if (!membership) throw new Refusal("forbidden", "Keanggotaan di daerah ini sudah berakhir.")
  const { role, kelurahan } = membership
  return { tenantId: tenant.id, tenantSlug: slug, userId: accountId, role, scope: { kelurahan } }
}
