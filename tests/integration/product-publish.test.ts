import sharp from "sharp"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase } from "@/lib/db"
import { recordConsent, withdrawConsent } from "@/lib/person/commands"
import { addPhoto } from "@/lib/product/commands/photo"
import { addProduct, changeProduct } from "@/lib/product/commands/product"
import { publishProduct, unpublishProduct } from "@/lib/product/commands/publish"
import { restoreProduct, withdrawProduct } from "@/lib/product/commands/steps"
import { saveVariants } from "@/lib/product/commands/variant"
import { getPublication } from "@/lib/product/queries/publication"
import { asOwner } from "../support/catalogue"
import { newMaker } from "../support/product"
import { newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
let foreign: TestTenant
let owner: Actor
let maker: { id: string; personId: string }

beforeAll(async () => {
  tenant = await newTenant()
  foreign = await newTenant()
  owner = tenant.owner
})
beforeEach(async () => {
  maker = await newMaker(tenant)
  await asOwner((client) =>
    client.query("UPDATE person SET account_id = $1 WHERE id = $2", [owner.userId, maker.personId]),
  )
})
afterAll(closeDatabase)

/** A product with everything that the public wants to see, unless it is left out. */
async function newProduct(without: readonly string[] = []): Promise<string> {
  const id = uuidv7()
  const said = {
    ...(!without.includes("description") && { description: "Minyak kelapa yang diperas dingin." }),
    ...(!without.includes("price") && { price: BigInt(45_000) }),
  }
  await addProduct(tenant.officer, { id, enterpriseId: maker.id, name: "VCO Lestari", commodity: "COCONUT", ...said })
  if (!without.includes("photo")) await addPhoto(tenant.officer, await photo(id))
  return id
}

async function photo(productId: string) {
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: "#7a4b00" } })
  const bytes = new Uint8Array(await picture.png().toBuffer())
  return { id: uuidv7(), productId, caption: "", handed: { fileName: "foto.png", bytes } }
}

async function agree(actor: Actor = tenant.officer): Promise<string> {
  const id = uuidv7()
  await recordConsent(actor, { id, personId: maker.personId, purpose: "CATALOGUE", channel: "PAPER" })
  return id
}

const look = async (id: string) => {
  const found = await getPublication(owner, id)
  if (!found) throw new Error("The product is not there.")
  return found
}

/** What became of the enterprise after it was approved. */
async function become(status: string): Promise<void> {
  const other = status === "MERGED" ? (await newMaker(tenant)).id : null
  await asOwner((client) =>
    client.query(
      `INSERT INTO enterprise_transition (tenant_id, id, enterprise_id, from_status, to_status, account_id, role, merged_into)
       VALUES ($1, $2, $3, 'APPROVED', $4, NULL, 'admin', $5)`,
      [tenant.id, uuidv7(), maker.id, status, other],
    ),
  )
}

describe("publishing", () => {
  test("is refused without a photo, a description or a price, with the way to each", async () => {
    await agree()
    const bare = await newProduct(["photo", "description", "price"])
    await expect(publishProduct(tenant.officer, bare)).rejects.toMatchObject({
      message: "Sebelum produk ini terbit: tambahkan foto, tulis keterangan, dan isi harga.",
      links: [{ href: `/${tenant.slug}/produk/${bare}/foto` }, { href: `/${tenant.slug}/produk/${bare}/ubah` }],
    })
    const own = `/${tenant.slug}/usaha/produk`
    for (const [without, path] of [
      ["photo", "foto"],
      ["description", "isi/keterangan"],
      ["price", "isi/harga"],
    ] as const) {
      const id = await newProduct([without])
      const links = [{ href: `${own}/${id}/${path}` }]
      await expect.soft(publishProduct(owner, id), without).rejects.toMatchObject({ reason: "conflict", links })
      expect(await look(id)).toMatchObject({ unready: [without], shown: null })
    }
  })

  test.each([
    ["EXPIRED", null],
    ["NEEDS_REPAIR", null],
    ["CLOSED", "enterprise"],
    ["MERGED", "enterprise"],
  ])("is refused of a business that is %s", async (status, stopped) => {
    await agree()
    const id = await newProduct()
    await publishProduct(owner, id)
    expect(await look(id)).toMatchObject({ shown: { version: 1 }, stopped: null })
    await become(status)
    await expect(publishProduct(tenant.admin, id)).rejects.toMatchObject({
      reason: "conflict",
      links: [{ href: `/${tenant.slug}/umkm/${maker.id}` }],
    })
    expect(await look(id)).toMatchObject({ stopped, unready: ["enterprise"] })
  })

  test("is refused of a business that was never approved", async () => {
    maker = await newMaker(tenant, "SUBMITTED")
    await agree()
    await expect(publishProduct(tenant.officer, await newProduct())).rejects.toThrow("belum disahkan")
  })

  test("needs the person's consent, and what it showed ends with that", async () => {
    const id = await newProduct()
    await expect(publishProduct(tenant.officer, id)).rejects.toMatchObject({
      links: [{ href: `/${tenant.slug}/umkm/${maker.id}` }],
    })
    await expect(publishProduct(owner, id)).rejects.toMatchObject({ field: "agrees" })
    const consent = await agree(owner)
    await publishProduct(owner, id)
    expect(await look(id)).toMatchObject({ consentId: consent, shown: { version: 1 } })
    await withdrawConsent(owner, consent)
    expect(await look(id)).toMatchObject({ consentId: null, shown: null, stopped: "consent" })
    // A new consent is not one for what was shown on the old.
    await agree(owner)
    expect(await look(id)).toMatchObject({ shown: null, stopped: "consent" })
    await publishProduct(owner, id)
    expect(await look(id)).toMatchObject({ shown: { version: 2 }, stopped: null })
  })

  test("keeps what was published then, and tells what reads otherwise now", async () => {
    await agree()
    const id = await newProduct()
    await publishProduct(tenant.officer, id)
    expect((await look(id)).differences).toEqual([])
    await changeProduct(owner, { id, name: "VCO Lestari Baru", price: BigInt(50_000), priceUnit: "per botol" })
    const variant = { name: "Botol kecil", netContent: "100 ml", price: null, barcode: null }
    await saveVariants(owner, { productId: id, variants: [variant] })
    await addPhoto(owner, await photo(id))
    expect((await look(id)).differences).toEqual([
      { label: "Nama", before: "VCO Lestari", after: "VCO Lestari Baru" },
      { label: "Harga", before: "Rp 45.000", after: "Rp 50.000 per botol" },
      { label: "Varian", before: "Belum diisi", after: "Botol kecil, 100 ml" },
      { label: "Foto", before: "1 foto", after: "2 foto" },
    ])
    await publishProduct(owner, id)
    expect(await look(id)).toMatchObject({ shown: { version: 2 }, differences: [] })
  })

  test("is taken back by the owner, and ends with the product", async () => {
    await agree()
    const id = await newProduct()
    await publishProduct(owner, id)
    await unpublishProduct(owner, id)
    expect(await look(id)).toMatchObject({ shown: null, stopped: null })
    await expect(unpublishProduct(owner, id)).rejects.toMatchObject({ reason: "conflict" })
    await publishProduct(owner, id)
    await withdrawProduct(owner, { id, reason: "tidak dibuat lagi" })
    await expect(publishProduct(owner, id)).rejects.toThrow("ditarik")
    await restoreProduct(tenant.officer, id)
    expect(await look(id)).toMatchObject({ shown: null })
  })

  test("is nobody else's: not a companion's, a leader's, a partner's, another owner's or another daerah's", async () => {
    await agree()
    const id = await newProduct()
    for (const actor of [tenant.companion, tenant.leader, tenant.partner]) {
      await expect.soft(publishProduct(actor, id), actor.role).rejects.toMatchObject({ reason: "forbidden" })
      await expect.soft(unpublishProduct(actor, id), actor.role).rejects.toMatchObject({ reason: "forbidden" })
    }
    for (const actor of [{ ...owner, userId: uuidv7() }, foreign.owner, foreign.admin]) {
      await expect.soft(publishProduct(actor, id), actor.role).rejects.toMatchObject({ reason: "not-found" })
      await expect.soft(unpublishProduct(actor, id), actor.role).rejects.toMatchObject({ reason: "not-found" })
      expect.soft(await getPublication(actor, id), actor.role).toBeNull()
    }
  })
})
