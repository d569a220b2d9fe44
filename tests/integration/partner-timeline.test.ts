import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, test } from "vitest"
import { closeDatabase } from "@/lib/db"
import { logRealisation } from "@/lib/obligation/commands/realisation"
import { recordInteraction } from "@/lib/partner/commands/interaction"
import { listPartners } from "@/lib/partner/queries/partners"
import { listPartnerMous } from "@/lib/partner/queries/record"
import { listPartnerMoments, momentsLength } from "@/lib/partner/queries/timeline"
import { answerSubmissions } from "@/lib/submission/commands/answer"
import { makeSubmissions } from "@/lib/submission/commands/make"
import { MakeSubmissions, recipientOf } from "@/lib/submission/schema/make"
import { AnswerSubmissions } from "@/lib/submission/schema/step"
import { asOwner } from "../support/catalogue"
import { advanceMou, newMou, newPartner } from "../support/mou"
import { newTenant, type TestTenant } from "../support/tenant"
import { advanceTraining, newTraining } from "../support/training"

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})
afterAll(closeDatabase)

/** A partner with something of everything that can happen. */
async function newDealings(): Promise<{ id: string }> {
  const { id, actor } = await newPartner(tenant)
  const bank = { id, person: actor(tenant.officer), mouId: (await newMou(tenant, id)).id }
  await advanceMou(bank.mouId, "EVALUATION")
  const { id: trainingId } = await newTraining(tenant, {
    status: "RUNNING",
    startsAt: new Date("2026-05-04T01:00:00Z"),
  })
  const obligation = uuidv7()
  await asOwner(async (owner) => {
    await owner.query(
      "INSERT INTO training_partner (tenant_id, id, training_id, partner_id, part) VALUES ($1, $2, $3, $4, 'TRAINER')",
      [tenant.id, uuidv7(), trainingId, bank.id],
    )
    await owner.query(
      `INSERT INTO obligation (tenant_id, id, mou_id, owed_by, what, quantity, unit, starts_on, due_on)
       VALUES ($1, $2, $3, 'PARTNER', 'Kredit usaha', 10, 'usaha', '2026-01-01', '2026-12-31')`,
      [tenant.id, obligation, bank.mouId],
    )
  })
  const made = await makeSubmissions(
    tenant.officer,
    MakeSubmissions.parse({
      ...{ id: uuidv7(), recipient: recipientOf(bank.id, bank.mouId), kind: "CREDIT", title: "Kredit keripik" },
      submittedOn: "2026-03-02",
    }),
  )
  await answerSubmissions(
    tenant.officer,
    AnswerSubmissions.parse({
      ...{ id: uuidv7(), ids: [made.id], answer: "REFUSED", refusal: "DOCUMENTS" },
      ...{ happenedOn: "2026-03-20", channel: "PHONE", words: "Rekening koran belum ada" },
    }),
  )
  const done = {
    id: uuidv7(),
    obligationId: obligation,
    doneOn: "2026-04-01",
    quantity: 3,
    words: "Cair",
    trainingId: null,
  }
  await logRealisation(bank.person, done)
  const talk = { id: uuidv7(), partnerId: id, kind: "MEETING", heldOn: "2026-02-10", words: "Syarat kredit" } as const
  await recordInteraction(tenant.officer, { ...talk, mouId: bank.mouId })
  return bank
}

test("the timeline tells everything of one partner and nothing of another, the newest first", async () => {
  const bank = await newDealings()
  const { moments, total } = await listPartnerMoments(tenant.leader, { partnerId: bank.id, page: 1 })
  const days = moments.map(({ day }) => day)
  expect(days).toEqual(days.toSorted().reverse())
  expect(total).toBe(moments.length)
  expect(moments.slice(-5).map(({ day, fact }) => [day, fact.is])).toEqual([
    ["2026-05-04", "training"],
    ["2026-04-01", "realisation"],
    ["2026-03-20", "answer"],
    ["2026-03-02", "submission"],
    ["2026-02-10", "talk"],
  ])
  const kinds = moments.map(({ fact }) => fact.is)
  expect(kinds.filter((is) => is === "step")).toHaveLength(2)
  expect(kinds.filter((is) => is === "proposal")).toHaveLength(1)
  expect(moments.find(({ fact }) => fact.is === "answer")?.fact).toMatchObject({
    ...{ state: "REFUSED", refusal: "DOCUMENTS", channel: "PHONE" },
  })
  expect(moments.find(({ fact }) => fact.is === "realisation")?.fact).toMatchObject({ side: "PARTNER", state: "SAID" })
  const [listed] = (await listPartners(tenant.leader)).filter(({ id }) => id === bank.id)
  expect(listed).toMatchObject({ agreements: 1, waiting: 0, oldest: null, trainings: 1, people: 1 })
})

test("a paper added and a training called off are told too, on their day in the daerah; of another partner's nothing", async () => {
  const [bank, other] = [await newPartner(tenant), await newPartner(tenant)]
  const { id: trainingId } = await newTraining(tenant, { status: "CLOSED" })
  const paper = uuidv7()
  await asOwner(async (owner) => {
    const file = uuidv7()
    await owner.query(
      "INSERT INTO training_partner (tenant_id, id, training_id, partner_id, part) VALUES ($1, $2, $3, $4, 'SUPPORTER')",
      [tenant.id, uuidv7(), trainingId, bank.id],
    )
    await advanceTraining(owner, trainingId, "CANCELLED", "Pelatih sakit")
    await owner.query(
      `INSERT INTO document (tenant_id, id, file_key, file_name, file_size, media_type, sha256, account_id, role)
       VALUES ($1, $2, 'x', 'profil.pdf', 1, 'application/pdf', decode(repeat('00', 32), 'hex'), $3, 'officer')`,
      [tenant.id, file, tenant.officer.userId],
    )
    await owner.query(
      "INSERT INTO partner_document (tenant_id, id, partner_id, title, document_id, at) VALUES ($1, $2, $3, 'Profil bank', $4, '2026-05-31T17:30:00Z')",
      [tenant.id, paper, bank.id, file],
    )
  })
  const { moments } = await listPartnerMoments(tenant.leader, { partnerId: bank.id, page: 1 })
  expect(moments).toMatchObject([
    { fact: { is: "cancelled", id: trainingId, reason: "Pelatih sakit", part: "SUPPORTER" }, role: "admin" },
    { id: paper, day: "2026-06-01", by: "officer percobaan", fact: { title: "Profil bank", fileName: "profil.pdf" } },
  ])
  expect((await listPartnerMoments(tenant.leader, { partnerId: other.id, page: 1 })).total).toBe(0)
})

test("the timeline is told page by page, each moment once", async () => {
  const { id: partnerId } = await newPartner(tenant)
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO interaction (tenant_id, id, partner_id, kind, held_on, words, account_id, role)
       SELECT $1, gen_random_uuid(), $2, 'CALL', '2026-01-01', 'Telepon', NULL, 'officer' FROM generate_series(1, $3)`,
      [tenant.id, partnerId, momentsLength + 3],
    ),
  )
  const pages = await Promise.all([1, 2, 3].map((page) => listPartnerMoments(tenant.leader, { partnerId, page })))
  expect(pages.map(({ moments }) => moments.length)).toEqual([momentsLength, 3, 0])
  expect(new Set(pages.flatMap(({ moments }) => moments.map(({ id }) => id))).size).toBe(momentsLength + 3)
})

test("an agreement with several partners stands on the record of each of them, and counts for each", async () => {
  const [first, second] = [await newPartner(tenant), await newPartner(tenant)]
  const { id } = await newMou(tenant, first.id)
  await asOwner((owner) =>
    owner.query(
      "INSERT INTO mou_party (tenant_id, id, mou_id, position, partner_id, institution) VALUES ($1, $2, $3, 2, $4, 'Dua')",
      [tenant.id, uuidv7(), id, second.id],
    ),
  )
  const counts = new Map((await listPartners(tenant.officer)).map((one) => [one.id, one.agreements]))
  for (const { id: partnerId } of [first, second]) {
    expect((await listPartnerMous(tenant.officer, partnerId)).map((mou) => mou.id)).toEqual([id])
    expect((await listPartnerMoments(tenant.officer, { partnerId, page: 1 })).total).toBe(2)
    expect(counts.get(partnerId)).toBe(1)
  }
})
