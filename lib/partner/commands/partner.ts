import "server-only"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import { requirePartner } from "@/lib/partner/commands/find"
import { visiblePartners } from "@/lib/partner/policy"
import type { AdmitPerson, DismissPerson, SavePartner } from "@/lib/partner/schema/partner"
import { Refusal } from "@/lib/refusal"

/** Record a partner, or change it when there is one of that id. */
export function savePartner(actor: Actor, { id, ...fields }: SavePartner): Promise<{ id: string }> {
  return write(actor, "partner.save", async (tx, audit) => {
    const visible = visiblePartners(actor)
    const known = await tx.partner.findFirst({ where: { id, AND: visible }, select: { id: true } })
    const name = { equals: fields.name, mode: "insensitive" } as const
    const namesake = await tx.partner.findFirst({
      where: { name, id: { not: id }, AND: visible },
      select: { id: true },
    })
    audit({ detail: { isNew: !known } })
    if (namesake)
      throw new Refusal("conflict", "Mitra dengan nama ini sudah tercatat.", "name", [
        { href: `/${actor.tenantSlug}/mitra/${namesake.id}`, label: "Buka mitra itu" },
      ])

    if (!known) return tx.partner.create({ data: { id, ...fields }, select: { id: true } })
    return tx.partner.update({ where: key(actor, id), data: fields, select: { id: true } })
  })
}

/** Let an account of role partner act for an organisation; sent twice it is one. */
export function admitPerson(actor: Actor, { id, partnerId, accountId }: AdmitPerson): Promise<{ id: string }> {
  return write(actor, "partner.admit", async (tx, audit) => {
    await requirePartner(tx, actor, partnerId)
    const { tenantId } = actor
    const member = await tx.membership.findFirst({
      where: { tenantId, accountId, role: "partner", disabledAt: null, account: { disabledAt: null } },
      select: { id: true },
    })
    if (!member) throw new Refusal("not-found", "Orang ini tidak ditemukan di antara akun mitra.", "accountId")
    const placed = await tx.partnerMember.findFirst({
      where: { tenantId, accountId },
      select: { id: true, partnerId: true, partner: { select: { name: true } } },
    })
    audit({ subject: partnerId, detail: { account: accountId } })
    if (placed?.partnerId === partnerId) return { id: placed.id }
    if (placed)
      throw new Refusal(
        "conflict",
        `Orang ini sudah bertindak atas nama ${placed.partner.name}; cabut dahulu di sana.`,
        "accountId",
      )

    return tx.partnerMember.create({ data: { id, partnerId, accountId }, select: { id: true } })
  })
}

/** Take the access on behalf of an organisation back; it counts at the person's next request. */
export function dismissPerson(actor: Actor, { id, partnerId }: DismissPerson): Promise<{ id: string }> {
  return write(actor, "partner.dismiss", async (tx, audit) => {
    await requirePartner(tx, actor, partnerId)
    const found = await tx.partnerMember.findFirst({
      where: { id, partnerId, tenantId: actor.tenantId },
      select: { accountId: true },
    })
    if (!found) throw new Refusal("not-found", "Akses ini tidak ditemukan; mungkin sudah dicabut.")
    audit({ subject: partnerId, detail: { account: found.accountId } })
    return tx.partnerMember.delete({ where: key(actor, id), select: { id: true } })
  })
}
