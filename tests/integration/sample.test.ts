import { v7 as uuidv7 } from "uuid"
import { expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { answerSubmissions } from "@/lib/submission/commands/answer"
import { getSubmission } from "@/lib/submission/queries/detail"
import { getOwnSubmission } from "@/lib/submission/queries/own"
import { AnswerSubmissions } from "@/lib/submission/schema/step"
import { logTest } from "@/lib/test/commands/report"
import { getReport } from "@/lib/test/queries/reports"
import { asOwner } from "../support/catalogue"
import { newLaboratories, said } from "../support/laboratory"

async function sampleOf(actor: Actor, productId: string) {
  const found = await read(actor, (tx) =>
    tx.submission.findMany({
      where: { productId },
      orderBy: { submittedOn: "asc" },
      select: { id: true, state: true, answer: true, realisedOn: true },
    }),
  )
  const [first] = found
  if (!first) throw new Error("There is no sample.")
  return { ...first, all: found.map(({ state }) => state) }
}

test("a sample needs no other answer, and leads to the report on both sides", async () => {
  const { tenant, product, partner, mou } = await newLaboratories()
  const input = said(product.id)
  await logTest(partner, input)
  await logTest(partner, input)
  const sample = await sampleOf(tenant.officer, product.id)
  expect(sample).toMatchObject({ state: "REALISED", answer: expect.stringContaining("dicatat laboratorium") })
  const seen = await getSubmission(tenant.officer, sample.id)
  expect(seen?.steps.map(({ toState, role }) => [toState, role])).toEqual([
    ["REALISED", "partner"],
    ["ACCEPTED", "partner"],
  ])
  expect(seen?.reports).toMatchObject([{ id: input.id, number: input.number, passed: true }])
  expect((await getOwnSubmission(partner, sample.id))?.reports).toMatchObject([{ id: input.id }])
  expect(await getReport(partner, input.id)).toMatchObject({ submissionId: sample.id })
  const kept = await asOwner((owner) => owner.query("SELECT mou_id FROM test_report WHERE id = $1", [input.id]))
  expect(kept.rows).toEqual([{ mou_id: mou.id }])
})

test("a sample keeps the answer it was given, and a refusal stays one", async () => {
  for (const [answer, words, state] of [
    ["ACCEPTED", "Diuji minggu depan", "REALISED"],
    ["REFUSED", "Contoh kurang", "REFUSED"],
    ["ACKNOWLEDGED", "", "REALISED"],
  ] as const) {
    const { tenant, product, partner } = await newLaboratories()
    const { id } = await sampleOf(tenant.officer, product.id)
    const refusal = answer === "REFUSED" ? "QUALITY" : undefined
    await answerSubmissions(partner, AnswerSubmissions.parse({ id: uuidv7(), ids: [id], answer, words, refusal }))
    await logTest(partner, said(product.id))
    const sample = await sampleOf(tenant.officer, product.id)
    expect.soft(sample.state, answer).toBe(state)
    if (words) expect.soft(sample.answer, answer).toBe(words)
  }
})

test("a report answers one sample, the longest waiting first; none by the agency's hand, another's, or of before it was handed over", async () => {
  const { tenant, maker, product, partner, first, hand } = await newLaboratories()
  await hand(product.id, first.id, maker.id)
  await logTest(tenant.officer, said(product.id))
  await logTest(partner, said(product.id, { testedOn: "2026-01-04" }))
  expect((await sampleOf(tenant.officer, product.id)).all).toEqual(["SUBMITTED", "SUBMITTED"])
  await logTest(partner, said(product.id))
  expect((await sampleOf(tenant.officer, product.id)).all.sort()).toEqual(["REALISED", "SUBMITTED"])
  await logTest(partner, said(product.id))
  expect((await sampleOf(tenant.officer, product.id)).all).toEqual(["REALISED", "REALISED"])
  await logTest(partner, said(product.id))
})

test("a sample stays open when the report is refused", async () => {
  const { tenant, product, partner } = await newLaboratories()
  await expect(logTest(partner, said(product.id, { testedOn: "2099-01-01" }))).rejects.toThrow(Refusal)
  expect((await sampleOf(tenant.officer, product.id)).state).toBe("SUBMITTED")
})
