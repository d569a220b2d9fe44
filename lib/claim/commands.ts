import "server-only"
import type { Actor } from "@/lib/access"
import { claimExpiry } from "@/lib/claim/rules"
import type { OfferClaim } from "@/lib/claim/schema"
import { key, type Tx, write } from "@/lib/db"
import { invitationState } from "@/lib/member/rules"
import { visiblePersons } from "@/lib/person/policy"
import { Refusal } from "@/lib/refusal"
import { hashCode, newCode } from "@/lib/secret"

/**
 * Give an owner a code to claim the own records with: returned this once, kept as a hash. An earlier code of the person
 * ends with it; the same offer sent twice is one, whose code is the last one returned.
 */
export async function offerClaim(actor: Actor, { id, personId }: OfferClaim): Promise<{ id: string; code: string }> {
  const code = newCode()
  const now = new Date()
  const fresh = { codeHash: hashCode(code), expiresAt: claimExpiry(now) }
  await write(actor, "claim.offer", async (tx, audit) => {
    const person = await findPerson(tx, actor, personId)
    audit({ subject: personId })
    if (person.accountId) throw new Refusal("conflict", "Pelaku ini sudah punya akun; ia masuk dengan akun itu.")
    const { tenantId } = actor
    const sent = await tx.invitation.findFirst({ where: { tenantId, id, personId } })
    if (sent) {
      if (invitationState(sent, now) !== "pending")
        throw new Refusal("conflict", "Kode ini sudah tidak berlaku. Muat ulang halaman.")
      return tx.invitation.update({ where: key(actor, id), data: fresh, select: { id: true } })
    }
    const open = { tenantId, personId, acceptedAt: null, revokedAt: null }
    await tx.invitation.updateMany({ where: open, data: { revokedAt: now } })
    const data = { ...fresh, id, personId, role: "owner", name: person.name, createdBy: actor.userId }
    return tx.invitation.create({ data, select: { id: true } })
  })
  return { id, code }
}

/** Take back an owner's code that nobody has used yet. */
export function revokeClaim(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "claim.revoke", async (tx, audit) => {
    const code = await tx.invitation.findFirst({ where: { id, tenantId: actor.tenantId, role: "owner" } })
    if (!code?.personId) throw new Refusal("not-found", "Kode ini tidak ditemukan.")
    const person = await findPerson(tx, actor, code.personId)
    audit({ subject: person.id })
    if (invitationState(code, new Date()) !== "pending")
      throw new Refusal("conflict", "Kode ini memang sudah tidak berlaku.")
    return tx.invitation.update({ where: key(actor, id), data: { revokedAt: new Date() }, select: { id: true } })
  })
}

async function findPerson(tx: Tx, actor: Actor, id: string) {
  const where = { id, AND: visiblePersons(actor) }
  const person = await tx.person.findFirst({ where, select: { id: true, name: true, accountId: true } })
  if (!person) throw new Refusal("not-found", "Pelaku ini tidak ditemukan.")
  return person
}
