import { v7 as uuidv7 } from "uuid"
import { expect, test } from "vitest"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { logTest, withdrawTest } from "@/lib/test/commands/report"
import { getHandedProduct, listHandedProducts } from "@/lib/test/queries/handed"
import { getReport, listOwnReports, listReports, openReportFile } from "@/lib/test/queries/reports"
import { LogTest } from "@/lib/test/schema/form"
import { asOwner } from "../support/catalogue"
import { goodValues, newLaboratories, said } from "../support/laboratory"
import { newMaker } from "../support/product"
import { newTenant } from "../support/tenant"

const Scores = z.object({ values: z.record(z.string(), z.number()) })
const pdf = { fileName: "coa.pdf", bytes: new TextEncoder().encode("%PDF-1.7 contoh") }
/** What the last test says by the copy: 1 failed, 2 passed, 3 passed and fresh. */
async function measuredOf(actor: Actor, id: string) {
  const row = await read(actor, (tx) =>
    tx.productReadiness.findFirst({ where: { id, tenantId: actor.tenantId }, select: { scores: true } }),
  )
  return row && Scores.parse(row.scores).values.MU4
}

test("a laboratory logs what was handed to it: judged by the portal, of its grade, under its agreement, with its file", async () => {
  const { tenant, product, partner, mou, first } = await newLaboratories()
  expect(await listHandedProducts(partner)).toMatchObject([{ id: product.id, reports: 0 }])
  const input = said(product.id, { "nilai-ffa": "0,31" })
  await logTest(partner, input, pdf)
  await logTest(partner, input, pdf)
  const report = await getReport(tenant.officer, input.id)
  expect(report).toMatchObject({ passed: false, grade: "partner", partnerId: first.id })
  expect(report?.values.find(({ parameter }) => parameter === "ffa")).toMatchObject({ value: 0.31, passed: false })
  expect(report?.values.find(({ parameter }) => parameter === "peroxide")).toMatchObject({
    isUndetected: true,
    passed: true,
  })
  expect(await measuredOf(tenant.officer, product.id)).toBe(1)
  expect((await openReportFile(tenant.officer, input.id))?.fileName).toBe("coa.pdf")
  const kept = await asOwner((owner) => owner.query("SELECT mou_id FROM test_report WHERE id = $1", [input.id]))
  expect(kept.rows).toEqual([{ mou_id: mou.id }])

  await logTest(partner, said(product.id, { testedOn: "2026-11-10" }))
  expect(await measuredOf(tenant.officer, product.id)).toBe(3)
  const moved = await asOwner((owner) =>
    owner.query("SELECT DISTINCT cause, cause_grade FROM movement WHERE product_id = $1", [product.id]),
  )
  expect(moved.rows).toEqual([{ cause: "TEST", cause_grade: "partner" }])
})

test("a withdrawn report counts no longer and stays to be read, with its reason", async () => {
  const { tenant, product, partner } = await newLaboratories()
  const input = said(product.id)
  await logTest(partner, input)
  await withdrawTest(partner, { id: input.id, reason: "contoh tertukar" })
  expect(await measuredOf(tenant.officer, product.id)).toBe(0)
  expect(await listReports(tenant.officer, product.id)).toMatchObject([{ withdrawnReason: "contoh tertukar" }])
  await expect(withdrawTest(partner, { id: input.id, reason: "lagi" })).rejects.toThrow(/sudah ditarik/)
  // The number is free again for the right report.
  await logTest(partner, { ...said(product.id), number: input.number })
})

test("no laboratory sees or logs what was handed to another, or to nobody", async () => {
  const { tenant, product, other, partner, stranger } = await newLaboratories()
  const input = said(product.id)
  await logTest(partner, input, pdf)
  expect(await listHandedProducts(stranger)).toEqual([])
  expect(await getHandedProduct(stranger, product.id)).toBeNull()
  expect(await listOwnReports(stranger)).toEqual([])
  expect(await getReport(stranger, input.id)).toBeNull()
  expect(await openReportFile(stranger, input.id)).toBeNull()
  for (const attempt of [
    () => logTest(stranger, said(product.id)),
    () => logTest(partner, said(other.id)),
    () => withdrawTest(stranger, { id: input.id, reason: "bukan milik saya" }),
  ])
    await expect.soft(attempt(), attempt.toString()).rejects.toThrow(Refusal)
  // What the agency logs of another laboratory is not this partner's to read.
  const theirs = said(product.id)
  await logTest(tenant.officer, theirs)
  expect(await getReport(partner, theirs.id)).toBeNull()
})

test("a sample taken back is the laboratory's no longer, its own report still is", async () => {
  const { tenant, product, partner } = await newLaboratories()
  // Of before the sample was handed over, so that it answers none.
  const input = said(product.id, { testedOn: "2026-01-04" })
  await logTest(partner, input)
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO submission_step (tenant_id, id, submission_id, from_state, to_state, happened_on, channel, words, account_id, role)
       SELECT tenant_id, gen_random_uuid(), id, state, 'WITHDRAWN', '2026-01-06', 'PORTAL', 'ditarik', NULL, 'officer' FROM submission WHERE product_id = $1`,
      [product.id],
    ),
  )
  expect(await listHandedProducts(partner)).toEqual([])
  await expect(logTest(partner, said(product.id))).rejects.toThrow(Refusal)
  expect(await getReport(partner, input.id)).not.toBeNull()
  expect(await getReport(tenant.officer, input.id)).not.toBeNull()
})

test("each role does what it may, nothing of another daerah, and no file that runs", async () => {
  const { tenant, product, maker, hand, first } = await newLaboratories()
  const theirs = await newTenant()
  const input = said(product.id)
  await logTest(tenant.officer, input)
  const foreign = await newMaker(tenant)
  for (const attempt of [
    () => logTest(tenant.companion, said(product.id)),
    () => logTest(tenant.leader, said(product.id)),
    () => logTest(tenant.owner, said(product.id)),
    () => logTest(theirs.officer, said(product.id)),
    () => logTest(tenant.officer, { ...said(product.id), number: input.number }),
    () => logTest(tenant.officer, said(product.id, { testedOn: "2099-01-01" })),
    () => logTest(tenant.officer, said(product.id, { laboratory: "" })),
    () => logTest(tenant.officer, { ...said(product.id), partnerId: uuidv7() }),
    () => logTest(tenant.officer, said(product.id), { fileName: "coa.pdf", bytes: new TextEncoder().encode("MZ") }),
    () => withdrawTest(theirs.admin, { id: input.id, reason: "bukan milik" }),
    () => withdrawTest(tenant.leader, { id: input.id, reason: "bukan milik" }),
    () => hand(product.id, first.id, foreign.id),
  ])
    await expect.soft(attempt(), attempt.toString()).rejects.toThrow(Refusal)
  await withdrawTest(tenant.admin, { id: input.id, reason: "salah produk" })
  expect(maker.id).not.toBe(foreign.id)
})

test("the form tells a number from a typing error, and asks a conclusion where the portal cannot judge", () => {
  const faults = (more: Record<string, string>) =>
    LogTest.safeParse({
      id: uuidv7(),
      productId: uuidv7(),
      number: "1",
      testedOn: "2026-01-01",
      ...more,
    }).error?.issues.map(({ path }) => path[0])
  expect(faults({ ...goodValues, "nilai-ffa": "0,2 %" })).toEqual(["nilai-ffa"])
  expect(faults({ standard: "SNI 7381:2008" })).toEqual([undefined])
  expect(faults({ standard: "SNI 2717:2023" })).toEqual(["verdict", "summary"])
  expect(faults(goodValues)).toBeUndefined()
})
