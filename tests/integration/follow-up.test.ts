import { expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import { answerFollowUpFor, answerOwnFollowUp, giveUpFollowUp } from "@/lib/follow-up/commands/answer"
import { askFollowUps, closeFollowUps } from "@/lib/follow-up/commands/watch"
import { getFollowUp, getFollowUpPhoto, listFollowUps } from "@/lib/follow-up/queries/list"
import { listOwnFollowUps } from "@/lib/follow-up/queries/own"
import { planFollowUps } from "@/lib/follow-ups"
import { getFunnel } from "@/lib/result/queries/funnel"
import { ticketOf } from "@/lib/ticket"
import { asOwner } from "../support/catalogue"
import { newTenant, type TestTenant } from "../support/tenant"
import { advanceTraining, newParticipants, newTraining } from "../support/training"

const day = 86_400_000

/** Somebody without an account. */
function visitorOf({ tenantId, tenantSlug }: Actor): Actor {
  return { tenantId, tenantSlug, userId: null, role: "visitor", scope: { kelurahan: [] } }
}

/** A training that was over some days ago, with follow-ups planned for those who came: all but the last. */
async function newFinished(daerah: TestTenant, { people, daysAgo }: { people: number; daysAgo: number }) {
  const { id, sessionId } = await newTraining(daerah, {
    seats: 600,
    startsAt: new Date(Date.now() - daysAgo * day),
    status: "RUNNING",
  })
  const participants = await newParticipants(daerah, id, people)
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
       SELECT $1, gen_random_uuid(), $2, e, CASE WHEN at = $4 THEN 'EXCUSED' ELSE 'PRESENT' END, 'TICK', NULL, 'officer'
       FROM unnest($3::uuid[]) WITH ORDINALITY AS x (e, at)`,
      [daerah.id, sessionId, participants.map(({ enrolmentId }) => enrolmentId), people],
    )
    await advanceTraining(owner, id, "DONE")
  })
  await plan(daerah, id)
  return { id, participants }
}

function plan(daerah: TestTenant, id: string) {
  return write(daerah.officer, "training.finish", async (tx) => {
    await planFollowUps(tx, daerah.officer, id)
    return { id }
  })
}

async function statesOf(daerah: TestTenant) {
  const { rows } = await asOwner((owner) =>
    owner.query<{ days: number; state: string; count: number }>(
      "SELECT days, state, count(*)::int AS count FROM follow_up WHERE tenant_id = $1 GROUP BY 1, 2 ORDER BY 1, 2",
      [daerah.id],
    ),
  )
  return rows.map(({ days, state, count }) => `${days} ${state} ${count}`)
}

async function messagesOf(daerah: TestTenant): Promise<number> {
  const { rows } = await asOwner((owner) =>
    owner.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM message WHERE tenant_id = $1 AND event = 'FOLLOW_UP'",
      [daerah.id],
    ),
  )
  return rows[0]?.count ?? -1
}

const said = {
  applied: "PARTLY",
  changes: ["SALES"],
  number: 250,
  numberUnit: "bungkus per bulan",
  words: "",
  photo: null,
} as const
const answerOf = () => ({ ...said, changes: [...said.changes] })

async function idOf(daerah: TestTenant, enrolmentId: string, days: number): Promise<string> {
  const { rows } = await asOwner((owner) =>
    owner.query<{ id: string }>("SELECT id FROM follow_up WHERE tenant_id = $1 AND enrolment_id = $2 AND days = $3", [
      daerah.id,
      enrolmentId,
      days,
    ]),
  )
  return rows[0]?.id ?? ""
}

test("those who came are planned to be asked three times, once, however often it is planned", async () => {
  const daerah = await newTenant()
  const { id } = await newFinished(daerah, { people: 4, daysAgo: 10 })
  await Promise.all([plan(daerah, id), plan(daerah, id)])
  expect(await statesOf(daerah)).toEqual(["30 PLANNED 3", "90 PLANNED 3", "180 PLANNED 3"])
})

test("due days follow the daerah's clock, whatever the server's: one instant lies on two days across Indonesia's three zones", async () => {
  const [jakarta, makassar, jayapura] = [await newTenant(), await newTenant(), await newTenant()]
  const zones = [
    [jakarta, "Asia/Jakarta", "2026-03-31"],
    [makassar, "Asia/Makassar", "2026-04-01"],
    [jayapura, "Asia/Jayapura", "2026-04-01"],
  ] as const
  for (const [daerah, zone, due] of zones) {
    await asOwner((owner) => owner.query("UPDATE tenant SET time_zone = $2 WHERE id = $1", [daerah.id, zone]))
    // 23.30 WIB on 1 March, 00.30 WITA and 01.30 WIT on 2 March.
    const { id, sessionId } = await newTraining(daerah, {
      startsAt: new Date("2026-03-01T16:30:00Z"),
      status: "RUNNING",
    })
    const [one] = await newParticipants(daerah, id, 1)
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
         VALUES ($1, gen_random_uuid(), $2, $3, 'LATE', 'TICK', NULL, 'officer')`,
        [daerah.id, sessionId, one?.enrolmentId],
      ),
    )
    await plan(daerah, id)
    expect((await listOwnFollowUps(visitorOf(daerah.admin), one?.enrolmentId ?? ""))[0]?.dueOn).toBe(due)
  }
})

test("whoever is due is asked once with one message, when the job runs twice and twice at once; then silence is closed", async () => {
  const daerah = await newTenant()
  const { id } = await newFinished(daerah, { people: 5, daysAgo: 31 })
  const counts = await Promise.all([askFollowUps(daerah.admin), askFollowUps(daerah.admin), askFollowUps(daerah.admin)])
  expect(counts.reduce((sum, each) => sum + each)).toBe(4)
  expect(await askFollowUps(daerah.admin)).toBe(0)
  expect(await messagesOf(daerah)).toBe(4)
  expect(await closeFollowUps(daerah.admin)).toBe(0)
  await asOwner((owner) =>
    owner.query("UPDATE follow_up SET closes_on = closes_on - 40 WHERE tenant_id = $1 AND days = 30", [daerah.id]),
  )
  expect(await closeFollowUps(daerah.admin)).toBe(4)
  const funnel = await getFunnel(daerah.officer, id)
  expect([funnel.of("ditanya-30"), funnel.of("diam-30"), funnel.of("diterapkan-30"), funnel.of("belum-30")]).toEqual([
    4, 4, 0, 0,
  ])
})

test("an owner answers by the own link once, and late too; another's link, another daerah's and an early answer find nothing", async () => {
  const [daerah, elsewhere] = [await newTenant(), await newTenant()]
  const { participants } = await newFinished(daerah, { people: 3, daysAgo: 31 })
  const [first, second] = participants
  if (!first || !second) throw new Error("no participants")
  const [visitor, stranger] = [visitorOf(daerah.admin), visitorOf(elsewhere.admin)]
  const tiket = ticketOf(daerah.id, { id: first.enrolmentId, ticketVersion: 1 })
  const answer = { tiket, days: 30 as const, ...answerOf() }
  await askFollowUps(daerah.admin)
  await expect(answerOwnFollowUp(stranger, answer)).rejects.toThrow("tidak berlaku")
  await expect(
    answerOwnFollowUp(visitor, {
      ...answer,
      tiket: ticketOf(elsewhere.id, { id: first.enrolmentId, ticketVersion: 1 }),
    }),
  ).rejects.toThrow("tidak berlaku")
  await expect(answerOwnFollowUp(visitor, { ...answer, days: 90 })).rejects.toThrow("Belum waktunya")
  const tries = await Promise.allSettled([answerOwnFollowUp(visitor, answer), answerOwnFollowUp(visitor, answer)])
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  await asOwner((owner) =>
    owner.query("UPDATE follow_up SET closes_on = closes_on - 40 WHERE tenant_id = $1 AND state = 'ASKED'", [
      daerah.id,
    ]),
  )
  await closeFollowUps(daerah.admin)
  const late = ticketOf(daerah.id, { id: second.enrolmentId, ticketVersion: 1 })
  await answerOwnFollowUp(visitor, { ...answer, tiket: late })
  expect(await statesOf(daerah)).toContain("30 ANSWERED 2")
})

test("companions answer for their own kelurahan only; owners, partners and leaders for nobody; who cannot be reached is no success", async () => {
  const [daerah, elsewhere] = [await newTenant(), await newTenant()]
  const { id, participants } = await newFinished(daerah, { people: 4, daysAgo: 31 })
  await askFollowUps(daerah.admin)
  const ids = await Promise.all(participants.slice(0, 3).map(({ enrolmentId }) => idOf(daerah, enrolmentId, 30)))
  const [first = "", second = "", third = ""] = ids
  const other: Actor = { ...daerah.companion, scope: { kelurahan: ["99.99.99.9999"] } }
  for (const actor of [other, daerah.owner, daerah.partner, elsewhere.officer]) {
    await expect(answerFollowUpFor(actor, { id: first, ...answerOf() })).rejects.toThrow("tidak ditemukan")
    expect(await getFollowUp(actor, first)).toBeNull()
    expect(await getFollowUpPhoto(actor, first)).toBeNull()
  }
  await expect(answerFollowUpFor(visitorOf(daerah.admin), { id: first, ...answerOf() })).rejects.toThrow(
    "tidak ditemukan",
  )
  await answerFollowUpFor(daerah.companion, { id: first, ...answerOf() })
  await expect(answerFollowUpFor(daerah.officer, { id: first, ...answerOf() })).rejects.toThrow("sudah dijawab")
  await answerFollowUpFor(daerah.officer, { id: second, ...answerOf(), applied: "FULLY", changes: ["BOOKKEEPING"] })
  await giveUpFollowUp(daerah.companion, { id: third, reason: "Ditelepon tiga kali, nomor mati." })
  const funnel = await getFunnel(daerah.officer, id)
  const steps = [
    "ditanya-30",
    "penuh-30",
    "sebagian-30",
    "diterapkan-30",
    "diam-30",
    "menunggu-30",
    "bergerak",
  ] as const
  expect(steps.map(funnel.of)).toEqual([3, 1, 1, 2, 1, 0, 1])
  expect((await listFollowUps(daerah.companion, { state: "NO_ANSWER", days: null, page: 1 })).total).toBe(1)
  expect((await listFollowUps(other, { state: "NO_ANSWER", days: null, page: 1 })).total).toBe(0)
})
