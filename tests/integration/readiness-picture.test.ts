import { v7 as uuidv7 } from "uuid"
import { expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { daysAfter } from "@/lib/day"
import { write } from "@/lib/db"
import { getDossier } from "@/lib/dossier/queries"
import { recordDownload } from "@/lib/product/commands/download"
import { listCuration } from "@/lib/product/queries/curation"
import { listProducts } from "@/lib/product/queries/list"
import { curationColumns } from "@/lib/product/rules/curation"
import { readProductList } from "@/lib/product/rules/filter"
import { listBehind } from "@/lib/readiness/queries/behind"
import { countMoved } from "@/lib/readiness/queries/moved"
import { getPicture } from "@/lib/readiness/queries/picture"
import { type Behind, countAtLeast, countWays, readBehind, readPicture } from "@/lib/readiness/rules/picture"
import { type Level, levels } from "@/lib/readiness/schema/words"
import { recompute } from "@/lib/recompute"
import { dayIn } from "@/lib/tenant/rules"
import { keysOf } from "@/lib/vocabulary"
import { asOwner } from "../support/catalogue"
import { newMaker, newProduct } from "../support/product"
import { newTenant, type TestTenant } from "../support/tenant"

const zone = "Asia/Jakarta"
const today = dayIn(zone, new Date())
const state = readPicture({}, today)
const gates = ["LICENSED:LG3", "RETAIL_READY:KE2"]

/** A daerah with products at several levels, of which some were at another level forty days ago. */
async function newDaerah(count = 9) {
  const tenant = await newTenant()
  const maker = await newMaker(tenant)
  const ids: string[] = []
  for (let at = 0; at < count; at += 1) ids.push((await newProduct(tenant, maker.id, at % 2 ? "COCONUT" : "FOOD")).id)
  await write(tenant.admin, "readiness.recompute", async (tx) => {
    await recompute(tx, tenant.admin, { productIds: ids, reason: { cause: "RECORD" } })
    return null
  })
  await asOwner(async (owner) => {
    await owner.query("UPDATE product SET created_at = now() - interval '300 days' WHERE tenant_id = $1 AND id <> $2", [
      tenant.id,
      ids[0],
    ])
    for (const [at, id] of ids.entries()) {
      const level = keysOf(levels)[at % 6]
      await owner.query("UPDATE product_readiness SET level = $3 WHERE tenant_id = $1 AND id = $2", [
        tenant.id,
        id,
        level,
      ])
      if (at % 3 === 1) await move(owner, tenant, { id, before: "VALIDATED", after: level ?? "", days: 40 })
    }
  })
  return { tenant, maker, ids }
}

type Owner = Parameters<Parameters<typeof asOwner>[0]>[0]
type Move = { id: string; before: string; after: string; days: number }

async function move(owner: Owner, { id: tenantId }: TestTenant, { id, before, after, days }: Move) {
  await owner.query(
    `INSERT INTO movement (tenant_id, id, product_id, day, kind, subject, before, after, change, cause, account_id, role, at)
     VALUES ($1, $2, $3, $4, 'LEVEL', 'LEVEL', $5, $6, 1, 'PERMIT', NULL, 'officer', now())`,
    [tenantId, uuidv7(), id, daysAfter(today, -days), before, after],
  )
}

const look = (actor: Actor, from = state.from) => getPicture(actor, { ...state, from, zone }, gates)
const behind = async (actor: Actor, wanted: Partial<Behind>) =>
  (await listBehind(actor, { wanted: { ...readBehind({}, today), ...wanted }, zone }, null)).total

test("every number of the picture is the length of the list behind it", async () => {
  const { tenant } = await newDaerah()
  const { admin } = tenant
  const picture = await look(admin)
  const counts = new Map(picture.levels.map(({ level, count }) => [level, count]))
  for (const level of keysOf(levels)) {
    const listed = await listProducts(admin, readProductList({ tingkat: level }))
    expect(listed.total).toBe(counts.get(level) ?? 0)
    expect(await behind(admin, { least: level })).toBe(countAtLeast(counts, level))
  }
  for (const { dimension, weak } of picture.dimensions) expect(await behind(admin, { weak: dimension })).toBe(weak)
  for (const { key, dimension, weak } of picture.byCommodity)
    expect(await behind(admin, { commodity: key, weak: dimension })).toBe(weak)
  for (const { key, dimension, weak } of picture.byKelurahan)
    expect(await behind(admin, { kelurahan: key, weak: dimension })).toBe(weak)
  for (const { gate, commodity, failed } of picture.gates) {
    const listed = await listProducts(admin, readProductList({ gerbang: gate, komoditas: commodity }))
    expect(listed.total).toBe(failed)
  }
  for (const { began, ended, count } of picture.flows)
    expect(await behind(admin, { began: began ?? "NEW", ended })).toBe(count)
  const { up, down } = countWays(picture.flows)
  expect([await behind(admin, { way: "naik" }), await behind(admin, { way: "turun" })]).toEqual([up, down])
  expect(await countMoved(admin, { ...state, zone })).toEqual({ up, down, byRubric: 0 })
  expect(up).toBeGreaterThan(0)
})

test("the level on a day is told back from the movements after it, and what was not yet recorded had none", async () => {
  const { tenant, ids } = await newDaerah(3)
  await asOwner((owner) => move(owner, tenant, { id: ids[1] ?? "", before: "RECORDED", after: "VALIDATED", days: 120 }))
  const began = async (from: string) => {
    const { flows } = await look(tenant.admin, from)
    return new Map<Level | null, number>(flows.map((flow) => [flow.began, flow.count]))
  }
  expect((await began(daysAfter(today, -200))).get("RECORDED")).toBe(1)
  expect((await began(daysAfter(today, -100))).get("VALIDATED")).toBe(1)
  expect((await began(daysAfter(today, -100))).get(null)).toBe(1)
  expect((await look(tenant.admin, today)).flows.every(({ began: one, ended }) => one === ended)).toBe(true)
})

test("nobody sees another daerah's products in a picture, a list or a dossier, and a companion only their kelurahan's", async () => {
  const [ours, theirs] = [await newDaerah(4), await newTenant()]
  expect((await look(theirs.admin)).levels).toEqual([])
  expect(await behind(theirs.admin, {})).toBe(0)
  expect(await getDossier(theirs.admin, ours.ids[0] ?? "")).toBeNull()
  expect(await getDossier(ours.tenant.leader, ours.ids[0] ?? "")).not.toBeNull()
  const { companion } = ours.tenant
  expect((await look(companion)).levels).toEqual([])
  await asOwner((owner) =>
    owner.query("UPDATE enterprise SET kelurahan_code = $3 WHERE tenant_id = $1 AND id = $2", [
      ours.tenant.id,
      ours.maker.id,
      companion.scope.kelurahan[0],
    ]),
  )
  expect((await look(companion)).levels.reduce((sum, { count }) => sum + count, 0)).toBe(4)
})

test("a curation list holds the products of its filters, and no telephone number its owner has not agreed to", async () => {
  const { tenant } = await newDaerah()
  const list = async (query: Record<string, string>) => {
    const rows = []
    for await (const batch of listCuration(tenant.officer, readProductList(query), new Map())) rows.push(...batch)
    return rows
  }
  const all = await list({})
  expect(all).toHaveLength(9)
  expect(all.every((cells) => cells.length === curationColumns.length)).toBe(true)
  expect(JSON.stringify(all)).not.toContain("81234567890")
  const licensed = await listProducts(tenant.officer, readProductList({ tingkat: "LICENSED" }))
  expect(await list({ tingkat: "LICENSED" })).toHaveLength(licensed.total ?? -1)
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO consent (tenant_id, id, person_id, purpose, text_version, channel, granted_at)
       SELECT tenant_id, gen_random_uuid(), id, 'PARTNER', '1', 'PAPER', now() FROM person WHERE tenant_id = $1`,
      [tenant.id],
    ),
  )
  expect(JSON.stringify(await list({}))).toContain("81234567890")
})

test("only those who may take products away do, and the audit trail knows of it", async () => {
  const { tenant, ids } = await newDaerah(1)
  const take = (actor: Actor) => recordDownload(actor, { format: "pdf", subject: ids[0] })
  for (const actor of [tenant.companion, tenant.owner, tenant.partner])
    await expect(take(actor)).rejects.toThrow("Peran Anda tidak dapat melakukan ini.")
  for (const actor of [tenant.officer, tenant.admin, tenant.leader]) await take(actor)
  const { rows } = await asOwner((owner) =>
    owner.query("SELECT 1 FROM audit_event WHERE tenant_id = $1 AND action = 'product.download'", [tenant.id]),
  )
  expect(rows).toHaveLength(3)
})
