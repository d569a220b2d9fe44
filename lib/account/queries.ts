import "server-only"
import { z } from "zod"
import { isRole, type Role } from "@/lib/access"
import { describeDevice } from "@/lib/account/rules"
import { door } from "@/lib/db"
import { hashCode } from "@/lib/secret"

const Memberships = z.array(z.object({ slug: z.string(), name: z.string(), role: z.custom<Role>(isRole) }))

/** The daerah in which an account is active, by name. */
export async function listMemberships(accountId: string) {
  return Memberships.parse(await door("memberships", accountId))
}

const Account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  sessions: z.array(
    z.object({
      id: z.string(),
      lastSeenAt: z.string(),
      userAgent: z.string().transform(describeDevice),
      address: z.string(),
      current: z.boolean(),
    }),
  ),
})

/** The account of a living session with all its sessions, the newest first; null when the session has ended. */
export async function getAccount(sessionId: string) {
  return Account.nullable().parse(await door("account", sessionId))
}

const Invitation = z.object({
  name: z.string(),
  role: z.custom<Role>(isRole),
  tenantName: z.string(),
  tenantSlug: z.string(),
})

/** What an invitation offers, or null when it is used, revoked, expired or was never made. */
export async function getOffer(code: string) {
  return Invitation.nullable().parse(await door("invitation", hashCode(code)))
}
