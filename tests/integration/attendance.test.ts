import fc from "fast-check"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { checkIn } from "@/lib/attendance/commands/check-in"
import { getAttendee } from "@/lib/attendance/queries/attendee"
import { listOpenSessions } from "@/lib/attendance/queries/session"
import { getParticipant } from "@/lib/enrolment/queries/ticket"
import { areWallDigits, isWallKey, isWallPass, wallCode, wallPass } from "@/lib/wall-code"
import { minutesAgo, rowsOf, underWay, visitorOf } from "@/tests/support/attendance"
import { asOwner } from "@/tests/support/catalogue"
import { newTenant, type TestTenant } from "@/tests/support/tenant"
import { advanceTraining } from "@/tests/support/training"

let daerah: TestTenant
beforeAll(async () => {
  daerah = await newTenant()
})

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
    const { sessionId, pass, tickets, enrolments } = await underWay(daerah)
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
    const { sessionId, pass, tickets } = await underWay(daerah, 1, minutesAgo(20))
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
      const { sessionId, pass, tickets } = await underWay(daerah, 1, startsAt)
      const who = [{ ticket: tickets[0] ?? "" }]
      await expect(checkIn(visitor, { sessionId, pass, who })).rejects.toThrow(word)
      expect((await listOpenSessions(visitor, new Date())).map(({ id }) => id)).not.toContain(sessionId)
    }
    const { id, sessionId, pass, tickets } = await underWay(daerah)
    expect((await listOpenSessions(visitor, new Date())).map((session) => session.id)).toContain(sessionId)
    await asOwner((owner) => advanceTraining(owner, id, "DONE"))
    const who = [{ ticket: tickets[0] ?? "" }]
    await expect(checkIn(visitor, { sessionId, pass, who })).rejects.toThrow("sudah selesai")
  })

  test("who waits or withdrew cannot; a number alone tells nothing of them", async () => {
    const { sessionId, pass, tickets, people } = await underWay(daerah, 2)
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
    const { sessionId, pass, people } = await underWay(daerah, 2)
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
    const [first, second] = [await underWay(daerah), await underWay(daerah, 0)]
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
    const theirs = await underWay(other)
    const strange = [{ ticket: theirs.tickets[0] ?? "" }]
    const inOurs = checkIn(visitorOf(daerah), { sessionId: first.sessionId, pass: first.pass, who: strange })
    await expect(inOurs).rejects.toThrow("tidak terdaftar")
    const inTheirs = checkIn(visitorOf(daerah), { sessionId: theirs.sessionId, pass: theirs.pass, who: strange })
    await expect(inTheirs).rejects.toThrow("tidak ditemukan")
    expect(await getParticipant(visitorOf(daerah), theirs.tickets[0] ?? "")).toBeNull()
    expect(await getAttendee(visitorOf(daerah), { sessionId: first.sessionId, who: strange })).toBeNull()
  })
})
