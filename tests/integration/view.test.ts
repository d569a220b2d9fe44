import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { closeDatabase } from "@/lib/db"
import { listEnterprises } from "@/lib/enterprise/queries/list"
import { searchEnterprises } from "@/lib/enterprise/queries/search"
import { readListState } from "@/lib/enterprise/rules/filter"
import { allColumns } from "@/lib/enterprise/rules/list-columns"
import { saveTemplate } from "@/lib/message/commands/template"
import { getTemplate, listContacts } from "@/lib/message/queries/contacts"
import { usualTemplate } from "@/lib/message/rules/templates"
import { getKelurahan } from "@/lib/region/queries"
import { removeView, restoreView, saveView, setDefaultView, shareView } from "@/lib/view/commands"
import { getRemovedView, getView, listViews } from "@/lib/view/queries"
import { SaveView, SetDefault } from "@/lib/view/schema"
import { asOwner } from "../support/catalogue"
import { newNik, register } from "../support/register"
import { addMember, newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
let places: string[]

beforeAll(async () => {
  tenant = await newTenant()
  places = [...(await getKelurahan(tenant.admin)).keys()]
  const { officer, regionCode } = tenant
  const here = { kelurahanCode: places[0] ?? "" }
  const there = { kelurahanCode: places.at(-1) ?? "" }
  const siti = { personName: "Siti Aminah", nik: newNik(), phone: "0812-3456-7890", ...here }
  await register(officer, regionCode, { name: "Keripik Wangi", nib: "1234567890123", address: "Jl. Mawar 1", ...siti })
  await register(officer, regionCode, { name: "Sale Keripik", ...siti })
  await register(officer, regionCode, { name: "Warung Tanpa HP", personName: "Rahmat", nik: newNik(), ...here })
  await register(officer, regionCode, {
    name: "Toko Telepon Rumah",
    personName: "Dewi",
    nik: newNik(),
    phone: "0335-421234",
    phone2: "0813-1111-2222",
    ...there,
  })
})
afterAll(closeDatabase)

const typed = (change: Partial<Record<"id" | "name" | "query", string>> = {}) =>
  SaveView.parse({ id: uuidv7(), name: "Belum diperiksa", query: "?status=SUBMITTED&kolom=nib", ...change })

async function saved(by: TestTenant["officer"], change: Parameters<typeof typed>[0] = {}) {
  const { id } = await saveView(by, typed(change))
  return id
}

const idsOf = async (actor: TestTenant["officer"]) => (await listViews(actor)).map(({ id }) => id)
const names = async (actor: TestTenant["officer"], text: string) =>
  (await searchEnterprises(actor, text)).map(({ name }) => name)

describe("a saved view", () => {
  test("is its person's own until it is shared, and no other daerah's ever", async () => {
    const id = await saved(tenant.officer)
    const [colleague, neighbour] = [await addMember(tenant, "officer"), await newTenant()]
    expect(await getView(tenant.officer, id)).toMatchObject({ mine: true, shared: false, query: expect.any(String) })
    for (const other of [colleague, tenant.admin, tenant.companion, neighbour.admin]) {
      expect(await getView(other, id)).toBeNull()
      expect(await idsOf(other)).not.toContain(id)
      await expect(removeView(other, id)).rejects.toThrow("tidak ditemukan")
    }
    await expect(saveView(colleague, typed({ id, name: "Milik saya" }))).rejects.toThrow("tidak ditemukan")
    await shareView(tenant.officer, id, true)
    for (const other of [colleague, tenant.admin, tenant.companion, tenant.leader]) {
      expect(await getView(other, id)).toMatchObject({ mine: false, shared: true, owner: "officer percobaan" })
    }
    expect(await getView(neighbour.admin, id)).toBeNull()
    expect((await getView(tenant.officer, id))?.name).toBe("Belum diperiksa")
    await expect(removeView(colleague, id)).rejects.toThrow("tidak ditemukan")
    await shareView(tenant.admin, id, false)
    expect(await getView(colleague, id)).toBeNull()
  })

  test("is one however often its form is sent, and takes another name or list later", async () => {
    const id = await saved(tenant.leader)
    await saveView(tenant.leader, typed({ id }))
    await saveView(tenant.leader, typed({ id, name: "Baru", query: "?sektor=JASA&sesudah=x&kolom=tidak-ada" }))
    expect(await listViews(tenant.leader)).toMatchObject([{ id, name: "Baru", query: "?sektor=JASA" }])
  })

  test("that was removed is gone for all, and comes back as it was", async () => {
    const id = await saved(tenant.officer)
    await shareView(tenant.officer, id, true)
    await removeView(tenant.officer, id)
    for (const actor of [tenant.officer, tenant.admin]) expect(await getView(actor, id)).toBeNull()
    expect(await getRemovedView(tenant.companion, id)).toBeNull()
    expect(await getRemovedView(tenant.officer, id)).toMatchObject({ id })
    await expect(restoreView(tenant.companion, id)).rejects.toThrow("tidak ditemukan")
    await restoreView(tenant.officer, id)
    expect(await getView(tenant.leader, id)).toMatchObject({ id, shared: true })
    await removeView(tenant.officer, id)
  })

  test("is shared by staff only, and a role's first view is the admin's to choose", async () => {
    const id = await saved(tenant.companion)
    await expect(shareView(tenant.companion, id, true)).rejects.toThrow("Peran Anda")
    await expect(setDefaultView(tenant.officer, SetDefault.parse({ id }))).rejects.toThrow("Peran Anda")
    await expect(saveView(tenant.owner, typed())).rejects.toThrow("Peran Anda")
    await expect(saveView(tenant.partner, typed())).rejects.toThrow("Peran Anda")
  })
})

describe("the view a role's list opens with", () => {
  const first = async (actor: TestTenant["officer"]) =>
    (await listViews(actor)).find(({ roles }) => roles.some((role) => role === actor.role))?.id

  test("is one at most, is shared, and goes with its sharing and its removal", async () => {
    const [one, two] = [await saved(tenant.admin, { name: "Satu" }), await saved(tenant.admin, { name: "Dua" })]
    const both = (id: string) => SetDefault.parse({ id, officer: "on", companion: "on" })
    await expect(setDefaultView(tenant.admin, both(one))).rejects.toThrow("Bagikan")
    for (const id of [one, two]) await shareView(tenant.admin, id, true)
    await setDefaultView(tenant.admin, both(one))
    expect([await first(tenant.officer), await first(tenant.companion)]).toEqual([one, one])
    expect(await first(tenant.leader)).toBeUndefined()
    await setDefaultView(tenant.admin, SetDefault.parse({ id: two, officer: "on" }))
    expect([await first(tenant.officer), await first(tenant.companion)]).toEqual([two, one])
    await removeView(tenant.admin, two)
    expect(await first(tenant.officer)).toBeUndefined()
    await restoreView(tenant.admin, two)
    expect(await first(tenant.officer)).toBe(two)
    await shareView(tenant.admin, two, false)
    await shareView(tenant.admin, two, true)
    expect(await first(tenant.officer)).toBeUndefined()
    const neighbour = await newTenant()
    await expect(setDefaultView(neighbour.admin, both(one))).rejects.toThrow("tidak ditemukan")
  })
})

describe("the columns of the list", () => {
  test("are fetched when they are chosen, all of them together too, and no others", async () => {
    const q = "keripik wangi"
    const [lean] = (await listEnterprises(tenant.officer, readListState({ q, kolom: "nib,tidak-ada" }))).rows
    expect(lean).toMatchObject({ name: "Keripik Wangi", nib: "1234567890123" })
    for (const absent of ["person", "phone", "sector", "address"]) expect(lean).not.toHaveProperty(absent)
    const [full] = (await listEnterprises(tenant.officer, readListState({ q, kolom: [...allColumns] }))).rows
    expect(full).toMatchObject({ person: "Siti Aminah", phone: "+6281234567890", address: "Jl. Mawar 1", tags: [] })
    expect(full?.companions).toBe("companion percobaan")
    const [usual] = (await listEnterprises(tenant.officer, readListState({ q, kolom: "__proto__,tidak" }))).rows
    expect(usual).toHaveProperty("person")
    expect(usual).not.toHaveProperty("nib")
  })
})

describe("the people of a list", () => {
  const ask = (query: Record<string, string>, reachable = true) => ({
    filter: readListState(query).filter,
    reachable,
    page: 1,
  })

  test("stand there once each, with a mobile number or apart", async () => {
    const found = await listContacts(tenant.officer, ask({}))
    expect([found.reachable, found.unreachable]).toEqual([2, 1])
    expect(found.contacts.map(({ name, mobile, enterprises }) => [name, mobile, enterprises])).toEqual([
      ["Siti Aminah", "+6281234567890", ["Keripik Wangi", "Sale Keripik"]],
      ["Dewi", "+6281311112222", ["Toko Telepon Rumah"]],
    ])
    const without = await listContacts(tenant.officer, ask({}, false))
    expect(without.contacts.map(({ name }) => name)).toEqual(["Rahmat"])
    const beyond = await listContacts(tenant.officer, { ...ask({}), page: 7 })
    expect([beyond.contacts, beyond.reachable]).toEqual([[], 2])
  })

  test("are those of the filter or of chosen enterprises, within what the actor sees", async () => {
    expect((await listContacts(tenant.officer, ask({ q: "sale" }))).contacts[0]?.enterprises).toEqual(["Sale Keripik"])
    expect((await listContacts(tenant.companion, ask({}))).contacts.map(({ name }) => name)).toEqual(["Siti Aminah"])
    const all = await listContacts(tenant.officer, ask({}))
    const pilih = all.contacts.map(({ enterpriseId }) => enterpriseId).join(",")
    expect((await listContacts(tenant.companion, ask({ pilih }))).contacts).toHaveLength(1)
    expect((await listContacts((await newTenant()).officer, ask({ pilih }))).contacts).toEqual([])
  })

  test("are written to in the words that were used last", async () => {
    expect(await getTemplate(tenant.officer)).toBe(usualTemplate)
    await saveTemplate(tenant.companion, { id: uuidv7(), text: "Halo {nama}" })
    await saveTemplate(tenant.officer, { id: uuidv7(), text: "Salam {nama}" })
    expect(await getTemplate(tenant.admin)).toBe("Salam {nama}")
    expect(await getTemplate((await newTenant()).admin)).toBe(usualTemplate)
    await expect(saveTemplate(tenant.leader, { id: uuidv7(), text: "Halo" })).rejects.toThrow("Peran Anda")
  })
})

describe("the quick search", () => {
  test("finds any part of a name, an owner, a NIB or a phone, names that begin so first", async () => {
    expect(await names(tenant.officer, "keripik")).toEqual(["Keripik Wangi", "Sale Keripik"])
    expect(await names(tenant.officer, "ripik w")).toEqual(["Keripik Wangi"])
    expect(await names(tenant.officer, "aminah")).toEqual(["Keripik Wangi", "Sale Keripik"])
    expect(await names(tenant.officer, "456789012")).toEqual(["Keripik Wangi"])
    expect(await names(tenant.officer, "0813-1111")).toEqual(["Toko Telepon Rumah"])
    expect(await names(tenant.officer, "KE")).toEqual(["Keripik Wangi"])
    expect(await names(tenant.officer, "%")).toEqual([])
    expect(await names(tenant.officer, "\\'; --")).toEqual([])
    expect(await names(tenant.officer, "")).toEqual([])
  })

  test("shows a companion only the own kelurahan, an outsider nothing, and no record that was merged away", async () => {
    expect(await names(tenant.companion, "toko")).toEqual([])
    expect(await names(tenant.companion, "wangi")).toEqual(["Keripik Wangi"])
    expect(await names((await newTenant()).admin, "keripik")).toEqual([])
    expect(await names(tenant.partner, "keripik")).toEqual([])
    const [kept, gone] = await searchEnterprises(tenant.officer, "keripik")
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO enterprise_transition (tenant_id, id, enterprise_id, from_status, to_status, account_id, role, merged_into)
         VALUES ($1, gen_random_uuid(), $2, 'SUBMITTED', 'MERGED', NULL, 'admin', $3)`,
        [tenant.id, gone?.id, kept?.id],
      ),
    )
    expect(await names(tenant.officer, "keripik")).toEqual(["Keripik Wangi"])
  })
})
