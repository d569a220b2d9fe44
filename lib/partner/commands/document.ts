import "server-only"
import { type Actor, may } from "@/lib/access"
import { key, write } from "@/lib/db"
import { type Handed, withDocument } from "@/lib/documents"
import { tidyName } from "@/lib/file-kind"
import { removeFile } from "@/lib/files"
import { requirePartner } from "@/lib/partner/commands/find"
import type { RecordLine } from "@/lib/partner/schema/contact"
import type { AddDocument } from "@/lib/partner/schema/document"
import { Refusal } from "@/lib/refusal"

type NewDocument = AddDocument & { partnerId: string; handed: Handed }

/** Keep a paper about a partner, titled as its file when nothing else is said; the same form sent twice keeps it once. */
export async function addDocument(
  actor: Actor,
  { id, partnerId, title, handed }: NewDocument,
): Promise<{ id: string }> {
  if (!may(actor, "partner-document.add")) throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan ini.")
  return withDocument(actor, { ...handed, isPaper: true }, (keep) =>
    write(actor, "partner-document.add", async (tx, audit) => {
      await requirePartner(tx, actor, partnerId)
      const where = { id, tenantId: actor.tenantId }
      const posted = await tx.partnerDocument.findFirst({ where, select: { id: true } })
      audit({ subject: partnerId, detail: posted ? { repeated: true } : { document: id } })
      if (posted) return posted
      const documentId = await keep(tx)
      if (!documentId) throw new Refusal("conflict", "Pilih berkasnya.", "file")

      const said = title || tidyName(handed.fileName, false).replace(/\.[a-z]+$/, "")
      return tx.partnerDocument.create({ data: { id, partnerId, title: said, documentId }, select: { id: true } })
    }),
  )
}

/** Take a paper away, file and all. */
export async function removeDocument(actor: Actor, { id, partnerId }: RecordLine): Promise<void> {
  const { fileKey } = await write(actor, "partner-document.remove", async (tx, audit) => {
    await requirePartner(tx, actor, partnerId)
    const found = await tx.partnerDocument.findFirst({
      where: { id, partnerId, tenantId: actor.tenantId },
      select: { id: true, document: { select: { id: true, fileKey: true } } },
    })
    if (!found) throw new Refusal("not-found", "Berkas ini tidak ditemukan; mungkin sudah dihapus.")
    audit({ subject: partnerId, detail: { document: id } })
    await tx.partnerDocument.delete({ where: key(actor, id), select: { id: true } })
    return tx.document.delete({ where: key(actor, found.document.id), select: { id: true, fileKey: true } })
  })
  await removeFile(fileKey)
}
