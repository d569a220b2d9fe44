import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { decideApplication } from "@/lib/application/commands/decide"
import { draftKey, saveAnswer, startApplication } from "@/lib/application/commands/fill"
import { findApplicationState } from "@/lib/application/commands/find"
import { sendApplication } from "@/lib/application/commands/send"
import { getApplication, getOwnApplication, listApplications } from "@/lib/application/queries"
import { limits } from "@/lib/application/rules/flow"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { listEnterprises } from "@/lib/enterprise/queries/list"
import { readListState } from "@/lib/enterprise/rules/filter"
import { countWaiting } from "@/lib/inbox/queries"
import { asOwner } from "@/tests/support/catalogue"
import { newNik, register } from "@/tests/support/register"
import { firstKelurahan, newTenant, type TestTenant } from "@/tests/support/tenant"

let tenant: TestTenant
let kelurahanCode: string
beforeAll(async () => {
  tenant = await newTenant()
  kelurahanCode = await firstKelurahan(tenant.regionCode)
})

function visitorOf({ id, slug }: TestTenant): Actor {
  return { tenantId: id, tenantSlug: slug, userId: null, role: "visitor", scope: { kelurahan: [] } }
}

/** A draft with every question answered. */
async function filled(typed: Record<string, string> = {}) {
  const visitor = visitorOf(tenant)
  const address = uuidv7()
  const key = draftKey(await startApplication(visitor, address))
  const usual = { personName: "Siti Aminah", nik: newNik(), phone: "081234567890", name: "Keripik Wangi" }
  const place = { products: "keripik", kelurahanCode, address: "Jl. Contoh 5", rt: "1", rw: "2", sales: "3 jt" }
  await saveAnswer(visitor, key, { texts: { ...usual, ...place, CATALOGUE: "on", ...typed }, address })
  return { visitor, key, address }
}

async function sent(typed: Record<string, string> = {}) {
  const draft = await filled(typed)
  await sendApplication(draft.visitor, draft.key, draft.address)
  const own = await getOwnApplication(draft.visitor, draft.key)
  if (!own) throw new Error("The application is gone.")
  return { ...draft, own }
}

describe("a draft", () => {
  test("keeps what was answered, encrypted, for whoever has its secret and for nobody else", async () => {
    const nik = newNik()
    const { visitor, key } = await filled({ nik })
    expect((await getOwnApplication(visitor, key))?.texts.nik).toBe(nik)
    const foreign = draftKey({ id: key.id, secret: "lain" })
    expect(await getOwnApplication(visitor, foreign)).toBeNull()
    await expect(saveAnswer(visitor, foreign, { texts: { name: "x" }, address: "" })).rejects.toMatchObject({
      reason: "not-found",
    })
    expect(await getOwnApplication(visitorOf(await newTenant()), key)).toBeNull()
    expect(await getApplication(tenant.officer, key.id)).toBeNull()
    const { rows } = await asOwner((owner) => owner.query("SELECT * FROM application WHERE id = $1", [key.id]))
    expect(JSON.stringify(rows)).not.toContain(nik)
    expect(rows[0].payload.toString("latin1")).not.toContain(nik)
  })

  test("is not sent before everything is answered", async () => {
    const { visitor, key, address } = await filled({ phone: "" })
    await expect(sendApplication(visitor, key, address)).rejects.toThrow("belum dijawab")
  })

  test("is refused a kelurahan of another daerah", async () => {
    const elsewhere = await firstKelurahan((await newTenant()).regionCode)
    const { visitor, key, address } = await filled({ kelurahanCode: elsewhere })
    await expect(sendApplication(visitor, key, address)).rejects.toMatchObject({ field: "kelurahanCode" })
  })
})

describe("an application of somebody nobody knows", () => {
  test("enters the register as submitted, with its person, its figures and what was agreed to", async () => {
    const { own } = await sent({ personName: "Baru Sekali" })
    expect(own.number).toMatch(/^PRM-\d{4}-\d{4}$/)
    const application = await getApplication(tenant.officer, own.id)
    const enterprise = await getEnterprise(tenant.officer, application?.enterpriseId ?? "")
    expect(enterprise).toMatchObject({ name: "Keripik Wangi", status: "SUBMITTED", size: "MICRO" })
    expect(enterprise?.person).toMatchObject({ name: "Baru Sekali", phone: "+6281234567890" })
    expect(enterprise?.years[0]).toMatchObject({ salesMin: 36_000_000, salesMax: 36_000_000 })
    expect(enterprise?.consents).toMatchObject([{ purpose: "CATALOGUE", channel: "PORTAL" }])
    expect(enterprise?.events.map(({ action }) => action)).toEqual(["application.send"])
  })

  test("sent twice counts once, and can no longer be changed", async () => {
    const { visitor, key, address, own } = await sent({ name: "Dua Kali" })
    await sendApplication(visitor, key, address)
    expect((await getOwnApplication(visitor, key))?.number).toBe(own.number)
    const { rows } = await listEnterprises(tenant.officer, readListState({ q: "dua kali" }))
    expect(rows).toHaveLength(1)
    await expect(saveAnswer(visitor, key, { texts: { name: "x" }, address })).rejects.toThrow("sudah dikirim")
  })
})

describe("an application whose NIK or NIB is known", () => {
  test("tells the applicant nothing, adds nothing, and waits for an officer", async () => {
    const nik = newNik()
    await register(tenant.officer, tenant.regionCode, { nik, personName: "Sudah Ada" })
    const before = await countWaiting(tenant.officer)
    const known = await sent({ nik })
    const unknown = await sent()
    const shownOf = ({ own }: typeof known) => ({ ...own, id: "", number: "", sentAt: null, texts: {}, state: "" })
    expect(shownOf(known)).toEqual(shownOf(unknown))
    const ask = { daerah: tenant.slug, nomor: known.own.number, hp: "7890" }
    expect(await findApplicationState(known.visitor, ask, uuidv7())).toBe("RECEIVED")
    expect(await findApplicationState(known.visitor, { ...ask, nomor: unknown.own.number }, uuidv7())).toBe("RECEIVED")
    expect(await countWaiting(tenant.officer)).toMatchObject({ applications: before.applications + 1 })
    const queued = await getApplication(tenant.officer, known.own.id)
    expect(queued).toMatchObject({ state: "QUEUED", known: ["nik"], enterpriseId: null })
    expect(queued?.matches.map(({ person }) => person.name)).toEqual(["Sudah Ada"])
  })

  test("a known NIB waits too, with the enterprise that has it beside it", async () => {
    const nib = "9120001234567"
    const id = await register(tenant.officer, tenant.regionCode, { nib })
    const { own } = await sent({ nib })
    const queued = await getApplication(tenant.officer, own.id)
    expect(queued).toMatchObject({ state: "QUEUED", known: ["nib"], knownEnterpriseId: id })
  })

  test("is decided once: another business of the same person, the same business, or none", async () => {
    const nik = newNik()
    const known = await register(tenant.officer, tenant.regionCode, { nik })
    const decide = async (input: {
      decision: "SAME" | "ANOTHER" | "REJECT"
      enterpriseId: string | null
      answer: string
    }) => {
      const { own } = await sent({ nik, name: "Usaha Kedua" })
      await decideApplication(tenant.officer, { id: own.id, ...input })
      return getApplication(tenant.officer, own.id)
    }
    const another = await decide({ decision: "ANOTHER", enterpriseId: null, answer: "" })
    expect(another?.state).toBe("REGISTERED")
    const [first, second] = [
      await getEnterprise(tenant.officer, known),
      await getEnterprise(tenant.officer, another?.enterpriseId ?? ""),
    ]
    expect(second).toMatchObject({ name: "Usaha Kedua", status: "SUBMITTED" })
    expect(second?.person.id).toBe(first?.person.id)
    expect(await decide({ decision: "SAME", enterpriseId: known, answer: "" })).toMatchObject({
      state: "ATTACHED",
      enterpriseId: known,
    })
    const rejected = await decide({ decision: "REJECT", enterpriseId: null, answer: "Datang ke kantor dinas." })
    expect(rejected).toMatchObject({ state: "REJECTED", answer: "Datang ke kantor dinas." })
    const again = { id: rejected?.id ?? "", decision: "ANOTHER" as const, enterpriseId: null, answer: "" }
    await expect(decideApplication(tenant.officer, again)).rejects.toThrow("sudah diputuskan")
  })

  test("is attached to none but the records it was compared with", async () => {
    const nik = newNik()
    await register(tenant.officer, tenant.regionCode, { nik })
    const stranger = await register(tenant.officer, tenant.regionCode, {
      personName: "Orang Lain",
      name: "Lain Sekali",
    })
    const { own } = await sent({ nik })
    const input = { id: own.id, decision: "SAME" as const, enterpriseId: stranger, answer: "" }
    await expect(decideApplication(tenant.officer, input)).rejects.toMatchObject({ field: "enterpriseId" })
  })
})

test("another daerah and a companion see and decide nothing", async () => {
  const nik = newNik()
  await register(tenant.officer, tenant.regionCode, { nik })
  const { own } = await sent({ nik })
  const other = await newTenant()
  expect(await getApplication(other.officer, own.id)).toBeNull()
  expect((await listApplications(other.officer, { state: "QUEUED" })).applications).toEqual([])
  expect(await getApplication(tenant.companion, own.id)).toBeNull()
  const input = { id: own.id, decision: "ANOTHER" as const, enterpriseId: null, answer: "" }
  await expect(decideApplication(other.officer, input)).rejects.toMatchObject({ reason: "not-found" })
  await expect(decideApplication(tenant.companion, input)).rejects.toMatchObject({ reason: "forbidden" })
})

describe("limits", () => {
  test("one address begins so many drafts of a daerah in an hour and no more", async () => {
    const [visitor, address] = [visitorOf(await newTenant()), uuidv7()]
    for (let tries = 0; tries < limits.start.most; tries += 1) await startApplication(visitor, address)
    await expect(startApplication(visitor, address)).rejects.toThrow("Terlalu banyak percobaan")
    await startApplication(visitor, uuidv7())
  })

  test("a number's four digits cannot be tried one after the other, from wherever", async () => {
    const { visitor, own } = await sent()
    const ask = { daerah: tenant.slug, nomor: own.number, hp: "0000" }
    for (let tries = 0; tries < limits.number.most; tries += 1) {
      await expect(findApplicationState(visitor, ask, uuidv7())).rejects.toThrow("tidak cocok")
    }
    await expect(findApplicationState(visitor, { ...ask, hp: "7890" }, uuidv7())).rejects.toThrow("Terlalu banyak")
  })
})
