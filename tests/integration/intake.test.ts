import { v7 as uuidv7 } from "uuid"
import { expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { read, write } from "@/lib/db"
import { answerIntake, rejudgeIntake, requestSave } from "@/lib/intake/commands/answer"
import { judgeIntake } from "@/lib/intake/commands/judge"
import { runIntake } from "@/lib/intake/commands/run"
import { saveIntake } from "@/lib/intake/commands/save"
import { undoIntake } from "@/lib/intake/commands/undo"
import { uploadIntake } from "@/lib/intake/commands/upload"
import { getIntake, listIntakes } from "@/lib/intake/queries/intakes"
import { listIntakeRows } from "@/lib/intake/queries/rows"
import { asOwner } from "../support/catalogue"
import { header, judgeFileOf, registerFile, saveJudged, someNik, someRow } from "../support/intake"
import { newTenant } from "../support/tenant"
import { newTraining } from "../support/training"

const count = (actor: Actor) => read(actor, (tx) => tx.enterprise.count({ where: { tenantId: actor.tenantId } }))
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

/** Six sound rows, one without NIK, one whose NIK is too short, and the first one again. */
const mixed = () => [
  ...range(0, 6).map(someRow),
  someRow(6).with(2, ""),
  someRow(7).with(2, "35740101019000"),
  someRow(0),
]

test("a file is judged first, and only saving puts its sound rows into the register", async () => {
  const { officer } = await newTenant()
  const id = await judgeFileOf(officer, registerFile(mixed()))
  expect(await getIntake(officer, id)).toMatchObject({
    state: "JUDGED",
    reading: { counts: { ready: 6, warning: 1, error: 1, duplicate: 1 } },
  })
  expect(await count(officer)).toBe(0)

  expect(await saveJudged(officer, id)).toMatchObject({ saved: 7, skipped: 0 })
  expect(await getIntake(officer, id)).toMatchObject({ state: "SAVED", savedCount: 7 })
  const saved = await read(officer, (tx) =>
    tx.enterprise.findMany({
      where: { tenantId: officer.tenantId, intakeId: id },
      orderBy: { id: "asc" },
      select: { name: true, status: true, flags: true, size: true, sizeBasis: true, person: true, years: true },
    }),
  )
  expect(saved).toHaveLength(7)
  expect(saved[0]).toMatchObject({ status: "SUBMITTED", flags: [], size: "MICRO", sizeBasis: "SALES" })
  expect(saved[0]?.person).toMatchObject({ nikLast4: someNik(0).slice(-4), phone: "+628110100000" })
  expect(saved[0]?.years).toMatchObject([{ salesMin: 12_000_000n, salesMax: 12_000_000n, salesPeriod: "year" }])
  expect(saved[6]).toMatchObject({ status: "NEEDS_REPAIR", flags: ["nik:nik-missing"] })
})

test("no row is lost when a quarter of them fails", async () => {
  const { officer } = await newTenant()
  const rows = range(0, 400).map((number) => (number % 4 === 1 ? someRow(number).with(2, "12345") : someRow(number)))
  const id = await judgeFileOf(officer, registerFile(rows))
  const { ready = 0, warning = 0, error = 0, duplicate = 0 } = (await getIntake(officer, id))?.reading.counts ?? {}
  expect([ready + warning + error + duplicate, error]).toEqual([400, 100])
  expect(await read(officer, (tx) => tx.intakeRow.count({ where: { intakeId: id } }))).toBe(400)

  const { rows: failed, next } = await listIntakeRows(officer, id, { outcome: "error" })
  expect(failed).toHaveLength(50)
  expect(failed[0]).toMatchObject({ sheet: "Data", row: 5, originals: { nik: "12345" } })
  const { rows: rest } = await listIntakeRows(officer, id, { problem: "nik:nik-length", after: next })
  expect(rest).toHaveLength(50)
  expect(new Set([...failed, ...rest].map(({ row }) => row)).size).toBe(100)
})

test("rows with errors are saved when asked for, with what could not be read left empty", async () => {
  const { officer } = await newTenant()
  const id = await judgeFileOf(
    officer,
    registerFile([someRow(1), someRow(2).with(2, "12345"), [3, null, "12345", null, null, null]]),
  )
  expect((await saveJudged(officer, id, true)).saved).toBe(2)
  const repaired = await read(officer, (tx) =>
    tx.enterprise.findFirst({
      where: { status: "NEEDS_REPAIR" },
      select: { flags: true, person: { select: { nikHash: true } } },
    }),
  )
  expect(repaired).toEqual({ flags: ["nik:nik-length"], person: { nikHash: null } })
})

test("saving twice, one after the other or at once, adds nothing", async () => {
  const { officer, admin } = await newTenant()
  const id = await judgeFileOf(officer, registerFile(mixed()))
  await requestSave(officer, id, { includeErrors: false })
  await Promise.all([saveIntake(officer, id), saveIntake(admin, id), saveIntake(officer, id)])
  await saveIntake(officer, id)
  expect(await requestSave(officer, id, { includeErrors: true })).toMatchObject({ requested: false })
  expect(await count(officer)).toBe(7)
})

test("an upload posted twice is one import", async () => {
  const { officer } = await newTenant()
  const upload = { id: uuidv7(), fileName: "C:\\data\\umkm.xlsx", bytes: registerFile(mixed()) }
  await Promise.all([uploadIntake(officer, upload), uploadIntake(officer, upload)])
  await uploadIntake(officer, upload)
  const { intakes } = await listIntakes(officer)
  expect(intakes).toMatchObject([{ id: upload.id, fileName: "umkm.xlsx", state: "READING" }])
})

test("what the register has come to know since judging is skipped and counted", async () => {
  const { officer } = await newTenant()
  const first = await judgeFileOf(officer, registerFile(mixed()))
  const second = await judgeFileOf(officer, registerFile([...mixed(), someRow(20)]))
  await saveJudged(officer, first)
  expect(await saveJudged(officer, second)).toMatchObject({ saved: 1, skipped: 7 })
  expect(await count(officer)).toBe(8)
  expect((await getIntake(officer, second))?.reading.skipped).toBe(7)
})

test("a file that is in the register already has only duplicates", async () => {
  const { officer } = await newTenant()
  const rows = range(0, 5).map(someRow)
  await saveJudged(officer, await judgeFileOf(officer, registerFile(rows)))
  const again = await judgeFileOf(officer, registerFile(rows))
  expect((await getIntake(officer, again))?.reading.counts).toEqual({ ready: 0, warning: 0, error: 0, duplicate: 5 })
  const { rows: twins } = await listIntakeRows(officer, again, { outcome: "duplicate" })
  expect(twins[0]?.duplicateOf).toMatchObject([{ name: someRow(0)[3] }])
})

test("one NIK is one person, and a known person is not overwritten", async () => {
  const { officer } = await newTenant()
  await saveJudged(officer, await judgeFileOf(officer, registerFile([someRow(1)])))
  const other = someRow(1).with(1, "Nama Lain").with(3, "Warung Soto Lamongan").with(4, "081234567890")
  await saveJudged(officer, await judgeFileOf(officer, registerFile([other, other.with(3, "Bordir Melati")])))
  const people = await read(officer, (tx) =>
    tx.person.findMany({ select: { name: true, phone: true, enterprises: true } }),
  )
  expect(people).toMatchObject([{ name: someRow(1)[1], phone: "+628110100001" }])
  expect(people[0]?.enterprises).toHaveLength(3)
})

test("undoing removes exactly what an import added and nobody has touched", async () => {
  const { officer } = await newTenant()
  await saveJudged(officer, await judgeFileOf(officer, registerFile([someRow(1), someRow(2)])))
  const rows = [someRow(1).with(3, "Warung Soto Lamongan"), someRow(3), someRow(4)]
  const id = await judgeFileOf(officer, registerFile(rows))
  await saveJudged(officer, id)
  await write(officer, "enterprise.correct", async (tx) => {
    const touched = await tx.enterprise.findFirst({ where: { name: String(someRow(4)[3]) }, select: { id: true } })
    await tx.enterprise.updateMany({ where: { id: touched?.id }, data: { notes: "dicek", updatedAt: new Date() } })
    return touched
  })
  expect(await undoIntake(officer, id)).toEqual({ id, removed: 2, kept: 1 })
  const names = await read(officer, (tx) =>
    tx.enterprise.findMany({ select: { name: true }, orderBy: { name: "asc" } }),
  )
  expect(names.map(({ name }) => name).sort()).toEqual([someRow(1)[3], someRow(2)[3], someRow(4)[3]].map(String).sort())
  expect(await read(officer, (tx) => tx.person.count())).toBe(3)
  expect(await undoIntake(officer, id)).toMatchObject({ removed: 0 })
  await expect(saveIntake(officer, id)).rejects.toMatchObject({ reason: "conflict" })
})

test("undoing leaves who was enrolled in a training meanwhile, and forgets who was only looked at", async () => {
  const tenant = await newTenant()
  const id = await judgeFileOf(tenant.officer, registerFile([someRow(1), someRow(2)]))
  await saveJudged(tenant.officer, id)
  const training = await newTraining(tenant)
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO training_selection (tenant_id, id, training_id, reason, wanted, account_id)
       VALUES ($1, $2, $2, 'Perlu', 2, NULL)`,
      [tenant.id, training.id],
    )
    await owner.query(
      `INSERT INTO training_candidate (tenant_id, id, selection_id, enterprise_id, verdict)
       SELECT tenant_id, gen_random_uuid(), $2, id, 'INVITED' FROM enterprise WHERE tenant_id = $1`,
      [tenant.id, training.id],
    )
    await owner.query(
      `INSERT INTO enrolment (tenant_id, id, training_id, part, person_id, enterprise_id, state, queue, account_id, role)
       SELECT tenant_id, gen_random_uuid(), $2, 'OWNER', person_id, id, 'WITHDRAWN', 1, NULL, 'officer' FROM enterprise
       WHERE tenant_id = $1 AND name = $3`,
      [tenant.id, training.id, String(someRow(1)[3])],
    )
  })
  expect(await undoIntake(tenant.officer, id)).toEqual({ id, removed: 1, kept: 1 })
  expect(await read(tenant.officer, (tx) => tx.person.count())).toBe(1)
})

test("an import can be taken back for 30 days", async () => {
  const { officer } = await newTenant()
  const id = await judgeFileOf(officer, registerFile([someRow(1)]))
  await expect(undoIntake(officer, id)).rejects.toMatchObject({ reason: "conflict" })
  await saveJudged(officer, id)
  const old = new Date(Date.now() - 31 * 86_400_000)
  await write(officer, "intake.answer", (tx) =>
    tx.intake.update({
      where: { tenantId_id: { tenantId: officer.tenantId, id } },
      data: { savedAt: old },
      select: { id: true },
    }),
  )
  await expect(undoIntake(officer, id)).rejects.toMatchObject({ reason: "conflict" })
  expect(await count(officer)).toBe(1)
})

test("a foreign import does not exist", async () => {
  const [ours, theirs] = [await newTenant(), await newTenant()]
  const id = await judgeFileOf(theirs.officer, registerFile(mixed()))
  expect(await getIntake(ours.admin, id)).toBeNull()
  expect(await listIntakeRows(ours.admin, id, {})).toMatchObject({ rows: [] })
  const notFound = { reason: "not-found" }
  await expect(requestSave(ours.admin, id, { includeErrors: true })).rejects.toMatchObject(notFound)
  await expect(saveIntake(ours.admin, id)).rejects.toMatchObject(notFound)
  await expect(rejudgeIntake(ours.admin, id)).rejects.toMatchObject(notFound)
  await expect(answerIntake(ours.admin, id, { signature: "x", columns: [] })).rejects.toMatchObject(notFound)
  await expect(undoIntake(ours.admin, id)).rejects.toMatchObject(notFound)
  await judgeIntake(ours.admin, id)
  expect(await getIntake(theirs.officer, id)).toMatchObject({ state: "JUDGED" })
})

test("a file without a register is refused with a sentence", async () => {
  const { officer } = await newTenant()
  const id = await judgeFileOf(officer, new TextEncoder().encode("%PDF-1.7 bukan lembar kerja"))
  const refused = await getIntake(officer, id)
  expect(refused?.state).toBe("REFUSED")
  expect(refused?.message).toMatch(/^[A-Z].+\.$/)
})

test("what a person says about a column counts at once and for the next file of that layout", async () => {
  const { officer } = await newTenant()
  const columns = header.with(5, "Omzet")
  const id = await judgeFileOf(officer, registerFile([someRow(1)], columns))
  const sheet = (await getIntake(officer, id))?.reading.sheets[0]
  expect(sheet?.questions).toMatchObject([{ column: 5 }])
  const signature = sheet?.signature ?? ""
  await answerIntake(officer, id, { signature, columns: [{ column: 5, target: "sales", unit: null, period: "month" }] })
  await judgeIntake(officer, id)
  await saveJudged(officer, id)
  const [year] = await read(officer, (tx) => tx.enterpriseYear.findMany())
  expect(year).toMatchObject({ salesMin: 12n * 12_000_001n, salesPeriod: "month" })

  const next = await judgeFileOf(officer, registerFile([someRow(2)], columns))
  expect((await getIntake(officer, next))?.reading.sheets[0]?.questions).toEqual([])
})

test("judging again replaces what was judged before", async () => {
  const { officer } = await newTenant()
  const id = await judgeFileOf(officer, registerFile(mixed()))
  await rejudgeIntake(officer, id)
  await Promise.all([judgeIntake(officer, id), judgeIntake(officer, id)])
  expect(await read(officer, (tx) => tx.intakeRow.count({ where: { intakeId: id } }))).toBe(9)
})

test("a script's import is judged and saved in one go", async () => {
  const { officer } = await newTenant()
  const file = { bytes: registerFile(mixed()), fileName: "umkm.xlsx" }
  expect(await runIntake(officer, file)).toMatchObject({ intakeId: null, saved: 0 })
  expect(await count(officer)).toBe(0)
  expect(await runIntake(officer, { ...file, save: true })).toMatchObject({ saved: 7, skipped: 0 })
  expect(await runIntake(officer, { ...file, save: true })).toMatchObject({ saved: 0 })
  expect(await count(officer)).toBe(7)
})
