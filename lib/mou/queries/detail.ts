import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleMousSql } from "@/lib/mou/policy"
import type { MouHead } from "@/lib/mou/queries/head"
import type { Authority, MouCategory, MouForm, MouStatus, OptionalStep } from "@/lib/mou/schema/words"

/** A party of an agreement; the daerah has no partner. */
export type DetailParty = {
  id: string
  partnerId: string | null
  institution: string
  number: string
  signatory: string
  office: string
  authority: Authority
  authorityNumber: string
}

/** A paper above or below another, and the day (ISO) from which it holds. */
export type Relative = { id: string; title: string; form: MouForm; status: MouStatus; startsOn: string | null }

/** Everything the overview of an agreement shows; days are ISO. */
export type MouDetail = MouHead & {
  category: MouCategory
  object: string
  scopes: string[]
  rights: string
  duties: string
  financing: string
  agency: string
  place: string
  signedOn: string | null
  tkksdOn: string | null
  tkksdWords: string
  needsDprd: boolean
  dprdNumber: string
  dprdOn: string | null
  statusAt: Date
  updatedAt: Date
  responsible: string | null
  responsibleId: string | null
  dueOn: string | null
  parties: DetailParty[]
  parent: Relative | null
  children: Relative[]
  stepsOff: OptionalStep[]
  steps: number
  versions: number
  signedVersions: number
  obligations: number
  submissions: number
  interactions: number
  /** How many submissions wait for an answer, and since when the oldest of them does. */
  waiting: number
  waitingSince: string | null
}

/** An agreement with its parties, its family and what stands on it, or null when there is none for this actor; one statement. */
export async function getMou(actor: Actor, id: string): Promise<MouDetail | null> {
  const [row] = await readRows<MouDetail>(actor, selectMou(actor, id))
  return row ?? null
}

const parties = sql`(SELECT json_agg(json_build_object('id', y.id, 'partnerId', y.partner_id, 'institution', y.institution, 'number', y.number,
    'signatory', y.signatory, 'office', y.office, 'authority', y.authority, 'authorityNumber', y.authority_number) ORDER BY y.position)
  FROM mou_party y WHERE y.tenant_id = m.tenant_id AND y.mou_id = m.id)`

/** The papers above and below, as far as the actor sees them. */
function relatives(actor: Actor) {
  const seen = visibleMousSql(actor)
  const shown = sql`json_build_object('id', m.id, 'title', m.title, 'form', m.form, 'status', m.status, 'startsOn', m.starts_on)`
  return sql`
    (SELECT ${shown} FROM mou m WHERE m.id = o.parent_id AND ${seen}) AS parent,
    coalesce((SELECT json_agg(${shown} ORDER BY m.created_at, m.id) FROM mou m WHERE m.parent_id = o.id AND ${seen}), '[]') AS children`
}

const counts = sql`
  (SELECT count(*)::int FROM mou_transition c WHERE c.tenant_id = m.tenant_id AND c.mou_id = m.id) AS steps,
  (SELECT count(*)::int FROM mou_version v WHERE v.tenant_id = m.tenant_id AND v.mou_id = m.id) AS versions,
  (SELECT count(*)::int FROM mou_version v WHERE v.tenant_id = m.tenant_id AND v.mou_id = m.id AND v.kind = 'SIGNED') AS "signedVersions",
  (SELECT count(*)::int FROM obligation b WHERE b.tenant_id = m.tenant_id AND b.mou_id = m.id) AS obligations,
  (SELECT count(*)::int FROM submission s WHERE s.tenant_id = m.tenant_id AND s.mou_id = m.id) AS submissions,
  (SELECT count(*)::int FROM interaction i WHERE i.tenant_id = m.tenant_id AND i.mou_id = m.id) AS interactions`

/** What waits for an answer, and the day the oldest of it was handed over. */
const waits = sql`LEFT JOIN LATERAL (
  SELECT count(*)::int AS waiting, min(s.submitted_on)::text AS since FROM submission s
  WHERE s.tenant_id = m.tenant_id AND s.mou_id = m.id AND s.state IN ('SUBMITTED', 'ACKNOWLEDGED')) w ON true`

function selectMou(actor: Actor, id: string) {
  return sql`
    WITH o AS (
      SELECT m.*, json_build_object('id', p.id, 'name', p.name) AS partner, a.name AS responsible, d.mou_steps_off AS "stepsOff",
        coalesce(${parties}, '[]') AS parties, ${counts}, w.waiting, w.since AS "waitingSince"
      FROM mou m
      JOIN tenant d ON d.id = m.tenant_id
      JOIN partner p ON p.tenant_id = m.tenant_id AND p.id = m.partner_id
      LEFT JOIN account a ON a.id = m.responsible_id
      ${waits}
      WHERE m.id = ${id}::uuid AND ${visibleMousSql(actor)})
    SELECT o.id, o.title, o.form, o.status, o.category, o.object, o.scopes, o.rights, o.duties, o.financing, o.agency, o.place,
      o.signed_on::text AS "signedOn", o.starts_on::text AS "startsOn", o.ends_on::text AS "endsOn", o.tkksd_on::text AS "tkksdOn",
      o.tkksd_words AS "tkksdWords", o.needs_dprd AS "needsDprd", o.dprd_number AS "dprdNumber", o.dprd_on::text AS "dprdOn",
      o.status_at AS "statusAt", o.updated_at AS "updatedAt", o.responsible_id AS "responsibleId", o.responsible, o.due_on::text AS "dueOn",
      o.partner, o."stepsOff", o.parties, o.steps, o.versions, o."signedVersions", o.obligations, o.submissions, o.interactions, o.waiting, o."waitingSince", ${relatives(actor)}
    FROM o`
}
