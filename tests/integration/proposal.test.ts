import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { openAccount } from "@/lib/account/commands"
import { getOffer } from "@/lib/account/queries"
import { offerClaim, revokeClaim } from "@/lib/claim/commands"
import { getClaim } from "@/lib/claim/queries"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { listMoments } from "@/lib/history/queries/moments"
import { decideProposal, proposeChange, sendObjection } from "@/lib/proposal/commands"
import { getProposable, getProposal, listProposals, listProposalsAbout } from "@/lib/proposal/queries"
import { mostOpen } from "@/lib/proposal/rules"
import { DecideProposal, ProposeChange } from "@/lib/proposal/schema"
import { asOwner } from "@/tests/support/catalogue"
import { newOwner } from "@/tests/support/owner"
import { register } from "@/tests/support/register"
import { newTenant, type TestTenant } from "@/tests/support/tenant"

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})

/** What the owner's form posts: the record as it is shown, with some fields typed over. */
async function propose(owner: Actor, enterpriseId: string, typed: Record<string, string>, id = uuidv7()) {
  const shown = await getProposable(owner, enterpriseId)
  const input = ProposeChange.parse({ ...shown?.texts, ...typed, id, enterpriseId })
  return proposeChange(owner, input)
}

/** What the officer's form posts, with the record as it was when the page was opened. */
async function decide(id: string, accepted: string[], answer = "", officer = tenant.officer) {
  const { version } = (await getProposal(officer, id)) ?? { version: "" }
  const boxes = Object.fromEntries(accepted.map((field) => [`terima-${field}`, "on"]))
  return decideProposal(officer, DecideProposal.parse({ id, version, answer, ...boxes }))
}

describe("an owner", () => {
  test("proposes only what differs, once however often the form is sent, and the record stays as it is", async () => {
    const { owner, enterpriseId } = await newOwner(tenant, { products: "keripik", phone: "0812-3456-7890" })
    const id = uuidv7()
    await propose(owner, enterpriseId, { products: "sale pisang", phone: "+62 812 3456 7890" }, id)
    await propose(owner, enterpriseId, { products: "sale pisang" }, id)
    const [sent, ...others] = await listProposalsAbout(owner, enterpriseId)
    expect(others).toEqual([])
    expect(sent).toMatchObject({ state: "OPEN", fields: ["products"], from: { products: "keripik" } })
    expect((await getEnterprise(owner, enterpriseId))?.products).toBe("keripik")
    await expect(propose(owner, enterpriseId, {})).rejects.toThrow("Belum ada yang Anda ubah")
  })

  test("reaches no record but the own", async () => {
    const [one, other] = [await newOwner(tenant), await newOwner(tenant)]
    expect(await getProposable(one.owner, other.enterpriseId)).toBeNull()
    const objection = { id: uuidv7(), enterpriseId: other.enterpriseId, note: "Bukan usaha saya." }
    await expect(sendObjection(one.owner, objection)).rejects.toMatchObject({ reason: "not-found" })
    await sendObjection(other.owner, { ...objection, id: uuidv7() })
    expect(await listProposalsAbout(one.owner, other.enterpriseId)).toEqual([])
  })

  test("waits for answers before proposing ever more", async () => {
    const { owner, enterpriseId } = await newOwner(tenant)
    const note = "Data saya keliru semua."
    for (let sent = 0; sent < mostOpen; sent += 1) await sendObjection(owner, { id: uuidv7(), enterpriseId, note })
    await expect(sendObjection(owner, { id: uuidv7(), enterpriseId, note })).rejects.toThrow("menunggu jawaban")
  })
})

describe("an officer", () => {
  test("accepts a part and answers the rest; the record, its history and the owner's page tell it", async () => {
    const { owner, enterpriseId } = await newOwner(tenant, { products: "keripik", address: "Jl. Lama 1" })
    const { id } = await propose(owner, enterpriseId, { products: "sale pisang", address: "Jl. Baru 2" })
    await expect(decide(id, ["products"])).rejects.toMatchObject({ field: "answer" })
    await decide(id, ["products"], "Alamat baru diperiksa saat kunjungan.")
    expect(await getEnterprise(owner, enterpriseId)).toMatchObject({ products: "sale pisang", address: "Jl. Lama 1" })
    const [seen] = await listProposalsAbout(owner, enterpriseId)
    expect(seen).toMatchObject({
      state: "PARTLY",
      accepted: ["products"],
      answer: "Alamat baru diperiksa saat kunjungan.",
    })
    const { moments } = await listMoments(tenant.officer, { enterpriseId, before: null })
    expect(moments[0]).toMatchObject({
      deeds: [{ action: "proposal.decide" }],
      changes: [{ action: "proposal.decide", changes: { products: ["keripik", "sale pisang"] } }],
    })
    await expect(decide(id, ["address"])).rejects.toThrow("sudah dijawab")
  })

  test("changes the person of the record by the same rules as every correction", async () => {
    const { owner, enterpriseId } = await newOwner(tenant)
    const { id } = await propose(owner, enterpriseId, { phone: "0813-1111-2222", personName: "Siti Aminah binti Ali" })
    await decide(id, ["phone", "personName"])
    const { person } = (await getEnterprise(owner, enterpriseId)) ?? {}
    expect(person).toMatchObject({ name: "Siti Aminah binti Ali", phone: "+6281311112222" })
  })

  test("overwrites nothing that was changed since the page was opened, and is shown what was changed before", async () => {
    const { owner, enterpriseId } = await newOwner(tenant, { products: "keripik" })
    const [first, second] = [
      await propose(owner, enterpriseId, { products: "sale pisang" }),
      await propose(owner, enterpriseId, { products: "dodol" }),
    ]
    const opened = await getProposal(tenant.officer, second.id)
    await decide(first.id, ["products"])
    const stale = DecideProposal.parse({ id: second.id, version: opened?.version, "terima-products": "on" })
    await expect(decideProposal(tenant.officer, stale)).rejects.toThrow("diubah orang lain")
    expect((await getProposal(tenant.officer, second.id))?.recorded.products).toBe("sale pisang")
    await decide(second.id, ["products"])
    expect((await getEnterprise(owner, enterpriseId))?.products).toBe("dodol")
  })

  test("answers an objection with a reason, which the owner reads", async () => {
    const { owner, enterpriseId } = await newOwner(tenant)
    const { id } = await sendObjection(owner, { id: uuidv7(), enterpriseId, note: "Usaha saya masih berjalan." })
    await expect(decide(id, [])).rejects.toMatchObject({ field: "answer" })
    await decide(id, [], "Benar, sudah kami catat.")
    const [seen] = await listProposalsAbout(owner, enterpriseId)
    expect(seen).toMatchObject({ kind: "OBJECTION", state: "ANSWERED", answer: "Benar, sudah kami catat." })
  })

  test("of another daerah, and a companion, see and answer nothing; what is kept is encrypted", async () => {
    const { owner, enterpriseId } = await newOwner(tenant)
    const { id } = await propose(owner, enterpriseId, { address: "Jl. Rahasia Sekali 9" })
    const other = await newTenant()
    expect(await getProposal(other.officer, id)).toBeNull()
    expect((await listProposals(other.officer, { isOpen: true })).proposals).toEqual([])
    expect(await getProposal(tenant.companion, id)).toBeNull()
    await expect(decide(id, ["address"], "", other.officer)).rejects.toMatchObject({ reason: "not-found" })
    await expect(decide(id, ["address"], "", tenant.companion)).rejects.toMatchObject({ reason: "forbidden" })
    const { rows } = await asOwner((client) => client.query("SELECT payload FROM proposal WHERE id = $1", [id]))
    expect(rows[0].payload.toString("latin1")).not.toContain("Rahasia")
  })
})

describe("a code for an owner", () => {
  const origin = { address: "", userAgent: "" }
  async function unclaimed() {
    const enterpriseId = await register(tenant.companion, tenant.regionCode, { name: `Usaha ${uuidv7()}` })
    const enterprise = await getEnterprise(tenant.officer, enterpriseId)
    return { id: uuidv7(), enterpriseId, personId: enterprise?.person.id ?? "" }
  }
  const account = (code: string) => ({
    code,
    name: "Siti",
    identifier: `${uuidv7()}@contoh.test`,
    password: "sandi yang panjang",
  })

  test("opens an account that sees the own enterprise, and is used once", async () => {
    const wanted = await unclaimed()
    const { code } = await offerClaim(tenant.companion, wanted)
    const { tenantSlug, role } = await openAccount(account(code), origin)
    expect([tenantSlug, role]).toEqual([tenant.slug, "owner"])
    const claim = await getClaim(tenant.companion, wanted.personId, new Date())
    expect(claim).toMatchObject({
      person: { hasAccount: true },
      account: { name: "Siti" },
      code: { state: "accepted" },
    })
    const owner: Actor = { ...tenant.owner, userId: await accountOf(wanted.personId) }
    expect((await getProposable(owner, wanted.enterpriseId))?.id).toBe(wanted.enterpriseId)
    await expect(openAccount(account(code), origin)).rejects.toMatchObject({ reason: "not-found" })
    await expect(offerClaim(tenant.companion, { ...wanted, id: uuidv7() })).rejects.toThrow("sudah punya akun")
  })

  test("holds fourteen days, ends with the next one and when it is revoked", async () => {
    const wanted = await unclaimed()
    const first = await offerClaim(tenant.companion, wanted)
    const days = 86_400_000
    const claim = await getClaim(tenant.officer, wanted.personId, new Date(Date.now() + 13 * days))
    expect(claim?.code?.state).toBe("pending")
    expect((await getClaim(tenant.officer, wanted.personId, new Date(Date.now() + 15 * days)))?.code?.state).toBe(
      "expired",
    )
    const second = await offerClaim(tenant.officer, { ...wanted, id: uuidv7() })
    expect(await getOffer(first.code)).toBeNull()
    expect(await getOffer(second.code)).toMatchObject({ role: "owner" })
    await revokeClaim(tenant.companion, second.id)
    expect(await getOffer(second.code)).toBeNull()
  })

  test("is made by nobody who cannot see the person", async () => {
    const wanted = await unclaimed()
    const stranger: Actor = { ...tenant.companion, scope: { kelurahan: [] } }
    await expect(offerClaim(stranger, wanted)).rejects.toMatchObject({ reason: "not-found" })
    await expect(offerClaim((await newTenant()).officer, wanted)).rejects.toMatchObject({ reason: "not-found" })
    await expect(offerClaim(tenant.leader, wanted)).rejects.toMatchObject({ reason: "forbidden" })
    const { id } = await offerClaim(tenant.companion, wanted)
    await expect(revokeClaim(stranger, id)).rejects.toMatchObject({ reason: "not-found" })
  })
})

function accountOf(personId: string): Promise<string> {
  return asOwner(async (client) => {
    const { rows } = await client.query<{ account_id: string }>("SELECT account_id FROM person WHERE id = $1", [
      personId,
    ])
    return rows[0]?.account_id ?? ""
  })
}
