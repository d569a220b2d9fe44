import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { write } from "@/lib/db"
import { listMovements } from "@/lib/movement/queries/ledger"
import { getReport } from "@/lib/movement/queries/report"
import { getCriteria } from "@/lib/product/queries/criteria"
import { renewReadiness } from "@/lib/readiness/commands/renew"
import { requestRun, runReadiness } from "@/lib/readiness/commands/run"
import { countMoved } from "@/lib/readiness/queries/moved"
import { readPicture } from "@/lib/readiness/rules/picture"
import { recompute } from "@/lib/recompute"
import { copyRubric, publishRubric, saveCriterion } from "@/lib/rubric/commands/draft"
import { listVersions } from "@/lib/rubric/queries/versions"
import { baseRubric } from "@/lib/rubric/rules/base"
import { asOwner } from "../support/catalogue"
import { newMaker, newProduct } from "../support/product"
import { listBoth } from "../support/readiness-copies"
import { countPicture, countReport, listUntrue } from "../support/readiness-counts"
import { newTenant, type TestTenant } from "../support/tenant"

const zone = "Asia/Jakarta"
let tenant: TestTenant
let today: string
/** Untouched, helped to a mark after the new rubric began, and helped before it did. */
let still: string
let after: string
let before: string

/** A craft product of a maker without a NIB: validated, and licensed as soon as no NIB is asked. */
async function newCraft(): Promise<{ id: string; makerId: string }> {
  const maker = await newMaker(tenant)
  const { id } = await newProduct(tenant, maker.id, "CRAFT")
  await asOwner(async (owner) => {
    await owner.query("UPDATE enterprise SET nib = NULL WHERE id = $1", [maker.id])
    await owner.query("UPDATE product SET created_at = now() - interval '300 days' WHERE id = $1", [id])
  })
  return { id, makerId: maker.id }
}

/** A registered mark the agency helped with, and what it moves. */
async function helpToMark({ id, makerId }: { id: string; makerId: string }): Promise<void> {
  const permit = uuidv7()
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO permit (tenant_id, id, enterprise_id, kind, number, grade, facilitated, issued_on, account_id, role)
       VALUES ($1, $2, $3, 'BRAND', 'IDM000000001', 'register', true, current_date - 3, NULL, 'officer')`,
      [tenant.id, permit, makerId],
    ),
  )
  await write(tenant.admin, "readiness.recompute", async (tx) => {
    const reason = { cause: "PERMIT", id: permit, grade: "register" } as const
    await recompute(tx, tenant.admin, { productIds: [id], reason })
    return null
  })
}

/** The base's LG1 without its gate, so that a product without a NIB is licensed too. */
async function publishOpener(): Promise<void> {
  const id = uuidv7()
  await copyRubric(tenant.admin, { id, from: "base", title: "Rubrik kita" })
  const commodities = baseRubric.criteria[0]?.commodities ?? []
  const change = { code: "LG1", weight: 3, months: null, gates: [], statement: "NIB", grades: [], commodities }
  await saveCriterion(tenant.admin, { id, change })
  await publishRubric(tenant.admin, { id, startsOn: today })
}

beforeAll(async () => {
  tenant = await newTenant()
  today = (await listVersions(tenant.admin)).today
  const [one, two, three] = [await newCraft(), await newCraft(), await newCraft()]
  ;[still, after, before] = [one.id, two.id, three.id]
  await renewReadiness(tenant.admin)
  await helpToMark(three)
  await publishOpener()
  await helpToMark(two)
  await runReadiness(tenant.admin, (await requestRun(tenant.admin, "RUBRIC")).id)
})

test("what a new rubric changes is its own movement, whichever change of the product comes first, and earns nobody anything", async () => {
  for (const id of [still, after, before]) {
    const movements = await listMovements(tenant.admin, id)
    const levels = movements.filter(({ kind }) => kind === "LEVEL")
    expect(levels).toMatchObject([{ cause: "RUBRIC", before: "VALIDATED", after: "LICENSED" }])
    for (const { cause, causeId, credits } of movements) {
      if (cause === "RUBRIC") expect(credits).toMatchObject([{ source: "NONE", share: 1 }])
      else expect({ causeId, credits }).toMatchObject({ causeId: expect.any(String), credits: [{ source: "PERMIT" }] })
    }
    expect(movements.some(({ cause }) => cause === "PERMIT")).toBe(id !== still)
  }
})

test("the comparison of two days and the report count it apart, and every number is as long as its list", async () => {
  const state = readPicture({ dari: daysAfter(today, -10) }, today)
  expect(await countMoved(tenant.leader, { ...state, zone })).toEqual({ up: 0, down: 0, byRubric: 3 })
  const days = { from: state.from, until: state.until }
  const { total } = await getReport(tenant.leader, { ...days, per: "mitra" })
  expect(total).toEqual({ moved: 2, unexplained: 0, aged: 0, rubric: 3 })
  const criteria = await getCriteria(tenant.leader)
  const gates = criteria.gates.flatMap(({ level, code }) => (level === state.gates ? [`${level}:${code}`] : []))
  const counts = [
    ...(await countPicture(tenant.leader, { state, zone, gates })),
    ...(await countReport(tenant.leader, days)),
  ]
  expect(listUntrue(counts)).toEqual([])
  expect(counts.find(({ what }) => what === "karena rubrik")?.said).toBe(3)
})

test("the copy is what the function says under the new rubric", async () => {
  const { kept, computed } = await listBoth(tenant.admin)
  expect(kept).toEqual(computed)
})

test("a copy by a base rubric that came with an earlier portal is renewed, and earns nobody anything", async () => {
  const relabel = "UPDATE product_readiness SET rubric = '0.0-lama', level = 'RECORDED' WHERE id = $1"
  await asOwner((owner) => owner.query(relabel, [still]))
  await write(tenant.admin, "readiness.recompute", async (tx) => {
    const written = await recompute(tx, tenant.admin, { productIds: [still], reason: { cause: "RECORD" } })
    expect(written).toMatchObject([{ kind: "LEVEL", after: "LICENSED", reason: { cause: "RUBRIC" } }])
    return null
  })
})
