import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { joinTenant, openAccount, signIn } from "@/lib/account/commands"
import { getOffer, listMemberships } from "@/lib/account/queries"
import { changeRole, disableMember, enableMember, inviteMember, revokeInvitation } from "@/lib/member/commands"
import { getInvitation, getMember, listInvitations, listMembers } from "@/lib/member/queries"
import { Refusal } from "@/lib/refusal"
import { asOwner } from "@/tests/support/catalogue"
import { addMember, firstKelurahan, newTenant, type TestTenant } from "@/tests/support/tenant"

const origin = () => ({ address: uuidv7(), userAgent: "percobaan" })
const password = "kopi pahit di teras"

let ours: TestTenant
let theirs: TestTenant
let kelurahan: string
beforeAll(async () => {
  ours = await newTenant()
  theirs = await newTenant()
  kelurahan = await firstKelurahan(ours.regionCode)
})

const invite = (actor: Actor, role: "officer" | "companion" | "admin" | "owner", codes: string[] = []) =>
  inviteMember(actor, { id: uuidv7(), name: "Siti Aminah", role, kelurahan: codes })

async function findMembership(actor: Actor): Promise<string> {
  const { members } = await listMembers({ ...actor, role: "admin" }, {})
  return members.find(({ accountId }) => accountId === actor.userId)?.id ?? ""
}

const newcomer = (code: string) => ({ code, name: "Siti Aminah", identifier: `${uuidv7()}@contoh.test`, password })

describe("an invitation", () => {
  test("opens one account, once, and leads into the daerah with its role and kelurahan", async () => {
    const { code, id } = await invite(ours.admin, "companion", [kelurahan])
    const input = newcomer(code)
    const opened = await openAccount(input, origin())
    expect(opened).toMatchObject({ role: "companion", tenantSlug: ours.slug })
    const { accountId } = await signIn({ ...input, lanjut: null }, origin())
    expect(await listMemberships(accountId)).toMatchObject([{ slug: ours.slug, role: "companion" }])
    await expect(openAccount(newcomer(code), origin())).rejects.toThrow("Undangan ini tidak berlaku")
    expect((await getInvitation(ours.admin, id, new Date()))?.state).toBe("accepted")
  })

  test("is won by one of two who use it at the same time", async () => {
    const { code } = await invite(ours.admin, "officer")
    const tries = await Promise.allSettled([
      openAccount(newcomer(code), origin()),
      openAccount(newcomer(code), origin()),
    ])
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })

  test("answers the same whether used, revoked, expired or never made", async () => {
    const [used, revoked, expired] = [
      await invite(ours.admin, "officer"),
      await invite(ours.admin, "officer"),
      await invite(ours.admin, "officer"),
    ]
    await openAccount(newcomer(used.code), origin())
    await revokeInvitation(ours.admin, revoked.id)
    await asOwner((client) =>
      client.query("UPDATE invitation SET expires_at = now() WHERE tenant_id = $1 AND id = $2", [ours.id, expired.id]),
    )
    const answers = [used.code, revoked.code, expired.code, "A".repeat(43)].map(async (code) => {
      expect(await getOffer(code)).toBeNull()
      return openAccount(newcomer(code), origin()).catch((error: Error) => error.message)
    })
    expect(new Set(await Promise.all(answers)).size).toBe(1)
  })

  test("can be used for 72 hours", async () => {
    const { id } = await invite(ours.admin, "officer")
    const made = await getInvitation(ours.admin, id, new Date())
    const hours = ((made?.expiresAt.getTime() ?? 0) - (made?.createdAt.getTime() ?? 0)) / 3_600_000
    expect(hours).toBeCloseTo(72, 1)
  })

  test("is stored only as a hash, and leaves no name or code in the audit trail", async () => {
    const { code, id } = await invite(ours.admin, "officer")
    const found = await asOwner(async (client) => {
      const invitation = await client.query("SELECT to_jsonb(i) AS row FROM invitation i WHERE id = $1", [id])
      const audit = await client.query("SELECT to_jsonb(a) AS row FROM audit_event a WHERE subject_id = $1", [id])
      return { stored: JSON.stringify(invitation.rows), audit: audit.rows }
    })
    expect(found.stored).not.toContain(code)
    expect(found.stored).not.toContain(Buffer.from(code, "base64url").toString("hex"))
    expect(found.audit).toHaveLength(1)
    expect(JSON.stringify(found.audit)).not.toContain("Siti")
  })

  test("sent twice is one invitation, whose last code counts", async () => {
    const input = { id: uuidv7(), name: "Budi", role: "officer" as const, kelurahan: [] }
    const [first, last] = [await inviteMember(ours.admin, input), await inviteMember(ours.admin, input)]
    expect(first.id).toBe(last.id)
    expect(await getOffer(first.code)).toBeNull()
    expect(await getOffer(last.code)).toMatchObject({ name: "Budi", role: "officer" })
  })

  test("adds a daerah to an account that exists, and never changes the role of a member", async () => {
    const { code } = await invite(theirs.admin, "officer")
    await joinTenant(ours.officer.userId ?? "", code)
    expect((await listMemberships(ours.officer.userId ?? "")).map(({ slug }) => slug).sort()).toEqual(
      [ours.slug, theirs.slug].sort(),
    )
    const again = await invite(ours.admin, "admin")
    await expect(joinTenant(ours.officer.userId ?? "", again.code)).rejects.toThrow("sudah terdaftar")
    expect(await getOffer(again.code)).not.toBeNull()
  })

  test("is taken by the account of the same e-mail only with its password", async () => {
    const known = newcomer((await invite(ours.admin, "officer")).code)
    await openAccount(known, origin())
    const { code } = await invite(theirs.admin, "officer")
    const wrong = { ...known, code, password: "bukan kata sandinya" }
    await expect(openAccount(wrong, origin())).rejects.toMatchObject({ field: "identifier" })
    expect(await openAccount({ ...known, code }, origin())).toMatchObject({ tenantSlug: theirs.slug })
  })

  test("of another daerah cannot be seen or revoked", async () => {
    const { id, code } = await invite(theirs.admin, "officer")
    expect(await getInvitation(ours.admin, id, new Date())).toBeNull()
    expect((await listInvitations(ours.admin, new Date())).some((each) => each.id === id)).toBe(false)
    await expect(revokeInvitation(ours.admin, id)).rejects.toMatchObject({ reason: "not-found" })
    expect(await getOffer(code)).not.toBeNull()
  })

  test("for a companion names kelurahan of this daerah", async () => {
    const foreign = await firstKelurahan(theirs.regionCode)
    await expect(invite(ours.admin, "companion")).rejects.toMatchObject({ field: "kelurahan" })
    await expect(invite(ours.admin, "companion", [foreign])).rejects.toMatchObject({ field: "kelurahan" })
  })

  test("for an owner is not made here: their code names the person of the register", async () => {
    await expect(invite(ours.admin, "owner")).rejects.toMatchObject({ field: "role" })
  })
})

describe("a daerah", () => {
  test("always keeps an active admin, whoever acts", async () => {
    const tenant = await newTenant()
    const last = await findMembership(tenant.admin)
    const demotion = { id: last, role: "officer" as const, kelurahan: [] }
    await expect(disableMember(tenant.admin, last)).rejects.toThrow("admin yang aktif")
    await expect(changeRole(tenant.admin, demotion)).rejects.toThrow("admin yang aktif")
    const second = await addMember(tenant, "admin")
    const secondId = await findMembership(second)
    await disableMember(tenant.admin, secondId)
    await expect(changeRole(tenant.admin, demotion)).rejects.toThrow("admin yang aktif")
    await enableMember(tenant.admin, secondId)
    await changeRole(tenant.admin, demotion)
    expect((await getMember(second, last))?.role).toBe("officer")
  })

  test("keeps an admin also when two leave at the same time", async () => {
    const tenant = await newTenant()
    const second = await addMember(tenant, "admin")
    const ids = [await findMembership(tenant.admin), await findMembership(second)]
    const leaving = await Promise.allSettled(ids.map((id) => disableMember(tenant.admin, id)))
    expect(leaving.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })

  test("changes no member of another", async () => {
    const foreign = await findMembership(theirs.leader)
    expect(foreign).not.toBe("")
    const change = { id: foreign, role: "officer" as const, kelurahan: [] }
    await expect(changeRole(ours.admin, change)).rejects.toMatchObject({ reason: "not-found" })
    await expect(disableMember(ours.admin, foreign)).rejects.toMatchObject({ reason: "not-found" })
    await expect(enableMember(ours.admin, foreign)).rejects.toMatchObject({ reason: "not-found" })
    expect(await getMember(ours.admin, foreign)).toBeNull()
    expect(await getMember(theirs.admin, foreign)).toMatchObject({ role: "leader", disabled: false })
  })

  test("shows its members to admins page by page, each once, and to nobody else", async () => {
    const tenant = await newTenant()
    for (let added = 0; added < 60; added++) await addMember(tenant, "companion")
    const first = await listMembers(tenant.admin, {})
    const second = await listMembers(tenant.admin, { after: first.next ?? "" })
    const seen = [...first.members, ...second.members].map(({ id }) => id)
    expect([first.members.length, second.members.length, second.next]).toEqual([50, 16, null])
    expect(new Set(seen).size).toBe(66)
    expect(first.counts.get("companion")).toBe(61)
    const { members } = await listMembers(tenant.officer, {})
    expect(members.map(({ accountId }) => accountId)).toEqual([tenant.officer.userId])
    expect(await listInvitations(tenant.officer, new Date())).toEqual([])
  })
})

test("disabling and a new role count at the next look", async () => {
  const id = await findMembership(ours.leader)
  await changeRole(ours.admin, { id, role: "companion", kelurahan: [kelurahan] })
  expect(await listMemberships(ours.leader.userId ?? "")).toMatchObject([{ role: "companion" }])
  await disableMember(ours.admin, id)
  expect(await listMemberships(ours.leader.userId ?? "")).toEqual([])
  await enableMember(ours.admin, id)
  expect(await listMemberships(ours.leader.userId ?? "")).toMatchObject([{ role: "companion" }])
})

test("a refusal names its reason", async () => {
  await expect(invite(ours.officer, "officer")).rejects.toBeInstanceOf(Refusal)
})
