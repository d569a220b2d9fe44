import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { closeDatabase } from "@/lib/db"
import { requestScan, runScan } from "@/lib/duplicate/commands/scan"
import { labelledPairs } from "@/lib/duplicate/rules/labelled"
import { threshold } from "@/lib/duplicate/rules/score"
import { registerEnterprise } from "@/lib/enterprise/commands/register"
import { asOwner } from "../support/catalogue"
import { newNik, register, typedEnterprise } from "../support/register"
import { addMember, newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})
afterAll(closeDatabase)

type Row = { a: string; b: string; score: number; reasons: string[]; state: string }

const pairsOf = (tenantId: string, ...ids: string[]) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<Row>(
      `SELECT a_id AS a, b_id AS b, score, reasons, state FROM duplicate_pair
       WHERE tenant_id = $1 AND ($2::uuid[] = '{}' OR a_id = ANY($2) OR b_id = ANY($2)) ORDER BY a_id, b_id`,
      [tenantId, ids],
    )
    return rows
  })

describe("a new enterprise", () => {
  test("is compared at once: by NIK, NIB, phone, and by names within a kelurahan", async () => {
    const nik = newNik()
    const known = await register(tenant.officer, tenant.regionCode, {
      ...{
        name: "Keripik Singkong Barokah",
        personName: "Muhammad Yusuf",
        nik,
        nib: "9120001234567",
        phone: "081234567001",
      },
    })
    const again = (typed: Record<string, string>) =>
      register(tenant.officer, tenant.regionCode, { name: "Bengkel Motor Jaya", personName: "Orang Lain", ...typed })
    const ids = {
      nik: await again({ name: "Kripik Singkong Barokah", personName: "Muhammad Yusuf", nik }),
      nib: await again({ name: "UD Barokah Keripik Singkong", nib: "9120001234567" }),
      phone: await again({ name: "KERIPIK SINGKONG BAROKAH", phone: "0812-3456-7001" }),
      names: await again({ name: "Toko Keripik Singkong Barokah", personName: "Moh. Yusuf" }),
      nothing: await again({}),
    }
    const found = await pairsOf(tenant.id, known)
    const reasonsFor = (id: string) => found.find(({ a, b }) => a === id || b === id)?.reasons
    expect(reasonsFor(ids.nik)).toEqual(expect.arrayContaining(["NIK", "NAME"]))
    expect(reasonsFor(ids.nib)).toEqual(expect.arrayContaining(["NIB", "NAME"]))
    expect(reasonsFor(ids.phone)).toEqual(expect.arrayContaining(["PHONE", "NAME"]))
    expect(reasonsFor(ids.names)).toEqual(["NAME", "OWNER", "KELURAHAN"])
    expect(reasonsFor(ids.nothing)).toBeUndefined()
    expect(found.every(({ a, b, score }) => a < b && score >= threshold)).toBe(true)
  })

  for (const [name, personName, again] of [
    ["Warung 99", "Eko", "warung 99"],
    ["Aneka Usaha", "Ayu A.", "ANEKA USAHA"],
    ["Kripik Cempaka", "Sulastri Handayani", "Keripik Cempaka"],
  ] as const) {
    test(`brings a warning by names alone: ${name}`, async () => {
      const id = await register(tenant.officer, tenant.regionCode, { name, personName, nik: "", phone: "" })
      const typed = await typedEnterprise(tenant.regionCode, { name: again, personName, nik: "", phone: "" })
      await expect(registerEnterprise(tenant.officer, typed)).rejects.toMatchObject({
        field: "confirmed",
        links: [{ href: `/${tenant.slug}/umkm/${id}` }],
      })
    })
  }

  test("brings a warning that names and links what may be the same, unless it lies beyond what a companion sees", async () => {
    const typed = { name: "Batik Tulis Kenanga", personName: "Ratna Puspita", phone: "081234567002" }
    const id = await register(tenant.officer, tenant.regionCode, typed)
    const again = await typedEnterprise(tenant.regionCode, { ...typed, name: "Batik Kenanga" })
    await expect(registerEnterprise(tenant.officer, again)).rejects.toMatchObject({
      field: "confirmed",
      message: expect.stringContaining("No. HP sama"),
      links: [{ href: `/${tenant.slug}/umkm/${id}`, label: "Buka “Batik Tulis Kenanga” milik Ratna Puspita" }],
    })
    const elsewhere = await asOwner(async (owner) => {
      const { rows } = await owner.query<{ code: string }>(
        "SELECT code FROM region WHERE code LIKE $1 || '.%' AND length(code) = 13 ORDER BY code DESC LIMIT 1",
        [tenant.regionCode],
      )
      return rows[0]?.code ?? ""
    })
    const companion = await addMember(tenant, "companion", [elsewhere])
    const unseen = await typedEnterprise(tenant.regionCode, { ...typed, kelurahanCode: elsewhere })
    const made = await registerEnterprise(companion, unseen)
    expect(await pairsOf(tenant.id, made.id)).toMatchObject([{ state: "OPEN" }])
  })
})

test("one search through the register finds what each enterprise finds by itself, and nothing of another daerah", async () => {
  const own = await newTenant()
  const labelled = labelledPairs(3)
  const codes = await asOwner(async (owner) => {
    const { rows } = await owner.query<{ code: string }>(
      "SELECT code FROM region WHERE code LIKE $1 || '.%' AND length(code) = 13 ORDER BY code LIMIT 9",
      [own.regionCode],
    )
    return rows.map(({ code }) => code)
  })
  for (const { records } of labelled) {
    for (const record of records) {
      await register(own.officer, own.regionCode, {
        name: record.name,
        brand: record.brand ?? "",
        personName: record.owner,
        phone: record.phones[0] ?? "",
        nib: record.nib ?? "",
        rt: record.rt ?? "",
        rw: record.rw ?? "",
        kelurahanCode: codes[Number(record.kelurahanCode?.slice(-1) ?? 0) % codes.length] ?? "",
        ...(record.latitude !== null && { latitude: String(record.latitude), longitude: String(record.longitude) }),
      })
    }
  }
  const one = await pairsOf(own.id)
  const { id } = await requestScan(own.officer)
  expect(await requestScan(own.officer)).toEqual({ id })
  const { found } = await runScan(own.officer, id)
  const all = await pairsOf(own.id)
  expect(found).toBe(all.length)
  expect(all).toEqual(one)
  expect(all.length).toBeGreaterThan(20)
  await runScan(own.officer, id)
  expect(await pairsOf(own.id)).toEqual(all)
})
