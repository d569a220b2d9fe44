import ExcelJS from "exceljs"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { plantMous } from "@/bin/bench/plant-mous"
import { recordMouExport } from "@/lib/mou/commands/export"
import { makeBrief } from "@/lib/mou/queries/brief"
import { exportMous } from "@/lib/mou/queries/export"
import { getOverview } from "@/lib/mou/queries/overview"
import { listSheets } from "@/lib/mou/rules/export-sheets"
import { fillSheets } from "@/lib/mou/rules/export-workbook"
import { listWarnings } from "@/lib/mou/rules/warnings"
import { asOwner } from "../support/catalogue"
import { advanceMou, newMou, newPartner } from "../support/mou"
import { newTenant, type TestTenant } from "../support/tenant"

const day = { today: "2026-11-22", zone: "Asia/Makassar" }
const formula = '=HYPERLINK("http://jahat.test")'
let tenant: TestTenant
let partner: Awaited<ReturnType<typeof newPartner>>
let mou: { id: string }

/**
 * A retailer with an agreement since the first of 2026: it owes a curation every quarter (two of three done, one of them
 * late) and ten shelves by June (never done, only said); the daerah owes one training, which it gave. Six products were
 * handed over in March and never answered; two before were, after 10 and 20 days. Another partner has only a draft.
 */
beforeAll(async () => {
  tenant = await newTenant()
  partner = await newPartner(tenant, "Indomaret Kupang")
  mou = await newMou(tenant, partner.id)
  await newMou(tenant, (await newPartner(tenant, "Bank")).id, "PROPOSED")
  await asOwner(async (owner) => {
    const owe = async (by: string, recurs: string, { dueOn, quantity }: { dueOn: string; quantity: number }) => {
      const id = uuidv7()
      await owner.query(
        `INSERT INTO obligation (tenant_id, id, mou_id, owed_by, what, quantity, unit, recurs, starts_on, due_on)
         VALUES ($1, $2, $3, $4, $5, $6, 'kali', $7, '2026-01-01', $8)`,
        [tenant.id, id, mou.id, by, formula, quantity, recurs, dueOn],
      )
      return id
    }
    const done = (id: string, doneOn: string, { quantity, state }: { quantity: number; state: string }) =>
      owner.query(
        `INSERT INTO realisation (tenant_id, id, obligation_id, done_on, quantity, side, state, account_id, role)
         VALUES ($1, $2, $3, $4, $5, 'PARTNER', $6, NULL, 'partner')`,
        [tenant.id, uuidv7(), id, doneOn, quantity, state],
      )
    const curation = await owe("PARTNER", "QUARTER", { dueOn: "2026-12-31", quantity: 1 })
    await done(curation, "2026-03-01", { quantity: 1, state: "CONFIRMED" })
    await done(curation, "2026-07-15", { quantity: 1, state: "CONFIRMED" })
    const shelves = await owe("PARTNER", "ONCE", { dueOn: "2026-06-30", quantity: 10 })
    await done(shelves, "2026-06-01", { quantity: 10, state: "SAID" })
    const training = await owe("AGENCY", "ONCE", { dueOn: "2026-06-30", quantity: 1 })
    await done(training, "2026-05-01", { quantity: 1, state: "CONFIRMED" })
    const submit = async (submittedOn: string, answeredOn: string | null) => {
      const id = uuidv7()
      await owner.query(
        `INSERT INTO submission (tenant_id, id, partner_id, mou_id, kind, title, submitted_on, account_id, role)
         VALUES ($1, $2, $3, $4, 'PRODUCT', $5, $6, NULL, 'officer')`,
        [tenant.id, id, partner.id, mou.id, formula, submittedOn],
      )
      if (!answeredOn) return
      await owner.query(
        `INSERT INTO submission_step (tenant_id, id, submission_id, from_state, to_state, happened_on, channel, account_id, role)
         VALUES ($1, $2, $3, 'SUBMITTED', 'ACCEPTED', $4, 'PHONE', NULL, 'officer')`,
        [tenant.id, uuidv7(), id, answeredOn],
      )
    }
    await submit("2026-02-01", "2026-02-11")
    await submit("2026-02-01", "2026-02-21")
    for (const on of ["02", "02", "09", "16", "16", "30"]) await submit(`2026-03-${on}`, null)
  })
})

test("a partner's score counts its own promises, done and confirmed, and its answers; the daerah's own stand apart", async () => {
  const { mous, partners } = await getOverview(tenant.officer, day)
  expect(mous).toHaveLength(2)
  expect(partners.map(({ name }) => name)).toEqual(["Indomaret Kupang", "Bank"])
  expect(partners[0]).toMatchObject({
    theirs: { promised: 5, due: 4, realised: 2, onTime: 1 },
    ours: { promised: 1, due: 1, realised: 1, onTime: 1 },
    ...{ handed: 8, waiting: 6, longest: 265, median: 15 },
  })
  expect(partners[1]).toMatchObject({ theirs: { promised: 0 }, waiting: 0, median: null })
})

test("an agreement's facts say what is missing, and what was done last", async () => {
  const { mous } = await getOverview(tenant.officer, day)
  const line = mous.find(({ id }) => id === mou.id)
  expect(line).toMatchObject({ form: "MOU", status: "ACTIVE", activeOn: "2026-07-15", hasPks: false, hasSigned: false })
  const kinds = () => (line ? listWarnings(line, day.today).map(({ kind }) => kind) : [])
  expect(kinds()).toEqual(["NO_DOCUMENT", "NO_PKS", "IDLE"])
})

test("a Perjanjian Kerja Sama that follows takes that warning away, unless it was stopped", async () => {
  const other = await newTenant()
  const { id: partnerId } = await newPartner(other)
  const [parent, child] = [await newMou(other, partnerId), await newMou(other, partnerId)]
  await asOwner((owner) =>
    owner.query("UPDATE mou SET form = 'PKS', parent_id = $2 WHERE id = $1", [child.id, parent.id]),
  )
  const hasPks = async () => (await getOverview(other.leader, day)).mous.find(({ id }) => id === parent.id)?.hasPks
  expect(await hasPks()).toBe(true)
  await advanceMou(child.id, "STOPPED")
  expect(await hasPks()).toBe(false)
})

test("a partner sees its own agreements alone, and a companion, an owner and another daerah see none", async () => {
  const own = partner.actor(tenant.officer)
  expect((await getOverview(own, day)).mous.map(({ id }) => id)).toEqual([mou.id])
  const stranger = (await newPartner(tenant)).actor(tenant.officer)
  for (const actor of [stranger, tenant.companion, tenant.owner, (await newTenant()).admin]) {
    expect(await getOverview(actor, day)).toEqual({ mous: [], partners: [] })
    expect(await exportMous(actor, day)).toEqual({ mous: [], obligations: [], submissions: [] })
    expect(await makeBrief(actor, mou.id, day.zone)).toBeNull()
  }
})

test("the workbook holds every agreement, obligation and submission, days as days, and no formula", async () => {
  const exported = await exportMous(tenant.leader, day)
  await recordMouExport(tenant.leader, exported)
  const book = new ExcelJS.Workbook()
  const bytes = await fillSheets(listSheets(exported), ["Tentang"])
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount - 1])).toEqual([
    ["Perjanjian", 2],
    ["Komitmen", 3],
    ["Pengajuan", 8],
    ["Tentang berkas ini", 0],
  ])
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
  const owed = book.getWorksheet("Komitmen")
  expect(owed?.getCell("D2").value).toBe(formula)
  const figures = ["K", "L", "M", "N"].map((column) => owed?.getColumn(column).values.slice(2))
  expect(figures).toEqual(
    [
      [4, 10, 1],
      [3, 10, 1],
      [2, 0, 1],
      [1, 0, 1],
    ].map((all) => expect.arrayContaining(all)),
  )
  expect(book.getWorksheet("Perjanjian")?.getCell("G2").value).toBeInstanceOf(Date)
  const { rows } = await asOwner((owner) =>
    owner.query<{ detail: unknown }>("SELECT detail FROM audit_event WHERE tenant_id = $1 AND action = 'mou.export'", [
      tenant.id,
    ]),
  )
  expect(rows).toEqual([{ detail: { format: "xlsx", mous: 2, obligations: 3, submissions: 8 } }])
  await expect(recordMouExport(tenant.companion, exported)).rejects.toThrow("Peran Anda")
})

test("five hundred agreements with five thousand obligations are looked at as a whole, not one after the other", async () => {
  const many = await newTenant()
  await asOwner((owner) =>
    plantMous(owner, many.id, { agreements: 500, obligations: 10, realisations: 3, submissions: 4 }),
  )
  const times: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const begun = performance.now()
    const { mous, partners } = await getOverview(many.officer, day)
    times.push(performance.now() - begun)
    expect([mous.length, partners.length]).toEqual([500, 50])
  }
  const best = Math.min(...times)
  // The page is allowed 150 ms on a machine with nothing else to do (npm run bench); this one may be busy.
  expect(best).toBeLessThan(1000)
})
