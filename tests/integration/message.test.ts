import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { writeToGroup } from "@/lib/message/commands/group"
import { openMessage, replaceMessage, retryMessages } from "@/lib/message/commands/outbox"
import { resetEventTemplate, saveEventTemplate } from "@/lib/message/commands/template"
import { countGroups } from "@/lib/message/queries/groups"
import { getMessage, listMessagesTo, listOutbox } from "@/lib/message/queries/outbox"
import { getEventTemplates } from "@/lib/message/queries/templates"
import { readOutboxFilter, writeOutboxFilter } from "@/lib/message/rules/filter"
import { usualTemplates } from "@/lib/message/rules/templates"
import { SaveEventTemplate, WriteToGroup } from "@/lib/message/schema/template"
import { asOwner } from "../support/catalogue"
import { addMember, newTenant, type TestTenant } from "../support/tenant"
import { newParticipants, newTraining, type Participant } from "../support/training"

const everything = readOutboxFilter({})

let tenant: TestTenant
let trainingId: string
let participants: Participant[]
beforeAll(async () => {
  tenant = await newTenant()
  trainingId = (await newTraining(tenant, { status: "RUNNING", startsAt: new Date(Date.now() - 86_400_000) })).id
  participants = await newParticipants(tenant, trainingId, 4)
})

const words = { subject: "Kabar", text: "Yth. {nama},\nbesok bawa contoh produk {usaha}." }
const note = (change: object = {}) => ({ id: uuidv7(), trainingId, group: "SEATED" as const, ...words, ...change })
const states = async (daerah = tenant) =>
  (await listOutbox(daerah.officer, everything)).messages.map(({ state }) => state)

test("a group is written to once per form, and who is in no such group is not", async () => {
  const [came, late] = participants
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
       SELECT $1, gen_random_uuid(), s.id, n, CASE n WHEN $3 THEN 'PRESENT' ELSE 'LATE' END, 'TICK', NULL, 'officer'
       FROM training_session s, unnest(ARRAY[$3::uuid, $4::uuid]) n WHERE s.training_id = $2`,
      [tenant.id, trainingId, came?.enrolmentId, late?.enrolmentId],
    ),
  )
  expect(await countGroups(tenant.officer, trainingId)).toEqual({
    SEATED: 4,
    WAITING: 0,
    ABSENT: 2,
    NO_PRE: 4,
    NO_POST: 4,
    NO_FEEDBACK: 4,
  })
  const absent = note({ group: "ABSENT" })
  expect(await writeToGroup(tenant.officer, absent)).toMatchObject({ whatsapp: 2 })
  expect(await writeToGroup(tenant.officer, absent)).toMatchObject({ whatsapp: 0 })
  expect(await writeToGroup(tenant.officer, note({ group: "ABSENT" }))).toMatchObject({ whatsapp: 2 })
  await expect(writeToGroup(tenant.officer, note({ group: "WAITING" }))).rejects.toMatchObject({ field: "group" })
  const [last] = await listMessagesTo(tenant.officer, participants[2]?.enterpriseId ?? "")
  const message = await getMessage(tenant.officer, last?.id ?? "", everything)
  expect(message?.body).toBe("Yth. Peserta 3,\nbesok bawa contoh produk Usaha 3.")
  expect(message?.sender).toBe("officer percobaan")
  expect(await listMessagesTo(tenant.officer, came?.enterpriseId ?? "")).toEqual([])
})

test("words that leave open what nobody fills are refused, and a daerah's own words are taken back by a reset", async () => {
  const daerah = await newTenant()
  const form = { id: uuidv7(), event: "REMINDER", subject: "Besok", text: "Halo {nama}" }
  expect(SaveEventTemplate.safeParse({ ...form, text: "Nomor {antrean}" }).error?.issues[0]).toMatchObject({
    path: ["text"],
    message: expect.stringContaining("{antrean} tidak dikenal"),
  })
  expect(SaveEventTemplate.safeParse({ ...form, event: "LIST" }).success).toBe(false)
  expect(SaveEventTemplate.safeParse({ ...form, subject: "a\nBcc: b" }).success).toBe(false)
  expect(WriteToGroup.safeParse(note({ text: "NIK 3574031708790001" })).success).toBe(false)
  await saveEventTemplate(daerah.officer, SaveEventTemplate.parse(form))
  await saveEventTemplate(daerah.admin, SaveEventTemplate.parse({ ...form, id: uuidv7(), text: "Hai {nama}" }))
  expect((await getEventTemplates(daerah.officer)).REMINDER.text).toBe("Hai {nama}")
  expect((await getEventTemplates(tenant.officer)).REMINDER.text).toBe(usualTemplates.REMINDER.text)
  await resetEventTemplate(daerah.officer, "REMINDER")
  expect((await getEventTemplates(daerah.officer)).REMINDER).toMatchObject({
    ...usualTemplates.REMINDER,
    changedAt: null,
  })
})

test("a prepared message is opened by staff or the owner's companion, and by nobody else", async () => {
  const daerah = await newTenant()
  const { id } = await newTraining(daerah)
  await newParticipants(daerah, id, 1)
  await writeToGroup(daerah.officer, { ...note(), trainingId: id })
  const [message] = (await listOutbox(daerah.officer, everything)).messages
  const messageId = message?.id ?? ""
  const stranger = await addMember(daerah, "companion", [])
  for (const actor of [tenant.officer, stranger, daerah.leader, daerah.owner, daerah.partner]) {
    await expect(openMessage(actor, messageId)).rejects.toBeDefined()
    expect(await getMessage(actor, messageId, everything)).toBeNull()
    expect((await listOutbox(actor, everything)).messages.some((one) => one.id === messageId)).toBe(false)
  }
  expect(await states(daerah)).toEqual(["PREPARED"])
  expect(await openMessage(daerah.companion, messageId)).toMatchObject({ address: expect.stringMatching(/^\+628/) })
  expect(await states(daerah)).toEqual(["OPENED"])
})

test("what has failed is queued again by staff, in its own daerah and training only", async () => {
  const [ours, theirs] = [await newTenant(), await newTenant()]
  const { id } = await newTraining(ours)
  const failed = [uuidv7(), uuidv7()]
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO message (tenant_id, id, event, channel, training_id, address, body, state, tries, error, sender_id)
       SELECT $1, m.id, 'OTHER', 'EMAIL', CASE m.at WHEN 1 THEN $3::uuid END, 'a@contoh.test', 'Isi', 'FAILED', 5, 'Gagal', NULL
       FROM unnest($2::uuid[]) WITH ORDINALITY AS m (id, at)`,
      [ours.id, failed, id],
    ),
  )
  const [first = ""] = failed
  const attempt = (actor: Actor) => retryMessages(actor, { id: first, trainingId: undefined })
  await expect(attempt(theirs.officer)).rejects.toMatchObject({ reason: "conflict" })
  await expect(attempt(ours.companion)).rejects.toMatchObject({ reason: "forbidden" })
  expect(await retryMessages(ours.officer, { id: undefined, trainingId: id })).toEqual({ retried: 1 })
  expect((await states(ours)).sort()).toEqual(["FAILED", "QUEUED"])
  await expect(attempt(ours.officer)).rejects.toMatchObject({ reason: "conflict" })
})

test("an e-mail that has not gone out is prepared for WhatsApp once, for whom there is a number, and then closed", async () => {
  const [ours, theirs] = [await newTenant(), await newTenant()]
  const { id } = await newTraining(ours)
  const people = await newParticipants(ours, id, 3)
  const change = (text: string, ...values: unknown[]) => asOwner((owner) => owner.query(text, values))
  const personIds = people.map((one) => one.personId)
  await change("UPDATE person SET email = 'a@contoh.test' WHERE id = ANY($1)", personIds)
  await change("UPDATE person SET phone = '+62335421234' WHERE id = $1", personIds[1])
  await writeToGroup(ours.officer, { ...note(), trainingId: id })
  const mailTo = async (person?: string) => {
    const { rows } = await asOwner((owner) =>
      owner.query<{ id: string }>("SELECT id FROM message WHERE person_id = $1 AND channel = 'EMAIL'", [person]),
    )
    return rows[0]?.id ?? ""
  }
  const [queued, homeOnly, sent] = [await mailTo(personIds[0]), await mailTo(personIds[1]), await mailTo(personIds[2])]
  await change("UPDATE message SET state = 'SENT' WHERE id = $1", sent)
  await change("UPDATE message SET state = 'FAILED', error = 'Gagal' WHERE id = $1", queued)
  expect((await getMessage(ours.officer, queued, everything))?.instead).toMatch(/^\+628/)
  for (const each of [homeOnly, sent]) {
    expect((await getMessage(ours.officer, each, everything))?.instead).toBeNull()
    await expect(replaceMessage(ours.officer, each)).rejects.toMatchObject({ reason: "conflict" })
  }
  await expect(replaceMessage(theirs.officer, queued)).rejects.toMatchObject({ reason: "conflict" })
  for (const actor of [ours.companion, ours.leader, ours.owner, ours.partner])
    await expect(replaceMessage(actor, queued)).rejects.toMatchObject({ reason: "forbidden" })

  const chat = await replaceMessage(ours.officer, queued)
  const [before, after] = [
    await getMessage(ours.officer, queued, everything),
    await getMessage(ours.officer, chat.id, everything),
  ]
  expect(before).toMatchObject({ channel: "EMAIL", state: "REPLACED", instead: null })
  expect(after).toMatchObject({ channel: "WHATSAPP", state: "PREPARED", subject: "", body: before?.body })
  await expect(replaceMessage(ours.officer, queued)).rejects.toMatchObject({ reason: "conflict" })
  expect((await states(ours)).sort()).toEqual(["PREPARED", "QUEUED", "REPLACED", "SENT"])
})

test("a message to a companion is listed under their name", async () => {
  const daerah = await newTenant()
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO message (tenant_id, id, event, channel, account_id, address, body, state, sender_id)
       VALUES ($1, $2, 'OTHER', 'EMAIL', $3, 'a@contoh.test', 'Isi', 'SENT', NULL)`,
      [daerah.id, uuidv7(), daerah.companion.userId],
    ),
  )
  const [message] = (await listOutbox(daerah.officer, everything)).messages
  expect(message?.person).toEqual({ name: "companion percobaan" })
  expect((await getMessage(daerah.officer, message?.id ?? "", everything))?.person).toEqual(message?.person)
})

test("every message of the outbox is on exactly one of its pages, and one leads to the next", async () => {
  const daerah = await newTenant()
  const { id } = await newTraining(daerah, { seats: 130 })
  await newParticipants(daerah, id, 120)
  await writeToGroup(daerah.officer, { ...note(), trainingId: id })
  const seen: string[] = []
  let after: string | null = null
  do {
    const filter = { ...everything, trainingId: id, after }
    expect(readOutboxFilter(Object.fromEntries(new URLSearchParams(writeOutboxFilter(filter))))).toEqual(filter)
    const page: Awaited<ReturnType<typeof listOutbox>> = await listOutbox(daerah.officer, filter)
    seen.push(...page.messages.map((one) => one.id))
    after = page.next
  } while (after)
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
  const second = await getMessage(daerah.officer, seen[0] ?? "", everything)
  expect(second?.next).toBe(seen[1])
  expect((await getMessage(daerah.officer, seen.at(-1) ?? "", everything))?.next).toBeNull()
})
