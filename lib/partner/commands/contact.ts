import "server-only"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import { requirePartner } from "@/lib/partner/commands/find"
import type { RecordLine, SaveContact } from "@/lib/partner/schema/contact"
import { Refusal } from "@/lib/refusal"

/** Write down somebody to speak to at a partner, or change them when there is one of that id. */
export function saveContact(actor: Actor, { id, partnerId, ...said }: SaveContact): Promise<{ id: string }> {
  return write(actor, "partner-contact.save", async (tx, audit) => {
    await requirePartner(tx, actor, partnerId)
    const known = await tx.partnerContact.findFirst({
      where: { id, tenantId: actor.tenantId },
      select: { partnerId: true },
    })
    if (known && known.partnerId !== partnerId) throw new Refusal("not-found", "Narahubung ini tidak ditemukan.")
    audit({ subject: partnerId, detail: { contact: id, isNew: !known } })

    const { validFrom, validUntil, ...facts } = said
    const data = {
      ...facts,
      validFrom: validFrom && new Date(validFrom),
      validUntil: validUntil && new Date(validUntil),
    }
    if (!known) return tx.partnerContact.create({ data: { id, partnerId, ...data }, select: { id: true } })
    return tx.partnerContact.update({ where: key(actor, id), data, select: { id: true } })
  })
}

/** Take a contact away, with the messages that were prepared for them. */
export function removeContact(actor: Actor, { id, partnerId }: RecordLine): Promise<{ id: string }> {
  return write(actor, "partner-contact.remove", async (tx, audit) => {
    await requirePartner(tx, actor, partnerId)
    const where = { id, partnerId, tenantId: actor.tenantId }
    const found = await tx.partnerContact.findFirst({ where, select: { id: true } })
    if (!found) throw new Refusal("not-found", "Narahubung ini tidak ditemukan; mungkin sudah dihapus.")
    audit({ subject: partnerId, detail: { contact: id } })
    return tx.partnerContact.delete({ where: key(actor, id), select: { id: true } })
  })
}
