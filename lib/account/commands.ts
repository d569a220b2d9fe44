import "server-only"
import { createHash } from "node:crypto"
import { hash, verify } from "@node-rs/argon2"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import { getAccount, getOffer, listMemberships } from "@/lib/account/queries"
import { describeWait, normaliseIdentifier, passwordFault } from "@/lib/account/rules"
import type { ChangePassword, OpenAccount, SignIn } from "@/lib/account/schema"
import { door } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { hashCode } from "@/lib/secret"

/** OWASP's argon2id setting: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Verified when nobody has the identifier, so that an unknown account takes as long as a known one.
let nobodysHash: Promise<string> | undefined

const Tried = z.object({ wait: z.number(), accountId: z.string().nullish(), passwordHash: z.string().nullish() })

/** Where a request comes from, for counting tries and for the person's own list of sessions. */
export type Origin = { address: string; userAgent: string }

/** What is stored of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/** Whether a password is the one that was stored. */
function verifyPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password)
}

function counterKey(kind: "account" | "address", value: string): string {
  return createHash("sha256").update(`${kind}:${value}`).digest("base64")
}

function countersOf(identifier: string, origin: Origin): readonly [string, string] {
  return [counterKey("account", identifier), counterKey("address", origin.address)]
}

async function tryIdentifier(identifier: string, origin: Origin) {
  const tried = Tried.parse(await door("try_sign_in", identifier, ...countersOf(identifier, origin)))
  if (tried.wait === 0) return tried
  throw new Refusal("conflict", `Terlalu banyak percobaan masuk. Coba lagi dalam ${describeWait(tried.wait)}.`)
}

/** Check an identifier and password and open a session; known and unknown accounts get the same answer in the same time. */
export async function signIn(input: SignIn, origin: Origin): Promise<{ accountId: string; sessionId: string }> {
  const identifier = normaliseIdentifier(input.identifier) ?? input.identifier.toLowerCase()
  const tried = await tryIdentifier(identifier, origin)
  nobodysHash ??= hashPassword(uuidv7())
  const matches = await verifyPassword(tried.passwordHash ?? (await nobodysHash), input.password)
  if (!matches || !tried.accountId) throw new Refusal("forbidden", "E-mail/nomor HP atau kata sandi tidak cocok.")
  return {
    accountId: tried.accountId,
    sessionId: await openSession(tried.accountId, origin, countersOf(identifier, origin)),
  }
}

/** Open a session for an account that has proved who it is. */
export async function openSession(
  accountId: string,
  origin: Origin,
  counters: readonly [string, string] = ["", ""],
): Promise<string> {
  const sessionId = uuidv7()
  await door("open_session", sessionId, accountId, origin.userAgent, origin.address, ...counters)
  return sessionId
}

/** End one session of an account; false when it had none such. */
export async function revokeSession(accountId: string, sessionId: string): Promise<boolean> {
  return z.boolean().parse(await door("revoke_session", accountId, sessionId))
}

/** End every session of an account but this one. */
export async function revokeOtherSessions(sessionId: string): Promise<void> {
  const account = await getAccount(sessionId)
  const others = account?.sessions.filter(({ current }) => !current) ?? []
  for (const { id } of others) if (account) await revokeSession(account.id, id)
}

/** Set a new password with the current one; every other session ends. Wrong tries count like those at sign-in. */
export async function changePassword(sessionId: string, input: ChangePassword, origin: Origin): Promise<void> {
  const account = await getAccount(sessionId)
  if (!account) throw new Refusal("forbidden", "Sesi Anda sudah berakhir. Masuk lagi.")
  const own = [account.email, account.phone].filter((identifier) => identifier !== null)
  const tried = await tryIdentifier(own[0] ?? "", origin)
  const matches = tried.passwordHash && (await verifyPassword(tried.passwordHash, input.current))
  if (!matches) throw new Refusal("forbidden", "Kata sandi yang sekarang tidak cocok.", "current")
  const fault = passwordFault(input.password, own)
  if (fault) throw new Refusal("conflict", fault, "password")
  await door("change_password", account.id, await hashPassword(input.password), sessionId)
}

/** One sentence for every invitation that cannot be used, so that nothing is learned by trying codes. */
const unusable =
  "Undangan ini tidak berlaku: sudah dipakai, dicabut, atau lewat masa berlakunya. Mintalah yang baru kepada yang memberikannya."

const Accepted = z.object({ outcome: z.enum(["accepted", "unusable", "taken"]), accountId: z.string().optional() })

/** Use an invitation with a new account and open its session; an account that already exists is taken when its password is given. */
export async function openAccount(input: OpenAccount, origin: Origin) {
  const offer = await requireOffer(input.code)
  const { name, identifier, password } = input
  const contact = identifier.startsWith("+") ? { phone: identifier } : { email: identifier }
  const fresh = { id: uuidv7(), name, ...contact, passwordHash: await hashPassword(password) }
  const { outcome, accountId } = await accept(input.code, null, fresh)
  if (outcome === "accepted" && accountId) return { ...offer, sessionId: await openSession(accountId, origin) }
  const known = await signIn({ identifier, password }, origin).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.reason !== "forbidden") throw error
    throw new Refusal(
      "conflict",
      "E-mail atau nomor HP ini sudah punya akun; isi kata sandi akun itu, atau masuk dahulu.",
      "identifier",
    )
  })
  await joinTenant(known.accountId, input.code)
  return { ...offer, sessionId: known.sessionId }
}

/** Use an invitation with an account that exists: one more daerah for it. */
export async function joinTenant(accountId: string, code: string) {
  const offer = await requireOffer(code)
  const memberships = await listMemberships(accountId)
  if (memberships.some(({ slug }) => slug === offer.tenantSlug)) {
    throw new Refusal(
      "conflict",
      `Akun Anda sudah terdaftar di ${offer.tenantName}; untuk berganti peran, hubungi admin dinas.`,
    )
  }
  await accept(code, accountId, {})
  return offer
}

async function requireOffer(code: string) {
  const offer = await getOffer(code)
  if (!offer) throw new Refusal("not-found", unusable)
  return offer
}

async function accept(code: string, existing: string | null, account: Record<string, string | undefined>) {
  const details = JSON.stringify({ ...account, membershipId: uuidv7(), auditId: uuidv7() })
  const accepted = Accepted.parse(await door("accept_invitation", hashCode(code), existing, details))
  if (accepted.outcome === "unusable") throw new Refusal("not-found", unusable)
  return accepted
}
