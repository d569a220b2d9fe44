import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { daysBetween } from "@/lib/day"
import { closeDatabase } from "@/lib/db"
import { addVersion } from "@/lib/mou/commands/version"
import { getOwnMou, listOwnMous, openOwnVersion } from "@/lib/mou/queries/own"
import { listVersions } from "@/lib/mou/queries/versions"
import { saveObligation } from "@/lib/obligation/commands/obligation"
import { judgeRealisation, logRealisation } from "@/lib/obligation/commands/realisation"
import { getObligation } from "@/lib/obligation/queries/detail"
import { listObligations } from "@/lib/obligation/queries/list"
import { listToConfirm } from "@/lib/obligation/queries/own"
import { LogRealisation, SaveObligation } from "@/lib/obligation/schema/forms"
import { answerSubmissions, realiseSubmissions } from "@/lib/submission/commands/answer"
import { makeSubmissions } from "@/lib/submission/commands/make"
import { getOwnSubmission, listOwnAnswered, listOwnChosen, listOwnWaiting } from "@/lib/submission/queries/own"
import { MakeSubmissions, recipientOf, titleField } from "@/lib/submission/schema/make"
import { AnswerSubmissions, RealiseSubmissions } from "@/lib/submission/schema/step"
import { newMou, newPartner } from "../support/mou"
import { register } from "../support/register"
import { newTenant, type TestTenant } from "../support/tenant"

type Organisation = { id: string; person: Actor; mouId: string }

let tenant: TestTenant
let foreign: TestTenant
let shop: Organisation
let bank: Organisation
let elsewhere: Organisation
beforeAll(async () => {
  tenant = await newTenant()
  foreign = await newTenant()
  shop = await newOrganisation(tenant, "Ritel Contoh")
  bank = await newOrganisation(tenant, "Bank Contoh")
  // The same organisation in another daerah is another record.
  elsewhere = await newOrganisation(foreign, "Ritel Contoh")
})
afterAll(closeDatabase)

async function newOrganisation(daerah: TestTenant, name: string): Promise<Organisation> {
  const { id, actor } = await newPartner(daerah, name)
  const { id: mouId } = await newMou(daerah, id)
  return { id, person: actor(daerah.officer), mouId }
}

async function hand(daerah: TestTenant, to: Organisation, submittedOn = "2026-03-02"): Promise<string> {
  const enterprise = await register(daerah.officer, daerah.regionCode, { name: "Dapur Contoh" })
  const things = { title: "", usaha: [enterprise], [titleField(enterprise)]: `Keripik ${submittedOn}` }
  const usual = { id: uuidv7(), recipient: recipientOf(to.id, to.mouId), kind: "PRODUCT", submittedOn }
  return (await makeSubmissions(daerah.officer, MakeSubmissions.parse({ ...usual, ...things }))).id
}

function answer(actor: Actor, ids: string[], typed: Record<string, string>) {
  return answerSubmissions(actor, AnswerSubmissions.parse({ id: uuidv7(), ids, ...typed }))
}

const accepted = { answer: "ACCEPTED" }
const refused = { answer: "REFUSED", refusal: "PACKAGING", words: "Label belum memuat tanggal kedaluwarsa" }
const all = { state: null, page: 1 }
const idsOf = ({ submissions }: { submissions: { id: string }[] }) => submissions.map(({ id }) => id)

async function owe(daerah: TestTenant, { mouId }: Organisation): Promise<string> {
  const what = { what: "Ruang pajang di toko", about: "PRODUCT", quantity: "10", unit: "produk" }
  const when = { recurs: "ONCE", startsOn: "2026-01-01", dueOn: "2026-12-31" }
  const who = { owedBy: "PARTNER", responsibleId: daerah.officer.userId ?? "" }
  return (await saveObligation(daerah.officer, SaveObligation.parse({ id: uuidv7(), mouId, ...who, ...what, ...when })))
    .id
}

async function say(actor: Actor, obligationId: string): Promise<string> {
  const said = { doneOn: "2026-02-10", quantity: "4", words: "Empat produk dipajang" }
  return (await logRealisation(actor, LogRealisation.parse({ id: uuidv7(), obligationId, ...said }))).id
}

describe("what waits for a partner", () => {
  test("is its own alone, the longest wait first, with of persons no more than a name", async () => {
    const late = await hand(tenant, shop, "2026-03-09")
    const early = await hand(tenant, shop, "2026-03-02")
    const theirs = [await hand(tenant, bank), await hand(foreign, elsewhere)]
    expect(idsOf(await listOwnWaiting(shop.person, 1))).toEqual([early, late])
    expect(idsOf(await listOwnWaiting(bank.person, 1))).toEqual([theirs[0]])
    expect(idsOf(await listOwnWaiting(elsewhere.person, 1))).toEqual([theirs[1]])
    const [first] = (await listOwnWaiting(shop.person, 1)).submissions
    const { today = "" } = first ?? {}
    expect(first).toMatchObject({ enterprise: "Dapur Contoh", days: daysBetween("2026-03-02", today) })
    expect(Object.keys(first ?? {}).sort()).toEqual(
      [
        ...[
          "id",
          "title",
          "kind",
          "state",
          "words",
          "mouId",
          "mou",
          "enterprise",
          "person",
          "kelurahanCode",
          "productId",
        ],
        ...["submittedOn", "answerBy", "answeredOn", "realisedOn", "refusal", "answer", "days", "isLate", "today"],
      ].sort(),
    )
    for (const [actor, id] of [
      [shop.person, theirs[0]],
      [shop.person, theirs[1]],
      [elsewhere.person, early],
      [tenant.companion, early],
      [tenant.owner, early],
    ] as const) {
      expect(await getOwnSubmission(actor, id ?? "")).toBeNull()
      expect(await listOwnChosen(actor, [id ?? ""])).toEqual([])
      await expect(answer(actor, [id ?? ""], accepted), actor.role).rejects.toThrow()
    }
    await expect(answer(shop.person, [early, theirs[0] ?? ""], accepted)).rejects.toMatchObject({ reason: "not-found" })
    expect(idsOf(await listOwnWaiting(shop.person, 1)), "none of them is answered").toEqual([early, late])
  })

  test("is answered several at once, and then stands below by its answer", async () => {
    const here = await newOrganisation(tenant, "Toko Contoh")
    const [one, two, three] = [await hand(tenant, here), await hand(tenant, here), await hand(tenant, here)]
    await answer(here.person, [one, two], refused)
    await answer(here.person, [three], { answer: "ACKNOWLEDGED" })
    expect(await listOwnWaiting(here.person, 1)).toMatchObject({ total: 1, submissions: [{ id: three }] })
    const below = await listOwnAnswered(here.person, all)
    expect(idsOf(below).sort()).toEqual([one, two].sort())
    expect(below.submissions[0]).toMatchObject({ state: "REFUSED", refusal: "PACKAGING", answer: refused.words })
    expect((await listOwnAnswered(here.person, { state: "ACCEPTED", page: 1 })).total).toBe(0)
    expect((await listOwnAnswered(here.person, { state: "REFUSED", page: 1 })).total).toBe(2)
  })

  test("refuses in words what somebody else answered meanwhile, and a refusal without a reason", async () => {
    const id = await hand(tenant, shop)
    await answer(shop.person, [id], accepted)
    await expect(answer(shop.person, [id], refused)).rejects.toThrow("sekarang “Diterima”. Muat ulang halaman")
    await answer(shop.person, [id], { ...refused, from: "ACCEPTED" })
    expect(await getOwnSubmission(shop.person, id)).toMatchObject({ state: "REFUSED", steps: [{}, {}] })
    const bare = AnswerSubmissions.safeParse({ id: uuidv7(), ids: [id], answer: "REFUSED" })
    expect(bare.error?.issues.map(({ path }) => path[0]).sort()).toEqual(["refusal", "words"])
  })

  test("once accepted has happened on the day the partner says, between its answer and today", async () => {
    const id = await hand(tenant, shop)
    const byPhone = { channel: "PHONE", happenedOn: "2026-04-01", words: "Kepala toko setuju" }
    await answer(tenant.officer, [id], { ...accepted, ...byPhone })
    const on = (happenedOn: string) =>
      realiseSubmissions(shop.person, RealiseSubmissions.parse({ id: uuidv7(), ids: [id], happenedOn }))
    await expect(on("2026-03-31")).rejects.toMatchObject({ field: "happenedOn" })
    await expect(on("2099-12-31")).rejects.toMatchObject({ field: "happenedOn" })
    await on("2026-04-05")
    const seen = await getOwnSubmission(shop.person, id)
    expect(seen).toMatchObject({ state: "REALISED", realisedOn: "2026-04-05" })
    expect(seen?.steps.map(({ isOwn }) => isOwn)).toEqual([true, false])
    expect(JSON.stringify(seen), "nobody of the agency by name").not.toContain("officer percobaan")
  })
})

describe("a partner's agreements", () => {
  test("are those its organisation is party to once they are drafted, with what waits for it", async () => {
    await newMou(tenant, bank.id, "PROPOSED")
    const obligation = await owe(tenant, bank)
    await say(tenant.officer, obligation)
    expect(await listOwnMous(bank.person)).toMatchObject([{ id: bank.mouId, ours: 1, theirs: 0, toConfirm: 1 }])
    expect(await listToConfirm(bank.person)).toMatchObject([{ id: obligation, mouId: bank.mouId, count: 1, days: 0 }])
    for (const actor of [shop.person, elsewhere.person, tenant.companion, tenant.owner]) {
      expect((await listOwnMous(actor)).map(({ id }) => id)).not.toContain(bank.mouId)
      expect(await getOwnMou(actor, bank.mouId)).toBeNull()
      expect(await listObligations(actor, bank.mouId)).toEqual([])
      expect((await listToConfirm(actor)).map(({ id }) => id)).not.toContain(obligation)
    }
  })

  test("say nobody of the agency by name or id, to a partner", async () => {
    const obligation = await owe(tenant, bank)
    const [said, own] = [await say(tenant.officer, obligation), await say(bank.person, obligation)]
    await judgeRealisation(bank.person, { id: said, verdict: "CONFIRMED", reason: "" })
    await judgeRealisation(tenant.officer, { id: own, verdict: "CONFIRMED", reason: "" })
    const told = async (actor: Actor) =>
      JSON.stringify([await getObligation(actor, obligation), await listObligations(actor, bank.mouId)])
    const hidden = ["officer percobaan", tenant.officer.userId ?? ""]
    for (const word of hidden) {
      expect(await told(tenant.leader)).toContain(word)
      expect(await told(bank.person)).not.toContain(word)
    }
    expect(await told(bank.person), "the own side's people are known").toContain("Wakil mitra")
  })

  test("open as signed text and annexes to both sides; drafts, remarks and other partners' papers to nobody but the agency", async () => {
    const keep = (kind: "DRAFT" | "SIGNED" | "ANNEX") => {
      const handed = { fileName: `${kind}.pdf`, bytes: new Uint8Array(Buffer.from(`%PDF-1.7 ${kind}`)) }
      return addVersion(tenant.officer, { id: uuidv7(), mouId: shop.mouId, kind, note: "catatan dalam", handed })
    }
    const [draft, signed, annex] = [await keep("DRAFT"), await keep("SIGNED"), await keep("ANNEX")]
    expect(await listVersions(tenant.leader, shop.mouId)).toHaveLength(3)
    const mou = await getOwnMou(shop.person, shop.mouId)
    expect(mou?.versions.map(({ id }) => id)).toEqual([annex.id, signed.id])
    expect(JSON.stringify(mou)).not.toContain("catatan dalam")
    const open = (actor: Actor, id: string) => openOwnVersion(actor, { mouId: shop.mouId, id })
    expect(Buffer.from((await open(shop.person, signed.id))?.bytes ?? []).toString()).toContain("SIGNED")
    expect(await open(shop.person, draft.id)).toBeNull()
    for (const actor of [bank.person, elsewhere.person, tenant.companion, tenant.owner])
      expect(await open(actor, signed.id), actor.role).toBeNull()
  })
})
