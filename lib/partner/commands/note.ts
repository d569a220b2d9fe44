import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { visibleEnrolments } from "@/lib/enrolment/policy"
import { visiblePartners } from "@/lib/partner/policy"
import { takesNotes } from "@/lib/partner/rules"
import type { WriteNotes } from "@/lib/partner/schema/note"
import { Refusal } from "@/lib/refusal"
import { visibleTrainings } from "@/lib/training/policy"
import { trainingStatuses } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"

type Notes = Pick<WriteNotes, "trainingId" | "notes">

/** Keep what a partner notes about participants of one of its trainings; a note emptied again is taken away. */
export function writeNotes(actor: Actor, { trainingId, notes }: Notes): Promise<{ id: string }> {
  return write(actor, "partner-note.write", async (tx, audit) => {
    const partnerId = await requireTaking(tx, actor, trainingId)
    await requireSeated(tx, actor, { trainingId, notes })
    const isEmpty = (note: Notes["notes"][number]) =>
      note.attended === null && note.recommendation === null && !note.practice && !note.product && !note.note
    const emptied = notes.filter(isEmpty).map(({ enrolmentId }) => enrolmentId)
    const kept = notes.filter((note) => !isEmpty(note)).map((note) => ({ ...note, id: uuidv7() }))
    audit({ subject: trainingId, detail: { written: kept.length, emptied: emptied.length } })

    await tx.partnerNote.deleteMany({
      where: { tenantId: actor.tenantId, partnerId, enrolmentId: { in: emptied } },
    })
    await tx.$executeRaw`
      INSERT INTO partner_note (id, enrolment_id, partner_id, attended, practice, product, note, recommendation)
      SELECT id, "enrolmentId", ${partnerId}::uuid, attended, practice, product, note, recommendation
      FROM json_to_recordset(${JSON.stringify(kept)}::json)
        AS r (id uuid, "enrolmentId" uuid, attended boolean, practice text, product text, note text, recommendation text)
      ON CONFLICT (tenant_id, enrolment_id, partner_id) DO UPDATE SET attended = excluded.attended, practice = excluded.practice,
        product = excluded.product, note = excluded.note, recommendation = excluded.recommendation,
        account_id = ${actor.userId}::uuid, at = now()`
    return { id: trainingId }
  })
}

/** The organisation the actor acts for, which takes part in this training. */
async function requireTaking(tx: Tx, actor: Actor, trainingId: string): Promise<string> {
  const training = await tx.training.findFirst({
    where: { id: trainingId, AND: visibleTrainings(actor) },
    select: { status: true },
  })
  const partner = await tx.partner.findFirst({ where: visiblePartners(actor), select: { id: true } })
  if (!training || !partner) throw new Refusal("not-found", "Pelatihan ini tidak ditemukan.")
  if (!takesNotes(keyOf(trainingStatuses, training.status)))
    throw new Refusal("conflict", "Hasil dicatat sejak pendaftaran ditutup; pelatihan yang dibatalkan tidak dicatat.")
  return partner.id
}

async function requireSeated(tx: Tx, actor: Actor, { trainingId, notes }: Notes): Promise<void> {
  const ids = notes.map(({ enrolmentId }) => enrolmentId)
  const found = await tx.enrolment.count({
    where: { trainingId, state: "SEATED", id: { in: ids }, AND: visibleEnrolments(actor) },
  })
  if (found !== new Set(ids).size)
    throw new Refusal("not-found", "Ada peserta yang tidak ditemukan. Muat ulang halaman.")
}
