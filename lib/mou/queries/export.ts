import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { visibleMousSql } from "@/lib/mou/policy"
import { type MouLine, mouLinesSql } from "@/lib/mou/queries/facts"
import type { Exported, ExportedMou, ExportedOwed, ExportedThing } from "@/lib/mou/rules/export-sheets"
import { listWarnings } from "@/lib/mou/rules/warnings"
import { visibleObligationsSql } from "@/lib/obligation/policy"
import { type Done, standingOf } from "@/lib/obligation/rules/due"
import { visibleSubmissionsSql } from "@/lib/submission/policy"
import { daysWaiting } from "@/lib/submission/rules/state"

type Day = { today: string; zone: string }

/** All agreements an actor sees with what is owed and was handed over under them, as a file holds them; four statements. */
export async function exportMous(actor: Actor, { today, zone }: Day): Promise<Exported> {
  const [lines, words, owed, things] = await Promise.all([
    readRows<MouLine>(actor, mouLinesSql(actor, zone)),
    readRows<MouWords>(actor, selectWords(actor)),
    readRows<OwedRow>(actor, selectOwed(actor)),
    readRows<Omit<ExportedThing, "days">>(actor, selectThings(actor)),
  ])
  const more = new Map(words.map(({ id, ...rest }) => [id, rest]))
  return {
    mous: lines.flatMap((line) => {
      const rest = more.get(line.id)
      return rest ? [{ ...line, ...rest, warnings: listWarnings(line, today).map(({ kind }) => kind) }] : []
    }),
    obligations: owed.map(({ facts, ...row }) => ({ ...row, standing: standingOf(row, facts, today) })),
    submissions: things.map((thing) => ({ ...thing, days: daysWaiting(thing, today) })),
  }
}

type MouWords = Omit<ExportedMou, keyof MouLine | "warnings"> & { id: string }

function selectWords(actor: Actor) {
  return sql`
    SELECT m.id, m.category, m.agency, m.object, m.financing, array_to_string(m.scopes, '; ') AS scopes, m.signed_on::text AS "signedOn",
      a.name AS responsible, (SELECT u.title FROM mou u WHERE u.tenant_id = m.tenant_id AND u.id = m.parent_id) AS parent,
      coalesce(y.ours, '') AS "ourNumber", coalesce(y.theirs, '') AS "theirNumber"
    FROM mou m LEFT JOIN account a ON a.id = m.responsible_id
    LEFT JOIN (
      SELECT y.mou_id, max(y.number) FILTER (WHERE y.partner_id IS NULL) AS ours,
        string_agg(nullif(y.number, ''), '; ' ORDER BY y.position) FILTER (WHERE y.partner_id IS NOT NULL) AS theirs
      FROM mou_party y WHERE y.tenant_id = ${actor.tenantId}::uuid GROUP BY y.mou_id) y ON y.mou_id = m.id
    WHERE ${visibleMousSql(actor)}`
}

type OwedRow = Omit<ExportedOwed, "standing"> & { facts: Done[] }

function selectOwed(actor: Actor) {
  return sql`
    WITH done AS (
      SELECT r.obligation_id, coalesce(sum(r.quantity) FILTER (WHERE r.state = 'SAID'), 0)::int AS said,
        json_agg(json_build_object('doneOn', r.done_on, 'quantity', r.quantity)) FILTER (WHERE r.state = 'CONFIRMED') AS facts
      FROM realisation r WHERE r.tenant_id = ${actor.tenantId}::uuid GROUP BY r.obligation_id)
    SELECT m.title AS mou, p.name AS partner, o.owed_by AS "owedBy", o.what, o.about, o.quantity, o.unit, o.recurs, o.proof,
      o.starts_on::text AS "startsOn", o.due_on::text AS "dueOn", o.withdrawn_reason AS "withdrawnReason",
      coalesce(done.said, 0) AS said, coalesce(done.facts, '[]') AS facts
    FROM obligation o
    JOIN mou m ON m.tenant_id = o.tenant_id AND m.id = o.mou_id
    JOIN partner p ON p.tenant_id = m.tenant_id AND p.id = m.partner_id
    LEFT JOIN done ON done.obligation_id = o.id
    WHERE ${visibleObligationsSql(actor)} ORDER BY lower(p.name), m.id, o.starts_on, o.id`
}

function selectThings(actor: Actor) {
  return sql`
    SELECT p.name AS partner, coalesce(m.title, '') AS mou, s.kind, s.title, coalesce(e.name, '') AS enterprise, s.state, s.refusal, s.answer,
      s.submitted_on::text AS "submittedOn", s.answer_by::text AS "answerBy", s.acknowledged_on::text AS "acknowledgedOn",
      s.answered_on::text AS "answeredOn", s.realised_on::text AS "realisedOn"
    FROM submission s
    JOIN partner p ON p.tenant_id = s.tenant_id AND p.id = s.partner_id
    LEFT JOIN mou m ON m.tenant_id = s.tenant_id AND m.id = s.mou_id
    LEFT JOIN enterprise e ON e.tenant_id = s.tenant_id AND e.id = s.enterprise_id
    WHERE ${visibleSubmissionsSql(actor)} ORDER BY lower(p.name), s.submitted_on, s.id`
}
