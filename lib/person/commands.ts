import "server-only"
import type { Actor } from "@/lib/access"
import { key, write } from "@/lib/db"
import { visiblePersons } from "@/lib/person/policy"
import { consentTextVersion, type RecordConsent } from "@/lib/person/schema"
import { redactText } from "@/lib/redact"
import { Refusal } from "@/lib/refusal"
import { openNik } from "@/lib/seal"

/** Show a person's whole NIK once; who looked and why stays on the person's record. */
export function revealNik(actor: Actor, personId: string, reason: string): Promise<{ id: string; nik: string }> {
  return write(actor, "person.reveal-nik", async (tx, audit) => {
    const where = { id: personId, AND: visiblePersons(actor) }
    const person = await tx.person.findFirst({ where, select: { nikCipher: true } })
    if (!person?.nikCipher) throw new Refusal("not-found", "NIK belum tercatat.")
    audit({ detail: { reason: redactText(reason) } })
    return { id: personId, nik: openNik(person.nikCipher, { tenantId: actor.tenantId, id: personId }) }
  })
}

/** Record what a person agrees to; a purpose already agreed to is not recorded again. */
export function recordConsent(actor: Actor, input: RecordConsent): Promise<{ id: string }> {
  const { id, personId, purpose } = input
  const channel = actor.role === "owner" ? "PORTAL" : input.channel
  return write(actor, "consent.record", async (tx, audit) => {
    const person = await tx.person.findFirst({
      where: { id: personId, AND: visiblePersons(actor) },
      select: { id: true },
    })
    if (!person) throw new Refusal("not-found", "Pelaku ini tidak ditemukan.")
    audit({ subject: personId, detail: { purpose, channel } })
    const where = { tenantId: actor.tenantId, personId, purpose, withdrawnAt: null }
    const given = await tx.consent.findFirst({ where, select: { id: true } })
    if (given?.id === id) return given
    if (given) throw new Refusal("conflict", "Persetujuan untuk tujuan ini sudah tercatat.", "purpose")
    const data = {
      id,
      personId,
      purpose,
      channel,
      textVersion: consentTextVersion,
      grantedAt: new Date(),
      recordedBy: actor.userId,
    }
    return tx.consent.create({ data, select: { id: true } })
  })
}

/** Take back a consent; the record of having given it stays. */
export function withdrawConsent(actor: Actor, id: string): Promise<{ id: string }> {
  return write(actor, "consent.withdraw", async (tx, audit) => {
    const where = { id, tenantId: actor.tenantId, person: visiblePersons(actor) }
    const consent = await tx.consent.findFirst({ where, select: { personId: true, purpose: true, withdrawnAt: true } })
    if (!consent) throw new Refusal("not-found", "Persetujuan ini tidak ditemukan.")
    if (consent.withdrawnAt) throw new Refusal("conflict", "Persetujuan ini sudah ditarik.")
    audit({ subject: consent.personId, detail: { purpose: consent.purpose } })
    return tx.consent.update({ where: key(actor, id), data: { withdrawnAt: new Date() }, select: { id: true } })
  })
}
