import "server-only"
import { z } from "zod"
import { isRole, type Role } from "@/lib/access"
import { door } from "@/lib/db"

const Memberships = z.array(z.object({ slug: z.string(), name: z.string(), role: z.custom<Role>(isRole) }))

/** The daerah in which an account is active, by name. */
export async function listMemberships(accountId: string) {
  return Memberships.parse(await door("memberships", accountId))
}
