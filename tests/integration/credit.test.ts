import { v7 as uuidv7 } from "uuid"
import { expect, test } from "vitest"
import { write } from "@/lib/db"
import { affirmCredit } from "@/lib/movement/commands/affirm"
import { listMovements } from "@/lib/movement/queries/ledger"
import { getReport, listBehind } from "@/lib/movement/queries/report"
import { sayWhose } from "@/lib/movement/rules/say"
import type { Cause } from "@/lib/movement/schema/words"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"
import { recompute } from "@/lib/recompute"
import { finishTraining } from "@/lib/training/commands/status"
import { asOwner } from "../support/catalogue"
import { newMou, newPartner } from "../support/mou"
import { newProduct } from "../support/product"
import { newTenant, type TestTenant } from "../support/tenant"
import { newParticipants, newTraining, ownersOf } from "../support/training"

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 86_400_000)
}

type Row = Record<string, unknown>

function insert(table: string, row: Row): Promise<unknown> {
  const columns = Object.keys(row)
  const places = columns.map((_, at) => `$${at + 1}`)
  return asOwner((owner) => owner.query(`INSERT INTO ${table} (${columns}) VALUES (${places})`, Object.values(row)))
}

/** A training that is about to end, and a product whose maker was there. */
async function newScene({ topics = ["ekspor"], days = 3 } = {}) {
  const tenant = await newTenant()
  const training = await newTraining(tenant, { status: "RUNNING", topics, startsAt: daysAgo(days) })
  const [maker] = await newParticipants(tenant, training.id, 1)
  if (!maker) throw new Error("Nobody came.")
  const product = await newProduct(tenant, maker.enterpriseId)
  const came = { session_id: training.sessionId, enrolment_id: maker.enrolmentId, state: "PRESENT", method: "TICK" }
  await insert("attendance", { tenant_id: tenant.id, id: uuidv7(), ...came, account_id: null, role: "officer" })
  const scene = { tenant, training, maker, product }
  await compute(scene, { cause: "RECORD" })
  return scene
}

type Scene = { tenant: TestTenant; product: { id: string } }
type Why = { cause: Cause; id?: string; grade?: EvidenceGrade }

function compute({ tenant, product }: Scene, reason: Why) {
  return write(tenant.admin, "readiness.recompute", async (tx) => {
    await recompute(tx, tenant.admin, { productIds: [product.id], reason })
    return { id: product.id }
  })
}

/** What moved in a dimension, with whom it is credited to, oldest first. */
async function ledgerOf({ product }: Scene, dimension: string) {
  const { rows } = await asOwner((owner) =>
    owner.query<Row>(
      `SELECT m.cause, sign(m.change)::int AS way, c.source, c.share, c.training_id, c.obligation_id, c.permit_id, c.report_id,
         c.mou_id, c.partner_id, c.programme_id, c.rule FROM movement m JOIN credit c ON c.movement_id = m.id
       WHERE m.product_id = $1 AND m.kind = 'DIMENSION' AND m.dimension = $2 ORDER BY m.at, m.id, c.share DESC`,
      [product.id, dimension],
    ),
  )
  return rows
}

function newTest({ tenant, product }: Scene, over: Row = {}): Promise<string> {
  const id = uuidv7()
  const found = {
    laboratory: "Lab",
    number: id,
    tested_on: daysAgo(1),
    passed: true,
    grade: "partner",
    account_id: null,
    role: "partner",
  }
  return insert("test_report", { tenant_id: tenant.id, id, product_id: product.id, ...found, ...over }).then(() => id)
}

function newPermit({ tenant, maker }: Awaited<ReturnType<typeof newScene>>, over: Row = {}): Promise<string> {
  const id = uuidv7()
  const paper = { kind: "PIRT", grade: "register", facilitated: true, account_id: null, role: "officer" }
  return insert("permit", { tenant_id: tenant.id, id, enterprise_id: maker.enterpriseId, ...paper, ...over }).then(
    () => id,
  )
}

/** Something an agreement promised about products or a training, and the day it was done, confirmed. */
async function keepPromise({ tenant }: Scene, mouId: string, over: Row = {}): Promise<string> {
  const id = uuidv7()
  const promise = { owed_by: "PARTNER", what: "Uji", about: "PRODUCT", quantity: 1, unit: "produk" }
  const term = { starts_on: "2026-01-01", due_on: "2027-01-01" }
  await insert("obligation", { tenant_id: tenant.id, id, mou_id: mouId, ...promise, ...term, ...over })
  const said = {
    done_on: daysAgo(2),
    quantity: 1,
    side: "PARTNER",
    state: "CONFIRMED",
    account_id: null,
    role: "partner",
    words: "Sudah",
  }
  const judged = { judged_at: new Date(), account_id: null }
  await insert("realisation", { tenant_id: tenant.id, id: uuidv7(), obligation_id: id, ...said, ...judged })
  return id
}

test("a training that ends is credited with what its end itself moves", async () => {
  const scene = await newScene()
  await finishTraining(scene.tenant.officer, { id: scene.training.id, from: "RUNNING" })
  expect(await ledgerOf(scene, "ekspor")).toMatchObject([
    { cause: "TRAINING", way: 1, source: "TRAINING", share: 1, training_id: scene.training.id, rule: 1 },
  ])
})

test("a laboratory's test weighs more than the training about quality before it", async () => {
  const scene = await newScene({ topics: ["mutu"] })
  await finishTraining(scene.tenant.officer, { id: scene.training.id, from: "RUNNING" })
  const partner = await newPartner(scene.tenant)
  const id = await newTest(scene, { partner_id: partner.id })
  await compute(scene, { cause: "TEST", id, grade: "partner" })
  expect(await ledgerOf(scene, "mutu")).toMatchObject([
    { source: "TEST", share: 0.75, report_id: id, partner_id: partner.id },
    { source: "TRAINING", share: 0.25, training_id: scene.training.id },
  ])
})

test("what goes down is credited by the same rule", async () => {
  const scene = await newScene()
  const good = await newTest(scene, { tested_on: daysAgo(5) })
  await compute(scene, { cause: "TEST", id: good, grade: "partner" })
  const bad = await newTest(scene, { passed: false })
  await compute(scene, { cause: "TEST", id: bad, grade: "partner" })
  expect(await ledgerOf(scene, "mutu")).toMatchObject([
    { way: 1, source: "TEST", report_id: good, share: 1 },
    { way: -1, source: "TEST", report_id: bad, share: 1 },
  ])
})

test("a training under an agreement is credited once, and told with the promise, the agreement and the partner", async () => {
  const scene = await newScene()
  const partner = await newPartner(scene.tenant)
  const mou = await newMou(scene.tenant, partner.id)
  const promise = await keepPromise(scene, mou.id, { about: "TRAINING", training_id: scene.training.id })
  await finishTraining(scene.tenant.officer, { id: scene.training.id, from: "RUNNING" })
  expect(await ledgerOf(scene, "ekspor")).toMatchObject([
    {
      source: "OBLIGATION",
      share: 1,
      training_id: scene.training.id,
      obligation_id: promise,
      mou_id: mou.id,
      partner_id: partner.id,
    },
  ])
})

test("a promise about products counts where this product was handed over under the agreement, and nowhere else", async () => {
  const scene = await newScene()
  const partner = await newPartner(scene.tenant)
  const [ours, theirs] = [await newMou(scene.tenant, partner.id), await newMou(scene.tenant, partner.id)]
  const promise = await keepPromise(scene, ours.id)
  await keepPromise(scene, theirs.id)
  const handed = { partner_id: partner.id, mou_id: ours.id, kind: "SAMPLE", title: "Contoh", submitted_on: daysAgo(9) }
  const of = { product_id: scene.product.id, account_id: null, role: "officer" }
  await insert("submission", { tenant_id: scene.tenant.id, id: uuidv7(), ...handed, ...of })
  const id = await newTest(scene)
  await compute(scene, { cause: "TEST", id, grade: "partner" })
  expect(await ledgerOf(scene, "mutu")).toMatchObject([
    { source: "TEST", share: 0.75 },
    { source: "OBLIGATION", share: 0.25, obligation_id: promise, mou_id: ours.id },
  ])
})

test("a facilitated permit is credited, one that nobody helped with is not, and an old one neither", async () => {
  const scene = await newScene()
  const partner = await newPartner(scene.tenant)
  const mou = await newMou(scene.tenant, partner.id)
  const helped = await newPermit(scene, { mou_id: mou.id, issued_on: daysAgo(20) })
  await compute(scene, { cause: "PERMIT", id: helped, grade: "register" })
  const alone = await newPermit(scene, { kind: "HALAL", facilitated: false })
  await compute(scene, { cause: "PERMIT", id: alone, grade: "register" })
  const old = await newPermit(scene, { kind: "BRAND", issued_on: daysAgo(400) })
  await compute(scene, { cause: "PERMIT", id: old, grade: "register" })
  expect(await ledgerOf(scene, "legalitas")).toMatchObject([
    { source: "PERMIT", share: 1, permit_id: helped, mou_id: mou.id, partner_id: partner.id },
    { source: "NONE", share: 1 },
    { source: "NONE", share: 1 },
  ])
})

test("what only the clock, a rubric or the owner's word moved is nobody's doing", async () => {
  for (const reason of [{ cause: "EXPIRY" }, { cause: "RUBRIC" }, { cause: "TEST", grade: "stated" }] as const) {
    const scene = await newScene()
    const id = await newTest(scene)
    await compute(scene, { id, ...reason })
    expect(await ledgerOf(scene, "mutu")).toMatchObject([{ source: "NONE", share: 1 }])
  }
})

test("a training longer ago than the window is not credited", async () => {
  const scene = await newScene({ topics: ["mutu"], days: 190 })
  await finishTraining(scene.tenant.officer, { id: scene.training.id, from: "RUNNING" })
  const id = await newTest(scene)
  await compute(scene, { cause: "TEST", id, grade: "partner" })
  expect(await ledgerOf(scene, "mutu")).toMatchObject([{ source: "TEST", share: 1 }])
})

const year = { from: "2026-01-01", until: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) }

/** A training that ended under an agreement, credited with a product's export dimension. */
async function newCredited() {
  const scene = await newScene()
  const partner = await newPartner(scene.tenant)
  const mou = await newMou(scene.tenant, partner.id)
  await keepPromise(scene, mou.id, { about: "TRAINING", training_id: scene.training.id })
  await finishTraining(scene.tenant.officer, { id: scene.training.id, from: "RUNNING" })
  const [movement] = await listMovements(scene.tenant.officer, scene.product.id)
  return { ...scene, partner, mou, credit: movement?.credits[0] }
}

test("a training, its agreement and its partner are each told the products they moved, with the list behind", async () => {
  const { tenant, training, mou, partner, product } = await newCredited()
  const counts = { up: 1, down: 0, disputed: 0, dimensions: { ekspor: { up: 1, down: 0 } } }
  for (const [per, id] of [
    ["pelatihan", training.id],
    ["mou", mou.id],
    ["mitra", partner.id],
  ] as const) {
    expect((await getReport(tenant.officer, { ...year, per })).rows).toMatchObject([{ id, ...counts }])
    const behind = { ...year, per, id, part: null, dimension: "ekspor" as const, way: "naik" as const }
    const found = await listBehind(tenant.officer, behind)
    expect(found).toMatchObject({ products: 1, total: 1, rows: [{ productId: product.id, share: 1 }] })
    expect(await listBehind(tenant.officer, { ...behind, way: "turun" })).toEqual({ rows: [], products: 0, total: 0 })
  }
  expect(await getReport(tenant.officer, { per: "mou", from: "2020-01-01", until: "2020-12-31" })).toMatchObject({
    rows: [],
    total: { moved: 0 },
  })
})

test("what nobody can be credited with is counted, and apart what the clock moved", async () => {
  const scene = await newScene()
  const id = await newPermit(scene, { facilitated: false })
  await compute(scene, { cause: "PERMIT", id, grade: "register" })
  const { total } = await getReport(scene.tenant.officer, { ...year, per: "mitra" })
  expect(total).toEqual({ moved: 1, unexplained: 1, aged: 0, rubric: 0 })
  const none = { ...year, per: "mitra" as const, id: null, part: "tanpa" as const, dimension: null, way: null }
  const { rows } = await listBehind(scene.tenant.officer, none)
  expect(rows.map(sayWhose)).toEqual(rows.map(() => "Tidak cukup bukti"))
  expect(new Set(rows.map(({ productId }) => productId))).toEqual(new Set([scene.product.id]))
})

test("what the owner denies keeps its share, and is counted apart", async () => {
  const { tenant, training, product, maker, credit } = await newCredited()
  const [owner] = await ownersOf(tenant, [maker])
  if (!owner || !credit) throw new Error("Nobody to ask.")
  const affirm = { id: credit.id, productId: product.id }
  await affirmCredit(owner, { ...affirm, verdict: "NO" })
  const report = () => getReport(tenant.officer, { ...year, per: "pelatihan" })
  expect((await report()).rows).toMatchObject([{ id: training.id, up: 0, net: 0, disputed: 1 }])
  const [denied] = await listMovements(tenant.officer, product.id)
  expect(denied?.credits).toMatchObject([{ share: 1, affirmed: false }])
  await affirmCredit(tenant.officer, { ...affirm, verdict: "YES" })
  expect((await report()).rows).toMatchObject([{ up: 1, disputed: 0 }])
})

test("only an owner of the product and the field staff say what moved it; to everyone else it does not exist", async () => {
  const { tenant, product, credit } = await newCredited()
  const other = await newTenant()
  const affirm = { id: credit?.id ?? "", productId: product.id, verdict: "YES" as const }
  for (const actor of [tenant.leader, tenant.partner])
    await expect(affirmCredit(actor, affirm)).rejects.toMatchObject({ reason: "forbidden" })
  for (const actor of [tenant.owner, other.officer])
    await expect(affirmCredit(actor, affirm)).rejects.toMatchObject({ reason: "not-found" })
  expect(await listMovements(other.officer, product.id)).toEqual([])
  expect((await getReport(other.officer, { ...year, per: "pelatihan" })).rows).toEqual([])
})

test("a companion is told of a training, but not of an agreement that is none of theirs", async () => {
  const { tenant, product, maker } = await newCredited()
  const [owner] = await ownersOf(tenant, [maker])
  if (!owner) throw new Error("Nobody to ask.")
  const [movement] = await listMovements(owner, product.id)
  expect(movement?.credits).toMatchObject([
    { source: "OBLIGATION", mou: null, training: { title: "Pelatihan percobaan" } },
  ])
  expect((await getReport(tenant.companion, { ...year, per: "mou" })).rows).toEqual([])
})
