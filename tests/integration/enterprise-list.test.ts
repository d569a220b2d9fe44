import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { countPublished } from "@/lib/count/queries"
import { closeDatabase } from "@/lib/db"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { listEnterprises } from "@/lib/enterprise/queries/list"
import { findPersonByNik } from "@/lib/enterprise/queries/person"
import { countEnterprises, countFacets, tallyBy } from "@/lib/enterprise/queries/tally"
import { type ListState, readListState } from "@/lib/enterprise/rules/filter"
import { getKelurahan } from "@/lib/region/queries"
import { asOwner } from "../support/catalogue"
import { newNik, register } from "../support/register"
import { newTenant, type TestTenant } from "../support/tenant"

const list = (query: Record<string, string | undefined>) => readListState(query)
const names = async (tenant: TestTenant, q: string) =>
  (await listEnterprises(tenant.officer, list({ q }))).rows.map(({ name }) => name).sort()

let tenant: TestTenant
let places: string[]
const nik = newNik("570879")

beforeAll(async () => {
  tenant = await newTenant()
  places = [...(await getKelurahan(tenant.admin)).keys()]
  const [here = "", there = ""] = [places[0], places.at(-1)]
  const { regionCode } = tenant
  await register(tenant.officer, regionCode, {
    name: "Keripik Pisang Wangi",
    personName: "Siti Amínah",
    products: "sale pisang",
    phone: "0812-3456-7890",
    nib: "1234 5678 90123",
    nik,
    sector: "KULINER",
    sales: "4 jt",
    salesPeriod: "month",
    year: "2025",
    kelurahanCode: here,
  })
  await register(tenant.officer, regionCode, { name: "Batik Anggur", personName: "Rahmat", kelurahanCode: here })
  await register(tenant.officer, regionCode, { name: "Ánggur_50%", personName: "Dewi", kelurahanCode: there })
})
afterAll(closeDatabase)

describe("the search", () => {
  test("finds a part of a name, owner, product, NIB or phone in any usual spelling", async () => {
    const wangi = ["Keripik Pisang Wangi"]
    expect(await names(tenant, "pisang wan")).toEqual(wangi)
    expect(await names(tenant, "wangi siti")).toEqual(wangi)
    expect(await names(tenant, "AMINAH")).toEqual(wangi)
    expect(await names(tenant, "sale")).toEqual(wangi)
    expect(await names(tenant, "5678901")).toEqual(wangi)
    for (const phone of ["0812", "0812-3456", "+62 812 3456 7890", "62812", "34567890"]) {
      expect.soft(await names(tenant, phone), phone).toEqual(wangi)
    }
    expect(await names(tenant, "anggur")).toEqual(["Batik Anggur", "Ánggur_50%"])
  })

  test("takes the signs of a pattern for what they are", async () => {
    expect(await names(tenant, "_50%")).toEqual(["Ánggur_50%"])
    expect(await names(tenant, "%")).toEqual(["Ánggur_50%"])
    expect(await names(tenant, "\\")).toEqual([])
    expect(await names(tenant, "'; DROP TABLE enterprise; --")).toEqual([])
  })

  test("finds a whole NIK by its fingerprint, never by the search words, and only for those who may see the person", async () => {
    const person = await findPersonByNik(tenant.officer, nik)
    expect(person).not.toBeNull()
    expect((await listEnterprises(tenant.officer, list({ pelaku: person ?? "" }))).rows).toHaveLength(1)
    expect(await names(tenant, nik.slice(0, 15))).toEqual([])
    expect(await findPersonByNik(tenant.companion, nik)).toBe(person)
    expect(await findPersonByNik((await newTenant()).officer, nik)).toBeNull()
  })
})

describe("who sees what", () => {
  test("a companion sees the kelurahan it has and no other, in lists, counts and by id", async () => {
    const page = await listEnterprises(tenant.companion, list({}))
    expect(page.rows.map(({ kelurahanCode }) => kelurahanCode)).toEqual([places[0], places[0]])
    expect(page.total).toBe(2)
    expect(await countEnterprises(tenant.companion)).toBe(2)
    expect((await listEnterprises(tenant.companion, list({ q: "anggur" }))).rows).toHaveLength(1)
    const all = await listEnterprises(tenant.officer, list({}))
    const hidden = all.rows.find(({ kelurahanCode }) => kelurahanCode !== places[0])
    expect(await getEnterprise(tenant.companion, hidden?.id ?? "")).toBeNull()
    expect(await getEnterprise(tenant.officer, hidden?.id ?? "")).not.toBeNull()
  })

  test("an owner sees only what is their own; partners and visitors see nobody", async () => {
    const mine = await register(tenant.officer, tenant.regionCode, { name: "Milik Sendiri", nik: newNik() })
    await asOwner((owner) =>
      owner.query("UPDATE person SET account_id = $1 WHERE id = (SELECT person_id FROM enterprise WHERE id = $2)", [
        tenant.owner.userId,
        mine,
      ]),
    )
    const page = await listEnterprises(tenant.owner, list({}))
    expect(page.rows.map(({ id }) => id)).toEqual([mine])
    expect(page.total).toBe(1)
    const visitor = { ...tenant.officer, userId: null, role: "visitor" } as const
    for (const actor of [tenant.partner, visitor]) {
      expect((await listEnterprises(actor, list({}))).rows).toEqual([])
      expect(await countEnterprises(actor)).toBe(0)
      expect(await getEnterprise(actor, mine)).toBeNull()
    }
  })

  test("no daerah sees another's enterprises", async () => {
    const other = await newTenant()
    const [first] = (await listEnterprises(tenant.officer, list({}))).rows
    expect(await getEnterprise(other.admin, first?.id ?? "")).toBeNull()
    expect((await listEnterprises(other.admin, list({ q: "keripik" }))).rows).toEqual([])
    expect((await countPublished(other.admin, ["active"])).values.active).toBe(0)
    expect((await countPublished(tenant.admin, ["active"])).values.active).toBeGreaterThan(2)
  })
})

describe("pages", () => {
  let many: TestTenant
  const count = 130

  beforeAll(async () => {
    many = await newTenant()
    await asOwner((owner) => fill(owner, many, count))
  })

  for (const sort of ["terbaru", "nama", "kelurahan"] as const) {
    for (const filter of [{}, { q: "usaha" }, { sektor: "JASA,-" }]) {
      test(`every row stands on exactly one page by ${sort} ${JSON.stringify(filter)}, there and back`, async () => {
        const state = list({ ...filter, urut: sort, per: "25" })
        const there = await walk(many, state, "after")
        const total = (await listEnterprises(many.officer, state)).total
        expect(there).toHaveLength(total ?? -1)
        expect(new Set(there).size).toBe(there.length)
        const last = await lastPage(many, state)
        const back = await walk(many, last, "before")
        expect(new Set(back)).toEqual(new Set(there))
      })
    }
  }

  test("a search with more hits than are counted still walks through all of them, and says that there are many", async () => {
    const crowd = await newTenant()
    await asOwner((owner) => fill(owner, crowd, 1300))
    for (const urut of ["terbaru", "nama", "kelurahan"]) {
      const state = list({ q: "usaha", urut, per: "100" })
      const seen = await walk(crowd, state, "after")
      expect.soft(new Set(seen).size, urut).toBe(1300)
      expect.soft(seen, urut).toHaveLength(1300)
    }
    expect((await listEnterprises(crowd.officer, list({ q: "usaha" }))).total).toBeNull()
    expect((await listEnterprises(crowd.officer, list({ q: "usaha", status: "DRAFT" }))).total).toBe(434)
    expect(await countFacets(crowd.officer, list({ q: "usaha" }).filter)).toBeNull()
  })

  test("rows that come in between are not shown twice and push none out", async () => {
    const before = new Set(await walk(many, list({ urut: "nama", per: "25" }), "after"))
    const seen = await walk(many, list({ urut: "nama", per: "25" }), "after", () =>
      register(many.officer, many.regionCode, { name: `Usaha ${Math.random()}`, nik: newNik() }),
    )
    expect(new Set(seen).size).toBe(seen.length)
    expect([...before].filter((id) => !seen.includes(id))).toEqual([])
  })

  test("a cursor that is none of ours opens the first page", async () => {
    for (const sesudah of ["x", "W10", Buffer.from('[1,"a","b",0]').toString("base64url")]) {
      expect((await listEnterprises(many.officer, list({ sesudah }))).skipped).toBe(0)
    }
  })

  test("every count is what counting one by one gives, after changes of every kind", async () => {
    await asOwner(async (owner) => {
      await owner.query("UPDATE enterprise SET sector = NULL WHERE tenant_id = $1 AND id::text < '8'", [many.id])
      await owner.query("UPDATE person SET phone = NULL WHERE tenant_id = $1 AND name LIKE '%7'", [many.id])
      await owner.query("DELETE FROM enterprise WHERE tenant_id = $1 AND name LIKE '%9'", [many.id])
    })
    for (const query of [
      {},
      { status: "APPROVED" },
      { hp: "ada", nib: "tidak" },
      { kelurahan: "-" },
      { sektor: "-,JASA" },
    ]) {
      const state = list(query)
      const shown = await walk(many, { ...state, per: 100 }, "after")
      expect.soft(await countEnterprises(many.officer, state.filter), JSON.stringify(query)).toBe(shown.length)
      const facets = await countFacets(many.officer, state.filter)
      for (const [dimension, tallies] of Object.entries(facets ?? {})) {
        for (const { value, count } of tallies) {
          const narrowed = { ...state.filter, chosen: { ...state.filter.chosen, [dimension]: [value] } }
          expect.soft(await countEnterprises(many.officer, narrowed), `${dimension}=${value}`).toBe(count)
        }
      }
    }
    const searched = await countFacets(many.officer, list({ q: "usaha" }).filter)
    expect(searched?.status).toEqual(await tallyBy(many.officer, "status"))
  })
})

type Owner = Parameters<Parameters<typeof asOwner>[0]>[0]

async function fill(owner: Owner, { id, regionCode }: TestTenant, count: number): Promise<void> {
  await owner.query("SELECT set_config('app.tenant_id', $1, false)", [id])
  await owner.query(
    `INSERT INTO person (tenant_id, id, name, phone)
     SELECT $1, gen_random_uuid(), 'Pelaku ' || n, CASE WHEN n % 3 = 0 THEN '+6281234567' || n END FROM generate_series(1, $2::int) n`,
    [id, count],
  )
  await owner.query(
    `INSERT INTO enterprise (tenant_id, id, person_id, name, status, sector, nib, kelurahan_code)
     SELECT $1, gen_random_uuid(), p.id, 'Usaha ' || (n % 20), (ARRAY['SUBMITTED', 'DRAFT', 'NEEDS_REPAIR'])[1 + n % 3],
       (ARRAY['JASA', NULL, 'KRIYA', 'KULINER'])[1 + n % 4], CASE WHEN n % 5 = 0 THEN lpad(n::text, 13, '1') END,
       CASE WHEN n % 6 > 0 THEN places[1 + n % 7] END
     FROM (SELECT id, row_number() OVER () AS n FROM person WHERE tenant_id = $1) p,
       (SELECT array_agg(code ORDER BY code) AS places FROM region WHERE code LIKE $2 || '.%' AND length(code) = 13) r`,
    [id, regionCode],
  )
}

async function walk(
  tenant: TestTenant,
  from: ListState,
  way: "after" | "before",
  between?: () => Promise<unknown>,
): Promise<string[]> {
  const ids: string[] = []
  let state: ListState = from
  for (;;) {
    const page = await listEnterprises(tenant.officer, state)
    ids.push(...page.rows.map(({ id }) => id))
    const beyond = way === "after" ? page.next : page.previous
    if (!beyond) return ids
    await between?.()
    state = { ...from, after: undefined, before: undefined, [way]: beyond }
  }
}

async function lastPage(tenant: TestTenant, from: ListState): Promise<ListState> {
  let state = from
  for (;;) {
    const { next } = await listEnterprises(tenant.officer, state)
    if (!next) return state
    state = { ...from, after: next }
  }
}
