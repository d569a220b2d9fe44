import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { visibleMousSql } from "@/lib/mou/policy"
import type { MouForm, MouStatus } from "@/lib/mou/schema/words"
import type { RealisationState, Side } from "@/lib/obligation/schema/words"
import { recordedPartnersSql } from "@/lib/partner/policy"
import type { InteractionKind } from "@/lib/partner/schema/words"
import { visibleSubmissionsSql } from "@/lib/submission/policy"
import type { Channel, RefusalReason, SubmissionKind, SubmissionState } from "@/lib/submission/schema/words"
import { visibleTrainingsSql } from "@/lib/training/policy"
import type { PartnerPart, TrainingStatus } from "@/lib/training/schema/words"

/** How many moments a page of a partner's timeline holds. */
export const momentsLength = 40

/** What happened with a partner. */
export type PartnerFact =
  | { is: "talk"; kind: InteractionKind; words: string; fileName: string | null }
  | { is: "proposal"; form: MouForm }
  | { is: "step"; from: MouStatus; to: MouStatus; reason: string }
  | { is: "submission"; id: string; kind: SubmissionKind; title: string }
  | {
      is: "answer"
      id: string
      title: string
      state: SubmissionState
      refusal: RefusalReason | null
      words: string
      channel: Channel
    }
  | {
      is: "realisation"
      id: string
      what: string
      quantity: number
      unit: string
      owedBy: Side
      side: Side
      state: RealisationState
      words: string
    }
  | { is: "paper"; title: string; fileName: string }
  | { is: "training"; id: string; title: string; part: PartnerPart; status: TrainingStatus }
  | { is: "cancelled"; id: string; title: string; part: PartnerPart; reason: string }

/** A moment with a partner: on which day (ISO), when and by whom it was written down, about which agreement. */
export type PartnerMoment = {
  id: string
  day: string
  at: Date
  by: string | null
  role: string | null
  mou: { id: string; title: string } | null
  fact: PartnerFact
}

/** A page of everything that happened with a partner up to today, the newest first; and how much there is. */
export async function listPartnerMoments(actor: Actor, { partnerId, page }: { partnerId: string; page: number }) {
  const rows = await readRows<PartnerMoment & { total: number }>(
    actor,
    sql`
      WITH p AS (
        SELECT p.tenant_id, p.id, d.time_zone FROM partner p JOIN tenant d ON d.id = p.tenant_id
        WHERE p.id = ${partnerId}::uuid AND ${recordedPartnersSql(actor)}),
      m AS (
        SELECT m.tenant_id, m.id, m.title, m.form, m.created_at, p.time_zone FROM p JOIN mou m ON m.tenant_id = p.tenant_id
        WHERE ${visibleMousSql(actor)} AND (m.partner_id = p.id OR EXISTS (
          SELECT FROM mou_party y WHERE y.tenant_id = m.tenant_id AND y.mou_id = m.id AND y.partner_id = p.id))),
      h AS (${talks} UNION ALL ${papers} UNION ALL ${steps} UNION ALL ${submissionsOf(actor)} UNION ALL ${realisations} UNION ALL ${trainingsOf(actor)}
        UNION ALL ${cancelledOf(actor)}),
      shown AS (
        SELECT h.*, count(*) OVER ()::int AS total FROM h
        ORDER BY h.day DESC, h.at DESC, h.id DESC LIMIT ${momentsLength} OFFSET ${(page - 1) * momentsLength})
      SELECT s.id, s.day::text AS day, s.at, a.name AS by, s.role, s.fact, s.total,
        CASE WHEN n.id IS NOT NULL THEN json_build_object('id', n.id, 'title', n.title) END AS mou
      FROM shown s
      LEFT JOIN mou n ON n.tenant_id = s.tenant_id AND n.id = s.mou_id
      LEFT JOIN account a ON a.id = s.account_id
      ORDER BY s.day DESC, s.at DESC, s.id DESC`,
  )
  return { moments: rows.map(({ total: _, ...moment }) => moment), total: rows[0]?.total ?? 0 }
}

const talks = sql`
  SELECT i.tenant_id, i.id, i.held_on AS day, i.at, i.account_id, i.role, i.mou_id,
    json_build_object('is', 'talk', 'kind', i.kind, 'words', i.words, 'fileName', f.file_name) AS fact
  FROM p JOIN interaction i ON i.tenant_id = p.tenant_id AND i.partner_id = p.id
  LEFT JOIN document f ON f.tenant_id = i.tenant_id AND f.id = i.document_id`

const papers = sql`
  SELECT d.tenant_id, d.id, (d.at AT TIME ZONE p.time_zone)::date, d.at, f.account_id, f.role, NULL::uuid,
    json_build_object('is', 'paper', 'title', d.title, 'fileName', f.file_name)
  FROM p JOIN partner_document d ON d.tenant_id = p.tenant_id AND d.partner_id = p.id
  JOIN document f ON f.tenant_id = d.tenant_id AND f.id = d.document_id`

const steps = sql`
  SELECT m.tenant_id, m.id, (m.created_at AT TIME ZONE m.time_zone)::date, m.created_at, NULL::uuid, NULL::text, m.id,
    json_build_object('is', 'proposal', 'form', m.form) FROM m
  UNION ALL
  SELECT c.tenant_id, c.id, (c.at AT TIME ZONE m.time_zone)::date, c.at, c.account_id, c.role, m.id,
    json_build_object('is', 'step', 'from', c.from_status, 'to', c.to_status, 'reason', c.reason)
  FROM m JOIN mou_transition c ON c.tenant_id = m.tenant_id AND c.mou_id = m.id`

const realisations = sql`
  SELECT r.tenant_id, r.id, r.done_on, r.at, r.account_id, r.role, m.id,
    json_build_object('is', 'realisation', 'id', o.id, 'what', o.what, 'quantity', r.quantity, 'unit', o.unit, 'owedBy', o.owed_by,
      'side', r.side, 'state', r.state, 'words', r.words)
  FROM m JOIN obligation o ON o.tenant_id = m.tenant_id AND o.mou_id = m.id
  JOIN realisation r ON r.tenant_id = o.tenant_id AND r.obligation_id = o.id AND r.state <> 'TAKEN_BACK'`

function submissionsOf(actor: Actor): Prisma.Sql {
  return sql`
    SELECT s.tenant_id, s.id, s.submitted_on, s.at, s.account_id, s.role, s.mou_id,
      json_build_object('is', 'submission', 'id', s.id, 'kind', s.kind, 'title', s.title)
    FROM p JOIN submission s ON s.tenant_id = p.tenant_id AND s.partner_id = p.id WHERE ${visibleSubmissionsSql(actor)}
    UNION ALL
    SELECT c.tenant_id, c.id, c.happened_on, c.at, c.account_id, c.role, s.mou_id,
      json_build_object('is', 'answer', 'id', s.id, 'title', s.title, 'state', c.to_state, 'refusal', c.refusal, 'words', c.words, 'channel', c.channel)
    FROM p JOIN submission s ON s.tenant_id = p.tenant_id AND s.partner_id = p.id
    JOIN submission_step c ON c.tenant_id = s.tenant_id AND c.submission_id = s.id WHERE ${visibleSubmissionsSql(actor)}`
}

/** Trainings count from the day they began; what is only planned has not happened. */
function trainingsOf(actor: Actor): Prisma.Sql {
  return sql`
    SELECT t.tenant_id, t.id, (b.starts_at AT TIME ZONE p.time_zone)::date, b.starts_at, NULL::uuid, NULL::text, NULL::uuid,
      json_build_object('is', 'training', 'id', t.id, 'title', t.title, 'part', tp.part, 'status', t.status)
    FROM p JOIN training_partner tp ON tp.tenant_id = p.tenant_id AND tp.partner_id = p.id
    JOIN training t ON t.tenant_id = tp.tenant_id AND t.id = tp.training_id AND t.status <> ALL(ARRAY['DRAFT', 'CANCELLED'])
    CROSS JOIN LATERAL (SELECT min(x.starts_at) AS starts_at FROM training_session x
      WHERE x.tenant_id = t.tenant_id AND x.training_id = t.id) b
    WHERE b.starts_at <= now() AND ${visibleTrainingsSql(actor)}`
}

/** Trainings that were called off, with the reason, on the day they were. */
function cancelledOf(actor: Actor): Prisma.Sql {
  return sql`
    SELECT c.tenant_id, c.id, (c.at AT TIME ZONE p.time_zone)::date, c.at, c.account_id, c.role, NULL::uuid,
      json_build_object('is', 'cancelled', 'id', t.id, 'title', t.title, 'part', tp.part, 'reason', c.reason)
    FROM p JOIN training_partner tp ON tp.tenant_id = p.tenant_id AND tp.partner_id = p.id
    JOIN training t ON t.tenant_id = tp.tenant_id AND t.id = tp.training_id
    JOIN training_transition c ON c.tenant_id = t.tenant_id AND c.training_id = t.id AND c.to_status = 'CANCELLED'
    WHERE ${visibleTrainingsSql(actor)}`
}
