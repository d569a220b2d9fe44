import "server-only"
import type { Actor } from "@/lib/access"
import { giveCertificates } from "@/lib/certificate/commands/number"
import { certificateKinds, type ReissueCertificate, type RevokeCertificate } from "@/lib/certificate/schema"
import { key, type Tx, write } from "@/lib/db"
import { addMessages } from "@/lib/outbox"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"
import { keyOf } from "@/lib/vocabulary"

/** Declare that a certificate no longer holds; everybody who checks it sees so at once. */
export function revokeCertificate(actor: Actor, { id, trainingId, reason }: RevokeCertificate): Promise<Changed> {
  return write(actor, "certificate.revoke", async (tx) => {
    const { batchId } = await loadHeld(tx, actor, { id, trainingId })
    await end(tx, actor, { id, reason, replacedBy: null })
    return { id, batchId: await askFile(tx, actor, batchId) }
  })
}

/**
 * Give a certificate again with the right name: it has today's day and a number of its own, and the old one says that it was
 * replaced; sent twice it is done once.
 */
export function reissueCertificate(actor: Actor, { id, certificateId, trainingId, ...input }: ReissueCertificate) {
  return write(actor, "certificate.reissue", async (tx, audit): Promise<Changed> => {
    const known = await tx.certificate.findUnique({ where: key(actor, id), select: { id: true, batchId: true } })
    if (known) return known
    const old = await loadHeld(tx, actor, { id: certificateId, trainingId })
    const { name, reason } = input
    const { enrolmentId, creditHours, totalHours, title, batchId, batch } = old
    const { today } = await getCalendar(tx, actor)
    await end(tx, actor, { id: certificateId, reason, replacedBy: id })
    const holder = { id, enrolmentId, name, creditHours, kind: keyOf(certificateKinds, old.kind) }
    const giving = { batchId, day: today, pattern: batch.pattern, title, totalHours, holders: [holder] }
    await giveCertificates(tx, actor, giving)
    await addMessages(tx, actor, { event: "CERTIFICATE", trainingId, enrolmentIds: [enrolmentId], extra: id })
    audit({ subject: id, detail: { replaces: certificateId } })
    return { id, batchId: await askFile(tx, actor, batchId) }
  })
}

/** A certificate that was changed, and the batch whose file has to be made again. */
export type Changed = { id: string; batchId: string }

async function loadHeld(tx: Tx, { tenantId }: Actor, { id, trainingId }: { id: string; trainingId: string }) {
  const held = await tx.certificate.findFirst({
    where: { tenantId, id, enrolment: { trainingId } },
    select: {
      enrolmentId: true,
      creditHours: true,
      totalHours: true,
      title: true,
      kind: true,
      revokedAt: true,
      batchId: true,
      batch: { select: { pattern: true } },
    },
  })
  if (!held) throw new Refusal("not-found", "Sertifikat ini tidak ditemukan.")
  if (held.revokedAt) throw new Refusal("conflict", "Sertifikat ini sudah tidak berlaku; muat ulang halaman.")
  return held
}

type End = { id: string; reason: string; replacedBy: string | null }

async function end(tx: Tx, actor: Actor, { id, reason, replacedBy }: End): Promise<void> {
  const data = { revokedAt: new Date(), revokedReason: reason, replacedBy }
  await tx.certificate.update({ where: key(actor, id), data })
}

/** The file to print holds only what is in force, so it is made again. */
async function askFile(tx: Tx, actor: Actor, batchId: string): Promise<string> {
  const data = { state: "WAITING", done: 0, requestedAt: new Date(), finishedAt: null }
  await tx.certificateBatch.update({ where: key(actor, batchId), data })
  return batchId
}
