import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import {
  changePassword,
  openAccount,
  openSession,
  revokeOtherSessions,
  revokeSession,
  signIn,
} from "@/lib/account/commands"
import { getAccount } from "@/lib/account/queries"
import { inviteMember } from "@/lib/member/commands"
import { newTenant, type TestTenant } from "@/tests/support/tenant"

const password = "kopi pahit di teras"
const origin = () => ({ address: uuidv7(), userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 Safari/537.36" })

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})

/** Somebody new with an account and one open session. */
async function newPerson() {
  const { code } = await inviteMember(tenant.admin, { id: uuidv7(), name: "Budi", role: "leader", kelurahan: [] })
  const identifier = `${uuidv7()}@contoh.test`
  const { sessionId } = await openAccount({ code, name: "Budi", identifier, password }, origin())
  const account = await getAccount(sessionId)
  return { identifier, sessionId, id: account?.id ?? "" }
}

const answerOf = (attempt: Promise<unknown>) => attempt.then(() => "masuk").catch((error: Error) => error.message)

describe("a session", () => {
  test("is listed with its device, and one that is ended is over at once", async () => {
    const person = await newPerson()
    const other = await openSession(person.id, origin())
    const account = await getAccount(person.sessionId)
    expect(account?.sessions.map(({ current, userAgent }) => [current, userAgent]).sort()).toEqual([
      [false, "Chrome di Windows"],
      [true, "Chrome di Windows"],
    ])
    expect(await revokeSession(person.id, other)).toBe(true)
    expect(await getAccount(other)).toBeNull()
    expect(await getAccount(person.sessionId)).not.toBeNull()
  })

  test("can be ended by nobody else", async () => {
    const [one, two] = [await newPerson(), await newPerson()]
    expect(await revokeSession(one.id, two.sessionId)).toBe(false)
    expect(await getAccount(two.sessionId)).not.toBeNull()
  })

  test("survives when all others are ended", async () => {
    const person = await newPerson()
    const others = [await openSession(person.id, origin()), await openSession(person.id, origin())]
    await revokeOtherSessions(person.sessionId)
    expect(await Promise.all(others.map(getAccount))).toEqual([null, null])
    expect((await getAccount(person.sessionId))?.sessions).toHaveLength(1)
  })

  test("never carries the password's hash to a page", async () => {
    const { sessionId } = await newPerson()
    expect(JSON.stringify(await getAccount(sessionId))).not.toContain("argon2")
  })
})

describe("a new password", () => {
  const next = "hujan turun di pelabuhan"

  test("needs the current one, ends the other sessions, and is the only one from then on", async () => {
    const person = await newPerson()
    const other = await openSession(person.id, origin())
    const wrong = changePassword(person.sessionId, { current: "bukan ini", password: next }, origin())
    await expect(wrong).rejects.toMatchObject({ field: "current" })
    expect(await getAccount(other)).not.toBeNull()
    await changePassword(person.sessionId, { current: password, password: next }, origin())
    expect(await getAccount(other)).toBeNull()
    expect(await getAccount(person.sessionId)).not.toBeNull()
    expect(await answerOf(signIn({ ...person, password: next }, origin()))).toBe("masuk")
    expect(await answerOf(signIn({ ...person, password }, origin()))).toMatch("tidak cocok")
  })

  test("is not one that is guessed first", async () => {
    const { sessionId } = await newPerson()
    const attempt = changePassword(sessionId, { current: password, password: "indonesia123" }, origin())
    await expect(attempt).rejects.toMatchObject({ field: "password" })
  })

  test("cannot be reached by guessing the current one from an open session", async () => {
    const { sessionId } = await newPerson()
    const tries: string[] = []
    for (let at = 0; at < 4; at++) {
      tries.push(await answerOf(changePassword(sessionId, { current: "bukan ini", password: next }, origin())))
    }
    expect(tries.at(-1)).toMatch(/^Terlalu banyak percobaan/)
  })
})

test("a known and an unknown identifier get the same answers, however often they are tried", async () => {
  const { identifier } = await newPerson()
  const answers = async (tried: string) => {
    const said: string[] = []
    for (let at = 0; at < 4; at++) said.push(await answerOf(signIn({ identifier: tried, password: "salah" }, origin())))
    return said.map((sentence) => sentence.replace(/\d+/g, "n"))
  }
  expect(await answers(identifier)).toEqual(await answers(`${uuidv7()}@contoh.test`))
})
