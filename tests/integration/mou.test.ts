import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase } from "@/lib/db"
import { correctMou, proposeMou, removeMou } from "@/lib/mou/commands/plan"
import { getMou } from "@/lib/mou/queries/detail"
import { getMouChoices, getMouPlan } from "@/lib/mou/queries/form"
import { getMouHead } from "@/lib/mou/queries/head"
import { listMouMoments } from "@/lib/mou/queries/history"
import { listMous } from "@/lib/mou/queries/list"
import { readMouList } from "@/lib/mou/rules/filter"
import { SaveMou } from "@/lib/mou/schema/mou"
import { asOwner } from "../support/catalogue"
import { advanceMou, newMou, newPartner } from "../support/mou"
import { addMember, newTenant, type TestTenant } from "../support/tenant"

let ours: TestTenant
let theirs: TestTenant
let retailer: Awaited<ReturnType<typeof newPartner>>
let bank: Awaited<ReturnType<typeof newPartner>>
beforeAll(async () => {
  ours = await newTenant()
  theirs = await newTenant()
  retailer = await newPartner(ours, "Ritel Contoh")
  bank = await newPartner(ours, "Bank Contoh")
})
afterAll(closeDatabase)

/** An agreement's form as the browser posts it. */
function posted(typed: Record<string, unknown> = {}): SaveMou {
  const usual = { form: "MOU", category: "PRIVATE", title: "Kurasi dan ruang pajang", institution1: "Pemerintah Kota" }
  return SaveMou.parse({ id: uuidv7(), ...usual, partnerId2: retailer.id, ...typed })
}

async function versionOf(id: string): Promise<string> {
  return (await getMouPlan(ours.officer, id))?.updatedAt.toISOString() ?? ""
}

const listed = async (actor: Actor, query: Record<string, string> = {}) =>
  (await listMous(actor, { ...readMouList(query), today: "2026-11-22" })).mous.map(({ id }) => id)

describe("an agreement", () => {
  test("keeps everything its form says, the daerah first among its parties, and counts once when sent twice", async () => {
    const input = posted({
      scopes: "1. Kurasi produk\n- Ruang pajang\n\nKurasi produk",
      number1: "415.4/07/2026",
      office1: "Wali Kota",
      number2: "R-12/2026",
      signatory2: "Kepala Cabang",
      authority2: "POWER_OF_ATTORNEY",
      authorityNumber2: "SK-9",
      partnerId4: bank.id,
      institution4: "PT Bank Contoh Tbk",
      needsDprd: "on",
      startsOn: "2026-02-01",
      endsOn: "2028-01-31",
      dueOn: "2026-03-01",
      responsibleId: ours.officer.userId,
    })
    await Promise.all([1, 2, 3].map(() => proposeMou(ours.officer, input)))
    const mou = await getMou(ours.leader, input.id)
    expect(mou).toMatchObject({
      status: "PROPOSED",
      scopes: ["Kurasi produk", "Ruang pajang"],
      needsDprd: true,
      startsOn: "2026-02-01",
      endsOn: "2028-01-31",
      dueOn: "2026-03-01",
      responsible: "officer percobaan",
      partner: { id: retailer.id },
    })
    expect(mou?.parties.map(({ partnerId, institution, number }) => [partnerId, institution, number])).toEqual([
      [null, "Pemerintah Kota", "415.4/07/2026"],
      [retailer.id, "Ritel Contoh", "R-12/2026"],
      [bank.id, "PT Bank Contoh Tbk", ""],
    ])
    expect(mou?.parties[1]).toMatchObject({ authority: "POWER_OF_ATTORNEY", authorityNumber: "SK-9" })
    expect((await listMouMoments(ours.leader, input.id)).map(({ change }) => change)).toEqual([
      { isNew: true, changed: [] },
    ])
  })

  test("that somebody else changed or moved on meanwhile is not overwritten, and the history says what changed", async () => {
    const { id } = await proposeMou(ours.officer, posted())
    const version = await versionOf(id)
    await correctMou(ours.officer, posted({ id, version, title: "Ruang pajang di sepuluh toko", number2: "R-2" }))
    await expect(correctMou(ours.admin, posted({ id, version }))).rejects.toThrow(/baru saja diubah orang lain/)
    const [latest] = await listMouMoments(ours.officer, id)
    expect(latest).toMatchObject({ by: "officer percobaan", change: { changed: ["title", "parties"] } })

    const seen = await versionOf(id)
    await advanceMou(id, "STUDY")
    await expect(correctMou(ours.officer, posted({ id, version: seen }))).rejects.toMatchObject({ reason: "conflict" })
    expect((await getMou(ours.officer, id))?.title).toBe("Ruang pajang di sepuluh toko")
  })

  test("is changed by none of the roles that may only read, or read nothing", async () => {
    const { id } = await proposeMou(ours.officer, posted())
    const version = await versionOf(id)
    for (const actor of [ours.leader, ours.companion, ours.owner, retailer.actor(ours.officer)]) {
      const refusal = { reason: "forbidden" }
      await expect(proposeMou(actor, posted()), actor.role).rejects.toMatchObject(refusal)
      await expect(correctMou(actor, posted({ id, version })), actor.role).rejects.toMatchObject(refusal)
      await expect(removeMou(actor, id), actor.role).rejects.toMatchObject(refusal)
    }
  })

  test("in force keeps its days, and one that has ended changes no more", async () => {
    const { id } = await newMou(ours, retailer.id)
    const days = { signedOn: "2026-01-01", startsOn: "2026-01-01", endsOn: "2027-12-31" }
    const change = async (typed: Record<string, unknown>) =>
      correctMou(ours.officer, posted({ id, version: await versionOf(id), ...days, ...typed }))
    await expect(change({ endsOn: "" })).rejects.toMatchObject({ field: "endsOn" })
    await change({ endsOn: "2028-06-30" })
    expect((await getMou(ours.officer, id))?.endsOn).toBe("2028-06-30")
    await advanceMou(id, "ENDED")
    await expect(change({})).rejects.toThrow(/sudah berakhir/)
  })

  test("keeps a partner as its party while something was handed to it", async () => {
    const { id } = await proposeMou(ours.officer, posted())
    await asOwner((owner) =>
      owner.query(
        `INSERT INTO submission (tenant_id, id, partner_id, mou_id, kind, title, submitted_on, account_id, role)
         VALUES ($1, $2, $3, $4, 'PRODUCT', 'Keripik', '2026-02-02', NULL, 'officer')`,
        [ours.id, uuidv7(), retailer.id, id],
      ),
    )
    const replaced = posted({ id, version: await versionOf(id), partnerId2: bank.id })
    await expect(correctMou(ours.officer, replaced)).rejects.toThrow(/Ritel Contoh/)
  })

  test("is removed only as a proposal on which nothing stands", async () => {
    const [lone, parent, moved] = [posted(), posted(), posted()]
    for (const input of [lone, parent, moved]) await proposeMou(ours.officer, input)
    await proposeMou(ours.officer, posted({ form: "PKS", parentId: parent.id }))
    await advanceMou(moved.id, "STUDY")
    await removeMou(ours.officer, lone.id)
    expect(await getMou(ours.officer, lone.id)).toBeNull()
    for (const { id } of [parent, moved])
      await expect(removeMou(ours.officer, id)).rejects.toMatchObject({ reason: "conflict" })
  })
})

describe("what is not the daerah's", () => {
  test("cannot be named in a form: a partner, a paper above, a person", async () => {
    const foreign = await newPartner(theirs)
    const above = await newMou(theirs, foreign.id)
    const strangers = [theirs.officer.userId, ours.companion.userId, ours.owner.userId]
    const refused = [
      [{ partnerId2: foreign.id }, "partnerId2"],
      [{ partnerId3: foreign.id }, "partnerId3"],
      [{ form: "PKS", parentId: above.id }, "parentId"],
      ...strangers.map((responsibleId) => [{ responsibleId }, "responsibleId"] as const),
    ] as const
    for (const [typed, field] of refused)
      await expect(proposeMou(ours.officer, posted(typed))).rejects.toMatchObject({ reason: "not-found", field })
  })

  test("is seen by nobody else: neither another daerah, nor another partner, nor those it is no business of", async () => {
    const { id } = await newMou(ours, retailer.id)
    const [member, other] = [retailer.actor(ours.officer), bank.actor(ours.officer)]
    for (const actor of [theirs.admin, theirs.officer, other, ours.partner, ours.companion, ours.owner]) {
      expect(await getMou(actor, id), actor.role).toBeNull()
      expect(await getMouHead(actor, id)).toBeNull()
      expect(await getMouPlan(actor, id)).toBeNull()
      expect(await listMouMoments(actor, id)).toEqual([])
      expect(await listed(actor)).not.toContain(id)
    }
    for (const actor of [ours.admin, ours.leader, member])
      expect((await getMouHead(actor, id))?.id, actor.role).toBe(id)
  })

  test("is not shown to its partner before it is drafted, and the paper above one only to whom that is shown", async () => {
    const parent = posted({ partnerId2: bank.id })
    const child = posted({ form: "PKS", parentId: parent.id })
    await proposeMou(ours.officer, parent)
    await proposeMou(ours.officer, child)
    const member = retailer.actor(ours.officer)
    expect(await getMou(member, child.id)).toBeNull()
    await advanceMou(child.id, "DRAFTING")
    expect(await getMou(member, child.id)).toMatchObject({ id: child.id, parent: null })
    expect(await getMou(ours.officer, child.id)).toMatchObject({ parent: { id: parent.id } })
    expect((await getMouChoices(member)).parents.map(({ id }) => id)).not.toContain(parent.id)
  })
})

test("a proposal that was stopped before it was drafted stays unknown to its partner, one stopped later does not", async () => {
  const [inside, later] = [await newMou(ours, retailer.id, "PROPOSED"), await newMou(ours, retailer.id, "PROPOSED")]
  await advanceMou(inside.id, "STUDY")
  await advanceMou(later.id, "DRAFTING")
  for (const { id } of [inside, later]) await advanceMou(id, "STOPPED")
  const member = retailer.actor(ours.officer)
  expect(await getMou(member, inside.id)).toBeNull()
  expect(await getMouHead(member, inside.id)).toBeNull()
  expect((await getMou(member, later.id))?.status).toBe("STOPPED")
  expect((await getMouHead(member, later.id))?.status).toBe("STOPPED")
})

describe("a paper under another", () => {
  test("stands only where its form allows, and what stands below keeps the form above", async () => {
    const above = posted({ form: "MOU" })
    await proposeMou(ours.officer, above)
    const pks = posted({ form: "PKS", parentId: above.id })
    await proposeMou(ours.officer, pks)
    await proposeMou(ours.officer, posted({ form: "AMENDMENT", parentId: pks.id }))
    await expect(proposeMou(ours.officer, posted({ form: "PKS", parentId: pks.id }))).rejects.toMatchObject({
      field: "parentId",
    })
    const turned = posted({ id: above.id, form: "AMENDMENT", parentId: pks.id, version: await versionOf(above.id) })
    await expect(correctMou(ours.officer, turned)).rejects.toMatchObject({ field: "form" })
    const itself = posted({ id: pks.id, form: "PKS", parentId: pks.id, version: await versionOf(pks.id) })
    await expect(correctMou(ours.officer, itself)).rejects.toMatchObject({ field: "parentId" })
    expect((await getMou(ours.officer, above.id))?.children).toMatchObject([{ id: pks.id, form: "PKS" }])
  })
})

test("the list finds an agreement by its words, number, partner, form, part of life and end", async () => {
  const tenant = await newTenant()
  const shop = await newPartner(tenant, "Toko Serba Ada")
  const officer = await addMember(tenant, "officer")
  const form = (typed: Record<string, unknown>) => ({
    ...posted({ partnerId2: shop.id, title: "Pemasaran 100%", number1: "415/88", ...typed }),
  })
  const proposal = await proposeMou(officer, form({}))
  const { id: active } = await newMou(tenant, shop.id)
  const found = (query: Record<string, string>) => listed(officer, query)
  expect(await found({ q: "100%" })).toEqual([proposal.id])
  expect(await found({ q: "415/8" })).toEqual([proposal.id])
  expect(await found({ q: "serba" })).toHaveLength(2)
  expect(await found({ q: "%" })).toEqual([proposal.id])
  expect(await found({ tahap: "berlaku" })).toEqual([active])
  expect(await found({ status: "PROPOSED" })).toEqual([proposal.id])
  expect(await found({ jenis: "BANK" })).toEqual([])
  expect(await found({ mitra: shop.id })).toHaveLength(2)
  expect(await found({ berakhir: "6" })).toEqual([])
  await asOwner((owner) => owner.query("UPDATE mou SET ends_on = '2027-02-01' WHERE id = $1", [active]))
  expect(await found({ berakhir: "3" })).toEqual([active])
  expect(await found({ berakhir: "1" })).toEqual([])
  await asOwner((owner) => owner.query("UPDATE mou SET ends_on = '2026-11-21' WHERE id = $1", [active]))
  expect(await found({ berakhir: "lewat" })).toEqual([active])
})
