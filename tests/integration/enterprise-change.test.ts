import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase } from "@/lib/db"
import { correctEnterprise } from "@/lib/enterprise/commands/correct"
import { registerEnterprise } from "@/lib/enterprise/commands/register"
import { revealNpwp } from "@/lib/enterprise/commands/reveal"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { countEnterprises } from "@/lib/enterprise/queries/tally"
import { formTexts } from "@/lib/enterprise/rules/form-texts"
import { versionOf } from "@/lib/enterprise/rules/version"
import { CorrectEnterprise } from "@/lib/enterprise/schema/enterprise"
import { recordConsent, revealNik, withdrawConsent } from "@/lib/person/commands"
import { getKelurahan } from "@/lib/region/queries"
import { asOwner } from "../support/catalogue"
import { newNik, register, typedEnterprise } from "../support/register"
import { reachStatus } from "../support/status"
import { newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})
afterAll(closeDatabase)

async function load(actor: Actor, id: string) {
  const found = await getEnterprise(actor, id)
  if (!found) throw new Error("The enterprise is not there.")
  return found
}

/** The form of a record as it is opened, with some fields typed anew. */
async function retyped(actor: Actor, id: string, typed: Record<string, string>): Promise<CorrectEnterprise> {
  const record = await load(actor, id)
  return CorrectEnterprise.parse({ id, version: versionOf(record), ...formTexts(record, 2025), ...typed })
}

const auditOf = (id: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(
      "SELECT action, detail::text FROM audit_event WHERE subject_id = $1 ORDER BY id",
      [id],
    )
    return rows
  })

describe("registering", () => {
  test("keeps all that was typed, cleaned, and the NIK and NPWP only sealed", async () => {
    const nik = newNik()
    const id = await register(tenant.officer, tenant.regionCode, {
      nik: ` ${nik.slice(0, 6)}.${nik.slice(6)}`,
      npwp: "09.254.294.3-407.000",
      gender: "L",
      birthDate: "1979-08-17",
      phone: "0812 3456 7890",
      kbli: "10794, 01193",
      sales: "1,5 jt",
      salesPeriod: "month",
      capital: "5-10 jt",
      year: "2025",
      latitude: "-7,7543",
      longitude: "113,2159",
      marketCITY: "on",
    })
    const found = await load(tenant.officer, id)
    expect(found.person).toMatchObject({
      nikLast4: nik.slice(-4),
      phone: "+6281234567890",
      birthDate: "1979-08-17",
      gender: "L",
    })
    expect(found).toMatchObject({
      status: "SUBMITTED",
      npwpLast4: "7000",
      size: "MICRO",
      sizeBasis: "SALES",
      latitude: -7.7543,
    })
    expect(found.kbli.map(({ code }) => code).sort()).toEqual(["01193", "10794"])
    expect(found.years).toMatchObject([
      {
        year: 2025,
        salesMin: 18_000_000,
        salesMax: 18_000_000,
        salesPeriod: "month",
        capitalMin: 5_000_000,
        capitalMax: 10_000_000,
        markets: ["CITY"],
      },
    ])
    expect(JSON.stringify(found)).not.toContain(nik)
    expect((await revealNik(tenant.officer, found.person.id, "mencocokkan dengan KTP")).nik).toBe(nik)
    expect((await revealNpwp(tenant.officer, id, "mencocokkan kartu NPWP")).npwp).toBe("092542943407000")
  })

  test("a form posted twice, even at once, registers once", async () => {
    const typed = await typedEnterprise(tenant.regionCode, { name: "Sekali Saja", nik: newNik() })
    const before = await countEnterprises(tenant.officer)
    const answers = await Promise.all([1, 2, 3].map(() => registerEnterprise(tenant.officer, typed)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await countEnterprises(tenant.officer)).toBe(before + 1)
  })

  test("enterprises registered at the same moment with one NIK share one person", async () => {
    const nik = newNik()
    const typed = await Promise.all(
      ["Warung", "Bengkel", "Kebun"].map((name) => typedEnterprise(tenant.regionCode, { name, nik })),
    )
    const ids = await Promise.all(typed.map((input) => registerEnterprise(tenant.officer, input)))
    const people = await Promise.all(ids.map(async ({ id }) => (await load(tenant.officer, id)).person.id))
    expect(new Set(people).size).toBe(1)
  })

  test("a NIK that is known adds the enterprise to its person and changes nothing about them", async () => {
    const nik = newNik()
    const first = await register(tenant.officer, tenant.regionCode, { name: "Warung Satu", personName: "Budi", nik })
    const second = await register(tenant.officer, tenant.regionCode, {
      name: "Bengkel Dua",
      personName: "Budi S.",
      nik,
    })
    const found = await load(tenant.officer, second)
    expect(found.person.name).toBe("Budi")
    expect(found.others.map(({ id }) => id)).toEqual([first])
  })

  test("a likely twin or a NIK that says otherwise is a warning, and can be confirmed", async () => {
    const nik = newNik("170879")
    await register(tenant.officer, tenant.regionCode, { name: "Tahu Sumedang Asli", nik, phone: "081299990001" })
    const again = { name: "Tahu Sumedang Asl", phone: "+6281299990001" }
    await expect(registerEnterprise(tenant.officer, await typedEnterprise(tenant.regionCode, again))).rejects.toThrow(
      /Tahu Sumedang Asli/,
    )
    const woman = { name: "Lain Sama Sekali", nik: newNik("170879"), gender: "P", birthDate: "1980-01-01" }
    const typed = await typedEnterprise(tenant.regionCode, woman)
    await expect(registerEnterprise(tenant.officer, typed)).rejects.toMatchObject({
      reason: "conflict",
      field: "confirmed",
    })
    await registerEnterprise(tenant.officer, { ...typed, confirmed: "on" })
  })

  test("a companion registers only in its own kelurahan, and nobody outside of the daerah", async () => {
    const codes = [...(await getKelurahan(tenant.admin)).keys()]
    const elsewhere = await typedEnterprise(tenant.regionCode, { kelurahanCode: codes.at(-1) ?? "" })
    await expect(registerEnterprise(tenant.companion, elsewhere)).rejects.toMatchObject({ field: "kelurahanCode" })
    const abroad = await typedEnterprise(tenant.regionCode, { kelurahanCode: "11.01.01.2001" })
    await expect(registerEnterprise(tenant.officer, abroad)).rejects.toMatchObject({ field: "kelurahanCode" })
    for (const actor of [tenant.leader, tenant.owner, tenant.partner]) {
      const typed = await typedEnterprise(tenant.regionCode)
      await expect(registerEnterprise(actor, typed)).rejects.toMatchObject({ reason: "forbidden" })
    }
    await registerEnterprise(tenant.companion, await typedEnterprise(tenant.regionCode, { name: "Dekat Sini" }))
  })
})

describe("correcting", () => {
  test("changes what was typed, recomputes the size and names the fields in the audit trail, without their values", async () => {
    const id = await register(tenant.officer, tenant.regionCode, {
      name: "Sebelum",
      phone: "081211112222",
      nik: newNik(),
    })
    const typed = { name: "Sesudah", sales: "3 M", salesPeriod: "year", phone: "0812-7777-8888", kbli: "10794" }
    await correctEnterprise(tenant.officer, await retyped(tenant.officer, id, typed))
    expect(await load(tenant.officer, id)).toMatchObject({
      name: "Sesudah",
      size: "SMALL",
      person: { phone: "+6281277778888" },
    })
    const events = await auditOf(id)
    expect(events.map(({ action }) => action)).toEqual(["enterprise.register", "enterprise.correct"])
    expect(events[1]?.detail).toContain('"phone"')
    expect(JSON.stringify(events)).not.toContain("8127777")
  })

  test("a form that is sent as it was opened changes no field", async () => {
    const id = await register(tenant.officer, tenant.regionCode, {
      nik: newNik(),
      name: "Tetap",
      sales: "5-10 jt",
      salesPeriod: "month",
      year: "2025",
      kbli: "01193",
      phone: "0335-421234",
      latitude: "-7,5",
      marketEXPORT: "on",
      workers: "3",
    })
    const before = await load(tenant.officer, id)
    await correctEnterprise(tenant.officer, await retyped(tenant.officer, id, {}))
    expect((await auditOf(id)).at(-1)?.detail).toBe('{"fields": []}')
    const { updatedAt: _, events: __, ...after } = await load(tenant.officer, id)
    expect(before).toMatchObject(after)
  })

  test("what somebody else changed meanwhile is named and not overwritten unasked", async () => {
    const id = await register(tenant.officer, tenant.regionCode, { name: "Rebutan", nik: newNik() })
    const [mine, theirs] = [
      await retyped(tenant.officer, id, { address: "Jl. Saya 1" }),
      await retyped(tenant.admin, id, { products: "tempe" }),
    ]
    await correctEnterprise(tenant.admin, theirs)
    const conflict = correctEnterprise(tenant.officer, mine)
    await expect(conflict).rejects.toMatchObject({ reason: "conflict", field: "overwrite" })
    await expect(conflict).rejects.toThrow(/admin percobaan, .* (WIB|WITA|WIT): Produk utama/)
    expect(await load(tenant.officer, id)).toMatchObject({ address: null, products: "tempe" })
    await correctEnterprise(tenant.officer, { ...mine, overwrite: "on" })
    expect(await load(tenant.officer, id)).toMatchObject({ address: "Jl. Saya 1", products: null })
  })

  test("a corrected field loses its flag, and with the last one the need for repair", async () => {
    const id = await register(tenant.officer, tenant.regionCode, { name: "Bendera" })
    const flags = ["nik:nik-missing", "phone:phone-format", "row:similar"]
    await asOwner(async (owner) => {
      await reachStatus(owner, "NEEDS_REPAIR", [id])
      await owner.query("UPDATE enterprise SET flags = $1 WHERE id = $2", [flags, id])
    })
    await correctEnterprise(tenant.officer, await retyped(tenant.officer, id, { phone: "081233334444" }))
    expect(await load(tenant.officer, id)).toMatchObject({ status: "NEEDS_REPAIR", flags: ["nik:nik-missing"] })
    await correctEnterprise(tenant.officer, await retyped(tenant.officer, id, { nik: newNik() }))
    expect(await load(tenant.officer, id)).toMatchObject({ status: "SUBMITTED", flags: [] })
  })

  test("nobody gets another person's NIK, nor a record they cannot see", async () => {
    const nik = newNik()
    await register(tenant.officer, tenant.regionCode, { name: "Punya NIK", nik })
    const id = await register(tenant.officer, tenant.regionCode, { name: "Tanpa NIK" })
    const typed = await retyped(tenant.officer, id, { nik })
    await expect(correctEnterprise(tenant.officer, typed)).rejects.toMatchObject({ field: "nik" })
    await expect(correctEnterprise((await newTenant()).admin, { ...typed, kelurahanCode: null })).rejects.toMatchObject(
      { reason: "not-found" },
    )
  })

  test("an owner changes nothing directly, not even their own: they propose", async () => {
    const id = await register(tenant.officer, tenant.regionCode, { name: "Milik Saya", nik: newNik() })
    const { person } = await load(tenant.officer, id)
    await asOwner((owner) =>
      owner.query("UPDATE person SET account_id = $1 WHERE id = $2", [tenant.owner.userId, person.id]),
    )
    const typed = await retyped(tenant.owner, id, { products: "kopi" })
    await expect(correctEnterprise(tenant.owner, typed)).rejects.toMatchObject({ reason: "forbidden" })
    expect(await load(tenant.owner, id)).not.toMatchObject({ products: "kopi" })
  })
})

describe("looks and consents", () => {
  test("every look at a NIK is logged with its reason, without numbers; who may not look gets nothing", async () => {
    const nik = newNik()
    const id = await register(tenant.officer, tenant.regionCode, { name: "Dilihat", nik })
    const { person } = await load(tenant.officer, id)
    await revealNik(tenant.officer, person.id, `cocokkan ${nik} dengan KTP`)
    const [look] = await auditOf(person.id)
    expect(look).toMatchObject({ action: "person.reveal-nik" })
    expect(look?.detail).toContain("cocokkan")
    expect(look?.detail).not.toContain(nik)
    expect((await load(tenant.officer, id)).events[0]).toMatchObject({
      action: "person.reveal-nik",
      by: "officer percobaan",
    })
    for (const actor of [tenant.companion, tenant.leader, tenant.owner, tenant.partner]) {
      await expect(revealNik(actor, person.id, "ingin tahu saja")).rejects.toMatchObject({ reason: "forbidden" })
    }
    await expect(revealNik((await newTenant()).admin, person.id, "daerah lain")).rejects.toMatchObject({
      reason: "not-found",
    })
  })

  test("a consent is given once, withdrawn once, and stays on record", async () => {
    const enterprise = await register(tenant.officer, tenant.regionCode, { name: "Setuju", nik: newNik() })
    const personId = (await load(tenant.officer, enterprise)).person.id
    const id = uuidv7()
    const input = { id, personId, purpose: "CATALOGUE", channel: "PAPER" } as const
    await recordConsent(tenant.officer, input)
    await recordConsent(tenant.officer, input)
    await expect(recordConsent(tenant.officer, { ...input, id: uuidv7() })).rejects.toMatchObject({
      reason: "conflict",
    })
    await withdrawConsent(tenant.officer, id)
    await expect(withdrawConsent(tenant.officer, id)).rejects.toMatchObject({ reason: "conflict" })
    await expect(withdrawConsent(tenant.owner, id)).rejects.toMatchObject({ reason: "not-found" })
    const [consent] = (await load(tenant.officer, enterprise)).consents
    expect(consent).toMatchObject({ purpose: "CATALOGUE", textVersion: "2026-11", by: "officer percobaan" })
    expect(consent?.withdrawnAt).not.toBeNull()
  })
})
