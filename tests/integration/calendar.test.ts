import ICAL from "ical.js"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { sendCalendar } from "@/app/[daerah]/(publik)/agenda/calendar-response"
import type { Actor } from "@/lib/access"
import { makeFeed, revokeFeed } from "@/lib/calendar/commands"
import { getAgendaTraining, listAgenda } from "@/lib/calendar/queries/agenda"
import { listOwnEvents, listPublishedEvents } from "@/lib/calendar/queries/events"
import { findFeedActor, getOwnFeed } from "@/lib/calendar/queries/feed"
import { listMonth } from "@/lib/calendar/queries/month"
import { instantIn } from "@/lib/zone"
import { asOwner } from "../support/catalogue"
import { newTenant, type TestTenant } from "../support/tenant"
import { advanceTraining, newParticipants, newTraining } from "../support/training"

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})

const visitorOf = ({ owner }: TestTenant): Actor => ({ ...owner, userId: null, role: "visitor" })
const titles = (events: { url: string }[]) => events.map(({ url }) => url.split("/").at(-1)).sort()

test("what was never opened is on no calendar, and what is cancelled says so", async () => {
  const daerah = await newTenant()
  await newTraining(daerah, { status: "DRAFT" })
  const open = await newTraining(daerah)
  const [dropped, cancelled] = [await newTraining(daerah, { status: "DRAFT" }), await newTraining(daerah)]
  await asOwner(async (owner) => {
    for (const { id } of [dropped, cancelled]) await advanceTraining(owner, id, "CANCELLED", "Narasumber berhalangan")
  })
  const visitor = visitorOf(daerah)
  const events = await listPublishedEvents(visitor)
  expect(titles(events)).toEqual([open.id, cancelled.id].sort())
  expect(events.find(({ url }) => url.endsWith(cancelled.id))).toMatchObject({ status: "CANCELLED" })
  expect((await listAgenda(visitor)).map(({ id }) => id)).toEqual([open.id])
  expect(await getAgendaTraining(visitor, dropped.id)).toBeNull()
  expect(await getAgendaTraining(visitor, cancelled.id)).toMatchObject({ cancelledFor: "Narasumber berhalangan" })
  expect(await getAgendaTraining(visitorOf(tenant), open.id)).toBeNull()
})

/** The daerah's feed as it answers a request. */
async function fetchAgenda(daerah: TestTenant, headers: Record<string, string> = {}) {
  const request = new Request("http://portal.test/x", { headers })
  const events = await listPublishedEvents(visitorOf(daerah))
  return sendCalendar({ name: "Agenda", zone: "Asia/Makassar", events }, { request, fileName: "agenda.ics" })
}

test("the feed tells a session's instant, is not sent twice unchanged, and grows its sequence when a session moves", async () => {
  const daerah = await newTenant()
  await asOwner((owner) => owner.query("UPDATE tenant SET time_zone = 'Asia/Makassar' WHERE id = $1", [daerah.id]))
  const startsAt = instantIn("Asia/Makassar", "2031-12-08", "08:00")
  const { sessionId } = await newTraining(daerah, { startsAt })
  const before = await fetchAgenda(daerah)
  expect(before.headers.get("content-type")).toBe("text/calendar; charset=utf-8")
  const text = await before.text()
  expect(text).toContain("DTSTART;TZID=Asia/Makassar:20311208T080000\r\n")
  const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent")
  expect(event?.getFirstPropertyValue("uid")).toBe(`${sessionId}@naik-kelas`)

  const tag = before.headers.get("etag") ?? ""
  expect((await fetchAgenda(daerah, { "if-none-match": tag })).status).toBe(304)
  const since = { "if-modified-since": before.headers.get("last-modified") ?? "" }
  expect((await fetchAgenda(daerah, since)).status).toBe(304)

  await asOwner(async (owner) => {
    await owner.query("UPDATE training SET created_at = created_at - interval '1 hour' WHERE tenant_id = $1", [
      daerah.id,
    ])
    await owner.query("UPDATE training_session SET place = 'Aula' WHERE id = $1", [sessionId])
  })
  const after = await fetchAgenda(daerah, { "if-none-match": tag })
  expect(after.status).toBe(200)
  const sequence = Number(/^SEQUENCE:(\d+)\r$/m.exec(await after.text())?.[1])
  expect(sequence).toBeGreaterThanOrEqual(3600)
})

/** Whose calendar a code opens in a daerah. */
const whose = async (daerah: TestTenant, code: string) => (await findFeedActor(visitorOf(daerah), code))?.userId ?? null

test("a secret address opens one member's calendar in one daerah, until it is revoked or replaced", async () => {
  const other = await newTenant()
  const { id, code } = await makeFeed(tenant.officer, uuidv7())
  expect(await whose(tenant, code)).toBe(tenant.officer.userId)
  expect(await whose(other, code)).toBeNull()
  expect(await whose(tenant, `${code.slice(0, -1)}${code.endsWith("A") ? "E" : "A"}`)).toBeNull()
  expect(await whose(tenant, "' OR true")).toBeNull()
  const stored = await asOwner((owner) => owner.query("SELECT * FROM calendar_feed WHERE id = $1", [id]))
  expect(JSON.stringify(stored.rows)).not.toContain(code)

  const second = await makeFeed(tenant.officer, uuidv7())
  expect([await whose(tenant, code), await whose(tenant, second.code)]).toEqual([null, tenant.officer.userId])
  await expect(revokeFeed(tenant.admin, second.id)).rejects.toMatchObject({ reason: "conflict" })
  await revokeFeed(tenant.officer, second.id)
  expect(await whose(tenant, second.code)).toBeNull()
  expect(await getOwnFeed(tenant.officer)).toBeNull()
})

test("a member who has left the daerah has no calendar there any more", async () => {
  const { code } = await makeFeed(tenant.leader, uuidv7())
  await asOwner((owner) =>
    owner.query("UPDATE membership SET disabled_at = now() WHERE account_id = $1", [tenant.leader.userId]),
  )
  expect(await whose(tenant, code)).toBeNull()
})

test("owners see what they are enrolled in, a partner what it takes part in, staff everything", async () => {
  const daerah = await newTenant()
  const [mine, theirs] = [await newTraining(daerah), await newTraining(daerah)]
  const [first] = await newParticipants(daerah, mine.id, 1)
  await newParticipants(daerah, theirs.id, 1)
  await asOwner(async (owner) => {
    await owner.query("UPDATE person SET account_id = $2 WHERE id = $1", [first?.personId, daerah.owner.userId])
    await owner.query(
      `WITH p AS (INSERT INTO partner (tenant_id, id, name, kind) VALUES ($1, gen_random_uuid(), 'Ritel', 'RETAILER') RETURNING id),
       m AS (INSERT INTO partner_member (tenant_id, id, partner_id, account_id) SELECT $1, gen_random_uuid(), id, $2 FROM p)
       INSERT INTO training_partner (tenant_id, id, training_id, partner_id, part) SELECT $1, gen_random_uuid(), $3, id, 'TRAINER' FROM p`,
      [daerah.id, daerah.partner.userId, theirs.id],
    )
  })
  const both = [mine.id, theirs.id].sort()
  expect(titles(await listOwnEvents(daerah.owner))).toEqual([mine.id])
  expect(titles(await listOwnEvents(daerah.partner))).toEqual([theirs.id])
  for (const actor of [daerah.admin, daerah.officer, daerah.leader, daerah.companion])
    expect(titles(await listOwnEvents(actor))).toEqual(both)
  await asOwner((owner) => owner.query("UPDATE enrolment SET state = 'WAITING' WHERE id = $1", [first?.enrolmentId]))
  expect((await listOwnEvents(daerah.owner))[0]).toMatchObject({ status: "TENTATIVE" })
  await asOwner((owner) => owner.query("UPDATE enrolment SET state = 'WITHDRAWN' WHERE id = $1", [first?.enrolmentId]))
  expect(await listOwnEvents(daerah.owner)).toEqual([])
})

test("a session of the last minutes of a month is that month's, where the daerah is", async () => {
  const daerah = await newTenant()
  await newTraining(daerah, { startsAt: instantIn("Asia/Jayapura", "2031-03-31", "23:50") })
  const inJayapura = await listMonth(daerah.officer, "2031-03", "Asia/Jayapura")
  expect(inJayapura.map(({ day }) => day)).toEqual(["2031-03-31"])
  const startsAt = inJayapura[0]?.startsAt ?? new Date(0)
  expect(startsAt.toISOString()).toBe("2031-03-31T14:50:00.000Z")
  expect(await listMonth(daerah.partner, "2031-03", "Asia/Jayapura")).toEqual([])
})
