import fc from "fast-check"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { daysAfter } from "@/lib/day"
import { closeDatabase } from "@/lib/db"
import { saveObligation, withdrawObligation } from "@/lib/obligation/commands/obligation"
import { judgeRealisation, logRealisation, takeBackRealisation } from "@/lib/obligation/commands/realisation"
import { getObligation, openEvidence } from "@/lib/obligation/queries/detail"
import { listObligations } from "@/lib/obligation/queries/list"
import { standingOf } from "@/lib/obligation/rules/due"
import { sayStanding } from "@/lib/obligation/rules/say"
import { versionOf } from "@/lib/obligation/rules/version"
import { JudgeRealisation, LogRealisation, SaveObligation } from "@/lib/obligation/schema/forms"
import { recurrences } from "@/lib/obligation/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { advanceMou, newMou, newPartner } from "../support/mou"
import { newTenant, type TestTenant } from "../support/tenant"
import { newTraining } from "../support/training"

let tenant: TestTenant
let foreign: TestTenant
let partner: Actor
let other: Actor
let mouId: string
beforeAll(async () => {
  tenant = await newTenant()
  foreign = await newTenant()
  const organisation = await newPartner(tenant)
  partner = organisation.actor(tenant.officer)
  other = (await newPartner(tenant)).actor(tenant.officer)
  mouId = (await newMou(tenant, organisation.id)).id
})
afterAll(closeDatabase)

type Typed = Record<string, string>

function typedObligation(typed: Typed = {}): SaveObligation {
  const what = { what: "Uji VCO di laboratorium", about: "PRODUCT", quantity: "20", unit: "contoh" }
  const when = { recurs: "QUARTER", startsOn: "2026-01-01", dueOn: "2026-12-31" }
  return SaveObligation.parse({ id: uuidv7(), mouId, owedBy: "PARTNER", ...what, ...when, ...typed })
}

async function owe(typed: Typed = {}): Promise<string> {
  return (await saveObligation(tenant.officer, typedObligation(typed))).id
}

function typedRealisation(obligationId: string, typed: Typed = {}): LogRealisation {
  const said = { doneOn: "2026-02-10", quantity: "5", words: "Lima contoh diuji" }
  return LogRealisation.parse({ id: uuidv7(), obligationId, ...said, ...typed })
}

async function say(actor: Actor, obligationId: string, typed: Typed = {}): Promise<string> {
  return (await logRealisation(actor, typedRealisation(obligationId, typed))).id
}

const confirm = (actor: Actor, id: string) => judgeRealisation(actor, { id, verdict: "CONFIRMED", reason: "" })
const dispute = (actor: Actor, id: string) =>
  judgeRealisation(actor, JudgeRealisation.parse({ id, verdict: "DISPUTED", reason: "Hanya tiga contoh" }))
const stateOf = async (obligationId: string, id: string) =>
  (await getObligation(tenant.leader, obligationId))?.realisations.find((one) => one.id === id)?.state

describe("an obligation", () => {
  test("is recorded once, changed as long as nobody changed it since, and withdrawn with a reason for good", async () => {
    const input = typedObligation({ responsibleId: tenant.officer.userId ?? "", proof: "Laporan hasil uji" })
    await Promise.all([saveObligation(tenant.officer, input), saveObligation(tenant.admin, input)])
    const before = await getObligation(tenant.leader, input.id)
    expect(before).toMatchObject({
      quantity: 20,
      responsible: "officer percobaan",
      standing: { promised: 80, done: 0 },
    })
    const version = before ? versionOf(before) : ""
    await saveObligation(tenant.admin, { ...input, version, quantity: 25 })
    const stale = saveObligation(tenant.officer, { ...input, version, quantity: 30 })
    await expect(stale).rejects.toThrow("baru saja diubah orang lain")
    expect((await getObligation(tenant.leader, input.id))?.quantity).toBe(25)
    await withdrawObligation(tenant.officer, { id: input.id, reason: "Alat rusak" })
    const again = withdrawObligation(tenant.admin, { id: input.id, reason: "Alat rusak" })
    await expect(again).rejects.toMatchObject({ reason: "conflict" })
    await expect(say(partner, input.id)).rejects.toThrow("sudah dicabut")
    const rows = await listObligations(tenant.leader, mouId)
    expect(rows.at(-1)).toMatchObject({ id: input.id, withdrawnReason: "Alat rusak" })
  })

  test("keeps who owes it once something was done, and refuses strangers, foreign trainings and agreements that are over", async () => {
    const id = await owe()
    await say(partner, id)
    const known = await getObligation(tenant.officer, id)
    const swapped = typedObligation({ id, owedBy: "AGENCY", version: known ? versionOf(known) : "" })
    await expect(saveObligation(tenant.officer, swapped)).rejects.toMatchObject({ field: "owedBy" })
    const training = await newTraining(foreign)
    const cases: [Typed, string][] = [
      [{ trainingId: training.id }, "trainingId"],
      [{ responsibleId: foreign.officer.userId ?? "" }, "responsibleId"],
      [{ responsibleId: tenant.owner.userId ?? "" }, "responsibleId"],
    ]
    for (const [typed, field] of cases)
      await expect(saveObligation(tenant.officer, typedObligation(typed)), field).rejects.toMatchObject({ field })
    const organisation = await newPartner(tenant)
    const over = await newMou(tenant, organisation.id)
    await advanceMou(over.id, "ENDED")
    const late = saveObligation(tenant.officer, typedObligation({ mouId: over.id }))
    await expect(late).rejects.toThrow("sudah berakhir")
    const elsewhere = saveObligation(foreign.officer, typedObligation())
    await expect(elsewhere).rejects.toMatchObject({ reason: "not-found" })
    for (const actor of [tenant.companion, tenant.leader, tenant.owner, partner])
      await expect(saveObligation(actor, typedObligation())).rejects.toMatchObject({ reason: "forbidden" })
  })

  test("says at its field what was typed wrongly", () => {
    const wrong = { quantity: "0", unit: "", startsOn: "2026-02-01", dueOn: "2026-01-31", owedBy: "X" }
    const parsed = SaveObligation.safeParse({ ...typedObligation(), trainingId: "", responsibleId: "", ...wrong })
    expect(parsed.error?.issues.map(({ path }) => path[0]).sort()).toEqual(["owedBy", "quantity", "unit"])
    const days = { ...typedObligation(), trainingId: "", responsibleId: "", quantity: "1" }
    const backwards = SaveObligation.safeParse({ ...days, startsOn: "2026-02-01", dueOn: "2026-01-31" })
    expect(backwards.error?.issues.map(({ path }) => path[0])).toEqual(["dueOn"])
    const forever = SaveObligation.safeParse({ ...days, startsOn: "2026-02-01", dueOn: "2099-01-31" })
    expect(forever.error?.issues.map(({ path }) => path[0])).toEqual(["dueOn"])
  })
})

describe("a realisation", () => {
  test("said by one side counts when the other confirms it, and nobody confirms the own side's", async () => {
    for (const [sayer, judge] of [
      [partner, tenant.officer],
      [tenant.officer, partner],
    ] as const) {
      const id = await owe()
      const said = await say(sayer, id)
      expect(await getObligation(tenant.leader, id)).toMatchObject({ said: 5, standing: { done: 0 } })
      await expect(confirm(sayer, said)).rejects.toMatchObject({ reason: "conflict" })
      if (sayer !== partner) await expect(confirm(tenant.admin, said)).rejects.toMatchObject({ reason: "conflict" })
      await confirm(judge, said)
      expect(await getObligation(tenant.leader, id)).toMatchObject({ said: 0, standing: { done: 5, onTime: 5 } })
      await expect(takeBackRealisation(sayer, said)).rejects.toThrow("sudah dikonfirmasi")
      await expect(dispute(judge, said)).rejects.toMatchObject({ reason: "conflict" })
    }
  })

  test("disputed counts for nothing, says why to both, and can still be agreed on", async () => {
    const id = await owe()
    const said = await say(partner, id)
    expect(JudgeRealisation.safeParse({ id: said, verdict: "DISPUTED", reason: "" }).success).toBe(false)
    await dispute(tenant.officer, said)
    const [row] = (await listObligations(partner, mouId)).filter((one) => one.id === id)
    expect(row).toMatchObject({ disputed: 5, said: 0, standing: { done: 0 } })
    const seen = await getObligation(partner, id)
    expect(seen?.realisations).toMatchObject([{ state: "DISPUTED", judgedReason: "Hanya tiga contoh" }])
    await expect(takeBackRealisation(partner, said)).rejects.toThrow("sudah disanggah")
    await confirm(tenant.admin, said)
    expect(await stateOf(id, said)).toBe("CONFIRMED")
  })

  test("is taken back by the side that said it while nobody judged it", async () => {
    const id = await owe()
    const said = await say(partner, id)
    await expect(takeBackRealisation(tenant.officer, said)).rejects.toMatchObject({ reason: "conflict" })
    await takeBackRealisation(partner, said)
    expect(await stateOf(id, said)).toBe("TAKEN_BACK")
    expect(await getObligation(tenant.officer, id)).toMatchObject({ said: 0, standing: { done: 0 } })
    await expect(confirm(tenant.officer, said)).rejects.toThrow("sudah ditarik kembali")
  })

  test("has a day within the obligation's, a proof of some kind, an agreement in force, and is logged once", async () => {
    const id = await owe()
    const today = (await getObligation(tenant.officer, id))?.today ?? ""
    const training = await newTraining(tenant)
    const cases: [Typed, string][] = [
      [{ doneOn: "2025-12-31" }, "doneOn"],
      [{ doneOn: daysAfter(today, 1) }, "doneOn"],
      [{ words: "" }, "words"],
      [{ trainingId: uuidv7() }, "trainingId"],
    ]
    for (const [typed, field] of cases)
      await expect(say(tenant.officer, id, typed), field).rejects.toMatchObject({ field })
    // A partner links only trainings it takes part in.
    await expect(say(partner, id, { trainingId: training.id })).rejects.toMatchObject({ field: "trainingId" })
    await say(tenant.officer, id, { words: "", trainingId: training.id })
    const input = typedRealisation(id)
    await Promise.all([logRealisation(partner, input), logRealisation(partner, input)])
    expect((await getObligation(tenant.officer, id))?.realisations).toHaveLength(2)
    const planned = await newMou(tenant, (await newPartner(tenant)).id, "PROPOSED")
    const early = await owe({ mouId: planned.id })
    await expect(say(tenant.officer, early)).rejects.toThrow("belum berlaku")
  })

  test("brings its evidence, which both sides open and nobody else", async () => {
    const id = await owe()
    const bytes = new Uint8Array(Buffer.from("%PDF-1.7 laporan hasil uji"))
    const input = typedRealisation(id, { words: "" })
    await logRealisation(partner, input, { fileName: "../../Laporan.pdf", bytes })
    const document = (await getObligation(partner, id))?.realisations[0]?.document
    expect(document?.fileName).toBe("Laporan.pdf")
    for (const actor of [partner, tenant.officer, tenant.leader])
      expect(Buffer.from((await openEvidence(actor, document?.id ?? ""))?.bytes ?? []).toString()).toContain("laporan")
    for (const actor of [other, tenant.companion, tenant.owner, foreign.admin])
      expect(await openEvidence(actor, document?.id ?? ""), actor.role).toBeNull()
    const page = { fileName: "laporan.pdf", bytes: new Uint8Array(Buffer.from("<html><script>")) }
    await expect(logRealisation(partner, typedRealisation(id), page)).rejects.toMatchObject({ field: "file" })
  })
})

test("more than was promised is said, and so is what came too late", async () => {
  const id = await owe({ recurs: "ONCE", quantity: "10", dueOn: "2026-01-31" })
  await confirm(tenant.officer, await say(partner, id, { doneOn: "2026-01-20", quantity: "6" }))
  const words = async () => {
    const found = await getObligation(tenant.leader, id)
    return found && sayStanding(found.standing, found.unit).words
  }
  expect(await words()).toBe("Kurang 4 contoh dari yang sudah jatuh tempo")
  await confirm(tenant.officer, await say(partner, id, { doneOn: "2026-02-20", quantity: "4" }))
  expect(await words()).toBe("Terpenuhi seluruhnya; 4 contoh terlambat")
  await confirm(tenant.officer, await say(partner, id, { doneOn: "2026-03-20", quantity: "3" }))
  expect(await words()).toBe("Lebih 3 contoh dari yang dijanjikan")
})

test("a partner of another agreement, companions, owners and other daerah find nothing and change nothing", async () => {
  const id = await owe()
  const said = await say(tenant.officer, id)
  expect((await listObligations(partner, mouId)).map((one) => one.id)).toContain(id)
  for (const actor of [other, tenant.companion, tenant.owner, foreign.admin, foreign.partner]) {
    expect(await listObligations(actor, mouId), actor.role).toEqual([])
    expect(await getObligation(actor, id), actor.role).toBeNull()
  }
  for (const actor of [other, foreign.partner]) {
    await expect(say(actor, id)).rejects.toMatchObject({ reason: "not-found" })
    await expect(confirm(actor, said)).rejects.toMatchObject({ reason: "not-found" })
    await expect(takeBackRealisation(actor, said)).rejects.toMatchObject({ reason: "not-found" })
  }
  for (const actor of [tenant.companion, tenant.owner, tenant.leader])
    await expect(say(actor, id)).rejects.toMatchObject({ reason: "forbidden" })
})

const anyFact = fc.record({
  day: fc.integer({ min: 0, max: 300 }).map((days) => daysAfter("2026-01-01", days)),
  quantity: fc.integer({ min: 1, max: 40 }),
  fate: fc.constantFrom("confirm", "dispute", "wait", "take back"),
})

test("the sums a page shows are those of the rules over what was confirmed, whatever else was said", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...keysOf(recurrences)),
      fc.array(anyFact, { maxLength: 6 }),
      async (recurs, facts) => {
        const id = await owe({ recurs })
        for (const { day, quantity, fate } of facts) {
          const said = await say(partner, id, { doneOn: day, quantity: String(quantity) })
          if (fate === "confirm") await confirm(tenant.officer, said)
          if (fate === "dispute") await dispute(tenant.officer, said)
          if (fate === "take back") await takeBackRealisation(partner, said)
        }
        const found = await getObligation(tenant.leader, id)
        const [row] = (await listObligations(partner, mouId)).filter((one) => one.id === id)
        const sum = (fate: string) =>
          facts.filter((one) => one.fate === fate).reduce((all, { quantity }) => all + quantity, 0)
        const counted = facts.filter(({ fate }) => fate === "confirm")
        const owed = { quantity: 20, recurs, startsOn: "2026-01-01", dueOn: "2026-12-31" }
        const standing = standingOf(
          owed,
          counted.map(({ day, quantity }) => ({ doneOn: day, quantity })),
          found?.today ?? "",
        )
        expect(found).toMatchObject({ standing, said: sum("wait") })
        expect(row).toMatchObject({ standing, said: sum("wait"), disputed: sum("dispute") })
      },
    ),
    { numRuns: 6 },
  )
}, 120_000)
