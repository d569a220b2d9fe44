import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { read, readRows } from "@/lib/db"
import { openableDocument, openDocument } from "@/lib/documents"
import { visibleMous, visibleMousSql } from "@/lib/mou/policy"
import { namePartners } from "@/lib/mou/rules/sides"
import { type MouForm, type MouStatus, mouForms, mouStatuses, versionKinds } from "@/lib/mou/schema/words"
import { visibleSubmissionsSql } from "@/lib/submission/policy"
import { keyOf } from "@/lib/vocabulary"

/** An agreement as its partner's list shows it; days are ISO, `toConfirm` counts what the daerah says was done and the partner has not judged. */
export type OwnMouRow = {
  id: string
  title: string
  form: MouForm
  status: MouStatus
  startsOn: string | null
  endsOn: string | null
  ours: number
  theirs: number
  toConfirm: number
  waiting: number
}

/** The agreements of a partner's organisation: those in force first, then what is prepared, then what is over; 300 at most. */
export function listOwnMous(actor: Actor): Promise<OwnMouRow[]> {
  return readRows<OwnMouRow>(
    actor,
    sql`
      SELECT m.id, m.title, m.form, m.status, m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn", b.*, w.waiting
      FROM mou m
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE o.owed_by = 'PARTNER')::int AS ours, count(*) FILTER (WHERE o.owed_by = 'AGENCY')::int AS theirs,
          coalesce(sum((SELECT count(*) FROM realisation r WHERE r.tenant_id = o.tenant_id AND r.obligation_id = o.id
            AND r.state = 'SAID' AND r.side = 'AGENCY')), 0)::int AS "toConfirm"
        FROM obligation o WHERE o.tenant_id = m.tenant_id AND o.mou_id = m.id AND o.withdrawn_at IS NULL) b
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS waiting FROM submission s
        WHERE ${visibleSubmissionsSql(actor)} AND s.mou_id = m.id AND s.state IN ('SUBMITTED', 'ACKNOWLEDGED')) w
      WHERE ${visibleMousSql(actor)}
      ORDER BY CASE WHEN m.status IN ('ENDED', 'STOPPED') THEN 2 WHEN m.status IN ('ACTIVE', 'EVALUATION', 'EXTENDED', 'AMENDED') THEN 0 ELSE 1 END,
        m.ends_on, m.created_at DESC, m.id LIMIT 300`,
  )
}

/** The versions of a text that both sides have: what was signed and its annexes; drafts and remarks stay with the agency. */
const sharedKinds = { kind: { in: ["SIGNED", "ANNEX"] } }

const fields = {
  ...{ id: true, title: true, form: true, status: true, object: true, scopes: true, rights: true, duties: true },
  ...{ financing: true, agency: true, place: true, signedOn: true, startsOn: true, endsOn: true },
  parties: {
    orderBy: { position: "asc" },
    select: { id: true, partnerId: true, institution: true, number: true, signatory: true, office: true },
  },
  versions: {
    where: sharedKinds,
    orderBy: { version: "desc" },
    select: {
      ...{ id: true, version: true, kind: true, at: true },
      document: { select: { fileName: true, fileSize: true, mediaType: true } },
    },
  },
} as const

/** An agreement as its partner sees it, or null when it is not the partner's; days are ISO. */
export async function getOwnMou(actor: Actor, id: string) {
  const found = await read(actor, (tx) =>
    tx.mou.findFirst({
      where: { id, AND: visibleMous(actor) },
      select: { ...fields, partner: { select: { name: true } } },
    }),
  )
  if (!found) return null
  const { form, status, signedOn, startsOn, endsOn, versions, ...mou } = found
  return {
    ...mou,
    partners: namePartners(mou.partner, mou.parties),
    form: keyOf(mouForms, form),
    status: keyOf(mouStatuses, status),
    signedOn: signedOn && dayOf(signedOn),
    startsOn: startsOn && dayOf(startsOn),
    endsOn: endsOn && dayOf(endsOn),
    versions: versions.map(({ kind, ...version }) => ({ ...version, kind: keyOf(versionKinds, kind) })),
  }
}
export type OwnMou = NonNullable<Awaited<ReturnType<typeof getOwnMou>>>

/** A signed text or an annex with its bytes, or null when there is none for this partner. */
export async function openOwnVersion(actor: Actor, { mouId, id }: { mouId: string; id: string }) {
  const found = await read(actor, (tx) =>
    tx.mouVersion.findFirst({
      where: { id, tenantId: actor.tenantId, mou: { id: mouId, AND: visibleMous(actor) }, ...sharedKinds },
      select: { document: { select: openableDocument } },
    }),
  )
  return openDocument(actor, found?.document)
}
