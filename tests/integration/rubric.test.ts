import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { read } from "@/lib/db"
import { isOutdated, renewReadiness } from "@/lib/readiness/commands/renew"
import { requestRun, runReadiness } from "@/lib/readiness/commands/run"
import { copyRubric, publishRubric, removeDraft, saveCriterion, saveWhole } from "@/lib/rubric/commands/draft"
import { previewRubric } from "@/lib/rubric/queries/preview"
import { getVersion, listVersions } from "@/lib/rubric/queries/versions"
import { baseRubric } from "@/lib/rubric/rules/base"
import { ChangeCriterion, ChangeWhole } from "@/lib/rubric/schema/draft"
import { asOwner } from "../support/catalogue"
import { newMaker, newProduct } from "../support/product"
import { newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
let other: TestTenant
let today: string

const copy = (daerah: TestTenant, from = "base", id = uuidv7()) =>
  copyRubric(daerah.admin, { id, from, title: "Rubrik kita" })

/** The base's LG1 without its gate, so that a product without a NIB is licensed too. */
const open = { code: "LG1", weight: 3, months: null, gates: [], statement: "NIB", grades: [] }
const all = baseRubric.criteria[0]?.commodities ?? []

beforeAll(async () => {
  ;[tenant, other] = [await newTenant(), await newTenant()]
  today = (await listVersions(tenant.admin)).today
})

test("a draft is copied once, changed, previewed without a trace, published from a day on, and then never changed", async () => {
  const maker = await newMaker(tenant)
  const { id: productId } = await newProduct(tenant, maker.id, "CRAFT")
  await asOwner((owner) => owner.query("UPDATE enterprise SET nib = NULL WHERE id = $1", [maker.id]))
  await renewReadiness(tenant.admin)
  const id = uuidv7()
  expect([await copy(tenant, "base", id), await copy(tenant, "base", id)]).toEqual([{ id }, { id }])
  await saveCriterion(tenant.admin, { id, change: { ...open, commodities: all } })
  const draft = await getVersion(tenant.admin, id)
  if (!draft) throw new Error("the draft is missing")
  const before = await read(tenant.admin, (tx) => tx.productReadiness.findMany({ where: { tenantId: tenant.id } }))
  expect(await previewRubric(tenant.admin, draft.rubric)).toMatchObject({
    ...{ looked: 1, total: 1, levels: { up: 1, down: 0 } },
    gates: [{ level: "LICENSED", criterion: "LG1", failed: 0, freed: 1 }],
    products: [{ id: productId, before: { level: "VALIDATED" }, after: { level: "LICENSED" } }],
  })
  const after = await read(tenant.admin, (tx) => tx.productReadiness.findMany({ where: { tenantId: tenant.id } }))
  expect(after).toEqual(before)
  expect(await isOutdated(tenant.admin)).toBe(false)

  await expect(publishRubric(tenant.admin, { id, startsOn: "2020-01-01" })).rejects.toMatchObject({ field: "startsOn" })
  expect(await publishRubric(tenant.admin, { id, startsOn: today })).toEqual({ id, isNow: true })
  expect(await listVersions(tenant.admin)).toMatchObject({ current: "1" })
  for (const change of [
    () => saveCriterion(tenant.admin, { id, change: { ...open, commodities: [] } }),
    () => removeDraft(tenant.admin, id),
    () => publishRubric(tenant.admin, { id, startsOn: today }),
  ])
    await expect(change()).rejects.toMatchObject({ reason: "conflict" })
  await expect(asOwner((owner) => owner.query("UPDATE rubric SET content = '{}' WHERE id = $1", [id]))).rejects.toThrow(
    "does not change",
  )

  expect(await isOutdated(tenant.admin)).toBe(true)
  const run = await requestRun(tenant.admin, "RUBRIC")
  await runReadiness(tenant.admin, run.id)
  expect(await isOutdated(tenant.admin)).toBe(false)
  const moved = await read(tenant.admin, (tx) =>
    tx.movement.findMany({ where: { productId }, orderBy: { kind: "asc" } }),
  )
  expect(moved).toMatchObject([
    { kind: "GATE", cause: "RUBRIC", subject: "LICENSED:LG1", after: "PASSED" },
    { kind: "LEVEL", cause: "RUBRIC", before: "VALIDATED", after: "LICENSED" },
  ])
})

test("what begins later does not count before its day, and the version that ends by it stays as it was", async () => {
  const daerah = await newTenant()
  const { id } = await copy(daerah)
  expect(await publishRubric(daerah.admin, { id, startsOn: "2099-01-01" })).toEqual({ id, isNow: false })
  expect(await listVersions(daerah.admin)).toMatchObject({ current: baseRubric.version })
  const next = await copy(daerah, id)
  expect((await getVersion(daerah.admin, next.id))?.version).toMatchObject({ label: "2", isPublished: false })
})

test("weights that do not make 100 are kept in the draft and told, and do not get published", async () => {
  const { id } = await copy(tenant)
  const { levels, exportMonths, dimensions } = baseRubric
  const weights = dimensions.map(({ code, weights: now }) => ({ code, ...now, general: 50 }))
  await saveWhole(tenant.admin, { id, change: { weights, levels, exportMonths } })
  await expect(publishRubric(tenant.admin, { id, startsOn: today })).rejects.toThrow(
    "berjumlah 350; ubah supaya tepat 100",
  )
})

test("forms are read with commas, and what is wrong is said at its field", () => {
  const id = uuidv7()
  const form = { id, code: "MU3", weight: "2,5", months: "", statement: "Higiene", RETAIL_READY: "2" }
  expect(ChangeCriterion.parse({ ...form, "untuk-FOOD": "on", "tingkat-1": "Cukup" }).change).toEqual({
    ...{ code: "MU3", weight: 2.5, months: null, statement: "Higiene", commodities: ["FOOD"] },
    ...{ gates: [{ level: "RETAIL_READY", min: 2 }], grades: [{ value: 1, id: "Cukup" }] },
  })
  const wrong = ChangeCriterion.safeParse({ ...form, weight: "berat", months: "0", EXPORT_READY: "9" })
  expect(wrong.error?.issues.map(({ path }) => path[0]).sort()).toEqual(["EXPORT_READY", "months", "weight"])
  const whole = ChangeWhole.safeParse({ id, exportMonths: "24", "general-mutu": "banyak" })
  expect(whole.error?.issues.map(({ path }) => path[0])).toContain("general-mutu")
})

test("only admins write rubrics, and nobody sees or copies another daerah's", async () => {
  const { id } = await copy(tenant)
  for (const role of ["officer", "companion", "leader", "owner", "partner"] as const) {
    await expect(copyRubric(tenant[role], { id: uuidv7(), from: "base", title: "x" })).rejects.toMatchObject({
      reason: "forbidden",
    })
    await expect(publishRubric(tenant[role], { id, startsOn: today })).rejects.toMatchObject({ reason: "forbidden" })
  }
  expect(await getVersion(other.admin, id)).toBeNull()
  expect((await listVersions(other.admin)).versions.map(({ id: one }) => one)).toEqual(["base"])
  await expect(copy(other, id)).rejects.toMatchObject({ reason: "not-found" })
  for (const change of [
    () => saveCriterion(other.admin, { id, change: { ...open, commodities: all } }),
    () => publishRubric(other.admin, { id, startsOn: today }),
    () => removeDraft(other.admin, id),
  ])
    await expect(change()).rejects.toMatchObject({ reason: "not-found" })
  await removeDraft(tenant.admin, id)
  expect(await getVersion(tenant.admin, id)).toBeNull()
})
