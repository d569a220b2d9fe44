import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { daysAfter, daysBetween } from "@/lib/day"
import { closeDatabase } from "@/lib/db"
import { countWaiting } from "@/lib/inbox/queries"
import { answerSubmissions, realiseSubmissions, withdrawSubmissions } from "@/lib/submission/commands/answer"
import { makeSubmissions } from "@/lib/submission/commands/make"
import { countSubmissions, listWaitingPartners } from "@/lib/submission/queries/counts"
import { getSubmission, openStepProof } from "@/lib/submission/queries/detail"
import { listRecipients } from "@/lib/submission/queries/form"
import { listChosen, listSubmissions } from "@/lib/submission/queries/list"
import { getReminder } from "@/lib/submission/queries/reminder"
import { readSubmissionList } from "@/lib/submission/rules/filter"
import { MakeSubmissions, recipientOf, titleField } from "@/lib/submission/schema/make"
import { AnswerSubmissions } from "@/lib/submission/schema/step"
import { dayIn } from "@/lib/tenant/rules"
import { asOwner } from "../support/catalogue"
import { newMou, newPartner } from "../support/mou"
import { register } from "../support/register"
import { newTenant, type TestTenant } from "../support/tenant"

type Organisation = { id: string; person: Actor; mouId: string }

let tenant: TestTenant
let foreign: TestTenant
let retailer: Organisation
let laboratory: Organisation
let today: string
beforeAll(async () => {
  tenant = await newTenant()
  foreign = await newTenant()
  retailer = await newOrganisation(tenant, "Ritel Contoh")
  laboratory = await newOrganisation(tenant, "Laboratorium Contoh")
  today = await todayIn(tenant)
})
afterAll(closeDatabase)

async function newOrganisation(daerah: TestTenant, name: string): Promise<Organisation> {
  const { id, actor } = await newPartner(daerah, name)
  const { id: mouId } = await newMou(daerah, id)
  return { id, person: actor(daerah.officer), mouId }
}

function todayIn({ id }: TestTenant): Promise<string> {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ time_zone: string }>("SELECT time_zone FROM tenant WHERE id = $1", [id])
    return dayIn(rows[0]?.time_zone ?? "", new Date())
  })
}

type Typed = Record<string, string | string[]>

function typedMake({ id, mouId }: Organisation, typed: Typed = {}): MakeSubmissions {
  const usual = { recipient: recipientOf(id, mouId), kind: "PRODUCT", title: "Keripik", submittedOn: "2026-03-02" }
  return MakeSubmissions.parse({ id: uuidv7(), ...usual, ...typed })
}

async function make(to: Organisation, typed: Typed = {}): Promise<string> {
  return (await makeSubmissions(tenant.officer, typedMake(to, typed))).id
}

function typedAnswer(ids: string[], typed: Typed): AnswerSubmissions {
  return AnswerSubmissions.parse({ id: uuidv7(), ids, ...typed })
}

const accepted = { answer: "ACCEPTED", words: "Boleh dipajang" }
const refused = { answer: "REFUSED", refusal: "PACKAGING", words: "Label belum lengkap" }
const byPhone = { channel: "PHONE", happenedOn: "2026-04-01" }
const all = readSubmissionList({})

test("replay of the known case: six handed over in one month and none answered, and everywhere how long they have waited", async () => {
  const here = await newTenant()
  const shop = await newOrganisation(here, "Ritel Modern")
  const days = ["2026-03-02", "2026-03-02", "2026-03-09", "2026-03-16", "2026-03-16", "2026-03-30"]
  for (const [at, submittedOn] of days.entries()) {
    const enterprise = await register(here.officer, here.regionCode, { name: `Usaha ${at + 1}` })
    const things = { title: "", usaha: [enterprise], [titleField(enterprise)]: `Produk ${at + 1}` }
    await makeSubmissions(here.officer, typedMake(shop, { ...things, submittedOn, answerBy: "2026-04-30" }))
  }
  const now = await todayIn(here)
  const oldest = daysBetween("2026-03-02", now)
  const known = { total: 6, waiting: 6, late: 6, long: 6, oldest, answered: 0, accepted: 0, refused: 0, realised: 0 }
  for (const actor of [here.officer, here.leader]) {
    expect(await countSubmissions(actor, { mouId: shop.mouId }), "on the agreement").toEqual(known)
    expect(await countSubmissions(actor, { partnerId: shop.id }), "on the partner").toEqual(known)
    expect(await listWaitingPartners(actor), "on the dashboard").toEqual([
      { id: shop.id, name: "Ritel Modern", ...known },
    ])
  }
  expect(await countWaiting(here.officer)).toMatchObject({ submissions: 6 })
  expect(await countSubmissions(shop.person), "on the partner's own page").toEqual(known)

  const { submissions, total } = await listSubmissions(here.leader, all)
  expect(total).toBe(6)
  expect(submissions.map(({ days: waited }) => waited)).toEqual(days.map((day) => daysBetween(day, now)))
  expect(submissions.map(({ enterprise, isLate }) => [enterprise, isLate]).slice(-1)).toEqual([["Usaha 6", true]])
  const reminder = await getReminder(here.officer, shop.id)
  expect(reminder?.owed.map(({ days: waited }) => waited)).toEqual(days.map((day) => daysBetween(day, now)))
  const one = await getSubmission(here.officer, submissions[0]?.id ?? "")
  expect(one).toMatchObject({ state: "SUBMITTED", days: oldest, steps: [], answeredOn: null })
})

describe("handing over", () => {
  test("takes several at once from the register and one of nobody's, and a form sent twice does it once", async () => {
    const makers = [
      await register(tenant.officer, tenant.regionCode),
      await register(tenant.officer, tenant.regionCode),
    ]
    const titles = Object.fromEntries(makers.map((id, at) => [titleField(id), `Produk ${at}`]))
    const input = typedMake(retailer, { usaha: makers, ...titles, title: "Daftar harga", answerBy: "2026-03-31" })
    const twice = await Promise.all([makeSubmissions(tenant.officer, input), makeSubmissions(tenant.admin, input)])
    expect(twice).toEqual([
      { id: input.id, count: 3 },
      { id: input.id, count: 3 },
    ])
    const { submissions } = await listSubmissions(tenant.officer, all)
    const made = submissions.filter(({ answerBy }) => answerBy === "2026-03-31")
    expect(made.map(({ title, enterpriseId }) => [title, enterpriseId]).sort()).toEqual([
      ["Daftar harga", null],
      ["Produk 0", makers[0]],
      ["Produk 1", makers[1]],
    ])
  })

  test("says at its field what cannot be", async () => {
    const theirs = await newOrganisation(foreign, "Mitra lain")
    const maker = await register(foreign.officer, foreign.regionCode)
    const proposed = { ...retailer, mouId: (await newMou(tenant, retailer.id, "PROPOSED")).id }
    const cases: [MakeSubmissions, string][] = [
      [typedMake(retailer, { submittedOn: daysAfter(today, 1) }), "submittedOn"],
      [typedMake(theirs), "recipient"],
      [typedMake({ ...retailer, mouId: theirs.mouId }), "recipient"],
      [typedMake({ ...retailer, mouId: laboratory.mouId }), "recipient"],
      [typedMake(proposed), "recipient"],
      [typedMake(retailer, { usaha: [maker], [titleField(maker)]: "Abon" }), titleField(maker)],
    ]
    for (const [input, field] of cases)
      await expect(makeSubmissions(tenant.officer, input), field).rejects.toMatchObject({ field })
    for (const actor of [tenant.companion, tenant.leader, tenant.owner, retailer.person])
      await expect(makeSubmissions(actor, typedMake(retailer))).rejects.toMatchObject({ reason: "forbidden" })
    const typed = { id: uuidv7(), recipient: "x", kind: "PRODUCT", submittedOn: "2026-03-02", answerBy: "2026-03-01" }
    const paths = MakeSubmissions.safeParse({ ...typed, usaha: [maker] }).error?.issues.map(({ path }) => path[0])
    expect(paths).toEqual(["recipient"])
    const nothing = MakeSubmissions.safeParse({ ...typed, recipient: retailer.id })
    expect(nothing.error?.issues.map(({ path }) => path[0])).toEqual(["title", "answerBy"])
  })

  test("offers an agreement in force to each of its partners, and no other", async () => {
    await newMou(tenant, laboratory.id, "PROPOSED")
    const offered = (await listRecipients(tenant.officer)).find(({ id }) => id === laboratory.id)
    expect(offered?.mous.map(({ id }) => id)).toEqual([laboratory.mouId])
  })
})

describe("an answer", () => {
  test("of a partner is today's and in the portal, and stops the clock; several at once, all or none", async () => {
    const ids = [await make(retailer), await make(retailer), await make(retailer)]
    const early = typedAnswer(ids, { answer: "ACKNOWLEDGED", happenedOn: "2026-03-05", channel: "PHONE" })
    await answerSubmissions(retailer.person, early)
    const said = typedAnswer(ids, refused)
    await answerSubmissions(retailer.person, said)
    for (const id of ids)
      expect(await getSubmission(tenant.leader, id)).toMatchObject({
        ...{ state: "REFUSED", refusal: "PACKAGING", answer: "Label belum lengkap", answeredOn: today },
        days: daysBetween("2026-03-02", today),
        steps: [
          { toState: "REFUSED", channel: "PORTAL", happenedOn: today, role: "partner" },
          { toState: "ACKNOWLEDGED", channel: "PORTAL", happenedOn: today },
        ],
      })
    expect(await answerSubmissions(retailer.person, said), "sent twice").toEqual({ id: said.id })
    const fresh = await make(retailer)
    const late = answerSubmissions(retailer.person, typedAnswer([fresh, ids[0] ?? ""], accepted))
    await expect(late).rejects.toThrow("“Keripik” sekarang “Ditolak”")
    expect(await getSubmission(tenant.officer, fresh)).toMatchObject({ state: "SUBMITTED", steps: [] })
  })

  test("that came by telephone is logged with its day, its words and its proof, which nobody else opens", async () => {
    const id = await make(retailer)
    const proof = new Uint8Array(Buffer.from("%PDF-1.7 surat jawaban"))
    const said = typedAnswer([id], { ...accepted, ...byPhone, words: "Ibu Rina, pengelola toko: boleh" })
    await answerSubmissions(tenant.officer, said, { fileName: "Surat.pdf", bytes: proof })
    const one = await getSubmission(retailer.person, id)
    expect(one).toMatchObject({ state: "ACCEPTED", answeredOn: "2026-04-01", days: 30 })
    expect(one?.steps[0]).toMatchObject({ channel: "PHONE", happenedOn: "2026-04-01", role: "officer" })
    const document = one?.steps[0]?.document?.id ?? ""
    for (const actor of [tenant.leader, retailer.person]) {
      const opened = await openStepProof(actor, document)
      expect(opened && Buffer.from(opened.bytes).equals(Buffer.from(proof))).toBe(true)
    }
    for (const actor of [laboratory.person, tenant.owner, tenant.companion, foreign.admin])
      expect(await openStepProof(actor, document), actor.role).toBeNull()
  })

  test("heard of by the agency says through whom, when and what; none lies in the future or before the submission", async () => {
    const id = await make(retailer)
    const cases: [Typed, string][] = [
      [{ ...accepted, happenedOn: "2026-04-01" }, "channel"],
      [{ ...accepted, happenedOn: "2026-04-01", channel: "PORTAL" }, "channel"],
      [{ answer: "ACCEPTED", ...byPhone }, "words"],
      [{ ...accepted, channel: "PHONE" }, "happenedOn"],
      [{ ...accepted, ...byPhone, happenedOn: daysAfter(today, 1) }, "happenedOn"],
      [{ ...accepted, ...byPhone, happenedOn: "2026-03-01" }, "happenedOn"],
    ]
    for (const [typed, field] of cases)
      await expect(answerSubmissions(tenant.officer, typedAnswer([id], typed)), field).rejects.toMatchObject({ field })
    for (const typed of [{ answer: "REFUSED" }, { answer: "REFUSED", refusal: "PRICE" }])
      expect(AnswerSubmissions.safeParse({ id: uuidv7(), ids: [id], ...typed }).success).toBe(false)
    expect(AnswerSubmissions.safeParse({ id: uuidv7(), ids: [], ...accepted }).success).toBe(false)
  })

  test("is corrected only by who saw it, is realised, and then stays", async () => {
    const id = await make(retailer)
    await answerSubmissions(retailer.person, typedAnswer([id], refused))
    const again = typedAnswer([id], { ...accepted, ...byPhone })
    await expect(answerSubmissions(tenant.officer, again)).rejects.toMatchObject({ reason: "conflict" })
    await answerSubmissions(tenant.officer, typedAnswer([id], { ...accepted, ...byPhone, from: "REFUSED" }))
    const done = { id: uuidv7(), ids: [id], words: "Dipajang di 3 toko", channel: null }
    const early = realiseSubmissions(tenant.officer, { ...done, happenedOn: "2026-03-31" })
    await expect(early).rejects.toMatchObject({ field: "happenedOn" })
    await realiseSubmissions(tenant.officer, { ...done, happenedOn: "2026-05-02" })
    expect(await getSubmission(tenant.officer, id)).toMatchObject({
      state: "REALISED",
      realisedOn: "2026-05-02",
      days: 30,
    })
    const back = { id: uuidv7(), ids: [id], words: "Tidak jadi" }
    await expect(withdrawSubmissions(tenant.officer, back)).rejects.toThrow("“Terlaksana”")
  })

  test("is given and taken back by exactly who may, and of a foreign partner or daerah there is nothing to answer", async () => {
    const id = await make(retailer)
    const step = { id: uuidv7(), ids: [id], words: "Produk habis" }
    for (const actor of [tenant.companion, tenant.leader, tenant.owner]) {
      await expect(answerSubmissions(actor, typedAnswer([id], accepted))).rejects.toMatchObject({ reason: "forbidden" })
      const acknowledged = typedAnswer([id], { answer: "ACKNOWLEDGED" })
      await expect(answerSubmissions(actor, acknowledged)).rejects.toMatchObject({ reason: "forbidden" })
      await expect(withdrawSubmissions(actor, step)).rejects.toMatchObject({ reason: "forbidden" })
    }
    await expect(withdrawSubmissions(retailer.person, step)).rejects.toMatchObject({ reason: "forbidden" })
    for (const actor of [laboratory.person, foreign.officer])
      await expect(
        answerSubmissions(actor, typedAnswer([id], { ...accepted, ...byPhone })),
        actor.role,
      ).rejects.toMatchObject({ reason: "not-found" })
    await withdrawSubmissions(tenant.officer, step)
    expect(await getSubmission(retailer.person, id)).toMatchObject({ state: "WITHDRAWN", days: null, answeredOn: null })
  })
})

test("a partner sees what was handed to its organisation alone; companions, owners and other daerah see nothing", async () => {
  const ours = await make(laboratory, { title: "VCO" })
  const theirs = await make(retailer)
  const seen = await listSubmissions(laboratory.person, all)
  expect(seen.submissions.map(({ id }) => id)).toEqual([ours])
  expect((await listChosen(laboratory.person, [ours, theirs])).map(({ id }) => id)).toEqual([ours])
  expect(await getSubmission(laboratory.person, theirs)).toBeNull()
  expect((await countSubmissions(laboratory.person, { partnerId: retailer.id })).total).toBe(0)
  expect(await getReminder(laboratory.person, retailer.id)).toBeNull()
  for (const actor of [tenant.companion, tenant.owner, foreign.admin]) {
    expect(await listSubmissions(actor, all), actor.role).toMatchObject({ total: 0 })
    expect(await getSubmission(actor, ours), actor.role).toBeNull()
    expect(await listWaitingPartners(actor), actor.role).toEqual([])
  }
})

test("a list is narrowed by partner, agreement, kind and state, the longest wait first and answers after", async () => {
  const here = await newOrganisation(tenant, "Mitra saringan")
  const [late, early] = [
    await make(here, { submittedOn: "2026-06-02" }),
    await make(here, { submittedOn: "2026-05-02" }),
  ]
  const sample = await make(here, { kind: "SAMPLE", submittedOn: "2026-04-02" })
  await answerSubmissions(here.person, typedAnswer([sample], accepted))
  const narrow = async (query: Record<string, string>) => {
    const { submissions } = await listSubmissions(tenant.officer, readSubmissionList({ mitra: here.id, ...query }))
    return submissions.map(({ id }) => id)
  }
  expect(await narrow({})).toEqual([early, late, sample])
  expect(await narrow({ status: "WAITING" })).toEqual([early, late])
  expect(await narrow({ status: "ACCEPTED" })).toEqual([sample])
  expect(await narrow({ jenis: "SAMPLE", mou: here.mouId })).toEqual([sample])
  expect(await narrow({ mou: retailer.mouId })).toEqual([])
  expect(await narrow({ hal: "2" })).toEqual([])
})
