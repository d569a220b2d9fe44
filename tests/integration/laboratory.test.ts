import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { finishSelf, saveSelfAnswer } from "@/lib/assessment/commands/self"
import { finishVerify, saveProof, saveSection } from "@/lib/assessment/commands/verify"
import { getLaboratoryAssessment } from "@/lib/assessment/queries/laboratory"
import { getFinished, getVerify, openProof } from "@/lib/assessment/queries/verify"
import { closeDatabase, read } from "@/lib/db"
import { renewReadiness } from "@/lib/readiness/commands/renew"
import { mostOf } from "@/lib/rubric/schema/rubric"
import { listHandedProducts } from "@/lib/test/queries/handed"
import { asOwner } from "../support/catalogue"
import { newPartner } from "../support/mou"
import { newMaker, newProduct } from "../support/product"
import { newTenant, type TestTenant } from "../support/tenant"

const pdf = { fileName: "pemeriksaan.pdf", bytes: new TextEncoder().encode("%PDF-1.7 contoh") }

let tenant: TestTenant
let foreign: TestTenant
let house: string
let laboratory: Actor
let stranger: Actor
beforeAll(async () => {
  tenant = await newTenant()
  foreign = await newTenant()
  const [first, second] = [await newPartner(tenant, "Laboratorium Contoh"), await newPartner(tenant)]
  house = first.id
  ;[laboratory, stranger] = [first.actor(tenant.partner), second.actor(tenant.partner)]
})
afterAll(closeDatabase)

/** A computed product; a sample of it, or something else, was handed to the laboratory when a kind is named. */
async function newHanded(kind: "SAMPLE" | "PRODUCT" | null = "SAMPLE"): Promise<string> {
  const maker = await newMaker(tenant)
  const { id } = await newProduct(tenant, maker.id)
  if (kind)
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO submission (tenant_id, id, partner_id, enterprise_id, product_id, kind, title, submitted_on, account_id, role)
         SELECT tenant_id, $2, $3, enterprise_id, id, $4, 'Contoh', '2026-01-05', NULL, 'officer' FROM product WHERE id = $1`,
        [id, uuidv7(), house, kind],
      ),
    )
  await renewReadiness(tenant.admin)
  return id
}

const said = (productId: string, criterion: string, value: number) => ({ productId, criterion, value, note: "dilihat" })

/** What staff see at a maker's: everything as good as can be but what is left out, and of export nothing. */
async function assessAllBut(productId: string, code: string): Promise<string> {
  const questions = (await getVerify(tenant.officer, { productId }))?.questions ?? []
  const asked = questions.filter(({ criterion, known }) => !known && criterion.code !== code)
  const answers = asked
    .filter(({ criterion }) => criterion.dimension !== "ekspor")
    .map(({ criterion }) => ({ criterion: criterion.code, value: mostOf(criterion), note: "" }))
  const { id } = await saveSection(tenant.officer, { productId, answers })
  await finishVerify(tenant.officer, { productId, id })
  return id
}

function levelOf(productId: string) {
  return read(tenant.admin, (tx) =>
    tx.productReadiness.findFirst({ where: { id: productId }, select: { level: true } }),
  ).then((found) => found?.level)
}

/** Everything that assessments of a product say, one line an answer. */
function listAnswers(productId: string) {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ kind: string; partner: string | null; line: string }>(
      `SELECT a.kind, a.partner_id AS partner, concat_ws(' ', a.kind, a.id, a.done_at, w.criterion, w.value, w.grade, w.note, w.role) AS line
       FROM assessment a JOIN answer w ON w.tenant_id = a.tenant_id AND w.assessment_id = a.id
       WHERE a.product_id = $1 ORDER BY a.id, w.criterion`,
      [productId],
    )
    return rows
  })
}

/** An assessment that the owner has handed in. */
async function addOwn(productId: string): Promise<void> {
  await asOwner((owner) =>
    owner.query(
      `UPDATE person SET account_id = $2 FROM enterprise e, product p
       WHERE p.id = $1 AND e.id = p.enterprise_id AND person.id = e.person_id`,
      [productId, tenant.owner.userId],
    ),
  )
  await saveSelfAnswer(tenant.owner, { productId, criterion: "MU3", value: 1 })
  await finishSelf(tenant.owner, productId)
}

describe("a laboratory's assessment", () => {
  test("lifts the product whose gate it passes, as the laboratory's word, and leaves the owner's and the staff's as they were", async () => {
    const productId = await newHanded()
    await addOwn(productId)
    await assessAllBut(productId, "MU3")
    const before = await listAnswers(productId)
    expect(await levelOf(productId)).toBe("LICENSED")

    const { id } = await saveProof(laboratory, said(productId, "MU3", 1), pdf)
    expect(await saveProof(laboratory, said(productId, "MU3", 2), null)).toEqual({ id })
    const open = await getLaboratoryAssessment(laboratory, productId)
    expect(open?.open?.answers).toMatchObject([{ criterion: "MU3", value: 2, grade: "partner", note: "dilihat" }])
    expect(open?.open?.answers[0]?.document?.fileName).toBe("pemeriksaan.pdf")
    expect(await levelOf(productId)).toBe("LICENSED")

    expect(await finishVerify(laboratory, { productId, id })).toEqual({ id, isHanded: false })
    expect(await levelOf(productId)).toBe("RETAIL_READY")
    const moved = await asOwner((owner) =>
      owner.query(
        "SELECT subject, cause, cause_id, cause_grade FROM movement WHERE product_id = $1 AND cause_id = $2",
        [productId, id],
      ),
    )
    expect(moved.rows).toContainEqual({ subject: "LEVEL", cause: "ANSWER", cause_id: id, cause_grade: "partner" })
    const after = await listAnswers(productId)
    expect(after.filter(({ partner }) => partner === null)).toEqual(before)
    expect(after.filter(({ partner }) => partner === house)).toHaveLength(1)

    const [shown] = (await getVerify(tenant.officer, { productId }))?.others ?? []
    expect(shown).toMatchObject({ id, partner: { name: "Laboratorium Contoh" } })
    expect(await getFinished(tenant.officer, { productId, id })).toMatchObject({
      answers: [{ criterion: "MU3", value: 2 }],
    })
    expect((await getLaboratoryAssessment(laboratory, productId))?.past).toMatchObject([{ id }])
    await expect(finishVerify(laboratory, { productId, id })).rejects.toMatchObject({ reason: "not-found" })
  })

  test("is of quality alone, without what a report tells, and without anybody else's answers", async () => {
    const productId = await newHanded()
    await addOwn(productId)
    const found = await getLaboratoryAssessment(laboratory, productId)
    expect(found?.questions.map(({ criterion }) => criterion.code)).toEqual(["MU1", "MU2", "MU3", "MU6", "MU7"])
    expect(found?.questions.every(({ own, last }) => own === null && last === null)).toBe(true)
    for (const code of ["MU4", "KU1", "LG3"])
      await expect(saveProof(laboratory, said(productId, code, 1), null), code).rejects.toMatchObject({
        reason: "conflict",
      })
  })
})

describe("nobody else", () => {
  test("finds a product of which no sample was handed to them: another house, another product, another purpose, another daerah", async () => {
    const [handed, other, curated] = [await newHanded(), await newHanded(null), await newHanded("PRODUCT")]
    expect((await listHandedProducts(laboratory)).find(({ id }) => id === curated)?.isSample).toBe(false)
    const there = (await newPartner(foreign)).actor(foreign.partner)
    for (const [actor, productId] of [
      [stranger, handed],
      [there, handed],
      [tenant.partner, handed],
      [laboratory, other],
      [laboratory, curated],
      [laboratory, uuidv7()],
    ] as const) {
      expect.soft(await getLaboratoryAssessment(actor, productId)).toBeNull()
      await expect.soft(saveProof(actor, said(productId, "MU1", 2), pdf)).rejects.toMatchObject({ reason: "not-found" })
    }
    for (const role of ["leader", "owner"] as const)
      await expect(saveProof(tenant[role], said(handed, "MU1", 2), null)).rejects.toMatchObject({ reason: "forbidden" })
  })

  test("finishes, reads or opens it: not another house, and a laboratory nothing of the staff's", async () => {
    const productId = await newHanded()
    const { id } = await saveProof(laboratory, said(productId, "MU1", 2), pdf)
    const proof = (await getLaboratoryAssessment(laboratory, productId))?.open?.answers[0]?.document?.id ?? ""
    expect((await openProof(laboratory, productId, proof))?.fileName).toBe("pemeriksaan.pdf")
    expect((await openProof(tenant.officer, productId, proof))?.fileName).toBe("pemeriksaan.pdf")
    for (const actor of [stranger, foreign.officer]) {
      expect(await openProof(actor, productId, proof)).toBeNull()
      await expect(finishVerify(actor, { productId, id })).rejects.toMatchObject({ reason: "not-found" })
    }

    const staff = await saveProof(tenant.officer, said(productId, "MU2", 2), pdf)
    const theirs = (await getVerify(tenant.officer, { productId }))?.open?.answers[0]?.document?.id ?? ""
    expect(await openProof(laboratory, productId, theirs)).toBeNull()
    await asOwner((owner) => owner.query("UPDATE assessment SET handed_at = now() WHERE id = $1", [staff.id]))
    await expect(finishVerify(laboratory, { productId, id: staff.id })).rejects.toMatchObject({ reason: "not-found" })
    expect(await getFinished(laboratory, { productId, id: staff.id })).toBeNull()
  })

  test("keeps a sample that was taken back", async () => {
    const productId = await newHanded()
    const { id } = await saveProof(laboratory, said(productId, "MU1", 2), null)
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO submission_step (tenant_id, id, submission_id, from_state, to_state, happened_on, channel, words, account_id, role)
         SELECT tenant_id, gen_random_uuid(), id, state, 'WITHDRAWN', '2026-01-06', 'PORTAL', 'ditarik', NULL, 'officer' FROM submission WHERE product_id = $1`,
        [productId],
      ),
    )
    expect(await getLaboratoryAssessment(laboratory, productId)).toBeNull()
    await expect(finishVerify(laboratory, { productId, id })).rejects.toMatchObject({ reason: "not-found" })
  })
})
