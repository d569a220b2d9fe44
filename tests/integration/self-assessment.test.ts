import sharp from "sharp"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { finishSelf, saveSelfAnswer } from "@/lib/assessment/commands/self"
import { getSelf, openSelfPhoto } from "@/lib/assessment/queries/self"
import { closeDatabase, write } from "@/lib/db"
import { recompute } from "@/lib/recompute"
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

/** A product of the owner's enterprise, computed once as every new product is. */
async function newOwn(commodity = "FOOD"): Promise<{ id: string; owner: Actor; makerId: string }> {
  const maker = await newMaker(tenant)
  const { id } = await newProduct(tenant, maker.id, commodity)
  const { owner } = tenant
  await asOwner((client) =>
    client.query("UPDATE person SET account_id = $1 WHERE id = $2", [owner.userId, maker.personId]),
  )
  await write(tenant.admin, "readiness.recompute", async (tx) => {
    await recompute(tx, tenant.admin, { productIds: [id], reason: { cause: "RECORD" } })
    return { id }
  })
  return { id, owner, makerId: maker.id }
}

async function load(actor: Actor, id: string) {
  const self = await getSelf(actor, id)
  if (!self) throw new Error("The product is not there.")
  return self
}

const copyOf = (id: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query("SELECT level, general, stated FROM product_readiness WHERE id = $1", [id])
    return rows[0]
  })

describe("an owner's own assessment", () => {
  test("keeps every answer, goes on where it stopped, and counts only as the owner's word once it is handed in", async () => {
    const { id, owner } = await newOwn()
    const before = await copyOf(id)
    const begun = await load(owner, id)
    expect(begun.open).toBeNull()
    const codes = begun.questions.map(({ code }) => code)
    expect(codes).toContain("MU1")
    expect(codes).not.toContain("LG1")

    await saveSelfAnswer(owner, { productId: id, criterion: "MU1", value: 1 })
    await saveSelfAnswer(owner, { productId: id, criterion: "MU1", value: 3 })
    await saveSelfAnswer(owner, { productId: id, criterion: "KU1", value: 2 })
    const stopped = await load(owner, id)
    expect(stopped.answers).toEqual({ MU1: 3, KU1: 2 })
    expect(stopped.questions.length).toBe(codes.length)
    expect(await copyOf(id)).toEqual(before)

    await finishSelf(owner, id)
    const done = await load(owner, id)
    expect(done.open).toBeNull()
    expect(done.earlier).toEqual({ MU1: 3, KU1: 2 })
    expect(done.compared?.strong.map(({ criterion }) => criterion.code)).toContain("MU1")
    expect(done.compared?.higher.map(({ criterion }) => criterion.code).sort()).toEqual(["KU1", "MU1"])
    const after = await copyOf(id)
    expect(after).toMatchObject({ level: before.level, general: before.general })
    expect(after.stated).toBeGreaterThan(before.stated)
    await expect(finishSelf(owner, id)).rejects.toThrow("Belum ada pertanyaan")
  })

  test("asks nothing that is known at its best, and no more about export of whom stays here", async () => {
    const { id, owner, makerId } = await newOwn()
    const codesNow = async () => (await load(owner, id)).questions.map(({ code }) => code)
    expect(await codesNow()).toEqual(expect.arrayContaining(["LG3", "EK3"]))
    await asOwner((client) =>
      client.query(
        "INSERT INTO permit (tenant_id, id, enterprise_id, kind, grade, account_id, role) VALUES ($1, $2, $3, 'PIRT', 'stated', NULL, 'owner')",
        [tenant.id, uuidv7(), makerId],
      ),
    )
    await saveSelfAnswer(owner, { productId: id, criterion: "EK1", value: 0 })
    const codes = await codesNow()
    expect(codes).not.toContain("LG3")
    expect(codes.filter((code) => code.startsWith("EK"))).toEqual(["EK1"])
    await expect(saveSelfAnswer(owner, { productId: id, criterion: "LG3", value: 1 })).rejects.toThrow("tidak perlu")
    await expect(saveSelfAnswer(owner, { productId: id, criterion: "MU1", value: 0.5 })).rejects.toThrow("Pilih satu")
  })

  test("keeps a photo with its answer until another comes, and shows it to nobody else", async () => {
    const { id, owner } = await newOwn()
    const picture = (red: number) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background: { r: red, g: 0, b: 0 } } })
        .jpeg()
        .toBuffer()
    const answer = { productId: id, criterion: "KE1", value: 2 }
    await saveSelfAnswer(owner, answer, { fileName: "kemasan.jpg", bytes: await picture(10) })
    await saveSelfAnswer(owner, { ...answer, value: 1 })
    expect((await openSelfPhoto(owner, id, "KE1"))?.mediaType).toBe("image/jpeg")
    expect(await openSelfPhoto(other.owner, id, "KE1")).toBeNull()
    const script = { fileName: "a.html", bytes: Buffer.from("<script>") }
    await expect(saveSelfAnswer(owner, answer, script)).rejects.toThrow("bukan PDF")
  })

  test("is the owner's alone: no other owner, no other daerah, no staff", async () => {
    const { id } = await newOwn()
    const answer = { productId: id, criterion: "MU1", value: 2 }
    for (const stranger of [other.owner, { ...tenant.owner, userId: uuidv7() }]) {
      expect(await getSelf(stranger, id)).toBeNull()
      await expect(saveSelfAnswer(stranger, answer)).rejects.toThrow("tidak ditemukan")
      await expect(finishSelf(stranger, id)).rejects.toThrow("tidak ditemukan")
    }
    await expect(saveSelfAnswer(tenant.officer, answer)).rejects.toThrow("Peran Anda")
  })
})
