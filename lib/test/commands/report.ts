import "server-only"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { type Handed, withDocument } from "@/lib/documents"
import { visiblePartners } from "@/lib/partner/policy"
import { visibleProducts } from "@/lib/product/policy"
import { type EvidenceGrade, evidenceGrades } from "@/lib/readiness/schema/words"
import { recompute } from "@/lib/recompute"
import { Refusal } from "@/lib/refusal"
import { realiseSample } from "@/lib/submission-step"
import { getCalendar } from "@/lib/tenant/queries"
import { visibleReports } from "@/lib/test/policy"
import { type Judged, judgeReport } from "@/lib/test/rules/judge"
import { standardNamed } from "@/lib/test/rules/standards"
import type { LogTest, WithdrawTest } from "@/lib/test/schema/form"
import { keyOf } from "@/lib/vocabulary"

type Said = Omit<LogTest, "file">

/**
 * Record what a laboratory found in a sample of a product, judged by the standard it names, and compute the product's
 * readiness anew: the agency with the report, or the laboratory itself for what was handed to it. Sent twice it is one.
 */
export function logTest(actor: Actor, input: Said, handed: Handed | null = null): Promise<{ id: string }> {
  return withDocument(actor, handed, (keep) =>
    write(actor, "test.log", async (tx, audit) => {
      const { id, productId } = input
      const posted = await tx.testReport.findFirst({ where: { id, AND: visibleReports(actor) }, select: { id: true } })
      if (posted) return posted
      await refuseOdd(tx, actor, input)
      const laboratory = await loadLaboratory(tx, actor, input)
      const documentId = await keep(tx)
      const grade = actor.role === "partner" ? "partner" : documentId ? "document" : "seen"
      const standard = standardNamed(input.standard)
      const judged = standard && judgeReport(standard, input.findings)
      const passed = judged ? judged.passed : input.verdict === "passed"
      const { number, sample, testedOn } = input
      const answered = await answerSample(tx, actor, { ...laboratory, productId, number, testedOn })
      const said = { number, sample, standard: input.standard, testedOn: new Date(testedOn), ...answered }
      const data = { id, productId, ...laboratory, ...said, passed, documentId, grade, role: actor.role }
      await tx.testReport.create({ data, select: { id: true } })
      await keepValues(tx, input, judged)
      await recompute(tx, actor, { productIds: [productId], reason: { cause: "TEST", id, grade } })
      const sampleId = answered?.submissionId
      audit({ subject: id, detail: { product: productId, standard: input.standard, passed, grade, sample: sampleId } })
      return { id }
    }),
  )
}

async function refuseOdd(tx: Tx, actor: Actor, { productId, testedOn, number }: Said): Promise<void> {
  const product = await tx.product.findFirst({
    where: { id: productId, withdrawnAt: null, AND: visibleProducts(actor) },
    select: { id: true },
  })
  if (!product) throw new Refusal("not-found", "Produk ini tidak ditemukan.")
  const { today } = await getCalendar(tx, actor)
  if (testedOn > today) throw new Refusal("conflict", "Tanggal laporan tidak boleh sesudah hari ini.", "testedOn")
  const known = await tx.testReport.count({ where: { tenantId: actor.tenantId, productId, number, withdrawnAt: null } })
  if (known > 0)
    throw new Refusal(
      "conflict",
      "Laporan dengan nomor ini sudah tercatat untuk produk ini. Periksa daftarnya.",
      "number",
    )
}

type Laboratory = { partnerId: string | null; laboratory: string; mouId: string | null }

/** Who tested: a partner its own house, by the agreement its sample came under; the agency whom it names. */
async function loadLaboratory(tx: Tx, actor: Actor, { productId, partnerId, laboratory }: Said): Promise<Laboratory> {
  const isPartner = actor.role === "partner"
  const partner =
    isPartner || partnerId
      ? await tx.partner.findFirst({
          where: {
            ...(isPartner ? { submissions: { some: handedOver(productId) } } : partnerId && { id: partnerId }),
            AND: visiblePartners(actor),
          },
          select: { id: true, name: true },
        })
      : null
  if (!partner && (isPartner || partnerId)) throw new Refusal("not-found", "Mitra ini tidak ditemukan.", "partnerId")
  if (!partner && laboratory === "") throw new Refusal("conflict", "Tulis laboratoriumnya.", "laboratory")
  if (!partner) return { partnerId: null, laboratory, mouId: null }
  const handed = await tx.submission.findFirst({
    where: { tenantId: actor.tenantId, partnerId: partner.id, ...handedOver(productId) },
    orderBy: [{ submittedOn: "desc" }, { id: "desc" }],
    select: { mouId: true },
  })
  return { partnerId: partner.id, laboratory: laboratory || partner.name, mouId: handed?.mouId ?? null }
}

type Tested = Laboratory & Pick<Said, "productId" | "number" | "testedOn">

/** What a laboratory reports itself answers the sample it was handed; the report is of that sample's agreement then. */
async function answerSample(tx: Tx, actor: Actor, { partnerId, ...tested }: Tested) {
  if (actor.role !== "partner" || !partnerId) return null
  const { productId, number, testedOn } = tested
  const found = await realiseSample(tx, actor, { partnerId, productId, number, testedOn })
  return found && { submissionId: found.id, mouId: found.mouId }
}

function handedOver(productId: string) {
  return { productId, state: { not: "WITHDRAWN" } }
}

async function keepValues(tx: Tx, { id, findings, summary }: Said, judged: Judged | null): Promise<void> {
  const rows = [...findings].map(([parameter, finding]) => ({
    parameter,
    value: finding.kind === "number" ? finding.value : null,
    isUndetected: finding.kind === "number" && finding.isUndetected,
    words: finding.kind === "sense" ? finding.words : "",
    passed: judged?.verdicts.get(parameter)?.passed ?? null,
  }))
  const said = judged
    ? rows
    : [{ parameter: "summary", value: null, isUndetected: false, words: summary, passed: null }]
  await tx.$executeRaw`
    INSERT INTO test_value (id, report_id, parameter, value, is_undetected, words, passed)
    SELECT gen_random_uuid(), ${id}::uuid, parameter, value, "isUndetected", words, passed
    FROM jsonb_to_recordset(${JSON.stringify(said)}::jsonb)
      AS v (parameter text, value float8, "isUndetected" boolean, words text, passed boolean)`
}

/** Take a report back that is wrong: it stays to be read, and does not count any longer. */
export function withdrawTest(actor: Actor, { id, reason }: WithdrawTest): Promise<{ id: string }> {
  return write(actor, "test.withdraw", async (tx, audit) => {
    const select = { productId: true, grade: true, withdrawnAt: true } as const
    const report = await tx.testReport.findFirst({ where: { id, AND: visibleReports(actor) }, select })
    if (!report) throw new Refusal("not-found", "Hasil uji ini tidak ditemukan.")
    if (report.withdrawnAt) throw new Refusal("conflict", "Hasil uji ini sudah ditarik.")
    const data = { withdrawnAt: new Date(), withdrawnReason: reason }
    await tx.testReport.update({ where: key(actor, id), data, select: { id: true } })
    const grade: EvidenceGrade = keyOf(evidenceGrades, report.grade)
    await recompute(tx, actor, { productIds: [report.productId], reason: { cause: "TEST", id, grade } })
    audit({ subject: id, detail: { product: report.productId } })
    return { id }
  })
}
