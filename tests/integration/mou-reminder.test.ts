import { spawn } from "node:child_process"
import { once } from "node:events"
import { v7 as uuidv7 } from "uuid"
import { beforeEach, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { daysAfter } from "@/lib/day"
import { countWaiting } from "@/lib/inbox/queries"
import { remindOfMous } from "@/lib/mou/commands/remind"
import { readNotices } from "@/lib/notice/commands"
import { listNotices } from "@/lib/notice/queries"
import { Refusal } from "@/lib/refusal"
import { instantIn } from "@/lib/zone"
import { asOwner } from "../support/catalogue"
import { advanceMou, newMou, newPartner } from "../support/mou"
import { addMember, newTenant, type TestTenant } from "../support/tenant"

const today = "2026-11-23"
let tenant: TestTenant
let zone: string
let partner: Awaited<ReturnType<typeof newPartner>>
let mou: { id: string }

/** A signed Perjanjian Kerja Sama that is kept, the officer being responsible: nothing to remind of yet. */
beforeEach(async () => {
  tenant = await newTenant()
  partner = await newPartner(tenant)
  mou = await newMou(tenant, partner.id)
  await asOwner(async (owner) => {
    const { rows } = await owner.query<{ zone: string }>("SELECT time_zone AS zone FROM tenant WHERE id = $1", [
      tenant.id,
    ])
    zone = rows[0]?.zone ?? ""
    await owner.query("UPDATE mou SET form = 'PKS', responsible_id = $2 WHERE id = $1", [mou.id, tenant.officer.userId])
    const file = uuidv7()
    await owner.query(
      `INSERT INTO document (tenant_id, id, file_key, file_name, file_size, media_type, sha256, account_id, role)
       VALUES ($1, $2, $3, 'naskah.pdf', 1, 'application/pdf', $4, NULL, 'officer')`,
      [tenant.id, file, file, Buffer.alloc(32)],
    )
    await owner.query(
      "INSERT INTO mou_version (tenant_id, id, mou_id, version, kind, document_id) VALUES ($1, $2, $3, 1, 'SIGNED', $4)",
      [tenant.id, uuidv7(), mou.id, file],
    )
    await owner.query(
      `INSERT INTO interaction (tenant_id, id, partner_id, mou_id, kind, held_on, words, account_id, role)
       VALUES ($1, $2, $3, $4, 'MEETING', $5, 'Bertemu', NULL, 'officer')`,
      [tenant.id, uuidv7(), partner.id, mou.id, today],
    )
  })
})

const at = (day = today, time = "09:00") => instantIn(zone, day, time)
const remind = (day = today, mail = false) => remindOfMous(tenant.admin, { now: at(day), mail })

const unread = async (actor: Actor) => (await countWaiting(actor)).notices

function submit(submittedOn: string, title = "Keripik"): Promise<string> {
  const id = uuidv7()
  return asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO submission (tenant_id, id, partner_id, mou_id, kind, title, submitted_on, account_id, role)
       VALUES ($1, $2, $3, $4, 'PRODUCT', $5, $6, NULL, 'officer')`,
      [tenant.id, id, partner.id, mou.id, title, submittedOn],
    )
    return id
  })
}

function owe(values: { by?: string; recurs?: string; startsOn?: string; dueOn: string }): Promise<string> {
  const id = uuidv7()
  const { by = "PARTNER", recurs = "ONCE", startsOn = "2026-01-01", dueOn } = values
  return asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO obligation (tenant_id, id, mou_id, owed_by, what, quantity, unit, recurs, starts_on, due_on)
       VALUES ($1, $2, $3, $4, 'Uji VCO', 20, 'uji', $5, $6, $7)`,
      [tenant.id, id, mou.id, by, recurs, startsOn, dueOn],
    )
    return id
  })
}

type Row = { account: string | null; contact: string | null; dedupe: string; channel: string }

function told(): Promise<Row[]> {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<Row>(
      "SELECT account_id AS account, contact_id AS contact, dedupe, channel FROM notice WHERE tenant_id = $1 ORDER BY dedupe, channel",
      [tenant.id],
    )
    return rows
  })
}

type Letter = { channel: string; state: string; address: string; subject: string; body: string }

function letters(): Promise<Letter[]> {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<Letter>(
      "SELECT channel, state, address, subject, body FROM message WHERE tenant_id = $1 AND event = 'COOPERATION' ORDER BY channel, address",
      [tenant.id],
    )
    return rows
  })
}

test("an agreement that is kept reminds of nothing, and an hour in which there is nothing leaves no trace", async () => {
  expect(await remind()).toBe(0)
  const events = await asOwner((owner) =>
    owner.query("SELECT 1 FROM audit_event WHERE tenant_id = $1 AND action = 'mou.remind'", [tenant.id]),
  )
  expect(events.rows).toHaveLength(0)
})

test("an answer that is waited for is asked for after 14, 30 and 60 days, once each, of the officer and of the partner", async () => {
  const id = await submit("2026-11-09")
  expect(await remind("2026-11-22")).toBe(0)
  expect(await remind("2026-11-23")).toBe(2)
  for (const day of ["2026-11-23", "2026-11-24", "2026-12-08"]) expect(await remind(day)).toBe(0)
  expect(await remind("2026-12-09")).toBe(2)
  expect(await remind("2027-01-08")).toBe(2)
  expect(await remind("2027-02-20")).toBe(0)
  const keys = (await told()).map(({ dedupe }) => dedupe).filter((key) => key.startsWith("WAIT"))
  expect(keys).toEqual([14, 14, 30, 30, 60, 60].map((days) => `WAIT:${id}:${days}`))
})

test("before the daerah's own morning nobody is reminded", async () => {
  await submit("2026-11-01")
  expect(await remindOfMous(tenant.admin, { now: at(today, "07:59"), mail: false })).toBe(0)
  expect(await remindOfMous(tenant.admin, { now: at(today, "08:00"), mail: false })).toBe(2)
})

test("what the partner owes is told to both sides before its day and after it; what the daerah owes to its own people alone", async () => {
  const [theirs, ours] = [await owe({ dueOn: "2026-12-07" }), await owe({ by: "AGENCY", dueOn: "2026-12-07" })]
  expect(await remind("2026-11-22")).toBe(0)
  expect(await remind("2026-11-23")).toBe(3)
  expect(await remind("2026-12-07")).toBe(0)
  expect(await remind("2026-12-08")).toBe(3)
  const rows = await told()
  const of = (key: string) => rows.filter(({ dedupe }) => dedupe === key).map(({ account }) => account)
  const representative = partner.actor(tenant.officer).userId
  expect(of(`SOON:${theirs}:2026-12-07`).toSorted()).toEqual([tenant.officer.userId, representative].toSorted())
  expect(of(`LATE:${ours}:2026-12-07`)).toEqual([tenant.officer.userId])
})

test("nobody is reminded of what was withdrawn, done, answered, or belongs to an agreement that has ended", async () => {
  const [withdrawn, done] = [await owe({ dueOn: "2026-11-20" }), await owe({ dueOn: "2026-11-20" })]
  const answered = await submit("2026-09-01")
  await asOwner(async (owner) => {
    await owner.query("UPDATE obligation SET withdrawn_at = now(), withdrawn_reason = 'Salah' WHERE id = $1", [
      withdrawn,
    ])
    await owner.query(
      `INSERT INTO realisation (tenant_id, id, obligation_id, done_on, quantity, side, state, account_id, role)
       VALUES ($1, $2, $3, '2026-11-19', 20, 'PARTNER', 'CONFIRMED', NULL, 'partner')`,
      [tenant.id, uuidv7(), done],
    )
    await owner.query(
      `INSERT INTO submission_step (tenant_id, id, submission_id, from_state, to_state, happened_on, channel, account_id, role)
       VALUES ($1, $2, $3, 'SUBMITTED', 'ACCEPTED', '2026-11-01', 'PHONE', NULL, 'officer')`,
      [tenant.id, uuidv7(), answered],
    )
  })
  expect(await remind()).toBe(0)
  await owe({ dueOn: "2026-11-20" })
  await advanceMou(mou.id, "ENDED")
  expect(await remind()).toBe(0)
})

test("a warning goes to who is responsible; to the admins when nobody is, or when that person has left", async () => {
  await asOwner((owner) => owner.query("UPDATE mou SET ends_on = '2026-12-20' WHERE id = $1", [mou.id]))
  expect(await remind()).toBe(1)
  expect(await told()).toMatchObject([{ account: tenant.officer.userId, channel: "INBOX" }])
  await asOwner((owner) =>
    owner.query("UPDATE membership SET disabled_at = now() WHERE tenant_id = $1 AND role = 'officer'", [tenant.id]),
  )
  expect(await remind()).toBe(1)
  await asOwner((owner) => owner.query("UPDATE mou SET responsible_id = NULL WHERE id = $1", [mou.id]))
  expect(await remind()).toBe(0)
  expect((await told()).map(({ account }) => account).toSorted()).toEqual(
    [tenant.officer.userId, tenant.admin.userId].toSorted(),
  )
})

test("where letters go out, everybody gets one about everything, and contacts a prepared WhatsApp message", async () => {
  await asOwner(async (owner) => {
    const contact =
      "INSERT INTO partner_contact (tenant_id, id, partner_id, name, phone, valid_until) VALUES ($1, $2, $3, $4, $5, $6)"
    await owner.query(contact, [tenant.id, uuidv7(), partner.id, "Narahubung", "+628120000999", null])
    await owner.query(contact, [tenant.id, uuidv7(), partner.id, "Yang lama", "+628120000998", "2026-11-22"])
    await owner.query(contact, [tenant.id, uuidv7(), partner.id, "Telepon kantor", "+62380123456", null])
  })
  for (const [index, day] of ["2026-09-01", "2026-09-02", "2026-09-03"].entries())
    await submit(day, `Produk ${index + 1}`)
  expect(await remind(today, true)).toBe(9)
  const sent = await letters()
  expect(sent.map(({ channel, state }) => [channel, state])).toEqual([
    ["EMAIL", "QUEUED"],
    ["EMAIL", "QUEUED"],
    ["WHATSAPP", "PREPARED"],
  ])
  const whatsapp = sent.find(({ channel }) => channel === "WHATSAPP")
  expect(whatsapp).toMatchObject({ address: "+628120000999", subject: "" })
  for (const { body } of sent) for (const product of [1, 2, 3]) expect(body).toContain(`Produk ${product}`)
  expect(sent[0]?.subject).toContain("3 hal")
  expect(await unread(tenant.officer)).toBe(0)
  expect(await remind(today, true)).toBe(0)
  // Told by letter is told: without mail the same is not said again.
  expect(await remind(today, false)).toBe(0)
  expect(await letters()).toHaveLength(3)
})

test("however many workers remind at once, each reminder is written once", async () => {
  await submit("2026-09-01")
  await owe({ dueOn: "2026-11-20" })
  const counts = await Promise.all(Array.from({ length: 4 }, () => remind(today, true)))
  expect(counts.toSorted()).toEqual([0, 0, 0, 4])
  expect(await told()).toHaveLength(4)
  expect(await letters()).toHaveLength(2)
})

test("a worker killed while it reminds leaves nothing, and the next one reminds of everything once", async () => {
  await submit("2026-09-01")
  const flags = ["--conditions=react-server", "--import", "tsx", "tests/support/remind-and-hang.ts"]
  const child = spawn(process.execPath, [...flags, tenant.slug, at().toISOString()], {
    env: process.env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  await once(child.stdout, "data")
  child.kill("SIGKILL")
  await once(child, "exit")
  expect(await told()).toHaveLength(0)
  expect(await letters()).toHaveLength(0)
  expect(await remind(today, true)).toBe(2)
  expect(await remind(daysAfter(today, 1), true)).toBe(0)
  expect(await letters()).toHaveLength(2)
})

test("everybody reads and marks their own notices, and nobody another's", async () => {
  for (const day of ["2026-09-01", "2026-09-02"]) await submit(day)
  await remind()
  const other = await addMember(tenant, "officer")
  expect(await unread(tenant.officer)).toBe(2)
  expect(await unread(other)).toBe(0)
  const { notices } = await listNotices(tenant.officer, 1)
  expect(notices).toHaveLength(2)
  expect(notices[0]?.path).toBe(`mou/${mou.id}/pengajuan`)
  const id = notices[0]?.id ?? ""
  await expect(readNotices(other, { id })).rejects.toThrow(Refusal)
  expect(await readNotices(other, { id: null })).toEqual({ marked: 0 })
  expect(await readNotices(tenant.officer, { id })).toEqual({ marked: 1 })
  expect(await unread(tenant.officer)).toBe(1)
  expect(await readNotices(tenant.officer, { id: null })).toEqual({ marked: 1 })
  expect((await listNotices(tenant.officer, 1)).notices.every(({ readAt }) => readAt !== null)).toBe(true)
  const theirs = await listNotices(partner.actor(tenant.officer), 1)
  expect(theirs.notices.map(({ path }) => path)).toEqual(["kemitraan", "kemitraan"])
})
