import sharp from "sharp"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase } from "@/lib/db"
import { addPhoto } from "@/lib/product/commands/photo"
import { hashCode } from "@/lib/secret"
import { revokeShare, shareProduct } from "@/lib/share/commands"
import { getSharedProduct, listShares, openSharedPhoto } from "@/lib/share/queries"
import { asOwner } from "../support/catalogue"
import { newMaker, newProduct } from "../support/product"
import { newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
let other: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
  other = await newTenant()
})
afterAll(closeDatabase)

const day = 86_400_000
const visitorOf = ({ id, slug }: TestTenant): Actor => ({
  ...{ tenantId: id, tenantSlug: slug, userId: null, role: "visitor" },
  scope: { kelurahan: [] },
})

async function newOwn() {
  const maker = await newMaker(tenant)
  const { id } = await newProduct(tenant, maker.id)
  await asOwner((client) =>
    client.query("UPDATE person SET account_id = $1 WHERE id = $2", [tenant.owner.userId, maker.personId]),
  )
  await asOwner((client) => client.query("UPDATE enterprise SET npwp_last4 = '4321' WHERE id = $1", [maker.id]))
  const share = (typed: { days?: number; showsPhone?: boolean; id?: string } = {}, actor = tenant.owner) =>
    shareProduct(actor, { id: uuidv7(), productId: id, days: 30, showsPhone: false, ...typed })
  return { id, maker, share }
}

const look = (code: string, at = new Date(), daerah = tenant) => getSharedProduct(visitorOf(daerah), code, at)

describe("a link to a product's dossier", () => {
  test("keeps only the hash of its code, and opens until its day is over", async () => {
    const { id, share } = await newOwn()
    const { id: shareId, code } = await share({ days: 7 })
    const rows = await asOwner(
      async (client) => (await client.query("SELECT * FROM product_share WHERE id = $1", [shareId])).rows,
    )
    expect(rows[0].code_hash).toEqual(hashCode(code))
    expect(JSON.stringify(rows)).not.toContain(code)
    expect((await look(code))?.id).toBe(id)
    expect(await look(code, new Date(Date.now() + 6.9 * day))).not.toBeNull()
    expect(await look(code, new Date(Date.now() + 7.1 * day))).toBeNull()
    expect(await look(`${code}x`)).toBeNull()
    expect(await look("")).toBeNull()
    expect(await look(code, new Date(), other)).toBeNull()
  })

  test("opens no more once it is revoked, and a withdrawn product by no link at all", async () => {
    const { id, share } = await newOwn()
    const [first, second] = [await share(), await share()]
    await revokeShare(tenant.owner, first.id)
    expect(await look(first.code)).toBeNull()
    expect(await look(second.code)).not.toBeNull()
    await expect(revokeShare(tenant.owner, first.id)).rejects.toThrow("memang sudah tidak berlaku")
    expect((await listShares(tenant.owner, id, new Date())).map(({ state }) => state)).toEqual(["open", "revoked"])
    await asOwner((client) =>
      client.query("UPDATE product SET withdrawn_at = now(), withdrawn_reason = 'Tidak dibuat lagi' WHERE id = $1", [
        id,
      ]),
    )
    expect(await look(second.code)).toBeNull()
    await expect(share()).rejects.toThrow("tidak ditemukan")
  })

  test("the same form sent twice is one link, whose code is the last one", async () => {
    const { id, share } = await newOwn()
    const twice = uuidv7()
    const [first, second] = [await share({ id: twice }), await share({ id: twice })]
    expect(await look(first.code)).toBeNull()
    expect(await look(second.code)).not.toBeNull()
    expect(await listShares(tenant.owner, id, new Date())).toHaveLength(1)
  })

  test("never says NIK, NPWP, sales or who else; the number only where the owner agreed, for that link", async () => {
    const { share, maker } = await newOwn()
    const [bare, withPhone] = [await look((await share()).code), await look((await share({ showsPhone: true })).code)]
    expect(bare?.contact).toBeNull()
    expect(withPhone?.contact).toEqual({ name: "Pemilik", phone: "+6281234567890" })
    const said = JSON.stringify({ bare, withPhone }, (_, value) => (typeof value === "bigint" ? String(value) : value))
    expect(said).not.toMatch(/nik|npwp|sales|amount|4321|personId|accountId/i)
    expect(JSON.stringify(bare, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(
      "628123",
    )
    await expect(share({ showsPhone: true }, tenant.officer)).rejects.toThrow("Pemilik belum setuju")
    await asOwner((client) =>
      client.query(
        "INSERT INTO consent (tenant_id, id, person_id, purpose, text_version, channel, granted_at) VALUES ($1, $2, $3, 'PARTNER', '2026-11', 'PAPER', now())",
        [tenant.id, uuidv7(), maker.personId],
      ),
    )
    expect((await look((await share({ showsPhone: true }, tenant.officer)).code))?.contact?.phone).toBe(
      "+6281234567890",
    )
  })

  test("shows the permits that hold today, for this product, and says which of them only the owner knows of", async () => {
    const { id, maker, share } = await newOwn()
    const sibling = await newProduct(tenant, maker.id)
    const permit = (kind: string, until: string | null, grade: string, productId: string | null) =>
      asOwner(async (client) => {
        const permitId = uuidv7()
        await client.query(
          "INSERT INTO permit (tenant_id, id, enterprise_id, kind, expires_on, grade, account_id, role) VALUES ($1, $2, $3, $4, $5, $6, NULL, 'owner')",
          [tenant.id, permitId, maker.id, kind, until, grade],
        )
        if (productId)
          await client.query(
            "INSERT INTO permit_product (tenant_id, id, permit_id, product_id) VALUES ($1, $2, $3, $4)",
            [tenant.id, uuidv7(), permitId, productId],
          )
      })
    await permit("PIRT", "2099-01-01", "register", id)
    await permit("HALAL", null, "stated", null)
    await permit("BPOM", "2020-01-01", "register", id)
    await permit("SNI", null, "register", sibling.id)
    const { permits = [] } = (await look((await share()).code)) ?? {}
    expect(permits.map(({ kind, isVerified, expiresOn }) => ({ kind, isVerified, expiresOn }))).toEqual([
      { kind: "HALAL", isVerified: false, expiresOn: null },
      { kind: "PIRT", isVerified: true, expiresOn: "2099-01-01" },
    ])
  })

  test("hands out the photos of its own product alone", async () => {
    const [ours, theirs] = [await newOwn(), await newOwn()]
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer()
    const photo = async (productId: string) =>
      addPhoto(tenant.owner, { id: uuidv7(), productId, caption: "", handed: { fileName: "a.jpg", bytes } })
    const [a, b] = [await photo(ours.id), await photo(theirs.id)]
    const { id, code } = await ours.share()
    const open = (photoId: string) => openSharedPhoto(visitorOf(tenant), { code, id: photoId }, new Date())
    expect((await open(a.id))?.mediaType).toBe("image/jpeg")
    expect(await open(b.id)).toBeNull()
    await revokeShare(tenant.owner, id)
    expect(await open(a.id)).toBeNull()
  })

  test("is made and revoked by the owner and staff alone, in their own daerah", async () => {
    const { id, share } = await newOwn()
    const { id: shareId } = await share()
    for (const stranger of [other.owner, other.officer, { ...tenant.owner, userId: uuidv7() }]) {
      await expect(share({}, stranger)).rejects.toThrow("tidak ditemukan")
      await expect(revokeShare(stranger, shareId)).rejects.toThrow("tidak ditemukan")
      expect(await listShares(stranger, id, new Date())).toEqual([])
    }
    await expect(share({}, tenant.companion)).rejects.toThrow("Peran Anda")
    await expect(share({}, visitorOf(tenant))).rejects.toThrow("Peran Anda")
  })
})
