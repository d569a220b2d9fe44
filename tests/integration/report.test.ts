import ExcelJS from "exceljs"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, expect, test } from "vitest"
import { saveCosts } from "@/lib/cost/commands"
import { getCosts } from "@/lib/cost/queries"
import { SaveCosts } from "@/lib/cost/schema"
import { saveProgramme } from "@/lib/programme/commands"
import { getProgramme, listProgrammeTrainings } from "@/lib/programme/queries"
import { getAttendanceList } from "@/lib/report/queries/attendance"
import { makeListFile, makeReportFile } from "@/lib/report/queries/files"
import { getProgrammeReport, getYearReport } from "@/lib/report/queries/programme"
import { getTrainingReport } from "@/lib/report/queries/training"
import type { Report, Value } from "@/lib/report/rules/document"
import { readListChoice } from "@/lib/report/schema"
import { getFunnel } from "@/lib/result/queries/funnel"
import { asOwner } from "../support/catalogue"
import { newTenant, type TestTenant } from "../support/tenant"
import { newParticipants, newTraining, type Participant } from "../support/training"

const zone = "Asia/Jakarta"
let tenant: TestTenant
let trainingId: string
let sessionId: string
let programmeId: string
let participants: Participant[]

/** Ten owners seated, eight came (one of them late), one was excused; five were asked after 90 days, three applied it. A companion came too. */
beforeAll(async () => {
  tenant = await newTenant()
  const training = await newTraining(tenant, {
    ...{ status: "DONE", companionSeats: 1, startsAt: new Date("2026-03-02T01:00:00Z") },
  })
  trainingId = training.id
  sessionId = training.sessionId
  participants = await newParticipants(tenant, trainingId, 10)
  programmeId = uuidv7()
  await saveProgramme(tenant.officer, {
    ...{ id: programmeId, year: 2026, name: "Program contoh", objective: "", budgetSource: "APBD" },
    ...{ subactivityCode: null, budget: 10_000_000n, targetParticipants: 20, targetApplied: 6 },
  })
  await asOwner(async (owner) => {
    await owner.query("UPDATE training SET programme_id = $2 WHERE id = $1", [trainingId, programmeId])
    await owner.query(
      "UPDATE person SET gender = CASE WHEN name < 'Peserta 5' THEN 'P' ELSE 'L' END WHERE tenant_id = $1",
      [tenant.id],
    )
    await owner.query("UPDATE person SET name = '=HYPERLINK(\"http://jahat\")' WHERE id = $1", [
      participants[9]?.personId,
    ])
    const states = ["LATE", ...Array.from({ length: 7 }, () => "PRESENT"), "EXCUSED"]
    for (const [at, state] of states.entries())
      await owner.query(
        `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
         VALUES ($1, $2, $3, $4, $5, 'TICK', NULL, 'officer')`,
        [tenant.id, uuidv7(), sessionId, participants[at]?.enrolmentId, state],
      )
    const companion = uuidv7()
    await owner.query(
      `INSERT INTO enrolment (tenant_id, id, training_id, part, member_id, state, queue, account_id, role)
       SELECT tenant_id, $2, $3, 'COMPANION', id, 'SEATED', 99, NULL, 'companion' FROM membership WHERE tenant_id = $1 AND role = 'companion'`,
      [tenant.id, companion, trainingId],
    )
    await owner.query(
      `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
       VALUES ($1, $2, $3, $4, 'PRESENT', 'TICK', NULL, 'officer')`,
      [tenant.id, uuidv7(), sessionId, companion],
    )
    const answers = ["FULLY", "PARTLY", "PARTLY", "NOT", null]
    for (const [at, applied] of answers.entries())
      await owner.query(
        `INSERT INTO follow_up (tenant_id, id, enrolment_id, days, due_on, closes_on, state, applied, account_id)
         VALUES ($1, $2, $3, 90, '2026-06-01', '2026-06-22', $4, $5, NULL)`,
        [tenant.id, uuidv7(), participants[at]?.enrolmentId, applied ? "ANSWERED" : "NO_ANSWER", applied],
      )
  })
})

function postCosts(lines: Record<string, string>[]) {
  const form = Object.fromEntries(
    lines.flatMap((line, at) => Object.entries(line).map(([name, value]) => [`${name}${at + 1}`, value])),
  )
  return SaveCosts.parse({ trainingId, ...form })
}

const meals = {
  id: uuidv7(),
  item: "Konsumsi",
  akun: "5.1.02.01.01.0052",
  jumlah: "40",
  satuan: "orang",
  harga: "25.000",
}
const trainer = { id: uuidv7(), item: "Narasumber", akun: "", jumlah: "2", satuan: "orang", harga: "1 jt" }

function tableOf(report: Report | null, title: string) {
  const block = report?.blocks.find((one) => one.title === title)
  if (block?.kind !== "table") throw new Error(`${title} is no table of the report.`)
  return block
}

test("costs are summed exactly, a line emptied is gone, and a colleague's stays", async () => {
  const rows = [meals, trainer, { id: uuidv7(), item: "Spanduk", akun: "", jumlah: "1", satuan: "", harga: "150rb" }]
  await saveCosts(tenant.officer, postCosts(rows))
  expect((await getCosts(tenant.officer, trainingId)).total).toBe(3_150_000n)
  const others = postCosts([{ id: uuidv7(), item: "Cetak", akun: "", jumlah: "10", satuan: "", harga: "5000" }])
  await saveCosts(tenant.admin, others)
  await saveCosts(tenant.officer, postCosts([meals, trainer, { ...rows[2], item: "", jumlah: "", harga: "" }]))
  const { lines, total, purse } = await getCosts(tenant.leader, trainingId)
  expect(lines.map(({ item }) => item).sort()).toEqual(["Cetak", "Konsumsi", "Narasumber"])
  expect([total, purse?.spent, purse?.budget]).toEqual([3_050_000n, 3_050_000n, 10_000_000n])
  await saveCosts(tenant.officer, postCosts([{ ...others.lines[0], id: others.lines[0]?.id ?? "" }].map(emptied)))
  expect((await getCosts(tenant.officer, trainingId)).total).toBe(3_000_000n)
})

function emptied({ id }: { id: string }) {
  return { id, item: "", akun: "", jumlah: "", satuan: "", harga: "" }
}

test("costs are written by staff alone, seen by no partner or owner, and never moved to another training", async () => {
  for (const actor of [tenant.companion, tenant.leader, tenant.owner, tenant.partner])
    await expect(saveCosts(actor, postCosts([meals])), actor.role).rejects.toMatchObject({ reason: "forbidden" })
  for (const actor of [tenant.owner, tenant.partner])
    expect((await getCosts(actor, trainingId)).lines, actor.role).toEqual([])
  const { id: otherId } = await newTraining(tenant)
  const stolen = saveCosts(tenant.officer, { ...postCosts([meals]), trainingId: otherId })
  await expect(stolen).rejects.toMatchObject({ reason: "not-found" })
  const neighbour = await newTenant()
  await expect(saveCosts(neighbour.officer, postCosts([meals]))).rejects.toMatchObject({ reason: "not-found" })
})

test("what is wrong with a cost is said at its field", () => {
  const wrong = { id: uuidv7(), item: "", akun: "5.1", jumlah: "0", satuan: "x", harga: "banyak" }
  const parsed = SaveCosts.safeParse({
    trainingId,
    ...Object.fromEntries(Object.entries(wrong).map(([n, v]) => [`${n}1`, v])),
  })
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(["item1", "akun1", "jumlah1", "harga1"])
})

test("the training's report says what the funnel says", async () => {
  const [report, funnel] = [
    await getTrainingReport(tenant.officer, trainingId, zone),
    await getFunnel(tenant.officer, trainingId),
  ]
  expect([funnel.of("terdaftar"), funnel.of("hadir"), funnel.of("diterapkan-90")]).toEqual([10, 8, 3])
  const people = tableOf(report, "Peserta").rows
  expect(people.map(([label, count]) => [label, count]).slice(1, 4)).toEqual([
    ["Terdaftar", 10],
    ["Hadir", 8],
    ["Lulus", funnel.of("lulus")],
  ])
  const ninety = tableOf(report, "Dampak setelah 30, 90, dan 180 hari").rows[1]
  expect(ninety).toEqual(["90 hari", 5, 1, 2, 1, 1, 0, 3 / 8])
  const places = tableOf(report, "Peserta menurut kelurahan dan jenis kelamin")
  expect(places.totals).toEqual(["Jumlah", 5, 5, 0, 10, 8])
  const [session] = tableOf(report, "Sesi dan kehadiran").rows
  expect(session?.slice(1)).toEqual([4, 8, 1, 1, 0, 1])
  const heads = report?.blocks.find(({ title }) => title === "Biaya per peserta")
  const values = heads?.kind === "facts" ? heads.facts.map(({ value }) => value) : []
  expect(values).toEqual([300_000n, 375_000n, 1_000_000n])
})

test("a programme's report, its page and the year's report agree with the trainings", async () => {
  const [programme, report, year] = [
    await getProgramme(tenant.officer, programmeId),
    await getProgrammeReport(tenant.officer, programmeId, zone),
    await getYearReport(tenant.officer, 2026),
  ]
  expect([programme?.attended, programme?.applied]).toEqual([8, 3])
  expect((await listProgrammeTrainings(tenant.officer, programmeId)).map((one) => one.seated)).toEqual([10])
  expect(tableOf(report, "Target dan capaian").rows).toEqual([
    ["Peserta hadir", 20, 8, 0.4, 375_000n],
    ["Peserta yang menerapkan", 6, 3, 0.5, 1_000_000n],
  ])
  expect(tableOf(year, "Target dan capaian menurut program").rows).toEqual([
    ["Program contoh", 1, 20, 8, 6, 3, 10_000_000n, 3_000_000n, 1_000_000n],
  ])
  expect(tableOf(await getYearReport(tenant.officer, 2025), "Target dan capaian menurut program").rows).toEqual([])
})

async function readBack(bytes: Uint8Array): Promise<ExcelJS.Cell[]> {
  const workbook = new ExcelJS.Workbook()
  const copy = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(copy).set(bytes)
  await workbook.xlsx.load(copy)
  const cells: ExcelJS.Cell[] = []
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)))
  return cells
}

test("the workbook holds the report's values: figures as numbers, words as texts", async () => {
  const report = await getTrainingReport(tenant.officer, trainingId, zone)
  if (!report) throw new Error("There is no report.")
  const cells = await readBack(await makeReportFile(tenant.officer, report, { format: "xlsx", zone, trainingId }))
  const values = cells.map(({ value }) => value)
  const wanted = report.blocks.flatMap((block): Value[] => (block.kind === "table" ? block.rows.flat() : []))
  for (const value of wanted.filter((one) => one !== null && one !== ""))
    expect(values).toContain(typeof value === "bigint" ? Number(value) : value)
  expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula)).toEqual([])
})

test("the attendance list is in the official layout, its texts are no formulas, and spare lines go on counting", async () => {
  const choice = readListChoice({
    sesi: sessionId,
    isi: "kosong",
    kosong: "3",
    jabatan: "Kepala Dinas",
    nama: "Contoh",
  })
  const list = await getAttendanceList(tenant.officer, trainingId, { choice, zone, place: "Contoh" })
  expect(list?.columns).toEqual(["Nomor", "Nama", "Usaha", "Alamat", "Tanda tangan"])
  expect(list?.rows.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1))
  expect(list?.facts).toContainEqual({ label: "Hari, tanggal", value: "Senin, 2 Maret 2026" })
  if (!list) throw new Error("There is no list.")
  const cells = await readBack(await makeListFile(tenant.officer, list, { format: "xlsx", zone }))
  const evil = cells.filter(({ value }) => typeof value === "string" && value.startsWith("=HYPERLINK"))
  expect(evil.map(({ type, numFmt }) => [type, numFmt])).toEqual([[ExcelJS.ValueType.String, "@"]])
  expect(cells.map(({ value }) => value)).toContain("Kepala Dinas")
  const filled = await getAttendanceList(tenant.officer, trainingId, {
    ...{ choice: { ...choice, isFilled: true }, zone, place: "Contoh" },
  })
  expect(filled?.rows.filter(({ cells }) => cells[3]?.startsWith("Hadir"))).toHaveLength(8)
  expect(filled?.rows).toHaveLength(11)
})

test("every report is a PDF too", async () => {
  const report = await getTrainingReport(tenant.officer, trainingId, zone)
  const year = await getYearReport(tenant.officer, 2026)
  const choice = readListChoice({ sesi: sessionId })
  const list = await getAttendanceList(tenant.officer, trainingId, { choice, zone, place: "Contoh" })
  if (!report || !list) throw new Error("A report is missing.")
  const files = [
    await makeReportFile(tenant.officer, report, { format: "pdf", zone, trainingId }),
    await makeReportFile(tenant.officer, year, { format: "pdf", zone }),
    await makeListFile(tenant.officer, list, { format: "pdf", zone }),
  ]
  for (const file of files) expect(Buffer.from(file).subarray(0, 8).toString()).toBe("%PDF-1.7")
})

test("no other daerah, no partner's neighbour and no session of another training has a report", async () => {
  const neighbour = await newTenant()
  expect(await getTrainingReport(neighbour.officer, trainingId, zone)).toBeNull()
  expect(await getProgrammeReport(neighbour.officer, programmeId, zone)).toBeNull()
  expect(tableOf(await getYearReport(neighbour.officer, 2026), "Target dan capaian menurut program").rows).toEqual([])
  expect(await getTrainingReport(tenant.partner, trainingId, zone)).toBeNull()
  const other = await newTraining(tenant)
  const choice = readListChoice({ sesi: other.sessionId })
  expect(await getAttendanceList(tenant.officer, trainingId, { choice, zone, place: "" })).toBeNull()
})
