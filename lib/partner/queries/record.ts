import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { read, readRows } from "@/lib/db"
import { openableDocument, openDocument } from "@/lib/documents"
import { visibleMousSql } from "@/lib/mou/policy"
import type { MouForm, MouStatus } from "@/lib/mou/schema/words"
import { recordedPartners, recordedPartnersSql } from "@/lib/partner/policy"
import { type PartnerKind, partnerKinds } from "@/lib/partner/schema/partner"
import { keyOf } from "@/lib/vocabulary"

/** What every page of a partner's record says above its own content. */
export type PartnerHead = { id: string; name: string; kind: PartnerKind }

/** A partner's head, or null when there is none for this actor. */
export async function getPartnerHead(actor: Actor, id: string): Promise<PartnerHead | null> {
  const found = await read(actor, (tx) =>
    tx.partner.findFirst({
      where: { id, AND: recordedPartners(actor) },
      select: { id: true, name: true, kind: true },
    }),
  )
  return found && { ...found, kind: keyOf(partnerKinds, found.kind) }
}

/** Somebody to speak to at a partner; days are ISO. */
export type Contact = {
  id: string
  name: string
  position: string
  phone: string | null
  email: string | null
  validFrom: string | null
  validUntil: string | null
  note: string
}

/** Whom to speak to at a partner, by name; 200 at most. */
export async function listContacts(actor: Actor, partnerId: string): Promise<Contact[]> {
  const found = await read(actor, (tx) =>
    tx.partnerContact.findMany({
      where: { partnerId, tenantId: actor.tenantId, partner: recordedPartners(actor) },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 200,
      omit: { tenantId: true, partnerId: true },
    }),
  )
  return found.map(({ validFrom, validUntil, ...contact }) => ({
    ...contact,
    validFrom: validFrom && dayOf(validFrom),
    validUntil: validUntil && dayOf(validUntil),
  }))
}

/** One of a partner's contacts, or null. */
export async function getContact(actor: Actor, partnerId: string, id: string): Promise<Contact | null> {
  return (await listContacts(actor, partnerId)).find((contact) => contact.id === id) ?? null
}

/** A paper about a partner. */
export type PartnerPaper = {
  id: string
  title: string
  fileName: string
  fileSize: number
  mediaType: string
  at: Date
  by: string | null
  role: string
}

/** The papers about a partner, the newest first; 500 at most. */
export function listDocuments(actor: Actor, partnerId: string): Promise<PartnerPaper[]> {
  return readRows<PartnerPaper>(
    actor,
    sql`
      SELECT x.id, x.title, f.file_name AS "fileName", f.file_size AS "fileSize", f.media_type AS "mediaType", x.at, a.name AS by, f.role
      FROM partner p
      JOIN partner_document x ON x.tenant_id = p.tenant_id AND x.partner_id = p.id
      JOIN document f ON f.tenant_id = x.tenant_id AND f.id = x.document_id
      LEFT JOIN account a ON a.id = f.account_id
      WHERE p.id = ${partnerId}::uuid AND ${recordedPartnersSql(actor)}
      ORDER BY x.at DESC, x.id DESC LIMIT 500`,
  )
}

/** A line of a partner's record that a file belongs to. */
type Line = { partnerId: string; id: string }

/** A paper about a partner with its bytes, or null when there is none for this actor. */
export async function openPaper(actor: Actor, { partnerId, id }: Line) {
  const where = { id, partnerId, tenantId: actor.tenantId, partner: recordedPartners(actor) }
  const found = await read(actor, (tx) =>
    tx.partnerDocument.findFirst({ where, select: { document: { select: openableDocument } } }),
  )
  return openDocument(actor, found?.document)
}

/** The file of what was written down, or null when there is none for this actor. */
export async function openInteractionFile(actor: Actor, { partnerId, id }: Line) {
  const where = { id, partnerId, tenantId: actor.tenantId, partner: recordedPartners(actor) }
  const found = await read(actor, (tx) =>
    tx.interaction.findFirst({ where, select: { document: { select: openableDocument } } }),
  )
  return openDocument(actor, found?.document)
}

/** An agreement as its partner's page lists it; days are ISO. */
export type PartnerMou = {
  id: string
  title: string
  form: MouForm
  status: MouStatus
  startsOn: string | null
  endsOn: string | null
}

/** The agreements a partner is the partner or a party of, what ends first at the top and what is over last; 300 at most. */
export function listPartnerMous(actor: Actor, partnerId: string): Promise<PartnerMou[]> {
  return readRows<PartnerMou>(
    actor,
    sql`
      SELECT m.id, m.title, m.form, m.status, m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn" FROM mou m
      WHERE ${visibleMousSql(actor)} AND (m.partner_id = ${partnerId}::uuid OR EXISTS (
        SELECT FROM mou_party y WHERE y.tenant_id = m.tenant_id AND y.mou_id = m.id AND y.partner_id = ${partnerId}::uuid))
      ORDER BY m.status IN ('ENDED', 'STOPPED'), m.ends_on, m.created_at DESC, m.id LIMIT 300`,
  )
}
