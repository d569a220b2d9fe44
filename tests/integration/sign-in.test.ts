import { v7 as uuidv7 } from "uuid"
import { describe, expect, test } from "vitest"
import { hashPassword, revokeSession, signIn } from "@/lib/account/commands"
import { door } from "@/lib/db"
import { asOwner } from "../support/catalogue"
import { newTenant } from "../support/tenant"

const password = "sandi-percobaan-1"
const wrong = "E-mail/nomor HP atau kata sandi tidak cocok."
const visit = () => ({ address: uuidv7(), userAgent: "uji" })

/** An officer who can sign in by e-mail or phone. */
async function newOfficer() {
  const tenant = await newTenant()
  const phone = `+62811${Math.floor(1_000_000 + Math.random() * 8_999_999)}`
  const email = `${uuidv7()}@contoh.test`
  const hash = await hashPassword(password)
  await asOwner((owner) =>
    owner.query("UPDATE account SET email = $2, phone = $3, password_hash = $4 WHERE id = $1", [
      tenant.officer.userId,
      email,
      phone,
      hash,
    ]),
  )
  return { tenant, email, phone, accountId: tenant.officer.userId ?? "" }
}

const member = (slug: string, sessionId: string) => door("request", slug, sessionId)

test("an e-mail or a phone in any usual spelling opens the same account", async () => {
  const { tenant, email, phone, accountId } = await newOfficer()
  for (const identifier of [
    email.toUpperCase(),
    phone,
    phone.replace("+62", "0"),
    `${phone.slice(0, 6)} ${phone.slice(6)}`,
  ]) {
    const { sessionId } = await signIn({ identifier, password }, visit())
    expect(await member(tenant.slug, sessionId)).toMatchObject({
      account: { id: accountId },
      membership: { role: "officer" },
    })
  }
})

test("a wrong password, an unknown account and a disabled one are answered alike", async () => {
  const { email, accountId } = await newOfficer()
  await expect(signIn({ identifier: email, password: "salah" }, visit())).rejects.toThrow(wrong)
  await expect(signIn({ identifier: `${uuidv7()}@contoh.test`, password }, visit())).rejects.toThrow(wrong)
  await asOwner((owner) => owner.query("UPDATE account SET disabled_at = now() WHERE id = $1", [accountId]))
  await expect(signIn({ identifier: email, password }, visit())).rejects.toThrow(wrong)
})

describe("guessing is bounded", () => {
  test("at five failures per account, known or not, whatever address they come from", async () => {
    const { email } = await newOfficer()
    for (const identifier of [email, `${uuidv7()}@contoh.test`]) {
      const answers: string[] = []
      for (let round = 0; round < 8; round += 1) {
        const answer = await signIn({ identifier, password: "salah" }, visit()).catch((error: Error) => error.message)
        answers.push(String(answer))
      }
      expect(answers.filter((answer) => answer === wrong).length).toBeLessThanOrEqual(5)
      expect(answers.at(-1)).toMatch(/^Terlalu banyak percobaan masuk\. Coba lagi dalam \d+ (detik|menit)\.$/)
    }
    await expect(signIn({ identifier: email, password }, visit())).rejects.toThrow("Terlalu banyak")
  })

  test("at twenty failures per address, whatever account they are for", async () => {
    const origin = visit()
    const answers = await Promise.all(
      Array.from({ length: 25 }, () =>
        signIn({ identifier: `${uuidv7()}@contoh.test`, password }, origin).catch((error: Error) => error.message),
      ),
    )
    expect(answers.filter((answer) => answer === wrong)).toHaveLength(20)
  })

  test("but a person who then knows the password starts afresh", async () => {
    const { email } = await newOfficer()
    await expect(signIn({ identifier: email, password: "salah" }, visit())).rejects.toThrow(wrong)
    await signIn({ identifier: email, password }, visit())

    for (let round = 0; round < 3; round += 1)
      await expect(signIn({ identifier: email, password: "salah" }, visit())).rejects.toThrow(wrong)
  })
})

describe("a session", () => {
  test("ends at the next request once it is revoked, and only its own account can do that", async () => {
    const [{ tenant, email, accountId }, stranger] = [await newOfficer(), await newOfficer()]
    const { sessionId } = await signIn({ identifier: email, password }, visit())
    expect(await revokeSession(stranger.accountId, sessionId)).toBe(false)
    expect(await member(tenant.slug, sessionId)).toMatchObject({ account: { id: accountId } })
    expect(await revokeSession(accountId, sessionId)).toBe(true)
    expect(await member(tenant.slug, sessionId)).toMatchObject({ account: null, membership: null })
  })

  test("of staff ends after 30 minutes idle or 12 hours in all; an owner's lasts", async () => {
    const { tenant, email } = await newOfficer()
    const age = async (column: "last_seen_at" | "created_at", interval: string, role: string) => {
      const { sessionId } = await signIn({ identifier: email, password }, visit())
      await asOwner(async (owner) => {
        await owner.query(`UPDATE session SET ${column} = now() - $2::interval WHERE id = $1`, [sessionId, interval])
        await owner.query("UPDATE membership SET role = $2 WHERE account_id = $1", [tenant.officer.userId, role])
      })
      return member(tenant.slug, sessionId)
    }
    expect(await age("last_seen_at", "29 minutes", "officer")).toMatchObject({ membership: { role: "officer" } })
    expect(await age("last_seen_at", "31 minutes", "officer")).toMatchObject({ account: null })
    expect(await age("created_at", "13 hours", "officer")).toMatchObject({ account: null })
    expect(await age("last_seen_at", "20 days", "owner")).toMatchObject({ membership: { role: "owner" } })
    expect(await age("created_at", "91 days", "owner")).toMatchObject({ account: null })
  })

  test("has the role of now: a changed or ended membership counts at the next request", async () => {
    const { tenant, email, accountId } = await newOfficer()
    const { sessionId } = await signIn({ identifier: email, password }, visit())
    const change = (sql: string) =>
      asOwner((owner) => owner.query(`UPDATE membership SET ${sql} WHERE account_id = $1`, [accountId]))
    await change("role = 'leader'")
    expect(await member(tenant.slug, sessionId)).toMatchObject({ membership: { role: "leader" } })
    await change("disabled_at = now()")
    expect(await member(tenant.slug, sessionId)).toMatchObject({ account: { id: accountId }, membership: null })
  })
})
