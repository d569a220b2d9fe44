import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { finishVerify, returnVerify, saveProof, saveSection } from "@/lib/assessment/commands/verify"
import { getVerify, openProof } from "@/lib/assessment/queries/verify"
import { SaveSection } from "@/lib/assessment/schema/verify"
import { read } from "@/lib/db"
import { renewReadiness } from "@/lib/readiness/commands/renew"
import { asOwner } from "../support/catalogue"
import { newPartner } from "../support/mou"
import { newMaker, newProduct } from "../support/product"
import { addMember, newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
let companion: Actor

/** A computed product of an approved enterprise in the companion's kelurahan. */
async function newComputed(): Promise<string> {
  const maker = await newMaker(tenant)
  const { id } = await newProduct(tenant, maker.id)
  await renewReadiness(tenant.admin)
  return id
}

const answer = (criterion: string, value: number) => ({ criterion, value, note: "" })

function save(actor: Actor, productId: string, ...answers: ReturnType<typeof answer>[]) {
  return saveSection(actor, { productId, answers })
}

function movementsOf(productId: string) {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ cause: string; grade: string; subject: string }>(
      "SELECT cause, cause_grade AS grade, subject FROM movement WHERE product_id = $1 ORDER BY subject",
      [productId],
    )
    return rows
  })
}

beforeAll(async () => {
  tenant = await newTenant()
  companion = await addMember(tenant, "companion", ["71.72.01.1001"])
})

describe("a verified assessment", () => {
  test("keeps what was answered so far, counts once it is finished, and changes no more", async () => {
    const productId = await newComputed()
    const { id } = await save(tenant.officer, productId, answer("MU1", 2), answer("MU2", 1))
    expect(await save(tenant.officer, productId, answer("MU1", 3))).toEqual({ id })
    const open = (await getVerify(tenant.officer, { productId }))?.open
    expect(open?.answers.map(({ criterion, value }) => [criterion, value])).toEqual([
      ["MU1", 3],
      ["MU2", 1],
    ])
    expect(await movementsOf(productId)).toEqual([])
    expect(await finishVerify(tenant.officer, { productId, id })).toEqual({ id, isHanded: false })
    expect(await movementsOf(productId)).toEqual([{ cause: "ANSWER", grade: "seen", subject: "mutu" }])
    await expect(finishVerify(tenant.officer, { productId, id })).rejects.toMatchObject({ reason: "not-found" })
    expect((await save(tenant.officer, productId, answer("MU1", 0))).id).not.toBe(id)
    const kept = await read(tenant.admin, (tx) => tx.answer.findMany({ where: { assessmentId: id } }))
    expect(kept).toHaveLength(2)
  })

  test("does not ask what is known, nor what does not apply, and takes no value that is none", async () => {
    const productId = await newComputed()
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO permit (tenant_id, id, enterprise_id, kind, grade, account_id, role)
         SELECT tenant_id, $2, enterprise_id, 'PIRT', 'document', NULL, 'officer' FROM product WHERE id = $1`,
        [productId, uuidv7()],
      ),
    )
    const found = await getVerify(tenant.officer, { productId })
    const question = found?.questions.find(({ criterion }) => criterion.code === "LG3")
    expect(question?.known?.source.kind).toBe("PERMIT")
    for (const [code, value] of [
      ["LG3", 1],
      ["MU5", 1],
      ["MU1", 4],
      ["MU1", 1.5],
      ["XX1", 1],
    ] as const)
      await expect(save(tenant.officer, productId, answer(code, value)), code).rejects.toMatchObject({
        reason: "conflict",
      })
  })

  test("reads the fields of a form, and says at which one something is wrong", () => {
    const about = { productId: uuidv7(), bagian: "mutu" }
    expect(SaveSection.parse({ ...about, "nilai-MU1": "2", "catatan-MU1": " rapi " }).answers).toEqual([
      { criterion: "MU1", value: 2, note: "rapi" },
    ])
    const wrong = SaveSection.safeParse({ ...about, "nilai-MU1": "banyak", "catatan-MU2": "tanpa nilai" })
    expect(wrong.error?.issues).toMatchObject([{ path: ["nilai-MU1"], message: "Pilih satu jawaban." }])
  })

  test("keeps a file as proof, for those alone who see the product; no other file is taken", async () => {
    const productId = await newComputed()
    const said = { productId, criterion: "MU1", value: 3, note: "" }
    const pdf = { fileName: "spesifikasi.pdf", bytes: new Uint8Array(Buffer.from("%PDF-1.7 contoh")) }
    const { id } = await saveProof(companion, said, pdf)
    const [kept] = await read(tenant.admin, (tx) => tx.answer.findMany({ where: { assessmentId: id } }))
    expect(kept).toMatchObject({ grade: "document" })
    // The same question answered again in its section leaves the file where it is.
    await save(companion, productId, answer("MU1", 2))
    const [again] = await read(tenant.admin, (tx) => tx.answer.findMany({ where: { assessmentId: id } }))
    expect(again).toMatchObject({ value: 2, grade: "document", documentId: kept?.documentId })
    expect((await openProof(tenant.officer, productId, kept?.documentId ?? ""))?.fileName).toBe("spesifikasi.pdf")
    expect(await openProof(tenant.companion, productId, kept?.documentId ?? "")).toBeNull()
    expect(await openProof((await newTenant()).officer, productId, kept?.documentId ?? "")).toBeNull()
    const page = { fileName: "halaman.html", bytes: new Uint8Array(Buffer.from("<script>alert(1)</script>")) }
    await expect(saveProof(companion, said, page)).rejects.toMatchObject({ field: "file" })
  })
})

describe("whoever coaches an enterprise", () => {
  test("finishes alone what opens no gate above Berizin", async () => {
    const productId = await newComputed()
    const { id } = await save(companion, productId, answer("MU1", 3), answer("LG3", 1))
    expect(await finishVerify(companion, { productId, id })).toEqual({ id, isHanded: false })
  })

  test("hands over what opens a gate to retail or export; an officer who does not coach finishes or gives back", async () => {
    const productId = await newComputed()
    const { id } = await save(companion, productId, answer("MU3", 2))
    expect((await getVerify(companion, { productId }))?.opened).toEqual(["MU3"])
    expect(await finishVerify(companion, { productId, id })).toEqual({ id, isHanded: true })
    expect(await movementsOf(productId)).toEqual([])
    const other = await addMember(tenant, "companion", ["71.72.01.1001"])
    await expect(finishVerify(other, { productId, id })).rejects.toMatchObject({ reason: "forbidden" })
    await expect(returnVerify(companion, { productId, id })).rejects.toMatchObject({ reason: "forbidden" })
    await expect(save(companion, productId, answer("MU3", 2))).resolves.toEqual({ id })
    await expect(finishVerify(tenant.officer, { productId, id })).rejects.toMatchObject({ reason: "not-found" })
    await finishVerify(companion, { productId, id })
    await returnVerify(tenant.officer, { productId, id })
    await finishVerify(companion, { productId, id })
    expect(await finishVerify(tenant.officer, { productId, id })).toEqual({ id, isHanded: false })
    expect((await movementsOf(productId)).map(({ subject }) => subject)).toEqual(["RETAIL_READY:MU3", "mutu"])
  })

  test("is also the officer to whom it was given", async () => {
    const productId = await newComputed()
    await asOwner((owner) =>
      owner.query(
        "UPDATE enterprise e SET assignee_id = $2 FROM product p WHERE p.id = $1 AND e.id = p.enterprise_id",
        [productId, tenant.officer.userId],
      ),
    )
    const { id } = await save(tenant.officer, productId, answer("KE6", 3))
    expect(await finishVerify(tenant.officer, { productId, id })).toEqual({ id, isHanded: true })
    expect(await finishVerify(tenant.admin, { productId, id })).toEqual({ id, isHanded: false })
  })
})

describe("who may", () => {
  test("assess: field staff for the products they see, a laboratory the quality of what was handed to it, nobody else", async () => {
    const productId = await newComputed()
    for (const role of ["leader", "owner"] as const)
      await expect(save(tenant[role], productId, answer("MU1", 1))).rejects.toMatchObject({ reason: "forbidden" })
    // Of another kelurahan, not handed over, of another daerah.
    for (const actor of [tenant.companion, tenant.partner, (await newTenant()).officer])
      await expect(save(actor, productId, answer("MU1", 1))).rejects.toMatchObject({ reason: "not-found" })
    const partner = await newPartner(tenant)
    const laboratory = partner.actor(tenant.partner)
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO submission (tenant_id, id, partner_id, enterprise_id, product_id, kind, title, state, submitted_on, account_id, role)
         SELECT tenant_id, $2, $3, enterprise_id, id, 'SAMPLE', 'Uji', 'SUBMITTED', current_date, NULL, 'officer' FROM product WHERE id = $1`,
        [productId, uuidv7(), partner.id],
      ),
    )
    const { id } = await save(laboratory, productId, answer("MU6", 2))
    await expect(save(laboratory, productId, answer("KU1", 1))).rejects.toMatchObject({ reason: "conflict" })
    expect(await finishVerify(laboratory, { productId, id })).toEqual({ id, isHanded: false })
    const [kept] = await read(tenant.admin, (tx) => tx.answer.findMany({ where: { assessmentId: id } }))
    expect(kept).toMatchObject({ grade: "partner" })
  })
})
