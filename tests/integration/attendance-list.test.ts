import fc from "fast-check"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import type { Role } from "@/lib/access"
import { checkInAtDoor } from "@/lib/attendance/commands/check-in"
import { correctAttendance } from "@/lib/attendance/commands/correct"
import { recordSheet, recordTicks } from "@/lib/attendance/commands/tick"
import { attendedSql } from "@/lib/attendance/queries/hours"
import { listRoster } from "@/lib/attendance/queries/roster"
import { attendedCreditHours, attendedMinutes, attendedShare } from "@/lib/attendance/rules/hours"
import { type AttendanceState, attendanceStates } from "@/lib/attendance/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { minutesAgo, rowsOf, tick, underWay } from "@/tests/support/attendance"
import { asOwner } from "@/tests/support/catalogue"
import { newTenant, type TestTenant } from "@/tests/support/tenant"
import { advanceTraining } from "@/tests/support/training"

let daerah: TestTenant
beforeAll(async () => {
  daerah = await newTenant()
})

describe("the list", () => {
  test("what was sent is sent again without harm, whatever was lost on the way", async () => {
    const { id: trainingId, sessionId, enrolments } = await underWay(daerah, 3)
    const ticks = enrolments.map((enrolment, at) => tick(enrolment, at === 1 ? "EXCUSED" : "PRESENT"))
    const send = () => recordTicks(daerah.officer, { trainingId, sessionId, ticks })
    expect((await send()).map(({ outcome }) => outcome)).toEqual(["record", "record", "record"])
    expect((await send()).map(({ outcome }) => outcome)).toEqual(["same", "same", "same"])
    expect((await rowsOf(sessionId)).map((row) => row.state)).toEqual(["PRESENT", "EXCUSED", "PRESENT"])
  })

  test("a second phone changes no recorded presence, and a missing person who comes has arrived", async () => {
    const { id: trainingId, sessionId, enrolments } = await underWay(daerah)
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
    const { id: trainingId, sessionId, enrolments } = await underWay(daerah, 2, minutesAgo(50))
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
    const [ours, other] = [await underWay(daerah, 1, minutesAgo(-600)), await underWay(daerah)]
    const { id: trainingId, sessionId } = ours
    const [mine = "", strange = ""] = [ours.enrolments[0], other.enrolments[0]]
    const ticks = [tick(strange), tick(mine), tick(mine, "EXCUSED")]
    const answers = await recordTicks(daerah.officer, { trainingId, sessionId, ticks })
    expect(answers.map(({ outcome }) => outcome)).toEqual(["unknown", "early", "record"])
    const mixed = recordTicks(daerah.officer, { trainingId: other.id, sessionId, ticks })
    await expect(mixed).rejects.toThrow("tidak ditemukan")
  })

  test("the sheet records the rest as absent, once, and changes nothing known", async () => {
    const { id: trainingId, sessionId, enrolments } = await underWay(daerah, 4)
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
    const { id: trainingId, sessionId, enrolments } = await underWay(daerah)
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
    const [ours, other] = [await underWay(daerah), await underWay(daerah)]
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
    const { id: trainingId, sessionId, enrolments, tickets } = await underWay(daerah, 2)
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
  const { id: trainingId, enrolments } = await underWay(daerah, 1)
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
