import "server-only"
import { type Actor, may } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { type Handed, withDocument } from "@/lib/documents"
import { removeFile } from "@/lib/files"
import { visibleMous } from "@/lib/mou/policy"
import { requirePartner } from "@/lib/partner/commands/find"
import type { RecordLine } from "@/lib/partner/schema/contact"
import type { RecordInteraction } from "@/lib/partner/schema/interaction"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"

type Said = Omit<RecordInteraction, "file">

/** Write down a meeting, call or letter with a partner; the same form sent twice is one. */
export async function recordInteraction(
  actor: Actor,
  input: Said,
  handed: Handed | null = null,
): Promise<{ id: string }> {
  if (!may(actor, "interaction.record")) throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan ini.")
  return withDocument(actor, handed, (keep) =>
    write(actor, "interaction.record", async (tx, audit) => {
      const { id, partnerId, mouId, kind, heldOn, words } = input
      await requirePartner(tx, actor, partnerId)
      const where = { id, tenantId: actor.tenantId }
      const posted = await tx.interaction.findFirst({ where, select: { id: true } })
      audit({ subject: partnerId, detail: posted ? { repeated: true } : { interaction: id, kind } })
      if (posted) return posted
      const { today } = await getCalendar(tx, actor)
      if (heldOn > today) throw new Refusal("conflict", "Tanggal ini belum tiba; catat sesudah terjadi.", "heldOn")
      if (mouId) await requireParty(tx, actor, { mouId, partnerId })

      const said = { kind, words, heldOn: new Date(heldOn), mouId, documentId: await keep(tx), role: actor.role }
      return tx.interaction.create({ data: { id, partnerId, ...said }, select: { id: true } })
    }),
  )
}

/** An agreement that is talked about is one of this partner's. */
async function requireParty(
  tx: Tx,
  actor: Actor,
  { mouId, partnerId }: { mouId: string; partnerId: string },
): Promise<void> {
  const found = await tx.mou.findFirst({
    where: { id: mouId, AND: visibleMous(actor), OR: [{ partnerId }, { parties: { some: { partnerId } } }] },
    select: { id: true },
  })
  if (!found) throw new Refusal("not-found", "Perjanjian ini bukan perjanjian mitra ini.", "mouId")
}

/** Take away what was written down, with its file. */
export async function removeInteraction(actor: Actor, { id, partnerId }: RecordLine): Promise<void> {
  const { document } = await write(actor, "interaction.remove", async (tx, audit) => {
    await requirePartner(tx, actor, partnerId)
    const found = await tx.interaction.findFirst({
      where: { id, partnerId, tenantId: actor.tenantId },
      select: { id: true, kind: true, document: { select: { id: true, fileKey: true } } },
    })
    if (!found) throw new Refusal("not-found", "Catatan ini tidak ditemukan; mungkin sudah dihapus.")
    audit({ subject: partnerId, detail: { interaction: id, kind: found.kind } })
    await tx.interaction.delete({ where: key(actor, id), select: { id: true } })
    if (found.document) await tx.document.delete({ where: key(actor, found.document.id), select: { id: true } })
    return found
  })
  if (document) await removeFile(document.fileKey)
}
