import { beforeAll, describe, expect, test } from "vitest"
import { correctEnterprise } from "@/lib/enterprise/commands/correct"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { formTexts } from "@/lib/enterprise/rules/form-texts"
import { versionOf } from "@/lib/enterprise/rules/version"
import { CorrectEnterprise } from "@/lib/enterprise/schema/enterprise"
import { listDeeds, listWorkers } from "@/lib/history/queries/deeds"
import { listMoments, momentsShown, momentsSql } from "@/lib/history/queries/moments"
import { getSources } from "@/lib/history/queries/sources"
import { sayChanges } from "@/lib/history/rules/change"
import { readHistoryFilter } from "@/lib/history/rules/filter"
import { revealNik } from "@/lib/person/commands"
import { getKelurahan } from "@/lib/region/queries"
import { asOwner } from "@/tests/support/catalogue"
import { newNik, register } from "@/tests/support/register"
import { reachStatus } from "@/tests/support/status"
import { newTenant, type TestTenant } from "@/tests/support/tenant"

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})

const zone = "Asia/Jakarta"
const everything = readHistoryFilter({})

/** Correct a record as its form does it. */
async function correct(id: string, typed: Record<string, string>, actor = tenant.officer) {
  const enterprise = await getEnterprise(actor, id)
  if (!enterprise) throw new Error("There is no such enterprise.")
  const texts = { ...formTexts(enterprise, 2025), version: versionOf(enterprise), id, confirmed: "on" }
  return correctEnterprise(actor, CorrectEnterprise.parse({ ...texts, ...typed }))
}

describe("the history of a record", () => {
  test("says who, when, from what to what, once for each transaction; a NIK shows its end only", async () => {
    const id = await register(tenant.officer, tenant.regionCode, { products: "keripik" })
    const nik = newNik()
    await correct(id, { products: "sale pisang", nik, phone: "0812-1111-2222", sales: "2 jt", salesPeriod: "month" })
    const { moments, next } = await listMoments(tenant.officer, { enterpriseId: id, before: null })
    expect(next).toBeNull()
    expect(moments.map(({ deeds }) => deeds.map(({ action }) => action))).toEqual([
      ["enterprise.correct"],
      ["enterprise.register"],
    ])
    expect(moments[0]).toMatchObject({ by: "officer percobaan", role: "officer" })
    const lines = sayChanges(moments[0]?.changes ?? [], await getKelurahan(tenant.officer))
    expect(lines).toContainEqual({ label: "Produk utama", from: "keripik", to: "sale pisang" })
    expect(lines).toContainEqual({ label: "NIK", from: "kosong", to: `••••••••••••${nik.slice(-4)}` })
    expect(lines).toContainEqual({ label: "No. HP", from: "kosong", to: "0812-1111-2222" })
    expect(lines).toContainEqual({ label: "Penjualan 2025", from: "kosong", to: "Rp 24.000.000" })
    expect(JSON.stringify(moments)).not.toContain(nik)
  })

  test("tells changes of status beside the deeds, and leaves looks at a NIK to their own list", async () => {
    const id = await register(tenant.officer, tenant.regionCode, { nik: newNik() })
    const enterprise = await getEnterprise(tenant.officer, id)
    await revealNik(tenant.officer, enterprise?.person.id ?? "", "mencocokkan dengan KTP")
    await asOwner((owner) => reachStatus(owner, "NEEDS_REPAIR", [id]))
    const { moments } = await listMoments(tenant.officer, { enterpriseId: id, before: null })
    expect(moments).toHaveLength(2)
    expect(moments[0]?.transitions).toMatchObject([{ from: "SUBMITTED", to: "NEEDS_REPAIR" }])
  })

  test("of a thousand changes is read a page at a time: fifty-one moments a page, none twice, none left out", async () => {
    const id = await register(tenant.officer, tenant.regionCode)
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO record_change (tenant_id, at, account_id, action, enterprise_id, changes)
         SELECT $1, now() + n * interval '1 second', $2, 'enterprise.correct', $3,
           jsonb_build_object('products', jsonb_build_array('barang ' || n, 'barang ' || n + 1)) FROM generate_series(1, 1000) n`,
        [tenant.id, tenant.officer.userId, id],
      ),
    )
    const fetched = await rowsFetched(id)
    expect(fetched).toBeGreaterThan(momentsShown)
    expect(fetched).toBeLessThanOrEqual(3 * (momentsShown + 1))
    const seen: string[] = []
    let before: string | null = null
    do {
      const page = await listMoments(tenant.officer, { enterpriseId: id, before })
      expect(page.moments.length).toBeLessThanOrEqual(momentsShown)
      seen.push(...page.moments.map(({ at }) => at))
      before = page.next
    } while (before)
    expect(seen).toHaveLength(1001)
    expect(new Set(seen).size).toBe(1001)
    expect([...seen].sort().reverse()).toEqual(seen)
  })

  test("is shown to nobody who cannot see the record", async () => {
    const id = await register(tenant.officer, tenant.regionCode)
    const other = await newTenant()
    const asked = { enterpriseId: id, before: null }
    expect((await listMoments(other.officer, asked)).moments).toEqual([])
    expect((await listMoments({ ...tenant.companion, scope: { kelurahan: [] } }, asked)).moments).toEqual([])
    expect((await listMoments(tenant.owner, asked)).moments).toEqual([])
    expect(await getSources(other.officer, id)).toBeNull()
  })

  test("names the last change of each group of facts, and how the record began", async () => {
    const id = await register(tenant.companion, tenant.regionCode, { products: "keripik" })
    await correct(id, { address: "Jl. Baru 7" })
    const sources = await getSources(tenant.officer, id)
    expect(sources?.groups).toMatchObject([{ group: "tempat", action: "enterprise.correct", by: "officer percobaan" }])
    expect(sources?.origin).toMatchObject({ action: "enterprise.register", by: "companion percobaan" })
  })
})

type Plan = Record<string, unknown> & { Plans?: Plan[] }

/** How many kept changes the first page of a record's history takes from their table, as Postgres runs it. */
async function rowsFetched(enterpriseId: string): Promise<number> {
  const { text, values } = momentsSql(tenant.officer, { enterpriseId, before: null })
  return asOwner(async (owner) => {
    await owner.query("ANALYZE record_change")
    const { rows } = await owner.query<{ "QUERY PLAN": { Plan: Plan }[] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
      values,
    )
    return scannedIn(rows[0]?.["QUERY PLAN"][0]?.Plan)
  })
}

function scannedIn(plan: Plan | undefined): number {
  if (!plan) return 0
  const number = (name: string) => Number(plan[name] ?? 0)
  const own = (number("Actual Rows") + number("Rows Removed by Filter")) * number("Actual Loops")
  const below = (plan.Plans ?? []).reduce((sum, part) => sum + scannedIn(part), 0)
  return below + (plan["Relation Name"] === "record_change" ? own : 0)
}

describe("the history of a daerah", () => {
  test("is read by person, day, action and kelurahan, newest first, with what changed", async () => {
    const daerah = await newTenant()
    const id = await register(daerah.officer, daerah.regionCode)
    await register(daerah.companion, daerah.regionCode, { name: "Usaha Lain", personName: "Orang Lain" })
    const { deeds } = await listDeeds(daerah.officer, everything, zone)
    expect(deeds.map(({ action, by }) => [action, by])).toEqual([
      ["enterprise.register", "companion percobaan"],
      ["enterprise.register", "officer percobaan"],
    ])
    const ofOfficer = readHistoryFilter({ orang: daerah.officer.userId ?? "" })
    expect((await listDeeds(daerah.officer, ofOfficer, zone)).deeds).toMatchObject([{ enterprise: { id } }])
    const yesterday = new Date(Date.now() - 86_400_000 * 2).toISOString().slice(0, 10)
    expect((await listDeeds(daerah.officer, readHistoryFilter({ hari: yesterday }), zone)).deeds).toEqual([])
    const corrected = readHistoryFilter({ tindakan: "enterprise.correct" })
    expect((await listDeeds(daerah.officer, corrected, zone)).deeds).toEqual([])
    const kelurahan = daerah.companion.scope.kelurahan[0] ?? ""
    expect((await listDeeds(daerah.officer, readHistoryFilter({ kelurahan }), zone)).deeds).toHaveLength(2)
    const elsewhere = readHistoryFilter({ kelurahan: "99.99.99.9999" })
    expect((await listDeeds(daerah.officer, elsewhere, zone)).deeds).toEqual([])
    expect((await listWorkers(daerah.officer)).map(({ role }) => role).sort()).toEqual([
      "admin",
      "companion",
      "officer",
    ])
  })

  test("goes on page by page without a deed twice, and shows nothing to those below or elsewhere", async () => {
    const daerah = await newTenant()
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO audit_event (tenant_id, id, at, account_id, role, action)
         SELECT $1, gen_random_uuid(), date_trunc('minute', now()) - (n / 3) * interval '1 minute', NULL, 'admin', 'enterprise.tag'
         FROM generate_series(1, 120) n`,
        [daerah.id],
      ),
    )
    const seen: string[] = []
    let filter = everything
    for (;;) {
      const { deeds, next } = await listDeeds(daerah.admin, filter, zone)
      seen.push(...deeds.map(({ id }) => id))
      if (!next) break
      filter = { ...everything, before: next }
    }
    expect(new Set(seen).size).toBe(120)
    expect(seen).toHaveLength(120)
    expect((await listDeeds(daerah.companion, everything, zone)).deeds).toEqual([])
    const other = await newTenant()
    expect((await listDeeds(other.admin, everything, zone)).deeds).toEqual([])
  })
})
