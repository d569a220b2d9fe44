import fc from "fast-check"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor, Role } from "@/lib/access"
import { checkIn, checkInAtDoor } from "@/lib/attendance/commands/check-in"
import { correctAttendance } from "@/lib/attendance/commands/correct"
import { recordSheet, recordTicks } from "@/lib/attendance/commands/tick"
import { getAttendee } from "@/lib/attendance/queries/attendee"
import { attendedSql } from "@/lib/attendance/queries/hours"
import { listRoster } from "@/lib/attendance/queries/roster"
import { listOpenSessions } from "@/lib/attendance/queries/session"
import { attendedCreditHours, attendedMinutes, attendedShare } from "@/lib/attendance/rules/hours"
import { type AttendanceState, attendanceStates } from "@/lib/attendance/schema/words"
import { getParticipant } from "@/lib/enrolment/queries/ticket"
import { ticketOf } from "@/lib/ticket"
import { keysOf } from "@/lib/vocabulary"
import { areWallDigits, isWallKey, isWallPass, wallCode, wallPass } from "@/lib/wall-code"
import { asOwner } from "@/tests/support/catalogue"
import { newTenant, type TestTenant } from "@/tests/support/tenant"
import { advanceTraining, newParticipants, newTraining } from "@/tests/support/training"

let daerah: TestTenant
beforeAll(async () => {
  daerah = await newTenant()
})

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

function visitorOf({ id, slug }: TestTenant): Actor {
  return { tenantId: id, tenantSlug: slug, userId: null, role: "visitor", scope: { kelurahan: [] } }
}

/** A running training whose session began a while ago, with so many people seated. */
async function underWay(count = 1, startsAt = minutesAgo(5), tenant = daerah) {
  const training = await newTraining(tenant, { status: "RUNNING", startsAt })
  const people = await newParticipants(tenant, training.id, count)
  const tickets = people.map((one) => ticketOf(tenant.id, { id: one.enrolmentId, ticketVersion: 1 }))
  const scene = { tenantId: tenant.id, sessionId: training.sessionId, now: new Date() }
  return { ...training, people, enrolments: people.map((one) => one.enrolmentId), tickets, pass: wallPass(scene) }
}

async function rowsOf(sessionId: string) {
  const { rows } = await asOwner((owner) =>
    owner.query<{ enrolment_id: string; state: AttendanceState; method: string; role: string }>(
      "SELECT enrolment_id, state, method, role FROM attendance WHERE session_id = $1 ORDER BY enrolment_id",
      [sessionId],
    ),
  )
  return rows
}

function tick(enrolmentId: string, state: AttendanceState = "PRESENT", at = new Date()) {
  return { id: uuidv7(), enrolmentId, state, at: at.toISOString() }
}

async function setState(enrolmentId: string, state: string) {
  await asOwner((owner) => owner.query("UPDATE enrolment SET state = $2 WHERE id = $1", [enrolmentId, state]))
}

describe("the wall's code", () => {
  test("holds in its own minute and the next, for its own session and daerah, and never else", () => {
    const anyMinute = fc.integer({ min: 0, max: 60_000_000 })
    const anySeconds = fc.integer({ min: 0, max: 59_999 })
    fc.assert(
      fc.property(anyMinute, anySeconds, anySeconds, fc.integer({ min: -5, max: 5 }), (minute, shown, read, later) => {
        const place = { tenantId: daerah.id, sessionId: daerah.id }
        const { key, digits, until } = wallCode({ ...place, now: new Date(minute * 60_000 + shown) })
        const then = { ...place, now: new Date((minute + later) * 60_000 + read) }
        expect(until).toEqual(new Date((minute + 1) * 60_000))
        expect(isWallKey(then, key)).toBe(later === 0 || later === 1)
        if (later === 0 || later === 1)
          expect(areWallDigits(then, `${digits.slice(0, 3)} ${digits.slice(3)}`)).toBe(true)
        expect(isWallKey({ ...then, sessionId: uuidv7() }, key)).toBe(false)
        expect(isWallKey({ ...then, tenantId: uuidv7() }, key)).toBe(false)
      }),
    )
  })

  test("gives a pass for ten minutes, and nothing else is one", () => {
    const scene = { tenantId: daerah.id, sessionId: daerah.id, now: new Date(600_000_000) }
    const pass = wallPass(scene)
    const minutesLater = (minutes: number) => ({ ...scene, now: new Date(scene.now.getTime() + minutes * 60_000) })
    expect([-1, 0, 10, 11].map((minutes) => isWallPass(minutesLater(minutes), pass))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(["", "x", "10000", `10001${pass.slice(5)}`].some((text) => isWallPass(minutesLater(1), text))).toBe(false)
  })
})

describe("checking in at the wall", () => {
  test("two scans at the same moment are one attendance", async () => {
    const { sessionId, pass, tickets, enrolments } = await underWay()
    const visitor = visitorOf(daerah)
    const scans = Array.from({ length: 8 }, () =>
      checkIn(visitor, { sessionId, pass, who: [{ ticket: tickets[0] ?? "" }] }),
    )
    const states = new Set((await Promise.all(scans)).map(({ state }) => state))
    expect([...states]).toEqual(["PRESENT"])
    expect(await rowsOf(sessionId)).toEqual([
      { enrolment_id: enrolments[0], state: "PRESENT", method: "WALL", role: "visitor" },
    ])
  })

  test("a quarter of an hour after the start it is late; a wrong or old pass records nothing", async () => {
    const { sessionId, pass, tickets } = await underWay(1, minutesAgo(20))
    const who = [{ ticket: tickets[0] ?? "" }]
    const visitor = visitorOf(daerah)
    const old = wallPass({ tenantId: daerah.id, sessionId, now: minutesAgo(12) })
    for (const wrong of [old, "", "1.x", wallPass({ tenantId: daerah.id, sessionId: uuidv7(), now: new Date() })])
      await expect(checkIn(visitor, { sessionId, pass: wrong, who })).rejects.toThrow("sudah berganti")
    expect(await rowsOf(sessionId)).toEqual([])
    expect((await checkIn(visitor, { sessionId, pass, who })).state).toBe("LATE")
  })

  test("too early, too late and after the end there is none", async () => {
    const visitor = visitorOf(daerah)
    for (const [startsAt, word] of [
      [minutesAgo(-90), "Belum waktunya"],
      [minutesAgo(220), "berakhir"],
    ] as const) {
      const { sessionId, pass, tickets } = await underWay(1, startsAt)
      const who = [{ ticket: tickets[0] ?? "" }]
      await expect(checkIn(visitor, { sessionId, pass, who })).rejects.toThrow(word)
      expect((await listOpenSessions(visitor, new Date())).map(({ id }) => id)).not.toContain(sessionId)
    }
    const { id, sessionId, pass, tickets } = await underWay()
    expect((await listOpenSessions(visitor, new Date())).map((session) => session.id)).toContain(sessionId)
    await asOwner((owner) => advanceTraining(owner, id, "DONE"))
    const who = [{ ticket: tickets[0] ?? "" }]
    await expect(checkIn(visitor, { sessionId, pass, who })).rejects.toThrow("sudah selesai")
  })

  test("who waits or withdrew cannot; a number alone tells nothing of them", async () => {
    const { sessionId, pass, tickets, people } = await underWay(2)
    const visitor = visitorOf(daerah)
    const [waiting, withdrawn] = people
    await setState(waiting?.enrolmentId ?? "", "WAITING")
    await setState(withdrawn?.enrolmentId ?? "", "WITHDRAWN")
    const by = (ticket = "") => checkIn(visitor, { sessionId, pass, who: [{ ticket }] })
    await expect(by(tickets[0])).rejects.toThrow("daftar tunggu, nomor 1")
    await expect(by(tickets[1])).rejects.toThrow("mengundurkan diri")
    const { rows } = await asOwner((owner) =>
      owner.query<{ phone: string }>("SELECT phone FROM person WHERE id = $1", [waiting?.personId]),
    )
    const who = [{ phone: rows[0]?.phone ?? "" }]
    await expect(checkIn(visitor, { sessionId, pass, who })).rejects.toThrow("tidak kami temukan")
    expect(await rowsOf(sessionId)).toEqual([])
  })

  test("a number finds the one with a seat, and nobody when two share it", async () => {
    const { sessionId, pass, people } = await underWay(2)
    const visitor = visitorOf(daerah)
    const phone = "+6281355501234"
    const give = (personId = "") =>
      asOwner((owner) => owner.query("UPDATE person SET phone = $2 WHERE id = $1", [personId, phone]))
    await give(people[0]?.personId)
    await checkIn(visitor, { sessionId, pass, who: [{ phone }] })
    expect((await rowsOf(sessionId)).map((row) => row.enrolment_id)).toEqual([people[0]?.enrolmentId])
    await give(people[1]?.personId)
    await expect(checkIn(visitor, { sessionId, pass, who: [{ phone }] })).rejects.toThrow("tidak kami temukan")
  })

  test("a ticket of another training says who it is; of another daerah, or made up, nobody", async () => {
    const [first, second] = [await underWay(), await underWay(0)]
    const { personId = "", enterpriseId = "" } = first.people[0] ?? {}
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO enrolment (tenant_id, id, training_id, part, person_id, enterprise_id, state, queue, account_id, role)
         VALUES ($1, gen_random_uuid(), $2, 'OWNER', $3, $4, 'SEATED', 1, NULL, 'officer')`,
        [daerah.id, second.id, personId, enterpriseId],
      ),
    )
    const who = [{ ticket: first.tickets[0] ?? "" }]
    await checkIn(visitorOf(daerah), { sessionId: second.sessionId, pass: second.pass, who })
    expect(await rowsOf(second.sessionId)).toHaveLength(1)
    const other = await newTenant()
    const theirs = await underWay(1, minutesAgo(5), other)
    const strange = [{ ticket: theirs.tickets[0] ?? "" }]
    const inOurs = checkIn(visitorOf(daerah), { sessionId: first.sessionId, pass: first.pass, who: strange })
    await expect(inOurs).rejects.toThrow("tidak terdaftar")
    const inTheirs = checkIn(visitorOf(daerah), { sessionId: theirs.sessionId, pass: theirs.pass, who: strange })
    await expect(inTheirs).rejects.toThrow("tidak ditemukan")
    expect(await getParticipant(visitorOf(daerah), theirs.tickets[0] ?? "")).toBeNull()
    expect(await getAttendee(visitorOf(daerah), { sessionId: first.sessionId, who: strange })).toBeNull()
  })
})

describe("the list", () => {
  test("what was sent is sent again without harm, whatever was lost on the way", async () => {
    const { id: trainingId, sessionId, enrolments } = await underWay(3)
    const ticks = enrolments.map((enrolment, at) => tick(enrolment, at === 1 ? "EXCUSED" : "PRESENT"))
    const send = () => recordTicks(daerah.officer, { trainingId, sessionId, ticks })
    expect((await send()).map(({ outcome }) => outcome)).toEqual(["record", "record", "record"])
    expect((await send()).map(({ outcome }) => outcome)).toEqual(["same", "same", "same"])
    expect((await rowsOf(sessionId)).map((row) => row.state)).toEqual(["PRESENT", "EXCUSED", "PRESENT"])
  })

  test("a second phone changes no recorded presence, and a missing person who comes has arrived", async () => {
    const { id: trainingId, sessionId, enrolments } = await underWay()
    const [enrolment = ""] = enrolments
    const say = async (...states: AttendanceState[]) => {
      const ticks = states.map((state) => tick(enrolment, state))
      return (await recordTicks(daerah.officer, { trainingId, sessionId, ticks })).map(({ outcome }) => outcome)
    }
    expect(await say("ABSENT", "LATE", "ABSENT", "PRESENT", "LATE")).toEqual([
      "record",
      "arrive",
      "keep",
      "keep",
      "same",
    ])
    expect((await rowsOf(sessionId)).map((row) => row.state)).toEqual(["LATE"])
    const { rows } = await asOwner((owner) =>
      owner.query("SELECT from_state, to_state FROM attendance_correction WHERE session_id = $1", [sessionId]),
    )
    expect(rows).toEqual([{ from_state: "ABSENT", to_state: "LATE" }])
  })

  test("a tap keeps the time it was made at, and none is believed from before the door opened", async () => {
    const { id: trainingId, sessionId, enrolments } = await underWay(2, minutesAgo(50))
    const [first = "", second = ""] = enrolments
    const ticks = [tick(first, "PRESENT", minutesAgo(45)), tick(second, "PRESENT", minutesAgo(10_000))]
    await recordTicks(daerah.officer, { trainingId, sessionId, ticks })
    const { rows } = await asOwner((owner) =>
      owner.query<{ arrived_at: Date }>(
        "SELECT arrived_at FROM attendance WHERE session_id = $1 ORDER BY enrolment_id = $2 DESC",
        [sessionId, first],
      ),
    )
    expect(rows[0]?.arrived_at.toISOString()).toBe(ticks[0]?.at)
    expect(Date.now() - (rows[1]?.arrived_at.getTime() ?? 0)).toBeLessThan(60_000)
  })

  test("another training's people and sessions are unknown, and before the door opens only an excuse is taken", async () => {
    const [ours, other] = [await underWay(1, minutesAgo(-600)), await underWay()]
    const { id: trainingId, sessionId } = ours
    const [mine = "", strange = ""] = [ours.enrolments[0], other.enrolments[0]]
    const ticks = [tick(strange), tick(mine), tick(mine, "EXCUSED")]
    const answers = await recordTicks(daerah.officer, { trainingId, sessionId, ticks })
    expect(answers.map(({ outcome }) => outcome)).toEqual(["unknown", "early", "record"])
    const mixed = recordTicks(daerah.officer, { trainingId: other.id, sessionId, ticks })
    await expect(mixed).rejects.toThrow("tidak ditemukan")
  })

  test("the sheet records the rest as absent, once, and changes nothing known", async () => {
    const { id: trainingId, sessionId, enrolments } = await underWay(4)
    const [first = "", second = "", third = ""] = enrolments
    await recordTicks(daerah.officer, { trainingId, sessionId, ticks: [tick(first)] })
    const marks = [
      { enrolmentId: first, state: "ABSENT" as const },
      { enrolmentId: second, state: "LATE" as const },
      { enrolmentId: third, state: "EXCUSED" as const },
    ]
    const type = () => recordSheet(daerah.officer, { trainingId, sessionId, rest: true, marks })
    expect(await type()).toEqual({ added: 3, differing: 1 })
    expect(await type()).toEqual({ added: 0, differing: 1 })
    const roster = await listRoster(daerah.officer, trainingId)
    expect(roster.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    const said = new Map(roster.map(({ id, marks: each }) => [id, each[sessionId]?.state]))
    expect(enrolments.map((id) => said.get(id))).toEqual(["PRESENT", "LATE", "EXCUSED", "ABSENT"])
  })
})

describe("a correction", () => {
  test("needs an officer and a reason, is kept once, and ends with the training", async () => {
    const { id: trainingId, sessionId, enrolments } = await underWay()
    const [enrolmentId = ""] = enrolments
    await recordTicks(daerah.officer, { trainingId, sessionId, ticks: [tick(enrolmentId)] })
    const correction = {
      id: uuidv7(),
      sessionId,
      enrolmentId,
      state: "EXCUSED",
      reason: "Surat izin menyusul",
    } as const
    await expect(correctAttendance(daerah.companion, correction)).rejects.toThrow("Peran Anda")
    await correctAttendance(daerah.officer, correction)
    await correctAttendance(daerah.officer, correction)
    expect((await rowsOf(sessionId)).map((row) => row.state)).toEqual(["EXCUSED"])
    const again = { ...correction, id: uuidv7() }
    await expect(correctAttendance(daerah.officer, again)).rejects.toThrow("Sudah tercatat izin")
    const { rows } = await asOwner((owner) =>
      owner.query("SELECT from_state, to_state, reason FROM attendance_correction WHERE session_id = $1", [sessionId]),
    )
    expect(rows).toEqual([{ from_state: "PRESENT", to_state: "EXCUSED", reason: "Surat izin menyusul" }])
    await asOwner((owner) => advanceTraining(owner, trainingId, "DONE"))
    const late = { ...again, state: "LATE" as const }
    await expect(correctAttendance(daerah.officer, late)).rejects.toThrow("sudah selesai")
    const ticks = [tick(enrolmentId)]
    await expect(recordTicks(daerah.officer, { trainingId, sessionId, ticks })).rejects.toThrow("sudah selesai")
  })

  test("of a foreign session or person finds nothing", async () => {
    const [ours, other] = [await underWay(), await underWay()]
    const stranger = await newTenant()
    const base = { id: uuidv7(), state: "LATE" as const, reason: "Salah ketuk" }
    const [mine = "", strange = ""] = [ours.enrolments[0], other.enrolments[0]]
    const mixed = { ...base, sessionId: ours.sessionId, enrolmentId: strange }
    await expect(correctAttendance(daerah.officer, mixed)).rejects.toThrow("tidak ditemukan")
    const foreign = { ...base, sessionId: ours.sessionId, enrolmentId: mine }
    await expect(correctAttendance(stranger.officer, foreign)).rejects.toThrow("tidak ditemukan")
  })
})

describe("who may", () => {
  test("the list is for those in the field, a companion's for their kelurahan alone", async () => {
    const { id: trainingId, sessionId, enrolments, tickets } = await underWay(2)
    const [near = "", far = ""] = enrolments
    await asOwner((owner) =>
      owner.query(
        "UPDATE enterprise SET kelurahan_code = NULL WHERE id = (SELECT enterprise_id FROM enrolment WHERE id = $1)",
        [far],
      ),
    )
    const roles: Role[] = ["leader", "owner", "partner"]
    for (const role of roles) {
      const ticks = [tick(near)]
      await expect(recordTicks(daerah[role], { trainingId, sessionId, ticks })).rejects.toThrow("Peran Anda")
      await expect(checkInAtDoor(daerah[role], { sessionId, ticket: tickets[0] ?? "" })).rejects.toThrow("Peran Anda")
    }
    expect((await listRoster(daerah.companion, trainingId)).map(({ id }) => id)).toEqual([near])
    const ticks = [tick(far), tick(near)]
    const answers = await recordTicks(daerah.companion, { trainingId, sessionId, ticks })
    expect(answers.map(({ outcome }) => outcome)).toEqual(["unknown", "record"])
    const atDoor = checkInAtDoor(daerah.companion, { sessionId, ticket: tickets[1] ?? "" })
    await expect(atDoor).rejects.toThrow("bukan dari kelurahan")
    await checkInAtDoor(daerah.officer, { sessionId, ticket: tickets[1] ?? "" })
    expect((await rowsOf(sessionId)).map((row) => row.method)).toEqual(["TICK", "TICKET"])
  })
})

test("the hours of a list are those of the rules", async () => {
  const { id: trainingId, enrolments } = await underWay(1)
  const [enrolmentId = ""] = enrolments
  const anySession = fc.record({
    minutes: fc.integer({ min: 1, max: 900 }),
    creditHours: fc.integer({ min: 0, max: 10 }),
    state: fc.option(fc.constantFrom(...keysOf(attendanceStates))),
  })
  const anySessions = fc.array(anySession, { maxLength: 4 })
  await asOwner((owner) =>
    fc.assert(
      fc.asyncProperty(anySessions, async (planned) => {
        await owner.query("DELETE FROM attendance WHERE enrolment_id = $1", [enrolmentId])
        await owner.query("DELETE FROM training_session WHERE training_id = $1", [trainingId])
        const startsAt = minutesAgo(0)
        const sessions = planned.map(({ minutes, ...session }) => ({
          ...{ ...session, id: uuidv7(), startsAt },
          endsAt: new Date(startsAt.getTime() + minutes * 60_000),
        }))
        for (const { id, endsAt, creditHours, state } of sessions) {
          await owner.query(
            "INSERT INTO training_session (tenant_id, id, training_id, starts_at, ends_at, credit_hours) VALUES ($1, $2, $3, $4, $5, $6)",
            [daerah.id, id, trainingId, startsAt, endsAt, creditHours],
          )
          if (state)
            await owner.query(
              "INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role) VALUES ($1, gen_random_uuid(), $2, $3, $4, 'TICK', NULL, 'officer')",
              [daerah.id, id, enrolmentId, state],
            )
        }
        const { text, values } = attendedSql()
        const { rows } = await owner.query(
          `SELECT h.* FROM enrolment n CROSS JOIN LATERAL (${text}) h WHERE n.id = '${enrolmentId}'`,
          values,
        )
        expect(rows[0]).toEqual({
          ...{ sessions: sessions.length, minutes: attendedMinutes(sessions), share: attendedShare(sessions) },
          attended: sessions.filter(({ state }) => state === "PRESENT" || state === "LATE").length,
          credit_hours: attendedCreditHours(sessions),
        })
      }),
      { numRuns: 30 },
    ),
  )
})
