import "server-only"
import { type Actor, may } from "@/lib/access"
import { write } from "@/lib/db"
import { type Handed, withDocument } from "@/lib/documents"
import { kindOf } from "@/lib/file-kind"
import { findMou } from "@/lib/mou/commands/find"
import type { AddVersion } from "@/lib/mou/schema/version"
import { Refusal } from "@/lib/refusal"

type NewVersion = AddVersion & { mouId: string; handed: Handed }

/** Keep a version of an agreement's text under the next number; the same form sent twice is one version. */
export async function addVersion(actor: Actor, { handed, ...version }: NewVersion): Promise<{ id: string }> {
  if (!may(actor, "mou.add-version")) throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan ini.")
  refuseUnsignable(version, handed)
  return withDocument(actor, { ...handed, isPaper: true }, (keep) =>
    write(actor, "mou.add-version", async (tx, audit) => {
      const { id, mouId, kind, note } = version
      await findMou(tx, actor, mouId)
      const posted = await tx.mouVersion.findFirst({ where: { id, tenantId: actor.tenantId }, select: { id: true } })
      audit({ subject: mouId, detail: posted ? { repeated: true } : { kind } })
      if (posted) return posted
      const { _max } = await tx.mouVersion.aggregate({
        where: { tenantId: actor.tenantId, mouId },
        _max: { version: true },
      })
      const documentId = await keep(tx)
      if (!documentId) throw new Refusal("conflict", "Pilih berkasnya.", "file")

      const row = { id, mouId, kind, note, documentId, version: (_max.version ?? 0) + 1 }
      return tx.mouVersion.create({ data: row, select: { id: true } })
    }),
  )
}

/** A paper that is still a document of an office program carries no signature. */
function refuseUnsignable({ kind }: AddVersion, { fileName, bytes }: Handed): void {
  const found = kindOf(fileName, bytes)
  if (kind !== "SIGNED" || !found || found.picture || found.mediaType === "application/pdf") return
  throw new Refusal("conflict", "Naskah bertanda tangan diunggah sebagai PDF atau foto pindaian.", "signed")
}
