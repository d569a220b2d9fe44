import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { closeDatabase } from "@/lib/db"
import { listOwnPermits } from "@/lib/permit/queries/list"
import { saveOutputs } from "@/lib/product/commands/output"
import { addProduct, changeProduct } from "@/lib/product/commands/product"
import { withdrawProduct } from "@/lib/product/commands/steps"
import { getOwnRecord } from "@/lib/product/queries/own"
import { OwnPart } from "@/lib/product/schema/own"
import { getOwnProduct, listOwnProducts } from "@/lib/task/queries"
import { lastMonth } from "@/lib/task/rules"
import { asOwner } from "../support/catalogue"
import { newMaker } from "../support/product"
import { newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
let other: TestTenant
let enterpriseId: string
beforeAll(async () => {
  tenant = await newTenant()
  other = await newTenant()
  const maker = await newMaker(tenant)
  enterpriseId = maker.id
  await asOwner((client) =>
    client.query("UPDATE person SET account_id = $1 WHERE id = $2", [tenant.owner.userId, maker.personId]),
  )
})
afterAll(closeDatabase)

/** A product as the first two questions record it. */
async function begin(name: string): Promise<string> {
  const { id } = await addProduct(tenant.owner, { id: uuidv7(), enterpriseId, name, commodity: "FOOD" })
  return id
}

/** One answer, as its page posts it. */
async function answer(typed: Record<string, string>): Promise<void> {
  const { bagian: _, baru: __, ...fields } = OwnPart.parse(typed)
  await changeProduct(tenant.owner, fields)
}

const keysOf = async (id: string) => (await getOwnProduct(tenant.owner, id))?.tasks.map(({ key }) => key)

describe("an owner's products", () => {
  test("each answer is kept by itself and takes its task away, and no other", async () => {
    const id = await begin("Keripik")
    expect(await keysOf(id)).toEqual(expect.arrayContaining(["foto", "harga", "kapasitas", "produksi", "label"]))
    await answer({ bagian: "harga", id, price: "15 rb", priceUnit: "per bungkus" })
    await answer({ bagian: "kapasitas", id, capacity: "400", capacityUnit: "bungkus" })
    await answer({ bagian: "bahan", id, plant: "on" })
    const record = await getOwnRecord(tenant.owner, id)
    expect(record).toMatchObject({ price: 15_000n, capacity: 400, plant: true, animal: false, name: "Keripik" })
    expect(record?.grade).toBe("stated")
    const keys = await keysOf(id)
    expect(keys).toEqual(expect.arrayContaining(["foto", "produksi", "label"]))
    expect(keys).not.toEqual(expect.arrayContaining(["harga"]))
    expect(keys).not.toEqual(expect.arrayContaining(["kapasitas"]))
    const month = lastMonth(new Date().toISOString().slice(0, 10))
    await saveOutputs(tenant.owner, { productId: id, rows: [{ month, quantity: 0, ordered: null, onTime: null }] })
    expect(await keysOf(id)).not.toContain("produksi")
  })

  test("a part never changes what is not of that part", async () => {
    const id = await begin("Sambal")
    await answer({ bagian: "harga", id, price: "20.000" })
    await answer({ bagian: "nama", id, name: "Sambal roa", price: "1", commodity: "WOOD" })
    expect(await getOwnRecord(tenant.owner, id)).toMatchObject({
      name: "Sambal roa",
      price: 20_000n,
      commodity: "FOOD",
    })
  })

  test("only the owner sees them, and a withdrawn one nobody here", async () => {
    const id = await begin("Dodol")
    expect((await listOwnProducts(tenant.owner)).map((one) => one.id)).toContain(id)
    expect(await listOwnProducts(other.owner)).toEqual([])
    const stranger = { ...tenant.owner, userId: uuidv7() }
    expect(await listOwnProducts(stranger)).toEqual([])
    expect(await getOwnRecord(stranger, id)).toBeNull()
    await expect(changeProduct(stranger, { id, name: "Curi" })).rejects.toThrow("tidak ditemukan")
    await withdrawProduct(tenant.owner, { id, reason: "Tidak dibuat lagi" })
    expect((await listOwnProducts(tenant.owner)).map((one) => one.id)).not.toContain(id)
    expect(await getOwnRecord(tenant.owner, id)).toBeNull()
  })
})

test("an owner's permits come in one look, of every enterprise of theirs and of nobody else's", async () => {
  const [second, strange] = [await newMaker(tenant), await newMaker(tenant)]
  const permit = async (enterprise: string) => {
    const id = uuidv7()
    await asOwner((client) =>
      client.query(
        "INSERT INTO permit (tenant_id, id, enterprise_id, kind, account_id, role) VALUES ($1, $2, $3, 'PIRT', NULL, 'officer')",
        [tenant.id, id, enterprise],
      ),
    )
    return id
  }
  const ours = [await permit(enterpriseId), await permit(second.id)]
  await permit(strange.id)
  await asOwner((client) =>
    client.query("UPDATE person SET account_id = $1 WHERE id = $2", [tenant.owner.userId, second.personId]),
  )
  expect((await listOwnPermits(tenant.owner)).map(({ id }) => id).sort()).toEqual(ours.sort())
  expect(await listOwnPermits({ ...tenant.officer, userId: null })).toEqual([])
  expect(await listOwnPermits(other.owner)).toEqual([])
})
