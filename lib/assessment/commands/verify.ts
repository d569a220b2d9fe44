import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { loadVerify, type Which } from "@/lib/assessment/queries/verify"
import { isAnswer } from "@/lib/assessment/rules/verify"
import type { SaveProof, SaveSection } from "@/lib/assessment/schema/verify"
import { key, type Tx, write } from "@/lib/db"
import { type Handed, withDocument } from "@/lib/documents"
import { recompute } from "@/lib/recompute"
import { redactText } from "@/lib/redact"
import { Refusal } from "@/lib/refusal"
import { visibleSubmissions } from "@/lib/submission/policy"

type Section = Pick<SaveSection, "productId" | "answers"> & { blindId?: string }
type Said = SaveSection["answers"][number]

/** Keep the answers of a section of a verified assessment, which begins with the first; given again, the last ones count. */
export function saveSection(actor: Actor, { productId, blindId, answers }: Section): Promise<{ id: string }> {
  return write(actor, "assessment.verify", async (tx, audit) => {
    const found = await requireVerify(tx, actor, { productId, id: blindId || undefined })
    audit({ subject: productId, detail: { criteria: answers.map(({ criterion }) => criterion) } })
    for (const answer of answers) refuseUnasked(found, answer)
    const id = await openVerify(tx, actor, found)
    await keepAnswers(tx, actor, { id, answers, today: found.ask.today })
    return { id }
  })
}

type Proof = Pick<SaveProof, "productId" | "criterion" | "value" | "note"> & { blindId?: string }

/** Keep one answer with the file that proves it. */
export function saveProof(actor: Actor, answer: Proof, handed: Handed | null): Promise<{ id: string }> {
  const { productId, blindId, ...said } = answer
  return withDocument(actor, handed, (keep) =>
    write(actor, "assessment.verify", async (tx, audit) => {
      const found = await requireVerify(tx, actor, { productId, id: blindId || undefined })
      audit({ subject: productId, detail: { criteria: [said.criterion], proof: handed !== null } })
      refuseUnasked(found, said)
      const id = await openVerify(tx, actor, found)
      await keepAnswers(tx, actor, { id, answers: [said], today: found.ask.today })
      const documentId = await keep(tx)
      const { tenantId } = actor
      const grade = actor.role === "partner" ? "partner" : "document"
      if (documentId)
        await tx.answer.updateMany({
          where: { tenantId, assessmentId: id, criterion: said.criterion },
          data: { documentId, grade },
        })
      return { id }
    }),
  )
}

type Verify = NonNullable<Awaited<ReturnType<typeof loadVerify>>>

async function requireVerify(tx: Tx, actor: Actor, which: Which): Promise<Verify> {
  const found = await loadVerify(tx, actor, which)
  if (!found) throw new Refusal("not-found", "Penilaian ini tidak ditemukan.")
  return found
}

function refuseUnasked({ questions }: Verify, { criterion: code, value }: Pick<Said, "criterion" | "value">): void {
  const question = questions.find(({ criterion }) => criterion.code === code)
  if (!question || question.known)
    throw new Refusal("conflict", `${code} sudah diketahui dari data lain dan tidak perlu dinilai. Muat ulang halaman.`)
  if (!isAnswer(question.criterion, value)) throw new Refusal("conflict", "Pilih satu jawaban.", `nilai-${code}`)
}

/** The assessment under way, by the rubric that counts now; what was handed over and is changed is no longer handed over. */
async function openVerify(tx: Tx, actor: Actor, { product, open, label }: Verify): Promise<string> {
  if (open && open.assessorId !== actor.userId)
    throw new Refusal("forbidden", "Jawaban ini milik penilai lain; Anda dapat mengesahkan atau mengembalikannya.")
  if (open) {
    const data = { rubric: label, handedAt: null }
    await tx.assessment.update({ where: key(actor, open.id), data, select: { id: true } })
    return open.id
  }
  const { id: productId, enterpriseId } = product
  const partnerId = await findLaboratory(tx, actor, productId)
  const { id } = await tx.assessment.create({
    data: {
      ...{ id: uuidv7(), productId, enterpriseId, kind: "VERIFIED", rubric: label },
      ...{ assessorId: actor.userId, partnerId, role: actor.role },
    },
    select: { id: true },
  })
  return id
}

/** Of a partner's organisations the one to which the last sample of the product was handed; null for everybody else. */
async function findLaboratory(tx: Tx, actor: Actor, productId: string): Promise<string | null> {
  if (actor.role !== "partner") return null
  const handed = await tx.submission.findFirst({
    where: { productId, kind: "SAMPLE", state: { not: "WITHDRAWN" }, AND: visibleSubmissions(actor) },
    orderBy: [{ submittedOn: "desc" }, { id: "desc" }],
    select: { partnerId: true },
  })
  return handed?.partnerId ?? null
}

type Kept = { id: string; answers: readonly Said[]; today: string }

/** What staff say they have seen; a file that is already there stays. */
async function keepAnswers(tx: Tx, { role }: Actor, { id, answers, today }: Kept): Promise<void> {
  const rows = JSON.stringify(answers.map(({ note, ...answer }) => ({ ...answer, note: redactText(note) })))
  await tx.$executeRaw`
    INSERT INTO answer (id, assessment_id, criterion, value, grade, note, answered_on, role)
    SELECT gen_random_uuid(), ${id}::uuid, criterion, value, ${role === "partner" ? "partner" : "seen"}, note, ${today}::date, ${role}
      FROM jsonb_to_recordset(${rows}::jsonb) AS r (criterion text, value float8, note text)
    ON CONFLICT (tenant_id, assessment_id, criterion) DO UPDATE SET value = excluded.value, note = excluded.note,
      answered_on = excluded.answered_on, role = excluded.role, at = now(), account_id = current_account(),
      grade = CASE WHEN answer.document_id IS NULL THEN excluded.grade ELSE answer.grade END`
}

/**
 * Finish an assessment: its answers count from now on, and change no more. Who coaches the enterprise hands it to somebody
 * else instead when an answer would open a gate that asks for a second pair of eyes; who is handed one finishes it so.
 */
export function finishVerify(actor: Actor, { productId, id }: { productId: string; id: string }) {
  return write(actor, "assessment.verify", async (tx, audit) => {
    const { open, isOwnCoachee, opened } = await requireVerify(tx, actor, { productId, id })
    if (!open || open.answers.length === 0)
      throw new Refusal("conflict", "Belum ada yang dinilai. Isi paling sedikit satu jawaban.")
    const isMine = open.assessorId === actor.userId
    if (!isMine && (isOwnCoachee || !["officer", "admin"].includes(actor.role)))
      throw new Refusal("forbidden", "Usaha ini dampingan Anda; petugas lain yang mengesahkan jawaban ini.")
    const isHanded = open.kind === "VERIFIED" && isOwnCoachee && opened.length > 0
    audit({ subject: productId, detail: { assessment: id, handed: isHanded, gates: opened, confirmed: !isMine } })
    const data = isHanded ? { handedAt: new Date() } : { doneAt: new Date() }
    await tx.assessment.update({ where: key(actor, id), data, select: { id: true } })
    if (!isHanded && open.kind === "VERIFIED") {
      const isSeen = open.answers.some(({ grade }) => grade === "seen")
      const grade = isSeen ? "seen" : actor.role === "partner" ? "partner" : "document"
      await recompute(tx, actor, { productIds: [productId], reason: { cause: "ANSWER", id, grade } })
    }
    return { id, isHanded }
  })
}

/** Give answers that were handed over back to who gave them. */
export function returnVerify(actor: Actor, { productId, id }: { productId: string; id: string }) {
  return write(actor, "assessment.verify", async (tx, audit) => {
    const { open } = await requireVerify(tx, actor, { productId, id })
    if (!open?.handedAt || open.assessorId === actor.userId || !["officer", "admin"].includes(actor.role))
      throw new Refusal("forbidden", "Hanya jawaban yang diserahkan penilai lain yang dapat dikembalikan.")
    audit({ subject: productId, detail: { assessment: id, returned: true } })
    await tx.assessment.update({ where: key(actor, id), data: { handedAt: null }, select: { id: true } })
    return { id }
  })
}
