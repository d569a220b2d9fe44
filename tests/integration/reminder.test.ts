import { beforeEach, expect, test } from "vitest"
import { remindOfTomorrow } from "@/lib/message/commands/remind"
import { instantIn } from "@/lib/zone"
import { asOwner } from "../support/catalogue"
import { newTenant, type TestTenant } from "../support/tenant"
import { advanceTraining, newParticipants, newTraining } from "../support/training"

let tenant: TestTenant
beforeEach(async () => {
  tenant = await newTenant()
})

/** The tenant moved to a time zone, with a training whose only session begins at a reading of that zone's clock. */
async function plan(zone: string, day: string, time: string) {
  await asOwner((owner) => owner.query("UPDATE tenant SET time_zone = $2 WHERE id = $1", [tenant.id, zone]))
  return newTraining(tenant, { startsAt: instantIn(zone, day, time) })
}

function bodies(): Promise<string[]> {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ body: string }>(
      "SELECT body FROM message WHERE tenant_id = $1 AND event = 'REMINDER'",
      [tenant.id],
    )
    return rows.map(({ body }) => body)
  })
}

test.each(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])(
  "in %s the day before begins at its own eight o'clock, for a session in its first hour as for one in its last",
  async (zone) => {
    const early = await plan(zone, "2026-12-08", "00:15")
    const late = await plan(zone, "2026-12-08", "20:30")
    const after = await plan(zone, "2026-12-09", "00:00")
    for (const { id } of [early, late, after]) await newParticipants(tenant, id, 1)
    expect(await remindOfTomorrow(tenant.admin, instantIn(zone, "2026-12-07", "07:59"))).toBe(0)
    expect(await remindOfTomorrow(tenant.admin, instantIn(zone, "2026-12-07", "08:00"))).toBe(2)
    expect(await remindOfTomorrow(tenant.admin, instantIn(zone, "2026-12-07", "23:59"))).toBe(0)
    expect((await bodies()).every((body) => body.includes("Selasa, 8 Desember 2026"))).toBe(true)
    expect(await remindOfTomorrow(tenant.admin, instantIn(zone, "2026-12-08", "08:00"))).toBe(1)
  },
)

test("a reminder is written once per session and participant, however many workers run at once", async () => {
  const { id } = await plan("Asia/Makassar", "2026-12-08", "08:00")
  await newParticipants(tenant, id, 20)
  const now = instantIn("Asia/Makassar", "2026-12-07", "09:00")
  const counts = await Promise.all(Array.from({ length: 4 }, () => remindOfTomorrow(tenant.admin, now)))
  expect(counts.sort()).toEqual([0, 0, 0, 20])
  const [body = ""] = await bodies()
  expect(body).toContain("08.00–11.00 WITA")
  await newParticipants(tenant, id, 1)
  expect(await remindOfTomorrow(tenant.admin, now)).toBe(1)
})

test("who waits, has withdrawn, or was enrolled in what is cancelled or only planned is not reminded", async () => {
  const { id } = await plan("Asia/Jakarta", "2026-12-08", "08:00")
  const [waiting, withdrawn] = await newParticipants(tenant, id, 2)
  const cancelled = await plan("Asia/Jakarta", "2026-12-08", "13:00")
  await newParticipants(tenant, cancelled.id, 1)
  await asOwner(async (owner) => {
    await owner.query("UPDATE enrolment SET state = 'WAITING' WHERE id = $1", [waiting?.enrolmentId])
    await owner.query("UPDATE enrolment SET state = 'WITHDRAWN' WHERE id = $1", [withdrawn?.enrolmentId])
    await advanceTraining(owner, cancelled.id, "CANCELLED", "Narasumber berhalangan")
  })
  expect(await remindOfTomorrow(tenant.admin, instantIn("Asia/Jakarta", "2026-12-07", "12:00"))).toBe(0)
})

test("a session moved to another day is reminded of again, the day before that one", async () => {
  const { id, sessionId } = await plan("Asia/Jakarta", "2026-12-08", "08:00")
  await newParticipants(tenant, id, 1)
  expect(await remindOfTomorrow(tenant.admin, instantIn("Asia/Jakarta", "2026-12-07", "09:00"))).toBe(1)
  await asOwner((owner) =>
    owner.query(
      "UPDATE training_session SET ends_at = ends_at + interval '2 days', starts_at = starts_at + interval '2 days' WHERE id = $1",
      [sessionId],
    ),
  )
  expect(await remindOfTomorrow(tenant.admin, instantIn("Asia/Jakarta", "2026-12-08", "09:00"))).toBe(0)
  expect(await remindOfTomorrow(tenant.admin, instantIn("Asia/Jakarta", "2026-12-09", "09:00"))).toBe(1)
})
