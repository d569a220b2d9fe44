import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase } from "@/lib/db"
import { enrolOwner } from "@/lib/enrolment/commands/enrol"
import { withdrawEnrolment } from "@/lib/enrolment/commands/withdraw"
import { countEquity, listServed } from "@/lib/enrolment/queries/equity"
import { listParticipants } from "@/lib/enrolment/queries/list"
import { listJoinable, listOwnEnrolments } from "@/lib/enrolment/queries/own"
import { readEquityFilter } from "@/lib/enrolment/rules/equity"
import { readParticipantFilter } from "@/lib/enrolment/rules/filter"
import { asOwner } from "../support/catalogue"
import { addMember, newTenant, type TestTenant } from "../support/tenant"
import { newCandidates, newParticipants, newTraining, type Participant } from "../support/training"

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})
afterAll(closeDatabase)

const zone = "Asia/Makassar"

/** Let the same people be at another training, that begins at an instant; `state` is what was noted of each. */
async function bring(people: readonly Participant[], startsAt: Date, state = "PRESENT"): Promise<void> {
  const { id, sessionId } = await newTraining(tenant, { startsAt, status: "DONE" })
  await asOwner(async (owner) => {
    const ids = people.map(() => uuidv7())
    await owner.query(
      `INSERT INTO enrolment (tenant_id, id, training_id, part, person_id, enterprise_id, state, queue, account_id, role)
       SELECT $1, w.id, $2, 'OWNER', w.person, w.enterprise, 'SEATED', w.at, NULL, 'officer'
       FROM unnest($3::uuid[], $4::uuid[], $5::uuid[]) WITH ORDINALITY AS w (id, person, enterprise, at)`,
      [tenant.id, id, ids, people.map((one) => one.personId), people.map((one) => one.enterpriseId)],
    )
    await owner.query(
      `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
       SELECT $1, gen_random_uuid(), $2, id, $4, 'TICK', NULL, 'officer' FROM unnest($3::uuid[]) AS w (id)`,
      [tenant.id, sessionId, ids, state],
    )
  })
}

const asked = (query: Record<string, string>) => readEquityFilter(query)

test("who was there counts as served, once, twice, three times, in the year of the daerah", async () => {
  const open = await newTraining(tenant, { status: "RUNNING" })
  const people = await newParticipants(tenant, open.id, 5)
  const [one, two, three] = people
  // 31 December 18.00 UTC is the new year's first hours in the daerah.
  await bring(people.slice(0, 2), new Date("2025-12-31T18:00:00Z"))
  await bring(people.slice(0, 1), new Date("2025-06-01T02:00:00Z"))
  await bring(people.slice(0, 1), new Date("2025-07-01T02:00:00Z"), "LATE")
  await bring(people.slice(2, 3), new Date("2025-07-01T02:00:00Z"), "ABSENT")
  const ever = await countEquity(tenant.officer, { year: null, zone })
  expect(ever.all).toMatchObject({ total: 5, served: 2, often: 1 })
  expect(ever.kelurahan).toMatchObject([{ total: 5, served: 2, often: 1 }])
  expect(ever.sectors).toMatchObject([{ value: "-", total: 5, served: 2, often: 1 }])
  expect((await countEquity(tenant.officer, { year: 2026, zone })).all).toMatchObject({ served: 2, often: 0 })
  expect((await countEquity(tenant.officer, { year: 2025, zone })).all).toMatchObject({ served: 1, often: 0 })

  const names = async (query: Record<string, string>) => {
    const { rows, total } = await listServed(tenant.officer, asked(query), zone)
    expect(rows).toHaveLength(total)
    return rows.map(({ id, times }) => [id, times])
  }
  expect(await names({ layanan: "pernah" })).toEqual([
    [one?.enterpriseId, 3],
    [two?.enterpriseId, 1],
  ])
  expect(await names({ layanan: "tiga" })).toEqual([[one?.enterpriseId, 3]])
  expect(await names({ layanan: "belum", sektor: "-" })).toHaveLength(3)
  expect((await names({ layanan: "belum" })).map(([id]) => id)).toContain(three?.enterpriseId)
  const foreign = await newTenant()
  expect((await countEquity(foreign.officer, { year: null, zone })).all.total).toBe(0)
  expect((await listServed(foreign.officer, asked({ layanan: "semua" }), zone)).total).toBe(0)
  const elsewhere = await addMember(tenant, "companion", ["99.99.99.9999"])
  expect((await countEquity(elsewhere, { year: null, zone })).all.total).toBe(0)
})

test("a list of 500 comes by pages, in the order of the queue, and to each only what they may see", async () => {
  const { id } = await newTraining(tenant, { seats: 450 })
  await newParticipants(tenant, id, 450)
  const waiting = await newCandidates(tenant, 3)
  for (const { enterpriseId } of waiting)
    await enrolOwner(tenant.officer, { id: uuidv7(), trainingId: id, enterpriseId })
  const list = (actor: Actor, query: Record<string, string>) =>
    listParticipants(actor, id, readParticipantFilter(query))
  const first = await list(tenant.officer, {})
  expect(first).toMatchObject({ total: 453, states: { SEATED: 450, WAITING: 3, WITHDRAWN: 0 } })
  expect(first.rows).toHaveLength(50)
  const tail = await list(tenant.officer, { keadaan: "tunggu" })
  expect(tail.rows.map(({ enterpriseId, place }) => [enterpriseId, place])).toEqual(
    waiting.map(({ enterpriseId }, at) => [enterpriseId, at + 1]),
  )
  expect((await list(tenant.officer, { per: "100", halaman: "5" })).rows).toHaveLength(53)
  expect((await list(tenant.officer, { q: "Usaha 449" })).total).toBe(1)
  expect((await list(tenant.officer, { q: "%" })).total).toBe(0)
  expect((await list(tenant.companion, {})).total).toBe(453)
  for (const actor of [
    await addMember(tenant, "companion", ["99.99.99.9999"]),
    (await newTenant()).officer,
    tenant.owner,
  ])
    expect((await list(actor, {})).total).toBe(0)
})

test("an owner sees what can be joined and why not, then the own place", async () => {
  const [one] = await newCandidates(tenant, 1)
  const owner = await addMember(tenant, "owner")
  await asOwner((db) => db.query("UPDATE person SET account_id = $1 WHERE id = $2", [owner.userId, one?.personId]))
  const { id } = await newTraining(tenant)
  const { id: strict } = await newTraining(tenant)
  await asOwner((db) => db.query(`UPDATE training SET conditions = '{"nib": true}' WHERE id = $1`, [strict]))
  const { id: closed } = await newTraining(tenant, { status: "CLOSED" })
  const joinable = await listJoinable(owner)
  expect(joinable.find((each) => each.id === id)).toMatchObject({ fits: true, reasons: [], seatsLeft: 30 })
  expect(joinable.find((each) => each.id === strict)).toMatchObject({
    fits: false,
    reasons: [expect.stringContaining("NIB")],
  })
  expect(joinable.some((each) => each.id === closed)).toBe(false)

  const placed = await enrolOwner(owner, { id: uuidv7(), trainingId: id, enterpriseId: one?.enterpriseId ?? "" })
  expect(await listOwnEnrolments(owner)).toMatchObject([{ id: placed.id, state: "SEATED", trainingId: id }])
  expect((await listJoinable(owner)).some((each) => each.id === id)).toBe(false)
  await withdrawEnrolment(owner, { id: placed.id, reason: "" })
  expect(await listOwnEnrolments(owner)).toEqual([])
  expect((await listJoinable(owner)).some((each) => each.id === id)).toBe(true)
})
