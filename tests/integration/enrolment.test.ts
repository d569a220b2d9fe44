import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase, write } from "@/lib/db"
import { enrolCompanion } from "@/lib/enrolment/commands/companion"
import { enrolMany, enrolOwner } from "@/lib/enrolment/commands/enrol"
import { renewTicket } from "@/lib/enrolment/commands/renew"
import { restoreEnrolment } from "@/lib/enrolment/commands/restore"
import { withdrawByTicket, withdrawEnrolment } from "@/lib/enrolment/commands/withdraw"
import { promoteWaiting } from "@/lib/seats"
import { ticketOf } from "@/lib/ticket"
import { asOwner } from "../support/catalogue"
import { addMember, newTenant, type TestTenant } from "../support/tenant"
import {
  advanceTraining,
  type Candidate,
  newCandidates,
  newParticipants,
  newTraining,
  ownersOf,
} from "../support/training"

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})
afterAll(closeDatabase)

type Standing = { person_id: string; state: string; queue: number }

async function standings(trainingId: string): Promise<Standing[]> {
  const { rows } = await asOwner((owner) =>
    owner.query<Standing>(
      "SELECT person_id, state, queue FROM enrolment WHERE tenant_id = $1 AND training_id = $2 ORDER BY queue",
      [tenant.id, trainingId],
    ),
  )
  return rows
}

const statesOf = async (trainingId: string) => (await standings(trainingId)).map(({ state }) => state)

async function eventsOf(trainingId: string): Promise<string[]> {
  const { rows } = await asOwner((owner) =>
    owner.query<{ event: string }>(
      "SELECT event FROM message WHERE tenant_id = $1 AND training_id = $2 ORDER BY at, event",
      [tenant.id, trainingId],
    ),
  )
  return rows.map(({ event }) => event)
}

function setTraining(id: string, set: string, ...values: unknown[]): Promise<unknown> {
  return asOwner((owner) => owner.query(`UPDATE training SET ${set} WHERE id = $1`, [id, ...values]))
}

async function withCandidates(count: number): Promise<{ candidates: Candidate[]; owners: Actor[] }> {
  const candidates = await newCandidates(tenant, count)
  return { candidates, owners: await ownersOf(tenant, candidates) }
}

function enrol(actor: Actor, trainingId: string, one: Candidate | undefined, id = uuidv7()) {
  return enrolOwner(actor, { id, trainingId, enterpriseId: one?.enterpriseId ?? "" })
}

describe("a seat that becomes free", () => {
  test("goes to the first who waits, who is told so; who comes back after withdrawing stands at the end", async () => {
    const { candidates, owners } = await withCandidates(4)
    const { id } = await newTraining(tenant, { seats: 2 })
    const places = []
    for (const [at, owner] of owners.entries()) places.push(await enrol(owner, id, candidates[at]))
    expect(places.map(({ state, place }) => [state, place])).toEqual([
      ["SEATED", null],
      ["SEATED", null],
      ["WAITING", 1],
      ["WAITING", 2],
    ])
    const first = places[0]?.id ?? ""
    await withdrawEnrolment(owners[0] ?? tenant.owner, { id: first, reason: "" })
    expect(await statesOf(id)).toEqual(["WITHDRAWN", "SEATED", "SEATED", "WAITING"])
    expect((await eventsOf(id)).sort()).toEqual(["ENROLLED", "ENROLLED", "PROMOTED", "WAITING", "WAITING"])
    expect(await enrol(owners[0] ?? tenant.owner, id, candidates[0])).toEqual({ id: first, state: "WAITING", place: 2 })
    expect((await standings(id)).map(({ person_id }) => person_id)).toEqual(
      [1, 2, 3, 0].map((at) => candidates[at]?.personId),
    )
  })

  test("passes over whose kelurahan has used up its quota, until the quota is raised", async () => {
    const candidates = await newCandidates(tenant, 3)
    const { id } = await newTraining(tenant, { seats: 3 })
    await setTraining(id, `kelurahan_quota = '{"*": 1}'`)
    for (const one of candidates) await enrol(tenant.officer, id, one)
    expect(await statesOf(id)).toEqual(["SEATED", "WAITING", "WAITING"])
    await setTraining(id, `kelurahan_quota = '{"*": 2}'`)
    await promote(id)
    expect(await statesOf(id)).toEqual(["SEATED", "SEATED", "WAITING"])
  })

  test("after a raise of the capacity goes to as many as now fit, and to nobody once the last session has begun", async () => {
    const candidates = await newCandidates(tenant, 4)
    const { id } = await newTraining(tenant, { seats: 1 })
    for (const one of candidates) await enrol(tenant.officer, id, one)
    await setTraining(id, "capacity = 3")
    await promote(id)
    expect(await statesOf(id)).toEqual(["SEATED", "SEATED", "SEATED", "WAITING"])
    await setTraining(id, "capacity = 4")
    const past = "starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour'"
    await asOwner((owner) => owner.query(`UPDATE training_session SET ${past} WHERE training_id = $1`, [id]))
    await promote(id)
    expect(await statesOf(id)).toEqual(["SEATED", "SEATED", "SEATED", "WAITING"])
  })

  test("can be taken back by who gave it up as long as it is free", async () => {
    const candidates = await newCandidates(tenant, 2)
    const { id } = await newTraining(tenant, { seats: 1 })
    const { id: enrolmentId } = await enrol(tenant.officer, id, candidates[0])
    await withdrawEnrolment(tenant.officer, { id: enrolmentId, reason: "Sakit" })
    await restoreEnrolment(tenant.officer, enrolmentId)
    expect(await statesOf(id)).toEqual(["SEATED"])
    await withdrawEnrolment(tenant.officer, { id: enrolmentId, reason: "Sakit" })
    await enrol(tenant.officer, id, candidates[1])
    await expect(restoreEnrolment(tenant.officer, enrolmentId)).rejects.toThrow("Kursinya sudah terisi")
  })
})

const promote = (id: string) =>
  write(tenant.officer, "training.correct", async (tx) => {
    await promoteWaiting(tx, tenant.officer, id)
    return { id }
  })

describe("enrolling", () => {
  test("counts once however often the form is sent, and a person once per training", async () => {
    const { candidates, owners } = await withCandidates(1)
    const [owner = tenant.owner, one] = [owners[0], candidates[0]]
    const { id } = await newTraining(tenant)
    const form = uuidv7()
    const sent = await Promise.all([1, 2, 3].map(() => enrol(owner, id, one, form)))
    expect(sent).toEqual([1, 2, 3].map(() => ({ id: form, state: "SEATED", place: null })))
    await expect(enrol(tenant.officer, id, one)).rejects.toThrow("Sudah terdaftar")
    const other = uuidv7()
    await asOwner((db) =>
      db.query(
        "INSERT INTO enterprise (tenant_id, id, person_id, name, status) VALUES ($1, $2, $3, 'Usaha kedua', 'SUBMITTED')",
        [tenant.id, other, one?.personId],
      ),
    )
    await expect(enrolOwner(owner, { id: uuidv7(), trainingId: id, enterpriseId: other })).rejects.toThrow(
      "Sudah terdaftar",
    )
  })

  test("is refused with the reason in words where a condition does not hold", async () => {
    const [one, before] = await newCandidates(tenant, 2)
    const { id } = await newTraining(tenant, { topics: ["kemasan"] })
    const ask = (conditions: object) => setTraining(id, "conditions = $2", JSON.stringify(conditions))
    await ask({ nib: true })
    await expect(enrol(tenant.officer, id, one)).rejects.toThrow("NIB")
    await ask({ sectors: ["KULINER"] })
    await expect(enrol(tenant.officer, id, one)).rejects.toThrow("belum tercatat")
    await ask({ kelurahan: ["99.99.99.9999"] })
    await expect(enrol(tenant.officer, id, one)).rejects.toThrow("di luar kelurahan")

    await ask({ neverOnTopic: true })
    const past = await newTraining(tenant, { topics: ["kemasan", "mutu"], status: "DONE" })
    const enrolmentId = uuidv7()
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO enrolment (tenant_id, id, training_id, part, person_id, enterprise_id, state, queue, account_id, role)
         VALUES ($1, $2, $3, 'OWNER', $4, $5, 'SEATED', 1, NULL, 'officer')`,
        [tenant.id, enrolmentId, past.id, before?.personId, before?.enterpriseId],
      ),
    )
    const come = (state: string) =>
      asOwner((owner) =>
        owner.query(
          `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
           VALUES ($1, gen_random_uuid(), $2, $3, $4, 'TICK', NULL, 'officer')
           ON CONFLICT (tenant_id, session_id, enrolment_id) DO UPDATE SET state = excluded.state`,
          [tenant.id, past.sessionId, enrolmentId, state],
        ),
      )
    await come("PRESENT")
    await expect(enrol(tenant.officer, id, before)).rejects.toThrow("Sudah pernah ikut pelatihan")
    await come("ABSENT")
    await enrol(tenant.officer, id, before)
  })

  test("is open to owners inside the window only, and to the agency until the training is done", async () => {
    const { candidates, owners } = await withCandidates(2)
    const { id } = await newTraining(tenant)
    const owner = owners[0] ?? tenant.owner
    await setTraining(id, "opens_at = now() + interval '1 hour'")
    await expect(enrol(owner, id, candidates[0])).rejects.toThrow("tidak dibuka")
    await enrol(tenant.officer, id, candidates[0])
    await asOwner(async (db) => {
      for (const to of ["CLOSED", "RUNNING"] as const) await advanceTraining(db, id, to)
    })
    await enrol(tenant.officer, id, candidates[1])
    await asOwner((db) => advanceTraining(db, id, "DONE"))
    const [late] = await newCandidates(tenant, 1)
    await expect(enrol(tenant.officer, id, late)).rejects.toThrow("tidak dibuka")
    const plan = await newTraining(tenant, { status: "DRAFT" })
    await expect(enrol(tenant.officer, plan.id, late)).rejects.toThrow("tidak dibuka")
    await expect(enrol(owner, plan.id, candidates[0])).rejects.toMatchObject({ reason: "not-found" })
  })

  test("of many at once gives each a place or a reason", async () => {
    const candidates = await newCandidates(tenant, 5)
    const { id } = await newTraining(tenant, { seats: 3 })
    await enrol(tenant.officer, id, candidates[0])
    const usaha = candidates.map(({ enterpriseId }) => enterpriseId)
    const { placed, refused } = await enrolMany(tenant.officer, { id: uuidv7(), trainingId: id, usaha })
    expect(placed.map(({ state, place }) => [state, place])).toEqual([
      ["SEATED", null],
      ["SEATED", null],
      ["WAITING", 1],
      ["WAITING", 2],
    ])
    expect(refused.map(({ reason }) => reason)).toEqual(["Sudah terdaftar di pelatihan ini."])
  })

  test("of companions fills seats of their own", async () => {
    const { id } = await newTraining(tenant, { seats: 1, companionSeats: 1 })
    const [one] = await newCandidates(tenant, 1)
    await enrol(tenant.officer, id, one)
    const own = { id: uuidv7(), trainingId: id, memberId: null }
    expect(await enrolCompanion(tenant.companion, own)).toMatchObject({ state: "SEATED" })
    await expect(enrolCompanion(tenant.companion, { ...own, id: uuidv7() })).rejects.toThrow("sudah terdaftar")
    const second = await addMember(tenant, "companion")
    expect(await enrolCompanion(second, { ...own, id: uuidv7() })).toMatchObject({ state: "WAITING", place: 1 })
    await withdrawEnrolment(tenant.companion, { id: own.id, reason: "Rapat kelurahan" })
    expect(await statesOf(id)).toEqual(["SEATED", "WITHDRAWN", "SEATED"])
    await expect(enrolCompanion(tenant.officer, { ...own, memberId: uuidv7() })).rejects.toMatchObject({
      reason: "not-found",
    })
  })
})

describe("nobody enrols or withdraws", () => {
  test("in another daerah, for another's enterprise, or in a role that may not", async () => {
    const { candidates, owners } = await withCandidates(2)
    const { id } = await newTraining(tenant)
    const foreign = await newTenant()
    const missing = { reason: "not-found" }
    await expect(enrol(foreign.officer, id, candidates[0])).rejects.toMatchObject(missing)
    const { id: theirs } = await newTraining(foreign)
    await expect(enrol(foreign.officer, theirs, candidates[0])).rejects.toMatchObject(missing)
    await expect(enrol(owners[1] ?? tenant.owner, id, candidates[0])).rejects.toMatchObject(missing)
    for (const role of ["leader", "partner"] as const)
      await expect(enrol(tenant[role], id, candidates[0])).rejects.toMatchObject({ reason: "forbidden" })
    const elsewhere = await addMember(tenant, "companion", ["99.99.99.9999"])
    await expect(enrol(elsewhere, id, candidates[0])).rejects.toMatchObject(missing)

    const placed = await enrol(tenant.companion, id, candidates[0])
    const leave = { id: placed.id, reason: "Sakit" }
    for (const actor of [foreign.officer, owners[1] ?? tenant.owner, elsewhere])
      await expect(withdrawEnrolment(actor, leave)).rejects.toMatchObject(missing)
    await expect(withdrawEnrolment(tenant.companion, { ...leave, reason: "" })).rejects.toMatchObject({
      field: "reason",
    })
    await expect(restoreEnrolment(tenant.companion, placed.id)).rejects.toMatchObject({ reason: "forbidden" })
    expect(await statesOf(id)).toEqual(["SEATED"])
  })

  test("by a ticket that is another's or no longer holds; by one's own they can, until they have been there", async () => {
    const { id, sessionId } = await newTraining(tenant)
    const [one, two] = await newParticipants(tenant, id, 2)
    const visitor: Actor = { ...tenant.owner, userId: null, role: "visitor" }
    const ticket = ticketOf(tenant.id, { id: one?.enrolmentId ?? "", ticketVersion: 1 })
    const foreign = await newTenant()
    for (const wrong of ["x", ticketOf(foreign.id, { id: one?.enrolmentId ?? "", ticketVersion: 1 })])
      await expect(withdrawByTicket(visitor, { ticket: wrong, reason: "" })).rejects.toMatchObject({
        reason: "not-found",
      })
    await withdrawByTicket(visitor, { ticket, reason: "" })
    expect(await statesOf(id)).toEqual(["WITHDRAWN", "SEATED"])
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
         VALUES ($1, gen_random_uuid(), $2, $3, 'LATE', 'WALL', NULL, 'visitor')`,
        [tenant.id, sessionId, two?.enrolmentId],
      ),
    )
    const theirs = ticketOf(tenant.id, { id: two?.enrolmentId ?? "", ticketVersion: 1 })
    await expect(withdrawByTicket(visitor, { ticket: theirs, reason: "" })).rejects.toThrow("sudah tercatat hadir")
  })
})

test("a renewed link ends the one before, once, and messages not yet sent carry the new one", async () => {
  const visitor: Actor = { ...tenant.owner, userId: null, role: "visitor" }
  const [candidate] = await newCandidates(tenant, 1)
  const { id: trainingId } = await newTraining(tenant, { seats: 1 })
  const { id } = await enrol(tenant.officer, trainingId, candidate)
  const bodies = async () => {
    const { rows } = await asOwner((owner) =>
      owner.query<{ body: string }>("SELECT body FROM message WHERE enrolment_id = $1", [id]),
    )
    return rows.map(({ body }) => body).join()
  }
  const [before, after] = [1, 2].map((ticketVersion) => ticketOf(tenant.id, { id, ticketVersion }))
  expect(await bodies()).toContain(before)
  for (const _ of ["sent", "sent again"]) await renewTicket(tenant.officer, { id, ticketVersion: 1 })
  expect(await bodies()).toContain(after)
  expect(await bodies()).not.toContain(before)
  await expect(withdrawByTicket(visitor, { ticket: before ?? "", reason: "" })).rejects.toThrow()
  await withdrawByTicket(visitor, { ticket: after ?? "", reason: "" })
  expect(await statesOf(trainingId)).toEqual(["WITHDRAWN"])
})
