import "server-only"
import { createHash } from "node:crypto"
import { hash, verify } from "@node-rs/argon2"
import { v7 as uuidv7 } from "uuid"
import { z } from "zod"
import { describeWait, normaliseIdentifier } from "@/lib/account/rules"
import type { SignIn } from "@/lib/account/schema"
import { door } from "@/lib/db"
import { Refusal } from "@/lib/refusal"

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
export function verifyPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password)
}

function counterKey(kind: "account" | "address", value: string): string {
  return createHash("sha256").update(`${kind}:${value}`).digest("base64")
}

/** Check an identifier and password and open a session; known and unknown accounts get the same answer in the same time. */
export async function signIn(input: SignIn, origin: Origin): Promise<{ accountId: string; sessionId: string }> {
  const identifier = normaliseIdentifier(input.identifier) ?? input.identifier.toLowerCase()
  const counters = [counterKey("account", identifier), counterKey("address", origin.address)] as const
  const tried = Tried.parse(await door("try_sign_in", identifier, ...counters))
  if (tried.wait > 0) {
    throw new Refusal("conflict", `Terlalu banyak percobaan masuk. Coba lagi dalam ${describeWait(tried.wait)}.`)
  }
  nobodysHash ??= hashPassword(uuidv7())
  const matches = await verifyPassword(tried.passwordHash ?? (await nobodysHash), input.password)
  if (!matches || !tried.accountId) throw new Refusal("forbidden", "E-mail/nomor HP atau kata sandi tidak cocok.")
  return { accountId: tried.accountId, sessionId: await openSession(tried.accountId, origin, counters) }
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
