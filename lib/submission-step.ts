import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import type { Audit, Tx } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { visibleSubmissions, visibleSubmissionsSql } from "@/lib/submission/policy"
import { canBecome } from "@/lib/submission/rules/state"
import { type Channel, type RefusalReason, type SubmissionState, submissionStates } from "@/lib/submission/schema/words"
import { getCalendar } from "@/lib/tenant/queries"

/** One step of some submissions; `from` are the states it may begin with, days are ISO. */
export type Step = {
  id: string
  ids: readonly string[]
  from: readonly SubmissionState[]
  to: SubmissionState
  words: string
  refusal?: RefusalReason | null
  happenedOn: string | null
  channel: Channel | null
  documentId?: string | null
}

type Row = { id: string; title: string; state: SubmissionState; earliest: string }

/** Whether this very form was posted before. */
export async function isPosted(tx: Tx, { tenantId }: Actor, id: string): Promise<boolean> {
  return (await tx.submissionStep.findFirst({ where: { id, tenantId }, select: { id: true } })) !== null
}

/** What is said of a step in the audit trail: its first submission, and how many there are. */
export function auditStep(audit: Audit, { ids, to }: { ids: readonly string[]; to: string }): void {
  audit({ subject: ids[0], detail: { to, count: ids.length } })
}

/** Let submissions that an actor can see take a step together, or none of them. */
export async function takeStep(tx: Tx, actor: Actor, step: Step): Promise<{ id: string }> {
  const rows = await loadRows(tx, actor, step)
  const stale = rows.find(({ state }) => !step.from.includes(state) || !canBecome(state, step.to))
  if (stale)
    throw new Refusal(
      "conflict",
      `“${stale.title}” sekarang “${submissionStates[stale.state]}”. Muat ulang halaman untuk melihat yang terbaru.`,
    )
  const known = await knowHow(tx, actor, step)
  const early = rows.find(({ earliest }) => known.happenedOn < earliest)
  if (early)
    throw new Refusal("conflict", `Tanggal ini sebelum langkah sebelumnya dari “${early.title}”.`, "happenedOn")

  const steps = rows.map(({ id, state }, at) => ({ id: at === 0 ? step.id : uuidv7(), submission: id, from: state }))
  await tx.$executeRaw`
    INSERT INTO submission_step (id, submission_id, from_state, to_state, happened_on, channel, refusal, words, document_id, role)
    SELECT id, submission, "from", ${step.to}, ${known.happenedOn}::date, ${known.channel}, ${step.refusal ?? null}, ${step.words},
      ${step.documentId ?? null}::uuid, ${actor.role}
    FROM json_to_recordset(${JSON.stringify(steps)}::json) AS r (id uuid, submission uuid, "from" text)`
  return { id: step.id }
}

async function loadRows(tx: Tx, actor: Actor, { ids, to }: Step): Promise<Row[]> {
  const wanted = [...new Set(ids)]
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.title, s.state, (CASE WHEN ${to} = 'REALISED' THEN coalesce(s.answered_on, s.submitted_on) ELSE s.submitted_on END)::text AS earliest
    FROM submission s WHERE ${visibleSubmissionsSql(actor)} AND s.id = ANY(${wanted}::uuid[]) ORDER BY s.submitted_on, s.id`
  if (rows.length !== wanted.length)
    throw new Refusal("not-found", "Ada pengajuan yang tidak ditemukan. Muat ulang halaman.")
  return rows
}

/** When and how a step became known: a partner answers here and now and says since when something has happened, the agency says both. */
async function knowHow(tx: Tx, actor: Actor, { to, happenedOn, channel }: Step) {
  const { today } = await getCalendar(tx, actor)
  const isPartner = actor.role === "partner"
  if (isPartner && (to !== "REALISED" || !happenedOn)) return { happenedOn: today, channel: "PORTAL" }
  if (!happenedOn) throw new Refusal("conflict", "Isi tanggal kejadiannya.", "happenedOn")
  if (happenedOn > today) throw new Refusal("conflict", "Tanggal ini belum tiba.", "happenedOn")
  return { happenedOn, channel: isPartner ? "PORTAL" : (channel ?? "PORTAL") }
}

/** A laboratory's report: whose, of which product, and from which day (ISO). */
export type Reported = { partnerId: string; productId: string; number: string; testedOn: string }

/**
 * Let the sample that a laboratory's report is about have its end, so that nobody answers it a second time: the one it said
 * it would test, or else the one that has waited longest. An answer given before stays. Answers the sample, or null when none
 * is open, or only such as came after the report.
 */
export async function realiseSample(tx: Tx, actor: Actor, { number, ...reported }: Reported) {
  const open = await findOpenSample(tx, actor, reported)
  if (!open) return null
  const { today } = await getCalendar(tx, actor)
  const step = { ids: [open.id], channel: null }
  if (open.state !== "ACCEPTED") {
    const words = "Contoh diuji; hasilnya dicatat laboratorium."
    await takeStep(tx, actor, {
      ...{ ...step, id: uuidv7(), from: ["SUBMITTED", "ACKNOWLEDGED"], to: "ACCEPTED", words, happenedOn: null },
    })
  }
  const answeredOn = open.answeredOn ? dayOf(open.answeredOn) : today
  const happenedOn = [reported.testedOn, answeredOn].sort().at(-1) ?? today
  const words = `Laporan uji ${number}.`
  await takeStep(tx, actor, { ...step, id: uuidv7(), from: ["ACCEPTED"], to: "REALISED", words, happenedOn })
  return open
}

function findOpenSample(tx: Tx, actor: Actor, { partnerId, productId, testedOn }: Omit<Reported, "number">) {
  return tx.submission.findFirst({
    where: {
      ...{ partnerId, productId, kind: "SAMPLE", submittedOn: { lte: new Date(testedOn) } },
      ...{ state: { in: ["ACCEPTED", "ACKNOWLEDGED", "SUBMITTED"] }, AND: visibleSubmissions(actor) },
    },
    // By the alphabet what was accepted comes before what is looked at, and that before what nobody has looked at.
    orderBy: [{ state: "asc" }, { submittedOn: "asc" }, { id: "asc" }],
    select: { id: true, state: true, answeredOn: true, mouId: true },
  })
}
