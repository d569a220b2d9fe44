import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, test } from "vitest"
import { closeDatabase } from "@/lib/db"
import { changeSession, planSessions, removeSession } from "@/lib/training/commands/sessions"
import { ChangeSession, PlanSessions } from "@/lib/training/schema/session"
import { asOwner } from "../support/catalogue"
import { newTenant, type TestTenant } from "../support/tenant"
import { newCandidates, newParticipants, newTraining } from "../support/training"

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})
afterAll(closeDatabase)

const hours = { from: "09.00", to: "12.00", creditHours: "4" }
const move = (id: string, day: string, typed: object = {}) =>
  changeSession(tenant.officer, ChangeSession.parse({ id, day, ...hours, ...typed }))
const add = (trainingId: string, day: string) =>
  planSessions(tenant.officer, PlanSessions.parse({ id: uuidv7(), trainingId, day, ...hours }))

type Row = { enrolment_id: string | null; person_id: string; body: string; state: string; due: boolean }

const news = (trainingId: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<Row>(
      `SELECT enrolment_id, person_id, body, state, due_at <= now() AS due FROM message
       WHERE training_id = $1 AND event = 'SESSION_CHANGED' ORDER BY at, id`,
      [trainingId],
    )
    return rows
  })

const run = (text: string, ...values: unknown[]) => asOwner((owner) => owner.query(text, values))

/** Two invited, one of whom withdrew. */
async function invite(trainingId: string): Promise<{ unanswered: string }> {
  const [unanswered, withdrawn] = await newCandidates(tenant, 2)
  await run(
    `WITH s AS (INSERT INTO training_selection (tenant_id, id, training_id, reason, wanted, account_id)
       VALUES ($1, gen_random_uuid(), $2, 'Belum dilatih', 2, NULL) RETURNING id)
     INSERT INTO training_candidate (tenant_id, id, selection_id, enterprise_id, verdict)
     SELECT $1, gen_random_uuid(), s.id, e, 'INVITED' FROM s, unnest($3::uuid[]) e`,
    tenant.id,
    trainingId,
    [unanswered?.enterpriseId, withdrawn?.enterpriseId],
  )
  await run(
    `INSERT INTO enrolment (tenant_id, id, training_id, part, person_id, enterprise_id, state, queue, account_id, role)
     VALUES ($1, gen_random_uuid(), $2, 'OWNER', $3, $4, 'WITHDRAWN', 99, NULL, 'officer')`,
    tenant.id,
    trainingId,
    withdrawn?.personId,
    withdrawn?.enterpriseId,
  )
  return { unanswered: unanswered?.personId ?? "" }
}

test("those with a place, in the queue or invited hear of a moved session, each by their own address; who withdrew does not", async () => {
  const { id, sessionId } = await newTraining(tenant)
  const [seated, waiting] = await newParticipants(tenant, id, 2)
  await run("UPDATE enrolment SET state = 'WAITING' WHERE id = $1", waiting?.enrolmentId)
  const { unanswered } = await invite(id)
  await move(sessionId, "2030-05-06", { place: "Aula" })

  const told = await news(id)
  expect(told.map((one) => one.person_id).sort()).toEqual([seated?.personId, waiting?.personId, unanswered].sort())
  for (const { body } of told) expect(body).toMatch(/Senin, 6 Mei 2030, 09\.00–12\.00 WI[BT]A?, di Aula/)
  const invited = told.find((one) => one.person_id === unanswered)
  expect(invited?.body).toContain(`/${tenant.slug}/agenda/${id}`)
  expect(told.filter((one) => one.body.includes("/peserta/"))).toHaveLength(2)
})

test("what has not gone out yet is said anew in the same message, and after it went out in another", async () => {
  const { id, sessionId } = await newTraining(tenant)
  const [chats, mails] = await newParticipants(tenant, id, 2)
  await run("UPDATE person SET email = 'siti@contoh.test' WHERE id = $1", mails?.personId)
  await move(sessionId, "2030-05-06")
  const second = await add(id, "2030-05-07")
  const first = await news(id)
  expect(first.map(({ state, due }) => [state, due]).sort()).toEqual([
    ["PREPARED", false],
    ["QUEUED", false],
  ])
  for (const { body } of first) expect(body).toMatch(/6 Mei 2030.*\n.*7 Mei 2030/)

  await run("UPDATE message SET state = 'OPENED' WHERE person_id = $1", chats?.personId)
  await removeSession(tenant.officer, second.id)
  const all = await news(id)
  expect(all.filter((one) => one.person_id === mails?.personId)).toHaveLength(1)
  const opened = all.filter((one) => one.person_id === chats?.personId)
  expect(opened.map(({ state }) => state).sort()).toEqual(["OPENED", "PREPARED"])
  for (const { body, state } of all) expect(body.includes("7 Mei 2030")).toBe(state === "OPENED")
})

test("nobody hears of a title, of a session that is over, or of a plan", async () => {
  const { id, sessionId } = await newTraining(tenant)
  await newParticipants(tenant, id, 1)
  await move(sessionId, "2030-05-06")
  await run("DELETE FROM message WHERE training_id = $1", id)
  await move(sessionId, "2030-05-06", { title: "Hari pertama" })
  await removeSession(tenant.officer, (await add(id, "2026-01-05")).id)
  const draft = await newTraining(tenant, { status: "DRAFT" })
  await newParticipants(tenant, draft.id, 1)
  await move(draft.sessionId, "2030-05-06")
  expect([...(await news(id)), ...(await news(draft.id))]).toEqual([])
})

test("nobody of another daerah can move a session, and nobody is told", async () => {
  const { id, sessionId } = await newTraining(tenant)
  await newParticipants(tenant, id, 1)
  const { officer } = await newTenant()
  const input = ChangeSession.parse({ id: sessionId, day: "2030-05-06", ...hours })
  await expect(changeSession(officer, input)).rejects.toMatchObject({ reason: "not-found" })
  expect(await news(id)).toEqual([])
})
