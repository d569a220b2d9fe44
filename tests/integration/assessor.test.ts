import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { drawSample } from "@/lib/assessment/commands/sample"
import { finishVerify, saveSection } from "@/lib/assessment/commands/verify"
import { listAssessors, listAssessorTasks } from "@/lib/assessment/queries/assessors"
import { getVerify } from "@/lib/assessment/queries/verify"
import { read } from "@/lib/db"
import { newMaker, newProduct } from "../support/product"
import { addMember, newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
let second: Actor
const products: string[] = []

/** Twelve products on which the first assessor is a grade too kind each time. */
beforeAll(async () => {
  tenant = await newTenant()
  second = await addMember(tenant, "officer")
  const maker = await newMaker(tenant)
  for (let at = 0; at < 12; at += 1) {
    const { id: productId } = await newProduct(tenant, maker.id)
    products.push(productId)
    const answers = [answer("MU1", 2), answer("MU2", at % 2), answer("KU3", 1)]
    const { id } = await saveSection(tenant.officer, { productId, answers })
    await finishVerify(tenant.officer, { productId, id })
  }
})

const answer = (criterion: string, value: number) => ({ criterion, value, note: "" })
const draw = (actor: Actor, share: number, seed = "2026") =>
  drawSample(actor, { share, seed, assessorId: second.userId ?? "" })

function blindOf(actor: Actor) {
  return read(actor, (tx) =>
    tx.assessment.findMany({ where: { tenantId: tenant.id, kind: "BLIND" }, orderBy: { productId: "asc" } }),
  )
}

describe("a second look", () => {
  test("is drawn as a share by a seed that is kept, and never twice of the same", async () => {
    expect((await draw(tenant.officer, 25)).drawn).toBe(3)
    const trail = await read(tenant.admin, (tx) =>
      tx.auditEvent.findFirst({ where: { tenantId: tenant.id, action: "assessment.draw-sample" } }),
    )
    expect(trail?.detail).toMatchObject({ share: 25, seed: "2026", drawn: 3 })
    expect((await draw(tenant.officer, 100)).drawn).toBe(9)
    await expect(draw(tenant.officer, 100)).rejects.toMatchObject({ reason: "conflict" })
    const blind = await blindOf(tenant.admin)
    expect(new Set(blind.map(({ doublesId }) => doublesId)).size).toBe(12)
    expect(blind.map(({ assessorId }) => assessorId)).not.toContain(tenant.officer.userId)
  })

  test("shows nobody's answers, asks what the first answered, moves nothing, and finds who is lenient", async () => {
    const { blind } = await listAssessorTasks(second)
    expect(blind).toHaveLength(12)
    expect((await listAssessorTasks(tenant.officer)).blind).toEqual([])
    const before = await read(tenant.admin, (tx) => tx.movement.count({ where: { tenantId: tenant.id } }))
    for (const { id, product } of blind) {
      const productId = product.id
      const found = await getVerify(second, { productId, id })
      expect(found?.questions.map(({ criterion }) => criterion.code)).toEqual(["MU1", "MU2", "KU3"])
      expect(found?.questions.every(({ own, last, known }) => own === null && last === null && known === null)).toBe(
        true,
      )
      expect(found?.others).toEqual([])
      expect(await getVerify(tenant.officer, { productId, id })).toBeNull()
      const answers = [answer("MU1", 1), answer("MU2", 0), answer("KU3", 1)]
      await saveSection(second, { productId, blindId: id, answers })
      await finishVerify(second, { productId, id })
    }
    expect(await read(tenant.admin, (tx) => tx.movement.count({ where: { tenantId: tenant.id } }))).toBe(before)
    const [first] = await listAssessors(tenant.leader)
    expect(first).toMatchObject({ id: tenant.officer.userId, done: 12 })
    expect(first?.agreement).toMatchObject({ products: 12, answers: 36, equal: 0.5, isLenient: true })
    // (1/3 + 0 + 0) / 3 and (1/3 + 1/3 + 0) / 3, of as many products each.
    expect(first?.agreement.bias).toBeCloseTo(1 / 6)
  })

  test("is drawn by staff alone, for staff of the same daerah", async () => {
    for (const role of ["companion", "leader", "owner", "partner"] as const)
      await expect(draw(tenant[role], 10)).rejects.toMatchObject({ reason: "forbidden" })
    const foreign = (await newTenant()).officer.userId ?? ""
    for (const assessorId of [foreign, tenant.companion.userId ?? "", tenant.owner.userId ?? ""])
      await expect(drawSample(tenant.officer, { share: 10, seed: "x", assessorId })).rejects.toMatchObject({
        reason: "not-found",
      })
    expect(await listAssessors((await newTenant()).officer)).toEqual([])
    expect(products).toHaveLength(12)
  })
})
