import sharp from "sharp"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase } from "@/lib/db"
import { undoIntake } from "@/lib/intake/commands/undo"
import { saveChannel } from "@/lib/product/commands/channel"
import { recordExport } from "@/lib/product/commands/export"
import { saveLabel } from "@/lib/product/commands/label"
import { saveOutputs } from "@/lib/product/commands/output"
import { savePackaging } from "@/lib/product/commands/packaging"
import { addPhoto, orderPhotos, removePhoto } from "@/lib/product/commands/photo"
import { addProduct, changeProduct } from "@/lib/product/commands/product"
import { publishProduct } from "@/lib/product/commands/publish"
import { checkProduct, restoreProduct, withdrawProduct } from "@/lib/product/commands/steps"
import { openPhoto, openProof } from "@/lib/product/queries/files"
import { getProductHead } from "@/lib/product/queries/head"
import { listProducts } from "@/lib/product/queries/list"
import { getMaker, listProductsOf } from "@/lib/product/queries/maker"
import { getReadiness } from "@/lib/product/queries/readiness"
import { getProductRecord } from "@/lib/product/queries/record"
import { countUnseen } from "@/lib/product/queries/unseen"
import { readProductList } from "@/lib/product/rules/filter"
import { SaveChannel } from "@/lib/product/schema/channel"
import { RecordExport } from "@/lib/product/schema/export"
import { AddProduct } from "@/lib/product/schema/product"
import { asOwner } from "../support/catalogue"
import { newOwner } from "../support/owner"
import { newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
let foreign: TestTenant
let owner: Actor
let enterpriseId: string

beforeAll(async () => {
  tenant = await newTenant()
  foreign = await newTenant()
  const made = await newOwner(tenant)
  owner = made.owner
  enterpriseId = made.enterpriseId
})
afterAll(closeDatabase)

let serial = 0
async function newProduct(actor: Actor = owner, typed: Record<string, string> = {}): Promise<string> {
  serial += 1
  const said = { id: uuidv7(), enterpriseId, name: `Abon Cakalang ${serial}`, commodity: "SEAFOOD", ...typed }
  return (await addProduct(actor, AddProduct.parse(said))).id
}

const picture = (red: number) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 10, b: 10 } } })
    .png()
    .toBuffer()
const photo = async (productId: string, red = 200) => ({
  ...{ id: uuidv7(), productId, caption: "Kemasan" },
  handed: { fileName: "foto.png", bytes: new Uint8Array(await picture(red)) },
})
const record = async (actor: Actor, id: string) => {
  const found = await getProductRecord(actor, id)
  if (!found) throw new Error("The product is not there.")
  return found
}

describe("whose word it is", () => {
  test("what the owner writes is stated, what staff write or confirm is seen, and the owner's change takes that back", async () => {
    const id = await newProduct()
    expect(await record(tenant.officer, id)).toMatchObject({ grade: "stated", checkedBy: null })
    await checkProduct(tenant.companion, { id: await asCompanions(id), part: "RECORD" })
    expect(await record(tenant.officer, id)).toMatchObject({ grade: "seen", checkedBy: tenant.companion.userId })
    await changeProduct(owner, { id, barcode: "8991234567891" })
    const kept = { grade: "seen", unseen: ["barcode"], checkedBy: tenant.companion.userId }
    expect(await record(tenant.officer, id)).toMatchObject(kept)
    await changeProduct(tenant.officer, { id, description: "Dari cakalang segar." })
    expect(await record(tenant.officer, id)).toMatchObject({ grade: "seen", unseen: [], barcode: "8991234567891" })
    await changeProduct(owner, { id, animal: true })
    expect(await record(tenant.officer, id)).toMatchObject({ grade: "stated", checkedBy: null, checkedAt: null })
  })

  test("what an owner changes counts no more until it is seen again, and nothing else is lost by it", async () => {
    const id = await newProduct()
    const said = { capacity: 500, capacityUnit: "botol", price: BigInt(25_000), barcode: "8991234567891" }
    await changeProduct(tenant.officer, { id, ...said })
    const verified = async () => {
      const { states = [] } = (await getReadiness(tenant.officer, id))?.verified ?? {}
      return states.flatMap(({ criterion, fact }) =>
        ["KE5", "VO1"].includes(criterion.code) && fact ? criterion.code : [],
      )
    }
    expect((await verified()).sort()).toEqual(["KE5", "VO1"])
    await changeProduct(owner, { id, price: BigInt(27_000), capacity: 400 })
    expect((await verified()).sort()).toEqual(["KE5", "VO1"])
    await changeProduct(owner, { id, barcode: "8990000000013" })
    expect(await verified()).toEqual(["VO1"])
    await checkProduct(tenant.companion, { id: await asCompanions(id), part: "RECORD" })
    expect((await verified()).sort()).toEqual(["KE5", "VO1"])
  })

  test("what waits to be seen is listed and counted until every part of it was looked at", async () => {
    const id = await newProduct()
    const { filter, sort } = readProductList({ cocok: "1" })
    const waits = async () => {
      const page = await listProducts(tenant.companion, { filter, sort })
      expect(await countUnseen(tenant.companion)).toBe(page.total)
      return page.rows.some((row) => row.id === id)
    }
    await asCompanions(id)
    expect(await waits()).toBe(true)
    await checkProduct(tenant.companion, { id, part: "RECORD" })
    expect(await waits()).toBe(false)
    await changeProduct(owner, { id, price: BigInt(25_000) })
    expect(await waits()).toBe(true)
    await changeProduct(tenant.companion, { id, price: BigInt(24_000) })
    expect(await waits()).toBe(false)
    await changeProduct(owner, { id, price: BigInt(26_000) })
    expect(await waits()).toBe(false)
  })

  test("an owner verifies nothing of his own, also not by a first photo or a first sale", async () => {
    const id = await newProduct()
    await expect(checkProduct(owner, { id, part: "RECORD" })).rejects.toMatchObject({ reason: "forbidden" })
    await changeProduct(tenant.officer, { id, price: BigInt(25_000) })
    await addPhoto(owner, await photo(id))
    expect(await record(tenant.officer, id)).toMatchObject({ grade: "seen", unseen: ["photos"] })
    const { verified, stated } = (await getReadiness(tenant.officer, id)) ?? {}
    const catalogue = (states = verified?.states) => states?.find(({ criterion }) => criterion.code === "PM1")?.value
    expect([catalogue(), catalogue(stated?.states)]).toEqual([0, 1])
  })

  test("readiness is computed when a product is added, and what is written down moves it", async () => {
    const id = await newProduct(tenant.officer)
    const movements = () =>
      asOwner(async (client) => {
        const { rows } = await client.query("SELECT cause, criteria FROM movement WHERE product_id = $1", [id])
        return rows
      })
    expect(await movements()).toEqual([])
    await changeProduct(tenant.officer, { id, capacity: 500, capacityUnit: "botol" })
    const rows = await movements()
    expect(rows.map(({ cause }) => cause)).toContain("RECORD")
    expect(rows.flatMap(({ criteria }) => criteria)).toContain("VO1")
  })

  test("a capacity without a unit, and a change of what a colleague changed meanwhile, are refused", async () => {
    const id = await newProduct()
    await expect(changeProduct(owner, { id, capacity: 10 })).rejects.toMatchObject({ field: "capacityUnit" })
    const { updatedAt } = await record(owner, id)
    await changeProduct(tenant.officer, { id, nameEn: "Skipjack floss" })
    const late = { id, version: updatedAt.toISOString(), nameEn: "Tuna floss" }
    await expect(changeProduct(owner, late)).rejects.toThrow("diubah orang lain")
  })
})

/** The product's enterprise in the companion's kelurahan; answers the product's id. */
async function asCompanions(id: string): Promise<string> {
  await asOwner((client) =>
    client.query("UPDATE enterprise SET kelurahan_code = $2 WHERE tenant_id = $3 AND id = $1", [
      enterpriseId,
      tenant.companion.scope.kelurahan[0],
      tenant.id,
    ]),
  )
  return id
}

describe("who may what", () => {
  test("every role does what the table says, and nothing of another daerah is there", async () => {
    const id = await newProduct()
    const forbidden = { reason: "forbidden" }
    for (const role of [tenant.leader, tenant.partner]) {
      await expect(changeProduct(role, { id, nameEn: "x" })).rejects.toMatchObject(forbidden)
      await expect(savePackaging(role, packaging(id))).rejects.toMatchObject(forbidden)
      await expect(addPhoto(role, await photo(id))).rejects.toMatchObject(forbidden)
    }
    for (const role of [tenant.companion, tenant.leader, tenant.partner])
      await expect(withdrawProduct(role, { id, reason: "tidak dibuat lagi" })).rejects.toMatchObject(forbidden)
    await expect(restoreProduct(owner, id)).rejects.toMatchObject(forbidden)
    await expect(recordExport(owner, shipment(id))).rejects.toMatchObject(forbidden)

    const gone = { reason: "not-found" }
    await expect(changeProduct(foreign.admin, { id, nameEn: "x" })).rejects.toMatchObject(gone)
    await expect(checkProduct(foreign.officer, { id, part: "RECORD" })).rejects.toMatchObject(gone)
    await expect(publishProduct(foreign.admin, id)).rejects.toMatchObject(gone)
    const stranger = { id: uuidv7(), enterpriseId, name: "Abon", commodity: "FOOD" }
    await expect(addProduct(foreign.officer, AddProduct.parse(stranger))).rejects.toMatchObject(gone)
    expect(await getProductHead(foreign.admin, id)).toBeNull()
    expect(await getProductRecord(foreign.admin, id)).toBeNull()
    expect(await getReadiness(foreign.admin, id)).toBeNull()
    expect(await getMaker(foreign.admin, enterpriseId)).toBeNull()
    expect(await listProductsOf(foreign.admin, enterpriseId)).toEqual([])
    expect((await listProducts(foreign.admin, readProductList({}))).rows).toEqual([])
  })

  test("another owner sees and changes nothing, and takes no id for his own", async () => {
    const id = await newProduct()
    const other = await newOwner(tenant)
    expect(await getProductHead(other.owner, id)).toBeNull()
    await expect(changeProduct(other.owner, { id, nameEn: "x" })).rejects.toMatchObject({ reason: "not-found" })
    const taken = { id, enterpriseId: other.enterpriseId, name: "Abon", commodity: "FOOD" }
    await expect(addProduct(other.owner, AddProduct.parse(taken))).rejects.toMatchObject({ reason: "not-found" })
  })
})

const packaging = (productId: string) => ({
  ...{ productId, level: "PRIMARY" as const, material: "Botol kaca", size: "", netContent: "250 ml", units: null },
  foodGrade: true,
})
const shipment = (productId: string, typed: Record<string, string> = {}) => {
  const said = {
    route: "UNDERNAME",
    exporter: "PT Contoh",
    country: "Nepal",
    shippedOn: "2026-07-06",
    pebNumber: "000123",
  }
  const { file: _, ...input } = RecordExport.parse({ id: uuidv7(), productId, ...said, ...typed })
  return input
}

describe("photos", () => {
  test("are drawn anew, kept in the order that is asked for, and no more than twelve", async () => {
    const id = await newProduct()
    const [first, second, third] = [await photo(id, 10), await photo(id, 20), await photo(id, 30)]
    for (const one of [first, second, third]) await addPhoto(owner, one)
    await addPhoto(owner, first)
    const order = [third.id, first.id, second.id]
    await orderPhotos(tenant.officer, { productId: id, order })
    expect((await record(owner, id)).photos.map((one) => one.id)).toEqual(order)
    await expect(orderPhotos(owner, { productId: id, order: [first.id, first.id, second.id] })).rejects.toThrow(
      "Muat ulang",
    )
    await expect(orderPhotos(owner, { productId: id, order: [first.id] })).rejects.toThrow("Muat ulang")

    const opened = await openPhoto(owner, { productId: id, id: first.id })
    expect(opened?.mediaType).toBe("image/jpeg")
    expect(await openPhoto(foreign.admin, { productId: id, id: first.id })).toBeNull()
    await removePhoto(owner, { id: first.id, productId: id })
    expect(await openPhoto(owner, { productId: id, id: first.id })).toBeNull()

    for (let more = 0; more < 10; more += 1) await addPhoto(owner, await photo(id, more))
    await expect(addPhoto(owner, await photo(id))).rejects.toMatchObject({ field: "most" })
  }, 60_000)

  test("are pictures: anything else, whatever its name, is refused and leaves nothing behind", async () => {
    const id = await newProduct()
    const page = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
    const cut = new Uint8Array((await picture(90)).subarray(0, 60))
    const pdf = new TextEncoder().encode("%PDF-1.7 not a photo")
    for (const [fileName, bytes] of [
      ["foto.png", page],
      ["foto.jpg", pdf],
      ["foto.png", cut],
    ] as const) {
      const hostile = { id: uuidv7(), productId: id, caption: "", handed: { fileName, bytes } }
      await expect.soft(addPhoto(owner, hostile), fileName).rejects.toMatchObject({ reason: "conflict" })
    }
    expect((await record(owner, id)).photos).toEqual([])
  })
})

describe("labels, packaging and months", () => {
  test("every save of a label is a further version, and keeps the picture of the one before", async () => {
    const id = await newProduct()
    const handed = { fileName: "label.png", bytes: new Uint8Array(await picture(50)) }
    const first = { id: uuidv7(), productId: id, note: "", elements: ["NAME" as const], notNeeded: ["HALAL" as const] }
    await saveLabel(owner, first, handed)
    await saveLabel(owner, first, handed)
    await saveLabel(tenant.officer, { ...first, id: uuidv7(), elements: ["NAME", "EXPIRY"] })
    const { labels } = await record(owner, id)
    expect(labels.map(({ version, elements, grade }) => [version, elements, grade])).toEqual([
      [2, ["NAME", "EXPIRY"], "document"],
      [1, ["NAME"], "stated"],
    ])
    const documentId = labels[0]?.document?.id ?? ""
    expect(labels[1]?.document?.id).toBe(documentId)
    expect(await openProof(owner, { productId: id, id: documentId })).toMatchObject({ mediaType: "image/jpeg" })
    expect(await openProof(foreign.admin, { productId: id, id: documentId })).toBeNull()
  })

  test("what the owner says of packaging and months counts once staff have seen it", async () => {
    const id = await newProduct()
    await savePackaging(owner, packaging(id))
    await saveOutputs(owner, { productId: id, rows: [{ month: "2026-10-01", quantity: 400, ordered: 10, onTime: 9 }] })
    const value = async (code: string) =>
      (await getReadiness(tenant.officer, id))?.verified.states.find(({ criterion }) => criterion.code === code)?.value
    expect(await value("KE1")).toBe(0)
    await checkProduct(tenant.officer, { id, part: "PACKAGING" })
    expect(await value("KE1")).toBe(2)
    await expect(checkProduct(tenant.officer, { id, part: "PACKAGING" })).rejects.toMatchObject({ reason: "conflict" })
    await saveOutputs(owner, {
      productId: id,
      rows: [{ month: "2026-10-01", quantity: null, ordered: null, onTime: null }],
    })
    expect((await record(owner, id)).outputs).toEqual([])
    await expect(
      saveOutputs(owner, { productId: id, rows: [{ month: "2039-01-01", quantity: 1, ordered: null, onTime: null }] }),
    ).rejects.toMatchObject({ reason: "conflict" })
  })

  test("a link leads to the web and nowhere else, and a row of another product is not there", async () => {
    const [id, other] = [await newProduct(), await newProduct()]
    const typed = { id: uuidv7(), productId: id, kind: "MARKETPLACE", name: "Toko", url: "javascript:alert(1)" }
    expect(SaveChannel.safeParse(typed).success).toBe(false)
    const channel = SaveChannel.parse({ ...typed, url: "https://toko.example/abon" })
    await saveChannel(owner, channel)
    await expect(saveChannel(owner, { ...channel, productId: other })).rejects.toMatchObject({ reason: "not-found" })
    expect((await record(owner, id)).channels).toMatchObject([{ url: "https://toko.example/abon", grade: "stated" }])
  })

  test("a shipment names whose export it was, and is written down once", async () => {
    const id = await newProduct()
    expect(() => shipment(id, { exporter: "" })).toThrow("eksportir")
    const sent = shipment(id)
    await recordExport(tenant.officer, sent)
    await recordExport(tenant.officer, sent)
    expect((await record(owner, id)).exports).toMatchObject([{ country: "Nepal", grade: "seen" }])
    await expect(recordExport(tenant.officer, shipment(id, { shippedOn: "2039-01-01" }))).rejects.toThrow("belum tiba")
  })
})

test("an import is taken back without the businesses that have products by now", async () => {
  const made = await newOwner(tenant)
  const intake = uuidv7()
  await asOwner(async (client) => {
    await client.query(
      `INSERT INTO intake (tenant_id, id, created_by, file_name, file_key, file_size, state, saved_at)
       VALUES ($1, $2, $3, 'a.xlsx', 'x', 1, 'SAVED', now())`,
      [tenant.id, intake, tenant.officer.userId],
    )
    await client.query("UPDATE enterprise SET intake_id = $2, updated_at = created_at WHERE id = $1", [
      made.enterpriseId,
      intake,
    ])
    await client.query("DELETE FROM enterprise_transition WHERE enterprise_id = $1", [made.enterpriseId])
  })
  await newProduct(tenant.officer, { enterpriseId: made.enterpriseId })
  expect(await undoIntake(tenant.officer, intake)).toMatchObject({ removed: 0, kept: 1 })
})
