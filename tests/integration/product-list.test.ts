import fc from "fast-check"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase } from "@/lib/db"
import { listProducts } from "@/lib/product/queries/list"
import { type ProductFilter, readProductList } from "@/lib/product/rules/filter"
import { getKelurahan } from "@/lib/region/queries"
import { asOwner } from "../support/catalogue"
import { newMaker } from "../support/product"
import { newTenant, type TestTenant } from "../support/tenant"

type Planted = {
  id: string
  name: string
  commodity: string
  level: string
  failed: string[]
  kelurahan: string
  isWithdrawn: boolean
}

let tenant: TestTenant
let places: string[]
let planted: Planted[]

const commodities = ["FOOD", "CRAFT"] as const
const levels = ["VALIDATED", "LICENSED"] as const
const gates = ["LICENSED:LG3", "RETAIL_READY:KE5", "RETAIL_READY:KE2"] as const
const names = ["Keripik Pisang", "Abon Ikan", "Kopiah Resam"] as const

beforeAll(async () => {
  tenant = await newTenant()
  const all = [...(await getKelurahan(tenant.admin)).keys()]
  places = [tenant.companion.scope.kelurahan[0] ?? "", all.find((code) => code !== all[0]) ?? ""]
  const makers = [await newMaker(tenant), await newMaker(tenant)]
  planted = Array.from({ length: 120 }, (_, at) => ({
    ...{ id: uuidv7(), name: `${names[at % 3]} ${at}`, commodity: commodities[at % 2] ?? "FOOD" },
    ...{ level: levels[at % 4 === 0 ? 0 : 1], failed: gates.filter((_gate, of) => (at >> of) % 3 === 0) },
    ...{ kelurahan: places[at % 5 === 0 ? 0 : 1] ?? "", isWithdrawn: at % 11 === 0 },
  }))
  await plant(makers.map(({ id }) => id))
})
afterAll(closeDatabase)

/** Products of two makers, one in the companion's kelurahan, with copies of readiness as they might be. */
function plant([near = "", far = ""]: string[]): Promise<void> {
  return asOwner(async (owner) => {
    for (const [id, code] of [
      [near, places[0]],
      [far, places[1]],
    ])
      await owner.query("UPDATE enterprise SET kelurahan_code = $2, name = 'Usaha Barokah' WHERE id = $1", [id, code])
    await owner.query(
      `INSERT INTO product (tenant_id, id, enterprise_id, name, commodity, withdrawn_at, withdrawn_reason)
       SELECT $1, id, CASE WHEN kelurahan = $2 THEN $3::uuid ELSE $4::uuid END, name, commodity,
         CASE WHEN "isWithdrawn" THEN now() END, CASE WHEN "isWithdrawn" THEN 'contoh' ELSE '' END
       FROM jsonb_to_recordset($5) AS r (id uuid, name text, commodity text, kelurahan text, "isWithdrawn" boolean)`,
      [tenant.id, places[0], near, far, JSON.stringify(planted)],
    )
    await owner.query(
      `INSERT INTO product_readiness (tenant_id, id, rubric, computed_on, level, general, retail, export, scores, failed, stated)
       SELECT $1, id, '1', '2026-11-22', level, 50, 40, 30, '{"dimensions": {}, "values": {}}', failed, 60
       FROM jsonb_to_recordset($2) AS r (id uuid, level text, failed text[])`,
      [tenant.id, JSON.stringify(planted)],
    )
  })
}

function fits(product: Planted, filter: ProductFilter): boolean {
  const words = filter.q.toLowerCase().split(" ").filter(Boolean)
  const text = `${product.name} usaha barokah`.toLowerCase()
  return (
    product.isWithdrawn === filter.isWithdrawn &&
    (filter.level === null || product.level === filter.level) &&
    (filter.gate === null || product.failed.includes(filter.gate)) &&
    (filter.commodity === null || product.commodity === filter.commodity) &&
    (filter.kelurahan === null || product.kelurahan === filter.kelurahan) &&
    words.every((word) => text.includes(word))
  )
}

/** Every page one after the other, forwards, and what the last says of going back. */
async function walk(actor: Actor, query: Record<string, string>): Promise<string[]> {
  const ids: string[] = []
  let page = await listProducts(actor, readProductList(query))
  for (;;) {
    expect(page.skipped).toBe(ids.length)
    ids.push(...page.rows.map(({ id }) => id))
    if (!page.next) break
    const before = page
    page = await listProducts(actor, readProductList({ ...query, sesudah: page.next }))
    const back = await listProducts(actor, readProductList({ ...query, sebelum: page.previous ?? "" }))
    expect(back.rows).toEqual(before.rows)
  }
  return ids
}

const anyQuery = fc.record(
  {
    q: fc.constantFrom("keripik", "abon ikan", "barokah", "kopiah 5", "tidakada", "1"),
    tingkat: fc.constantFrom(...levels),
    gerbang: fc.constantFrom(...gates),
    komoditas: fc.constantFrom(...commodities),
    ditarik: fc.constant("1"),
    urut: fc.constant("nama"),
  },
  { requiredKeys: [] },
)

test("whatever is asked for, every page together is exactly what fits, in its order, once", async () => {
  await fc.assert(
    fc.asyncProperty(anyQuery, fc.constantFrom("", ...places), async (query, kelurahan) => {
      const asked = Object.fromEntries(Object.entries({ ...query, kelurahan }).filter(([, value]) => value))
      const { filter } = readProductList(asked)
      const expected = planted.filter((product) => fits(product, filter))
      const key = (name: string) => name.toLowerCase()
      expected.sort((a, b) => (query.urut ? (key(a.name) < key(b.name) ? -1 : 1) : b.id.localeCompare(a.id)))
      expect(await walk(tenant.officer, asked)).toEqual(expected.map(({ id }) => id))
      const { total } = await listProducts(tenant.officer, readProductList(asked))
      expect(total ?? 0).toBe(expected.length)
    }),
    { numRuns: 30 },
  )
}, 120_000)

test("a companion lists the products of its own kelurahan and no other", async () => {
  const own = planted.filter(({ kelurahan, isWithdrawn }) => kelurahan === places[0] && !isWithdrawn)
  expect((await walk(tenant.companion, {})).sort()).toEqual(own.map(({ id }) => id).sort())
  expect(await walk(tenant.companion, { kelurahan: places[1] ?? "" })).toEqual([])
  expect(await walk((await newTenant()).officer, {})).toEqual([])
})

test("the list follows what changes: a name, a level, a kelurahan, a withdrawal", async () => {
  const [one] = planted.filter(({ isWithdrawn, kelurahan }) => !isWithdrawn && kelurahan === places[1])
  const id = one?.id ?? ""
  const has = async (query: Record<string, string>) => (await walk(tenant.officer, query)).includes(id)
  await asOwner(async (owner) => {
    await owner.query("UPDATE product SET name = 'Sambal Zaitun' WHERE id = $1", [id])
    await owner.query("UPDATE product_readiness SET level = 'EXPORTER', failed = '{LICENSED:LG9}' WHERE id = $1", [id])
  })
  expect(await has({ q: "zaitun", tingkat: "EXPORTER", gerbang: "LICENSED:LG9" })).toBe(true)
  expect(await has({ tingkat: one?.level ?? "" })).toBe(false)
  await asOwner((owner) =>
    owner.query("UPDATE product SET withdrawn_at = now(), withdrawn_reason = 'contoh' WHERE id = $1", [id]),
  )
  expect([await has({}), await has({ ditarik: "1", q: "zaitun" })]).toEqual([false, true])
  await asOwner((owner) =>
    owner.query(
      "UPDATE enterprise SET kelurahan_code = $2 WHERE id = (SELECT enterprise_id FROM product WHERE id = $1)",
      [id, places[0]],
    ),
  )
  expect(await has({ ditarik: "1", kelurahan: places[0] ?? "" })).toBe(true)
  expect(await has({ ditarik: "1", kelurahan: places[1] ?? "" })).toBe(false)
})
