import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { writeNotes } from "@/lib/partner/commands/note"
import { admitPerson, dismissPerson, savePartner } from "@/lib/partner/commands/partner"
import { listPartnerNotes } from "@/lib/partner/queries/notes"
import {
  countOwnParticipants,
  getNextUnnoted,
  getOwnPartner,
  getOwnTraining,
  listOwnParticipants,
  listOwnTrainings,
} from "@/lib/partner/queries/own"
import { getPartner, listPartnerPeople, listPartners, listUnplacedPeople } from "@/lib/partner/queries/partners"
import { fieldsOfNote, type NoteFacts, noteField, WriteNotes } from "@/lib/partner/schema/note"
import { SavePartner } from "@/lib/partner/schema/partner"
import { scorePractice } from "@/lib/result/commands/paper"
import { asOwner } from "../support/catalogue"
import { addMember, newTenant, type TestTenant } from "../support/tenant"
import { newParticipants, newTraining, type Participant } from "../support/training"

type Organisation = { id: string; person: Actor; trainingId: string; participants: Participant[] }

let tenant: TestTenant
let retailer: Organisation
let laboratory: Organisation

beforeAll(async () => {
  tenant = await newTenant()
  retailer = await newOrganisation("Ritel Contoh", tenant.partner)
  laboratory = await newOrganisation("Laboratorium Contoh", await addMember(tenant, "partner"))
})

/** A partner with one person and one training under way with three participants. */
async function newOrganisation(name: string, person: Actor): Promise<Organisation> {
  const id = uuidv7()
  await savePartner(tenant.officer, { id, name, kind: "RETAILER", phone: null, email: null, address: "", services: [] })
  await admitPerson(tenant.officer, { id: uuidv7(), partnerId: id, accountId: person.userId ?? "" })
  const { id: trainingId } = await newTraining(tenant, { status: "RUNNING" })
  await takePart(trainingId, id)
  return { id, person, trainingId, participants: await newParticipants(tenant, trainingId, 3) }
}

function takePart(trainingId: string, partnerId: string) {
  return asOwner((owner) =>
    owner.query(
      "INSERT INTO training_partner (tenant_id, id, training_id, partner_id, part) VALUES ($1, $2, $3, $4, $5)",
      [...[tenant.id, uuidv7(), trainingId, partnerId, "TRAINER"]],
    ),
  )
}

const said: NoteFacts = {
  ...{ attended: true, practice: "Label sudah lengkap", product: "Keripik tempe", note: "", recommendation: "READY" },
}

function noteFor({ participants: [one] }: Organisation, change: Partial<NoteFacts> = {}) {
  return { enrolmentId: one?.enrolmentId ?? "", ...said, ...change }
}

test("a partner sees its own trainings and participants, and of them only name, enterprise and kelurahan", async () => {
  const { person, trainingId } = retailer
  expect(await getOwnPartner(person)).toEqual({ id: retailer.id, name: "Ritel Contoh" })
  expect((await listOwnTrainings(person)).map(({ id, seated }) => [id, seated])).toEqual([[trainingId, 3]])
  const participants = await listOwnParticipants(person, trainingId, { page: 1 })
  expect(participants.map(({ name }) => name)).toEqual(["Peserta 1", "Peserta 2", "Peserta 3"])
  const known = ["attended", "enterprise", "id", "isNoted", "kelurahanCode", "name", "note", "practice", "product"]
  for (const one of participants) expect(Object.keys(one).sort()).toEqual([...known, "recommendation", "score"])
  const everything = JSON.stringify([participants, await getOwnTraining(person, trainingId)])
  expect(everything).not.toMatch(/\+62|nik|birth|phone|email/i)
})

test("a partner of another training finds nothing, in pages and in commands", async () => {
  const { person } = retailer
  const { trainingId, participants } = laboratory
  const [one] = participants
  expect(await getOwnTraining(person, trainingId)).toBeNull()
  expect(await listOwnParticipants(person, trainingId, { page: 1 })).toEqual([])
  expect(await listOwnParticipants(person, trainingId, { id: one?.enrolmentId ?? "" })).toEqual([])
  expect(await listOwnParticipants(person, retailer.trainingId, { id: one?.enrolmentId ?? "" })).toEqual([])
  expect(await countOwnParticipants(person, trainingId)).toEqual({ seated: 0, noted: 0 })
  expect(await getNextUnnoted(person, trainingId, one?.enrolmentId ?? "")).toBeNull()
  expect(await getPartner(person, laboratory.id)).toBeNull()
  await expect(writeNotes(person, { trainingId, notes: [noteFor(laboratory)] })).rejects.toMatchObject({
    reason: "not-found",
  })
  const smuggled = writeNotes(person, { trainingId: retailer.trainingId, notes: [noteFor(laboratory)] })
  await expect(smuggled).rejects.toMatchObject({ reason: "not-found" })
  const scored = scorePractice(person, {
    ...{ trainingId, halaman: "", rows: [{ enrolmentId: one?.enrolmentId ?? "", score: 90, note: "" }] },
  })
  await expect(scored).rejects.toMatchObject({ reason: "not-found" })
  expect(await listPartnerNotes(tenant.officer, trainingId)).toEqual([])
})

test("two partners of one training never read each other's notes; the agency reads both", async () => {
  const { trainingId } = retailer
  await takePart(trainingId, laboratory.id)
  await writeNotes(retailer.person, { trainingId, notes: [noteFor(retailer)] })
  await writeNotes(laboratory.person, {
    trainingId,
    notes: [noteFor(retailer, { practice: "Uji air gagal", recommendation: "REPEAT" })],
  })
  expect((await listPartnerNotes(retailer.person, trainingId)).map(({ practice }) => practice)).toEqual([
    "Label sudah lengkap",
  ])
  const own = await listOwnParticipants(retailer.person, trainingId, { page: 1 })
  expect(own.map(({ isNoted, practice }) => [isNoted, practice])).toEqual([
    [true, "Label sudah lengkap"],
    [false, ""],
    [false, ""],
  ])
  expect((await listPartnerNotes(tenant.officer, trainingId)).map(({ partner }) => partner)).toEqual([
    "Laboratorium Contoh",
    "Ritel Contoh",
  ])
  expect(await listPartnerNotes(tenant.owner, trainingId)).toEqual([])
})

test("a sheet writes only the lines that were changed, and an emptied one takes the note away", async () => {
  const { person, trainingId, participants } = retailer
  const [first, second] = participants.map(({ enrolmentId }) => enrolmentId)
  if (!first || !second) throw new Error("A participant is missing.")
  const [one, two] = await listOwnParticipants(person, trainingId, { page: 1 })
  const sheet = [first, second].map((id, at) => fieldsOfNote(id, (at === 0 ? one : two) ?? null, null))
  const form: Record<string, string> = { trainingId, [noteField("semula", first)]: sheet[0]?.before ?? "" }
  Object.assign(form, sheet[0]?.shown, sheet[1]?.shown, { [noteField("semula", second)]: sheet[1]?.before ?? "" })
  form[noteField("catatan", second)] = "Datang terlambat"
  form[noteField("nilai", second)] = "82,5"
  const read = WriteNotes.parse(form)
  expect(read.notes.map(({ enrolmentId, note }) => [enrolmentId, note])).toEqual([[second, "Datang terlambat"]])
  expect(read.scores).toEqual([{ enrolmentId: second, score: 82.5, note: "" }])
  await scorePractice(person, { trainingId, halaman: "", rows: read.scores })
  await writeNotes(person, read)
  const [, after] = await listOwnParticipants(person, trainingId, { page: 1 })
  expect([after?.note, after?.score]).toEqual(["Datang terlambat", 82.5])
  const empty = { attended: null, practice: "", product: "", note: "", recommendation: null }
  await writeNotes(person, { trainingId, notes: [{ enrolmentId: second, ...empty }] })
  expect(await countOwnParticipants(person, trainingId)).toEqual({ seated: 3, noted: 1 })
  expect(await getNextUnnoted(person, trainingId, first)).toBe(second)
})

test("what is typed wrongly is said at its field", () => {
  const id = uuidv7()
  const parsed = WriteNotes.safeParse({
    ...{ trainingId: uuidv7(), [noteField("semula", id)]: fieldsOfNote(id, null, null).before },
    ...{ [noteField("hadir", id)]: "mungkin", [noteField("saran", id)]: "BAIK", [noteField("nilai", id)]: "101" },
    [noteField("praktik", id)]: "a".repeat(501),
  })
  expect(parsed.error?.issues.map(({ path }) => path[0]).sort()).toEqual(
    ["hadir", "nilai", "praktik", "saran"].map((name) => `${name}-${id}`),
  )
})

test("notes are taken once it is settled who takes part, and never of a cancelled training", async () => {
  const { id: trainingId } = await newTraining(tenant, { status: "OPEN" })
  await takePart(trainingId, retailer.id)
  const [one] = await newParticipants(tenant, trainingId, 1)
  const notes = [{ enrolmentId: one?.enrolmentId ?? "", ...said }]
  await expect(writeNotes(retailer.person, { trainingId, notes })).rejects.toMatchObject({ reason: "conflict" })
})

test("a draft is not shown to partners", async () => {
  const { id: trainingId } = await newTraining(tenant, { status: "DRAFT" })
  await takePart(trainingId, retailer.id)
  expect(await getOwnTraining(retailer.person, trainingId)).toBeNull()
})

test("only who belongs to no organisation is let in, once, and loses all sight when dismissed", async () => {
  const person = await addMember(tenant, "partner")
  expect(await getOwnPartner(person)).toBeNull()
  expect(await listOwnTrainings(person)).toEqual([])
  const admission = { id: uuidv7(), partnerId: retailer.id, accountId: person.userId ?? "" }
  expect((await listUnplacedPeople(tenant.officer)).map(({ accountId }) => accountId)).toContain(person.userId)
  const { id } = await admitPerson(tenant.officer, admission)
  expect(await admitPerson(tenant.officer, { ...admission, id: uuidv7() })).toEqual({ id })
  await expect(
    admitPerson(tenant.officer, { ...admission, id: uuidv7(), partnerId: laboratory.id }),
  ).rejects.toMatchObject({ reason: "conflict", field: "accountId" })
  expect((await listPartnerPeople(tenant.officer, retailer.id)).map((one) => one.id)).toContain(id)
  expect(await listOwnTrainings(person)).not.toEqual([])
  await expect(dismissPerson(tenant.officer, { id, partnerId: laboratory.id })).rejects.toMatchObject({
    reason: "not-found",
  })
  await dismissPerson(tenant.officer, { id, partnerId: retailer.id })
  expect(await listOwnTrainings(person)).toEqual([])
  for (const other of [tenant.owner, tenant.officer])
    await expect(
      admitPerson(tenant.officer, { ...admission, id: uuidv7(), accountId: other.userId ?? "" }),
    ).rejects.toMatchObject({ reason: "not-found" })
})

test("a partner is recorded once by its name, and by staff alone", async () => {
  const fields = { kind: "BANK", phone: "(0335) 421234", email: " Kantor@Contoh.ID ", address: "" }
  const input = SavePartner.parse({ id: uuidv7(), name: "  Bank   Contoh ", ...fields })
  expect(input).toMatchObject({ name: "Bank Contoh", phone: "+62335421234", email: "kantor@contoh.id" })
  await savePartner(tenant.officer, input)
  await savePartner(tenant.admin, { ...input, address: "Jalan Suroyo" })
  await expect(savePartner(tenant.officer, { ...input, id: uuidv7(), name: "BANK CONTOH" })).rejects.toMatchObject({
    reason: "conflict",
    field: "name",
  })
  for (const actor of [tenant.companion, tenant.leader, tenant.owner, tenant.partner])
    await expect(savePartner(actor, input), actor.role).rejects.toMatchObject({ reason: "forbidden" })
  const names = (await listPartners(tenant.leader)).map(({ name }) => name)
  expect(names).toEqual(["Bank Contoh", "Laboratorium Contoh", "Ritel Contoh"])
  for (const actor of [tenant.companion, tenant.owner]) expect(await listPartners(actor), actor.role).toEqual([])
  expect((await listPartners(tenant.partner)).map(({ name }) => name)).toEqual(["Ritel Contoh"])
})
