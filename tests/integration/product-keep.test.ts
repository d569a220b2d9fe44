import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { closeDatabase } from "@/lib/db"
import { saveChannel, saveSales } from "@/lib/product/commands/channel"
import { saveOutputs } from "@/lib/product/commands/output"
import { savePackaging } from "@/lib/product/commands/packaging"
import { changeProduct } from "@/lib/product/commands/product"
import { saveVariants } from "@/lib/product/commands/variant"
import { getProductRecord } from "@/lib/product/queries/record"
import { SaveChannel } from "@/lib/product/schema/channel"
import { SaveExportDocuments } from "@/lib/product/schema/export"
import { SavePackaging } from "@/lib/product/schema/packaging"
import { asOwner } from "../support/catalogue"
import { newMaker, newProduct } from "../support/product"
import { newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
let enterpriseId: string
beforeAll(async () => {
  tenant = await newTenant()
  const maker = await newMaker(tenant)
  enterpriseId = maker.id
  await asOwner((client) =>
    client.query("UPDATE person SET account_id = $1 WHERE id = $2", [tenant.owner.userId, maker.personId]),
  )
})
afterAll(closeDatabase)

const make = async () => (await newProduct(tenant, enterpriseId)).id
const record = async (id: string) => {
  const found = await getProductRecord(tenant.officer, id)
  if (!found) throw new Error("The product is not there.")
  return found
}

/** What a packaging's form posted, as its action hands it on. */
function packaging(productId: string, typed: Record<string, string>) {
  const { file: _, ...said } = SavePackaging.parse({ productId, material: "Botol kaca", ...typed })
  return said
}

describe("what a form does not show stays", () => {
  test("of a packaging: its net content, its units, and that it is safe for food", async () => {
    const id = await make()
    const whole = { netContent: "250 ml", units: "24", foodGrade: "on", kotak: "foodGrade" }
    for (const level of ["PRIMARY", "SECONDARY"])
      await savePackaging(tenant.officer, packaging(id, { level, ...whole }))
    await savePackaging(tenant.officer, packaging(id, { level: "SECONDARY", units: "12", size: "30 cm" }))
    await savePackaging(tenant.owner, packaging(id, { level: "PRIMARY", netContent: "", kotak: "foodGrade" }))
    expect((await record(id)).packaging).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          level: "SECONDARY",
          netContent: "250 ml",
          units: 12,
          foodGrade: true,
          size: "30 cm",
        }),
        expect.objectContaining({ level: "PRIMARY", netContent: "", units: 24, foodGrade: false }),
      ]),
    )
  })

  test("of the export documents: those of which the form did not ask", async () => {
    const id = await make()
    const tick = (typed: Record<string, string>) =>
      changeProduct(tenant.officer, SaveExportDocuments.parse({ id, ...typed }))
    await tick({ kotak: "npe skp", "dokumen-npe": "on", "dokumen-skp": "on" })
    await tick({ kotak: "npe coa", "dokumen-coa": "on" })
    expect((await record(id)).exportDocuments).toEqual(["coa", "skp"])
  })
})

describe("how something is known", () => {
  const grade = (table: string, id: string, to: string) =>
    asOwner((client) =>
      client.query(
        `UPDATE ${table} SET grade = $3 WHERE tenant_id = $1 AND ${table === "product" ? "id" : "product_id"} = $2`,
        [tenant.id, id, to],
      ),
    )
  const shop = (productId: string, id: string, typed: Record<string, string> = {}) =>
    SaveChannel.parse({ id, productId, kind: "SHOP", name: "Toko Sari", ...typed })
  const month = { month: "2026-10-01", quantity: 40, ordered: 10, onTime: 9 }

  test("is not made worse by staff who change one thing", async () => {
    const [id, channel] = [await make(), uuidv7()]
    const level = { level: "SECONDARY" }
    await savePackaging(tenant.officer, packaging(id, level))
    await saveChannel(tenant.officer, shop(id, channel))
    await saveOutputs(tenant.officer, { productId: id, rows: [month] })
    for (const table of ["product", "product_packaging", "sales_channel", "product_output"])
      await grade(table, id, "document")
    await changeProduct(tenant.officer, { id, description: "Renyah." })
    await savePackaging(tenant.officer, packaging(id, { ...level, size: "30 cm" }))
    await saveChannel(tenant.officer, shop(id, channel, { since: "2026-01-01" }))
    await saveOutputs(tenant.officer, { productId: id, rows: [{ ...month, onTime: 10 }] })
    const { grade: own, packaging: packs, channels, outputs } = await record(id)
    expect([own, ...[...packs, ...channels, ...outputs].map((row) => row.grade)]).toEqual(Array(4).fill("document"))
  })

  test("falls to the owner's word by what the owner changes, and by nothing that was saved as it stood", async () => {
    const [id, channel] = [await make(), uuidv7()]
    await savePackaging(tenant.officer, packaging(id, { level: "SECONDARY", units: "12" }))
    await saveChannel(tenant.officer, shop(id, channel))
    await savePackaging(tenant.owner, packaging(id, { level: "SECONDARY", units: "12" }))
    await saveChannel(tenant.owner, shop(id, channel))
    const sales = { id: channel, productId: id, rows: [{ month: "2026-10-01", amount: BigInt(100_000) }] }
    await saveSales(tenant.officer, sales)
    await saveSales(tenant.owner, sales)
    const grades = async () => {
      const { packaging: packs, channels } = await record(id)
      return [...packs, ...channels].map((row) => row.grade)
    }
    expect(await grades()).toEqual(["seen", "seen"])
    await savePackaging(tenant.owner, packaging(id, { level: "SECONDARY", units: "24" }))
    await saveChannel(tenant.owner, shop(id, channel, { since: "2026-01-01" }))
    expect(await grades()).toEqual(["stated", "stated"])
    await saveChannel(tenant.officer, shop(id, channel))
    await saveSales(tenant.owner, { ...sales, rows: [{ month: "2026-10-01", amount: null }] })
    expect(await grades()).toEqual(["stated", "stated"])
    expect((await record(id)).sales).toEqual([])
  })
})

test("an owner says in which sizes a product is sold, of nobody else's product", async () => {
  const id = await make()
  const variants = [{ name: "Kecil", netContent: "100 g", price: BigInt(9000), barcode: null }]
  await saveVariants(tenant.owner, { productId: id, variants })
  expect((await record(id)).variants).toMatchObject(variants)
  const stranger = { ...tenant.owner, userId: uuidv7() }
  await expect(saveVariants(stranger, { productId: id, variants: [] })).rejects.toMatchObject({ reason: "not-found" })
  for (const actor of [tenant.leader, tenant.partner])
    await expect(saveVariants(actor, { productId: id, variants: [] })).rejects.toMatchObject({ reason: "forbidden" })
})
