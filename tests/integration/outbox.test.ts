import { beforeAll, expect, test } from "vitest"
import { read, write } from "@/lib/db"
import { addMessages, type Messages } from "@/lib/outbox"
import { ticketOf } from "@/lib/ticket"
import { asOwner } from "../support/catalogue"
import { newTenant, type TestTenant } from "../support/tenant"
import { newCandidates, newParticipants, newTraining, type Participant } from "../support/training"

let tenant: TestTenant
let trainingId: string
let participants: Participant[]
beforeAll(async () => {
  tenant = await newTenant()
  trainingId = (await newTraining(tenant)).id
  participants = await newParticipants(tenant, trainingId, 3)
  const [mailed, , unreachable] = participants.map(({ personId }) => personId)
  await asOwner(async (owner) => {
    await owner.query("UPDATE person SET email = 'siti@contoh.test', name = 'Siti 3574031708790001' WHERE id = $1", [
      mailed,
    ])
    await owner.query("UPDATE person SET phone = '+62335421234' WHERE id = $1", [unreachable])
  })
})

async function send(messages: Messages, daerah = tenant) {
  let written: unknown
  await write(daerah.officer, "message.send", async (tx) => {
    written = await addMessages(tx, daerah.officer, messages)
    return null
  })
  return written
}

const outbox = (daerah = tenant) =>
  read(daerah.officer, (tx) =>
    tx.message.findMany({ where: { tenantId: daerah.id }, orderBy: [{ at: "asc" }, { channel: "asc" }] }),
  )

test("who has an address is mailed, who has a mobile number gets a WhatsApp message, and the rest are counted", async () => {
  const enrolmentIds = participants.map((one) => one.enrolmentId)
  expect(await send({ event: "ENROLLED", trainingId, enrolmentIds })).toEqual({ email: 1, whatsapp: 1, unreachable: 1 })
  const [mail, chat] = await outbox()
  expect(mail).toMatchObject({ channel: "EMAIL", state: "QUEUED", address: "siti@contoh.test", event: "ENROLLED" })
  expect(mail?.subject).toBe("Anda terdaftar: Pelatihan percobaan")
  expect(mail?.senderId).toBe(tenant.officer.userId)
  expect(chat).toMatchObject({ channel: "WHATSAPP", state: "PREPARED", subject: "" })
  const ticket = ticketOf(tenant.id, { id: participants[1]?.enrolmentId ?? "", ticketVersion: 1 })
  expect(chat?.body).toContain(`/${tenant.slug}/peserta/${ticket}`)
  expect(`${mail?.body}${chat?.body}`).not.toMatch(/\d{16}|[{}]/)

  expect(await send({ event: "ENROLLED", trainingId, enrolmentIds })).toEqual({ email: 0, whatsapp: 0, unreachable: 1 })
  expect(await outbox()).toHaveLength(2)
})

test("a companion is written to at their account, people of the register at the public page, and a daerah's own words count", async () => {
  const own = await newTenant()
  const { id } = await newTraining(own, { companionSeats: 1 })
  const [candidate] = await newCandidates(own, 1)
  const enrolmentId = await asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO enrolment (tenant_id, id, training_id, part, member_id, state, queue, account_id, role)
       SELECT tenant_id, gen_random_uuid(), $2, 'COMPANION', id, 'SEATED', 1, NULL, 'officer' FROM membership
       WHERE tenant_id = $1 AND role = 'companion' RETURNING id`,
      [own.id, id],
    )
    await owner.query(
      "INSERT INTO message_template (tenant_id, id, purpose, subject, text, account_id) VALUES ($1, gen_random_uuid(), 'INVITATION', 'Ayo', 'Halo {nama}: {alasan}, {tautan}', NULL)",
      [own.id],
    )
    return rows[0]?.id ?? ""
  })
  await send({ event: "REMINDER", trainingId: id, enrolmentIds: [enrolmentId] }, own)
  await send(
    { event: "INVITATION", trainingId: id, personIds: [candidate?.personId ?? ""], reason: "Belum dilatih" },
    own,
  )
  const [mail, chat] = await outbox(own)
  expect(mail).toMatchObject({ address: `${own.companion.userId}@contoh.test`, accountId: own.companion.userId })
  expect(chat?.body).toMatch(new RegExp(`^Halo Peserta 1: Belum dilatih, http.*/${own.slug}/agenda/${id}$`))
})

test("nobody of another daerah or another training is written to", async () => {
  const other = await newTenant()
  const { id } = await newTraining(other)
  const enrolmentIds = participants.map((one) => one.enrolmentId)
  const personIds = participants.map((one) => one.personId)
  expect(await send({ event: "REMINDER", trainingId: id, enrolmentIds }, other)).toEqual({
    email: 0,
    whatsapp: 0,
    unreachable: 0,
  })
  expect(await send({ event: "INVITATION", trainingId: id, personIds }, other)).toEqual({
    email: 0,
    whatsapp: 0,
    unreachable: 0,
  })
  const second = await newTraining(tenant)
  expect(await send({ event: "REMINDER", trainingId: second.id, enrolmentIds })).toEqual({
    email: 0,
    whatsapp: 0,
    unreachable: 0,
  })
})
