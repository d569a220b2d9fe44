import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase } from "@/lib/db"
import { removeProgramme, saveProgramme } from "@/lib/programme/commands"
import { getProgramme, listProgrammes } from "@/lib/programme/queries"
import { SaveProgramme } from "@/lib/programme/schema"
import { correctTraining, planTraining, removeTraining } from "@/lib/training/commands/plan"
import { changeSession, planSessions, removeSession } from "@/lib/training/commands/sessions"
import { getTraining } from "@/lib/training/queries/detail"
import { getPlan } from "@/lib/training/queries/form"
import { listTrainings } from "@/lib/training/queries/list"
import { getSession, listClashes } from "@/lib/training/queries/sessions"
import { readTrainingList } from "@/lib/training/rules/filter"
import { ChangeSession, PlanSessions } from "@/lib/training/schema/session"
import { SaveTraining } from "@/lib/training/schema/training"
import { asOwner } from "../support/catalogue"
import { firstKelurahan, newTenant, type TestTenant } from "../support/tenant"
import { newParticipants, newTraining } from "../support/training"

let ours: TestTenant
let theirs: TestTenant
let kelurahan: string
beforeAll(async () => {
  ours = await newTenant()
  theirs = await newTenant()
  kelurahan = await firstKelurahan(ours.regionCode)
})
afterAll(closeDatabase)

/** A training's form as the browser posts it. */
function posted(typed: Record<string, unknown> = {}): SaveTraining {
  const usual = { type: "TRAINING", title: "Kemasan", capacity: "30", minAttendance: "80", passScore: "60" }
  return SaveTraining.parse({ id: uuidv7(), ...usual, venue: "Balai", ...typed })
}

const sessionsOf = (trainingId: string, typed: Record<string, unknown> = {}) =>
  PlanSessions.parse({ id: uuidv7(), trainingId, day: "2030-03-04", from: "08.00", to: "15.00", ...typed })

const programmeOf = (typed: Record<string, unknown> = {}) =>
  SaveProgramme.parse({ id: uuidv7(), year: "2030", name: `Program ${uuidv7()}`, budgetSource: "APBD", ...typed })

async function detailOf(actor: Actor, id: string) {
  const found = await getTraining(actor, id)
  if (!found) throw new Error("The training is not there.")
  return found
}

async function versionOf(id: string): Promise<string> {
  return (await getPlan(ours.officer, id))?.updatedAt.toISOString() ?? ""
}

async function newPartner(tenantId: string): Promise<string> {
  const id = uuidv7()
  await asOwner((owner) =>
    owner.query("INSERT INTO partner (tenant_id, id, name, kind) VALUES ($1, $2, $3, 'RETAILER')", [tenantId, id, id]),
  )
  return id
}

describe("a programme", () => {
  test("is kept, changed under the same id, and removed only while no training belongs to it", async () => {
    const input = programmeOf({ subactivityCode: " 2.17.07.2.01.0015 ", budget: "150 jt", targetParticipants: "1.200" })
    await saveProgramme(ours.officer, input)
    await saveProgramme(ours.officer, { ...input, objective: "Naik kelas" })
    expect(await getProgramme(ours.leader, input.id)).toMatchObject({
      subactivityCode: "2.17.07.2.01.0015",
      budget: 150_000_000n,
      targetParticipants: 1200,
      objective: "Naik kelas",
    })
    await expect(saveProgramme(ours.officer, programmeOf({ name: input.name }))).rejects.toMatchObject({
      field: "name",
    })
    const { id } = await planTraining(ours.officer, posted({ programmeId: input.id }))
    await expect(removeProgramme(ours.officer, input.id)).rejects.toMatchObject({ reason: "conflict" })
    await removeTraining(ours.officer, id)
    await removeProgramme(ours.officer, input.id)
    expect(await getProgramme(ours.leader, input.id)).toBeNull()
  })

  test("counts as reached who was seated and came, and as applied who said so; silence counts for nothing", async () => {
    const { id: programmeId } = await saveProgramme(
      ours.officer,
      programmeOf({ year: "2031", targetParticipants: "4" }),
    )
    const training = await newTraining(ours, { status: "DONE" })
    const [one, two, three] = await newParticipants(ours, training.id, 4)
    await asOwner(async (owner) => {
      await owner.query("UPDATE training SET programme_id = $1 WHERE id = $2", [programmeId, training.id])
      for (const [who, state] of [[one, "PRESENT"] as const, [two, "LATE"] as const, [three, "ABSENT"] as const])
        await owner.query(
          `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
           VALUES ($1, $2, $3, $4, $5, 'TICK', NULL, 'officer')`,
          [ours.id, uuidv7(), training.sessionId, who?.enrolmentId, state],
        )
      for (const [who, applied] of [[one, "PARTLY"] as const, [two, null] as const])
        await owner.query(
          `INSERT INTO follow_up (tenant_id, id, enrolment_id, days, due_on, closes_on, state, applied, account_id)
           VALUES ($1, $2, $3, 90, '2031-02-01', '2031-03-01', $4, $5, NULL)`,
          [ours.id, uuidv7(), who?.enrolmentId, applied ? "ANSWERED" : "NO_ANSWER", applied],
        )
    })
    expect(await listProgrammes(ours.leader, 2031)).toMatchObject([{ trainings: 1, attended: 2, applied: 1 }])
    expect(await listProgrammes(theirs.leader, 2031)).toEqual([])
  })
})

describe("a training's plan", () => {
  test("keeps everything its form says, on the daerah's clock, and counts once when sent twice", async () => {
    const partnerId = await newPartner(ours.id)
    const input = posted({
      topic_kemasan: "on",
      topic_ekspor: "on",
      opensDay: "2030-02-01",
      closesDay: "2030-02-20",
      closesTime: "16.00",
      latitude: "-7,7543",
      longitude: "113,2159",
      nib: "on",
      sector_KULINER: "on",
      [`kelurahan_${kelurahan}`]: "on",
      [`quota_${kelurahan}`]: "0",
      quota: "5",
      trainerName1: "Ir. Sulastri",
      trainerInstitution1: "BSPJI",
      trainerName4: "Budi",
      partnerId2: partnerId,
      partnerPart2: "TRAINER",
    })
    await Promise.all([1, 2, 3].map(() => planTraining(ours.officer, input)))
    const training = await detailOf(ours.companion, input.id)
    const { rows } = await asOwner((owner) =>
      owner.query<{ opens: string; closes: string }>(
        `SELECT (opens_at AT TIME ZONE time_zone)::text AS opens, (closes_at AT TIME ZONE time_zone)::text AS closes
         FROM training t JOIN tenant d ON d.id = t.tenant_id WHERE t.id = $1`,
        [input.id],
      ),
    )
    expect(rows).toEqual([{ opens: "2030-02-01 00:00:00", closes: "2030-02-20 16:00:00" }])
    expect(training).toMatchObject({
      status: "DRAFT",
      topics: ["kemasan", "ekspor"],
      latitude: -7.7543,
      conditions: { nib: true, sectors: ["KULINER"], kelurahan: [kelurahan] },
      quota: { "*": 5, [kelurahan]: 0 },
      partners: [{ id: partnerId, part: "TRAINER" }],
    })
    expect(training.trainers.map(({ name, institution }) => [name, institution])).toEqual([
      ["Ir. Sulastri", "BSPJI"],
      ["Budi", ""],
    ])
  })

  test("is refused with what is another daerah's, and does not exist there", async () => {
    const [programme, partnerId] = [await saveProgramme(theirs.officer, programmeOf()), await newPartner(theirs.id)]
    const foreign = await firstKelurahan(theirs.regionCode)
    const wrongs = [
      [{ programmeId: programme.id }, "programmeId"],
      [{ partnerId1: partnerId, partnerPart1: "TRAINER" }, "partnerId1"],
      [{ [`kelurahan_${foreign}`]: "on" }, null],
      [{ [`quota_${foreign}`]: "3" }, null],
    ] as const
    for (const [typed, field] of wrongs)
      await expect(planTraining(ours.officer, posted(typed))).rejects.toMatchObject({ reason: "not-found", field })

    const { id } = await planTraining(ours.officer, posted())
    expect(await getTraining(theirs.admin, id)).toBeNull()
    expect(await getPlan(theirs.admin, id)).toBeNull()
    const missing = { reason: "not-found" }
    await expect(correctTraining(theirs.admin, posted({ id, version: await versionOf(id) }))).rejects.toMatchObject(
      missing,
    )
    await expect(removeTraining(theirs.admin, id)).rejects.toMatchObject(missing)
    await expect(planSessions(theirs.admin, sessionsOf(id))).rejects.toMatchObject(missing)
  })

  test("is hidden from owners, partners and visitors until it is opened", async () => {
    const { id } = await planTraining(ours.officer, posted())
    const visitor: Actor = { ...ours.owner, userId: null, role: "visitor" }
    for (const actor of [ours.owner, ours.partner, visitor]) expect(await getTraining(actor, id)).toBeNull()
    for (const actor of [ours.leader, ours.companion]) expect(await getTraining(actor, id)).not.toBeNull()
  })

  test("changed by two officers at once keeps one change and tells the other", async () => {
    const { id } = await planTraining(ours.officer, posted())
    const version = await versionOf(id)
    const tries = await Promise.allSettled(
      ["Satu", "Dua"].map((title) =>
        correctTraining(ours.officer, posted({ id, version, title, trainerName1: title })),
      ),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    const { title, trainers } = await detailOf(ours.officer, id)
    expect(trainers.map(({ name }) => name)).toEqual([title])
  })

  test("never has fewer seats than are taken, and gives new ones to those who wait", async () => {
    const { id } = await newTraining(ours, { seats: 3 })
    const people = await newParticipants(ours, id, 3)
    const correct = async (capacity: string) =>
      correctTraining(ours.officer, posted({ id, version: await versionOf(id), capacity }))
    await expect(correct("2")).rejects.toMatchObject({ reason: "conflict", field: "capacity" })
    await asOwner((owner) =>
      owner.query("UPDATE enrolment SET state = 'WAITING' WHERE id = $1", [people[2]?.enrolmentId]),
    )
    await correct("2")
    expect(await detailOf(ours.officer, id)).toMatchObject({ seated: 2, waiting: 1, capacity: 2 })
    await correct("10")
    expect(await detailOf(ours.officer, id)).toMatchObject({ seated: 3, waiting: 0 })
  })

  test("tells those who come of another place, and of nothing else", async () => {
    const { id } = await newTraining(ours)
    await newParticipants(ours, id, 1)
    const correct = async (typed: Record<string, unknown>) =>
      correctTraining(ours.officer, posted({ id, version: await versionOf(id), ...typed }))
    const told = () =>
      asOwner(
        async (owner) =>
          (await owner.query<{ body: string }>("SELECT body FROM message WHERE training_id = $1", [id])).rows,
      )
    await correct({ venue: "Balai" })
    expect(await told()).toEqual([])
    await correct({ venue: "Gedung Serbaguna" })
    expect(await told()).toMatchObject([{ body: expect.stringContaining(", di Gedung Serbaguna") }])
  })

  test("is removed with all that hangs on it only as a draft without enrolments, and stays as it is once done", async () => {
    const draft = await planTraining(ours.officer, posted({ trainerName1: "Budi" }))
    await planSessions(ours.officer, sessionsOf(draft.id))
    await removeTraining(ours.officer, draft.id)
    expect(await getTraining(ours.officer, draft.id)).toBeNull()
    const enrolled = await newTraining(ours, { status: "DRAFT" })
    await newParticipants(ours, enrolled.id, 1)
    const open = await newTraining(ours)
    for (const { id } of [enrolled, open])
      await expect(removeTraining(ours.officer, id)).rejects.toMatchObject({ reason: "conflict" })
    const done = await newTraining(ours, { status: "DONE" })
    const input = posted({ id: done.id, version: await versionOf(done.id) })
    await expect(correctTraining(ours.officer, input)).rejects.toMatchObject({ reason: "conflict" })
  })
})

describe("sessions", () => {
  test("are planned for several days at once with the JP their hours come to, once however often sent", async () => {
    const { id } = await planTraining(ours.officer, posted())
    const input = sessionsOf(id, { day: "2030-03-01", lastDay: "2030-03-04", skipSunday: "on" })
    await Promise.all([1, 2].map(() => planSessions(ours.officer, input)))
    const { sessions } = await detailOf(ours.officer, id)
    expect(sessions.map(({ creditHours }) => creditHours)).toEqual([9, 9, 9])
    const { rows } = await asOwner((owner) =>
      owner.query<{ at: string }>(
        `SELECT (starts_at AT TIME ZONE time_zone)::text AS at FROM training_session s JOIN tenant d ON d.id = s.tenant_id
         WHERE training_id = $1 ORDER BY starts_at`,
        [id],
      ),
    )
    expect(rows.map(({ at }) => at)).toEqual(["2030-03-01 08:00:00", "2030-03-02 08:00:00", "2030-03-04 08:00:00"])
  })

  test("are changed, and removed while nobody was there and another is left", async () => {
    const { id, sessionId } = await newTraining(ours)
    const change = ChangeSession.parse({ id: sessionId, day: "2030-05-06", from: "9", to: "12.00", creditHours: "3" })
    await changeSession(ours.officer, change)
    expect(await getSession(ours.leader, { trainingId: id, id: sessionId })).toMatchObject({ creditHours: 3 })
    await expect(removeSession(ours.officer, sessionId)).rejects.toMatchObject({ reason: "conflict" })
    const other = await planSessions(ours.officer, sessionsOf(id))
    const [participant] = await newParticipants(ours, id, 1)
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
         VALUES ($1, $2, $3, $4, 'PRESENT', 'TICK', NULL, 'officer')`,
        [ours.id, uuidv7(), sessionId, participant?.enrolmentId],
      ),
    )
    await expect(removeSession(ours.officer, sessionId)).rejects.toMatchObject({ reason: "conflict" })
    await expect(removeSession(theirs.officer, other.id)).rejects.toMatchObject({ reason: "not-found" })
    await expect(changeSession(theirs.officer, { ...change, id: other.id })).rejects.toMatchObject({
      reason: "not-found",
    })
    await removeSession(ours.officer, other.id)
    expect((await detailOf(ours.officer, id)).sessions).toHaveLength(1)
  })

  test("at a place that is taken at that time are named, whatever the spelling of the place", async () => {
    const [mine, other] = [
      await planTraining(ours.officer, posted({ venue: "Aula A" })),
      await planTraining(ours.officer, posted()),
    ]
    await planSessions(ours.officer, sessionsOf(mine.id, { day: "2030-07-01" }))
    await planSessions(
      ours.officer,
      sessionsOf(other.id, { day: "2030-07-01", from: "15.00", to: "16.00", place: " aula a" }),
    )
    expect(await listClashes(ours.officer, mine.id)).toEqual([])
    await planSessions(
      ours.officer,
      sessionsOf(other.id, { day: "2030-07-01", from: "14.59", to: "16.00", place: " aula a" }),
    )
    expect(await listClashes(ours.officer, mine.id)).toMatchObject([{ otherId: other.id, title: "Kemasan" }])
    expect(await listClashes(theirs.officer, mine.id)).toEqual([])
  })
})

describe("the list", () => {
  test("begins with the next session, then plans without one, then what is past, and narrows by every filter", async () => {
    const tenant = await newTenant()
    const past = await newTraining(tenant, {
      startsAt: new Date("2025-05-05T01:00Z"),
      topics: ["ekspor"],
      status: "DONE",
    })
    const later = await newTraining(tenant, { startsAt: new Date(Date.now() + 9 * 86_400_000) })
    const soon = await newTraining(tenant, { startsAt: new Date(Date.now() + 86_400_000) })
    const { id: programmeId } = await saveProgramme(tenant.officer, programmeOf())
    const plan = await planTraining(tenant.officer, posted({ title: "100% halal_", type: "BIMTEK", programmeId }))
    await newParticipants(tenant, soon.id, 2)
    const idsOf = async (query: Record<string, string>) =>
      (await listTrainings(tenant.leader, readTrainingList(query))).trainings.map(({ id }) => id)
    expect(await idsOf({})).toEqual([soon.id, later.id, plan.id, past.id])
    expect(await idsOf({ status: "DONE" })).toEqual([past.id])
    expect(await idsOf({ tahun: "2025" })).toEqual([past.id])
    expect(await idsOf({ tahun: "2030" })).toEqual([plan.id])
    expect(await idsOf({ jenis: "BIMTEK" })).toEqual([plan.id])
    expect(await idsOf({ topik: "ekspor" })).toEqual([past.id])
    expect(await idsOf({ program: programmeId })).toEqual([plan.id])
    expect(await idsOf({ q: "HALAL_" })).toEqual([plan.id])
    expect(await idsOf({ q: "l_f" })).toEqual([])
    expect(await idsOf({ hal: "2" })).toEqual([])
    const { trainings, total } = await listTrainings(tenant.leader, readTrainingList({}))
    expect([total, trainings[0]?.seated, trainings[0]?.waiting]).toEqual([4, 2, 0])
    expect((await listTrainings(ours.leader, readTrainingList({ program: programmeId }))).total).toBe(0)
  })
})
