import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { getPortalAddress } from "@/lib/address"
import type { Tx } from "@/lib/db"
import { fillTemplate, type Place } from "@/lib/message/rules/places"
import { type Template, usualTemplates } from "@/lib/message/rules/templates"
import { type Meeting, sayMeetings, saySchedule } from "@/lib/message/rules/when"
import type { MessageEvent, TemplateEvent } from "@/lib/message/schema/words"
import { ticketOf } from "@/lib/ticket"

type About = {
  trainingId: string
  /** What `{alasan}` says. */
  reason?: string
  /** The session a message is about; without it the whole training. */
  sessionId?: string
  /** What makes the same event another one for the same enrolment: a certificate's id, the days of a follow-up. */
  extra?: string
} & ({ event: TemplateEvent } | { event: "OTHER"; words: Template; extra: string })

/** About which event messages are, and to whom: people enrolled, or people of the register. */
export type Messages = About & ({ enrolmentIds: readonly string[] } | { personIds: readonly string[] })

/** How many messages were written for each way out, and how many people can be reached by neither. */
export type Written = { email: number; whatsapp: number; unreachable: number }

/** What stays the same for everybody. */
type Facts = { slug: string; portal: string; template: Template; values: Partial<Record<Place, string>> }

type Recipient = {
  enrolmentId: string | null
  ticketVersion: number
  stateAt: number
  personId: string | null
  accountId: string | null
  name: string
  enterprise: string
  email: string | null
  mobile: string | null
  queue: number
}

/**
 * Write one message per person inside a command's transaction: by e-mail where there is an address, else a WhatsApp message
 * that staff open. Written again about the same event it does nothing; only a changed schedule that has not gone out yet
 * is said anew in the same message.
 */
export async function addMessages(tx: Tx, actor: Actor, messages: Messages): Promise<Written> {
  const recipients = await listRecipients(tx, actor, messages)
  if (messages.event === "SESSION_CHANGED") await releaseNews(tx, actor, messages)
  const reachable = recipients.filter(({ email, mobile }) => email || mobile)
  const facts = reachable.length > 0 ? await loadFacts(tx, actor, messages) : null
  const rows = facts ? reachable.map((one) => compose(one, actor, { messages, facts })) : []
  const written = rows.length > 0 ? await insert(tx, rows, messages) : []
  const by = (channel: string) => written.filter((one) => one.channel === channel).length
  return { email: by("EMAIL"), whatsapp: by("WHATSAPP"), unreachable: recipients.length - reachable.length }
}

/** Whether a person `p` with the account `a` can be written to at all. */
export const reachableSql = sql`(p.email <> '' OR a.email IS NOT NULL OR p.phone LIKE '+628%' OR p.phone2 LIKE '+628%' OR a.phone LIKE '+628%')`

const mobile = sql`CASE WHEN p.phone LIKE '+628%' THEN p.phone WHEN p.phone2 LIKE '+628%' THEN p.phone2
  WHEN a.phone LIKE '+628%' THEN a.phone END`

function listRecipients(tx: Tx, { tenantId }: Actor, messages: Messages): Promise<Recipient[]> {
  if ("personIds" in messages)
    return tx.$queryRaw<Recipient[]>`
      SELECT NULL AS "enrolmentId", 0 AS "ticketVersion", 0::float8 AS "stateAt", p.id AS "personId", p.account_id AS "accountId", p.name,
        coalesce((SELECT min(w.name) FROM enterprise w WHERE w.tenant_id = p.tenant_id AND w.person_id = p.id AND w.status <> 'MERGED'), '') AS enterprise,
        coalesce(nullif(p.email, ''), a.email) AS email, ${mobile} AS mobile, 0 AS queue
      FROM person p LEFT JOIN account a ON a.id = p.account_id
      WHERE p.tenant_id = ${tenantId}::uuid AND p.id = ANY(${[...messages.personIds]}::uuid[])`
  return tx.$queryRaw<Recipient[]>`
    SELECT n.id AS "enrolmentId", n.ticket_version AS "ticketVersion", extract(epoch FROM n.state_at)::float8 AS "stateAt",
      n.person_id AS "personId", a.id AS "accountId", coalesce(p.name, a.name) AS name, coalesce(w.name, '') AS enterprise,
      coalesce(nullif(p.email, ''), a.email) AS email, ${mobile} AS mobile,
      CASE WHEN n.state = 'WAITING' THEN (SELECT count(*)::int FROM enrolment q WHERE q.tenant_id = n.tenant_id
        AND q.training_id = n.training_id AND q.part = n.part AND q.state = 'WAITING' AND q.queue <= n.queue) ELSE 0 END AS queue
    FROM enrolment n
    LEFT JOIN person p ON p.tenant_id = n.tenant_id AND p.id = n.person_id
    LEFT JOIN enterprise w ON w.tenant_id = n.tenant_id AND w.id = n.enterprise_id
    LEFT JOIN membership m ON m.tenant_id = n.tenant_id AND m.id = n.member_id
    LEFT JOIN account a ON a.id = coalesce(m.account_id, p.account_id)
    WHERE n.tenant_id = ${tenantId}::uuid AND n.training_id = ${messages.trainingId}::uuid
      AND n.id = ANY(${[...messages.enrolmentIds]}::uuid[])`
}

/** A session of the training with everything that is the same for all of them; one row without a session when there is none. */
type FactRow = {
  daerah: string
  zone: string
  title: string
  venue: string
  venueAddress: string
  subject: string | null
  text: string | null
} & (Meeting | Record<keyof Meeting, null>)

/** One statement, because everybody who enrols waits for it. */
async function loadFacts(tx: Tx, { tenantId, tenantSlug }: Actor, messages: Messages): Promise<Facts> {
  const { event, trainingId, sessionId = null, reason = "" } = messages
  const rows = await tx.$queryRaw<FactRow[]>`
    SELECT d.name AS daerah, d.time_zone AS zone, t.title, t.venue, t.venue_address AS "venueAddress", x.subject, x.text,
      s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.place
    FROM training t JOIN tenant d ON d.id = t.tenant_id
    LEFT JOIN message_template x ON x.tenant_id = t.tenant_id AND x.purpose = ${event}
    LEFT JOIN training_session s ON s.tenant_id = t.tenant_id AND s.training_id = t.id AND s.id = coalesce(${sessionId}::uuid, s.id)
    WHERE t.tenant_id = ${tenantId}::uuid AND t.id = ${trainingId}::uuid`
  const [first] = rows
  if (!first) throw new Error("A message is about a training that is not there.")
  const { daerah, zone, title, venue, venueAddress, subject, text } = first
  const where = { zone, venue, venueAddress }
  const sessions = rows.flatMap((row) => (row.startsAt ? [row] : []))
  const when = { ...sayMeetings(sessions, where), jadwal: saySchedule(sessions, where, new Date()) }
  const own = text === null ? null : { subject: subject ?? "", text }
  const template = event === "OTHER" ? messages.words : (own ?? usualTemplates[event])
  const values = { daerah, pelatihan: title, alasan: reason, ...when }
  return { slug: tenantSlug, portal: await getPortalAddress(), template, values }
}

type Work = { messages: Messages; facts: Facts }

function compose(one: Recipient, { tenantId }: Actor, { messages, facts }: Work) {
  const { enrolmentId, name, enterprise, email, queue } = one
  const path = enrolmentId
    ? `peserta/${ticketOf(tenantId, { id: enrolmentId, ticketVersion: one.ticketVersion })}`
    : `agenda/${messages.trainingId}`
  const tautan = `${facts.portal}/${facts.slug}/${path}`
  const values = { ...facts.values, nama: name, usaha: enterprise, antrean: queue > 0 ? String(queue) : "", tautan }
  return {
    id: uuidv7(),
    enrolmentId,
    personId: one.personId,
    accountId: one.accountId,
    channel: email ? ("EMAIL" as const) : ("WHATSAPP" as const),
    address: email ?? one.mobile ?? "",
    subject: email ? fillTemplate(facts.template.subject, values).replaceAll("\n", " ") : "",
    body: fillTemplate(facts.template.text, values),
    dedupe: dedupeOf(one, messages),
  }
}

/** States an enrolment can return to, each time with a message of its own. */
const ofState: readonly MessageEvent[] = ["ENROLLED", "WAITING", "PROMOTED"]

function dedupeOf({ enrolmentId, personId, stateAt }: Recipient, { event, trainingId, extra }: Messages): string {
  const whom = enrolmentId ?? `${trainingId}:${personId}`
  return [event, whom, ofState.includes(event) ? stateAt : null, extra].filter(Boolean).join(":")
}

/** Minutes an e-mail about a changed schedule waits, so that what is changed next is told with it. */
const newsWait = 5

/** A change after what has gone out is another one: its key is free for the next message. */
async function releaseNews(tx: Tx, { tenantId }: Actor, { trainingId }: Messages): Promise<void> {
  const told = { event: "SESSION_CHANGED", dedupe: { not: null }, state: { notIn: ["QUEUED", "PREPARED"] } }
  await tx.message.updateMany({ where: { tenantId, trainingId, ...told }, data: { dedupe: null } })
}

function insert(tx: Tx, rows: ReturnType<typeof compose>[], { event, trainingId }: Messages) {
  const wait = event === "SESSION_CHANGED" ? newsWait : 0
  return tx.$queryRaw<{ channel: string }[]>`
    INSERT INTO message (id, event, channel, person_id, account_id, training_id, enrolment_id, address, subject, body, state, dedupe, due_at)
    SELECT id, ${event}, channel, "personId", "accountId", ${trainingId}::uuid, "enrolmentId", address, subject, body,
      CASE channel WHEN 'EMAIL' THEN 'QUEUED' ELSE 'PREPARED' END, dedupe, now() + ${wait}::int * interval '1 minute'
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (id uuid, channel text, "personId" uuid, "accountId" uuid,
      "enrolmentId" uuid, address text, subject text, body text, dedupe text)
    ON CONFLICT (tenant_id, dedupe) DO UPDATE SET body = excluded.body, at = excluded.at, due_at = excluded.due_at,
        subject = CASE message.channel WHEN 'EMAIL' THEN coalesce(nullif(excluded.subject, ''), message.subject) ELSE '' END
      WHERE message.event = 'SESSION_CHANGED' AND message.state IN ('QUEUED', 'PREPARED')
    RETURNING channel`
}
