import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { getBatchSheets } from "@/lib/certificate/queries/bundle"
import { drawCertificates, type Report } from "@/lib/certificate/queries/pdf"
import { door, key, read, write } from "@/lib/db"
import { putFile, removeFile } from "@/lib/files"
import { Refusal } from "@/lib/refusal"

/**
 * Make the file with every certificate of a batch that is in force. Numbers were given out before, so that a worker which
 * was stopped begins the file again and nothing else; a batch that is done is not done again.
 */
export async function makeCertificates(actor: Actor, id: string, report: Report = reportTo(actor, id)): Promise<void> {
  const select = { state: true, requestedAt: true } as const
  const asked = await read(actor, (tx) => tx.certificateBatch.findUnique({ where: key(actor, id), select }))
  if (asked?.state !== "WAITING") return
  const bundle = await getBatchSheets(actor, id)
  const fileKey = bundle && `certificate/${actor.tenantId}/${id}-${uuidv7()}.pdf`
  if (bundle && fileKey) await putFile(fileKey, await drawCertificates(actor, bundle, report))
  const made = { id, fileKey, count: bundle?.sheets.length ?? 0, requestedAt: asked.requestedAt }
  const { kept, former } = await keepFile(actor, made)
  const superfluous = kept ? former : fileKey
  if (superfluous) await removeFile(superfluous)
  // Meanwhile one was revoked or replaced, so that the file would have told what no longer holds.
  if (!kept) await makeCertificates(actor, id, report)
}

type Made = { id: string; fileKey: string | null; count: number; requestedAt: Date }

function keepFile(actor: Actor, { id, fileKey, count, requestedAt }: Made) {
  return write(actor, "certificate.make", async (tx, audit) => {
    const batch = await tx.certificateBatch.findUnique({ where: key(actor, id), select: { fileKey: true } })
    if (!batch) throw new Refusal("not-found", "Berkas sertifikat ini tidak ditemukan.")
    const where = { tenantId: actor.tenantId, id, state: "WAITING", requestedAt }
    const data = { state: "DONE", done: count, total: count, fileKey, finishedAt: new Date() }
    const { count: kept } = await tx.certificateBatch.updateMany({ where, data })
    audit({ detail: { certificates: count, kept: kept > 0 } })
    return { id, kept: kept > 0, former: batch.fileKey }
  })
}

/** Say on its page that a file could not be made. */
export function failCertificates(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "certificate.make", async (tx) => {
    const where = { tenantId: actor.tenantId, id, state: "WAITING" }
    await tx.certificateBatch.updateMany({ where, data: { state: "FAILED", finishedAt: new Date() } })
    return { id }
  })
}

/** Ask for the file of a batch once more. */
export function remakeCertificates(actor: Actor, { id, trainingId }: { id: string; trainingId: string }) {
  return write(actor, "certificate.issue", async (tx) => {
    const where = { tenantId: actor.tenantId, id, trainingId, state: { not: "WAITING" } }
    await tx.certificateBatch.updateMany({
      where,
      data: { state: "WAITING", done: 0, requestedAt: new Date(), finishedAt: null },
    })
    return { id }
  })
}

/** A report that the page can see while the work goes on; at most two a second. */
function reportTo({ tenantId }: Actor, id: string): Report {
  let at = 0
  return async (done) => {
    if (Date.now() - at < 500) return
    at = Date.now()
    await door("certificate_progress", tenantId, id, String(done))
  }
}
