import "server-only"
import type { Actor } from "@/lib/access"
import { applyCorrection, type Before, loadRecord } from "@/lib/correction"
import { key, type Tx, write } from "@/lib/db"
import { fieldPhrase } from "@/lib/enterprise/rules/field-words"
import { versionOf } from "@/lib/enterprise/rules/version"
import { CorrectEnterprise } from "@/lib/enterprise/schema/enterprise"
import { visibleProposals } from "@/lib/proposal/policy"
import { openProposal, proposalPlace, recordedTexts } from "@/lib/proposal/queries"
import { mostOpen, proposedDifference, stateAfter } from "@/lib/proposal/rules"
import type { DecideProposal, ProposeChange, Proposed, SendObjection } from "@/lib/proposal/schema"
import { redactText } from "@/lib/redact"
import { Refusal } from "@/lib/refusal"
import { requireKelurahan } from "@/lib/region/queries"
import { encrypt } from "@/lib/secret"

/** Propose changes of the own record: only what differs from it; the same form sent twice is one proposal. */
export async function proposeChange(
  actor: Actor,
  { id, enterpriseId, texts, note }: ProposeChange,
): Promise<{ id: string }> {
  if (texts.kelurahanCode) await requireKelurahan(actor, texts.kelurahanCode)
  return send(actor, { id, enterpriseId, kind: "CHANGE" }, (record) => {
    const { fields, ...difference } = proposedDifference(recordedTexts(record), texts)
    if (fields.length === 0) throw new Refusal("conflict", "Belum ada yang Anda ubah dari yang tercatat.")
    return { fields, proposed: { ...difference, note } }
  })
}

/** Object to what is recorded or done with the own record, in the own words. */
export function sendObjection(actor: Actor, { id, enterpriseId, note }: SendObjection): Promise<{ id: string }> {
  return send(actor, { id, enterpriseId, kind: "OBJECTION" }, () => ({
    fields: [],
    proposed: { from: {}, to: {}, note },
  }))
}

type Fresh = { id: string; enterpriseId: string; kind: "CHANGE" | "OBJECTION" }
type Content = (record: Before) => { fields: string[]; proposed: Proposed }

function send(actor: Actor, { id, enterpriseId, kind }: Fresh, contentOf: Content): Promise<{ id: string }> {
  return write(actor, "proposal.send", async (tx, audit) => {
    const record = await loadRecord(tx, actor, enterpriseId)
    if (!record) throw new Refusal("not-found", "Usaha ini tidak ditemukan.")
    audit({ subject: enterpriseId, detail: { kind } })
    const where = { tenantId: actor.tenantId, enterpriseId }
    const sent = await tx.proposal.findFirst({ where: { ...where, id }, select: { id: true } })
    if (sent) {
      audit({ detail: { kind, repeated: true } })
      return sent
    }
    if ((await tx.proposal.count({ where: { ...where, state: "OPEN" } })) >= mostOpen)
      throw new Refusal("conflict", `Sudah ada ${mostOpen} usulan yang menunggu jawaban. Tunggu jawabannya dahulu.`)
    const { fields, proposed } = contentOf(record)
    audit({ detail: { kind, fields } })
    const payload = encrypt(JSON.stringify(proposed), proposalPlace(actor, id))
    return tx.proposal.create({ data: { id, enterpriseId, kind, fields, payload }, select: { id: true } })
  })
}

/** Answer a proposal: the accepted fields are corrected by the rules of every correction, the others get a reason. */
export async function decideProposal(actor: Actor, input: DecideProposal): Promise<{ id: string }> {
  const { id, answer } = input
  return write(actor, "proposal.decide", async (tx, audit) => {
    const found = await tx.proposal.findFirst({ where: { id, AND: visibleProposals(actor) } })
    const record = found && (await loadRecord(tx, actor, found.enterpriseId))
    if (!found || !record) throw new Refusal("not-found", "Usulan ini tidak ditemukan.")
    if (found.state !== "OPEN") throw new Refusal("conflict", "Usulan ini sudah dijawab; muat ulang halaman.")
    const accepted = found.fields.filter((field) => input.accepted.some((each) => each === field))
    if (accepted.length < Math.max(1, found.fields.length) && answer.length < 10)
      throw new Refusal("conflict", "Tulis jawaban untuk yang tidak diterima.", "answer")
    if (accepted.length > 0) await accept(tx, actor, { record, input, accepted, proposed: openProposal(actor, found) })
    const state = stateAfter(found.fields.length, accepted.length)
    audit({ subject: record.id, detail: { state, fields: accepted, reason: redactText(answer) } })
    const data = { state, accepted, answer, decidedBy: actor.userId, decidedAt: new Date() }
    return tx.proposal.update({ where: key(actor, id), data, select: { id: true } })
  })
}

type Acceptance = { record: Before; input: DecideProposal; accepted: string[]; proposed: Proposed }

async function accept(tx: Tx, actor: Actor, { record, input, accepted, proposed }: Acceptance): Promise<void> {
  if (versionOf(record) !== input.version)
    throw new Refusal(
      "conflict",
      "Data ini diubah orang lain sejak Anda membuka halaman ini. Muat ulang, lalu periksa lagi.",
    )
  const texts = Object.fromEntries(accepted.map((field) => [field, proposed.to[field] ?? ""]))
  const { id } = record
  const { version, confirmed } = input
  const parsed = CorrectEnterprise.safeParse({ ...recordedTexts(record), ...texts, id, version, confirmed })
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => String(path[0] ?? ""))
    throw new Refusal("conflict", `Tidak dapat disimpan; perbaiki dahulu lewat “Ubah”: ${fieldPhrase(fields)}.`)
  }
  await applyCorrection(tx, actor, { before: record, input: parsed.data })
}
