import ExcelJS from "exceljs"
import { afterAll, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase, read } from "@/lib/db"
import { writeRepairs } from "@/lib/intake/commands/repair/download"
import { dropRow, handOver } from "@/lib/intake/commands/repair/drop"
import { fixAlike, fixRow } from "@/lib/intake/commands/repair/fix"
import { undoIntake } from "@/lib/intake/commands/undo"
import { getIntake } from "@/lib/intake/queries/intakes"
import { getQueue, listQueuedIntakes, listShares } from "@/lib/intake/queries/repair/queue"
import { listAlike, listWaiting } from "@/lib/intake/queries/repair/rows"
import { cellsOf } from "@/lib/intake/rules/repair/repair-row"
import { repairColumns } from "@/lib/intake/rules/repair/workbook"
import { getKelurahan } from "@/lib/region/queries"
import { streamXlsx } from "@/lib/spreadsheet"
import { header, judgeFileOf, registerFile, saveJudged, someNik, someRow } from "../support/intake"
import { addMember, newTenant } from "../support/tenant"

afterAll(closeDatabase)

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
const columns = [...header, "Kelurahan"]

const count = (actor: Actor) => read(actor, (tx) => tx.enterprise.count({ where: { tenantId: actor.tenantId } }))

type Row = (string | number | null)[]

async function place(actor: Actor) {
  const [first, second] = [...(await getKelurahan(actor)).values()]
  if (!first || !second) throw new Error("No kelurahan.")
  return { first, second }
}

async function importOf(actor: Actor, rows: Row[]): Promise<string> {
  const id = await judgeFileOf(actor, registerFile(rows, columns))
  await saveJudged(actor, id)
  return id
}

/** Of every hundred rows 27 fail: 15 for their NIK, 9 for a misspelt kelurahan, 3 for both. */
function failingRow(number: number, kelurahan: string): Row {
  const row = [...someRow(number), kelurahan]
  const at = number % 100
  if (at < 18) row[2] = "35740101019000"
  if (at >= 15 && at < 27) row[6] = "Desa Antah Berantah"
  return row
}

test("a file of which 27 in a hundred rows fail loses none, and its queue comes down to zero", async () => {
  const { officer } = await newTenant()
  const { first } = await place(officer)
  const rows = [
    ...range(0, 600).map((number) => failingRow(number, first.code)),
    ...range(50, 60).map((number) => failingRow(number, first.code)),
  ]
  const id = await importOf(officer, rows)
  const saved = (await getIntake(officer, id))?.savedCount ?? 0
  const { kinds, progress } = await getQueue(officer)
  expect([saved, progress]).toEqual([438, { waiting: 162, saved: 0, duplicate: 0, dropped: 0 }])
  expect((await getIntake(officer, id))?.reading.counts.duplicate).toBe(10)
  expect(438 + 162 + 10).toBe(rows.length)
  expect(kinds.filter(({ isError }) => isError).map(({ kind, count: rows }) => [kind, rows])).toEqual([
    ["nik:nik-length", 108],
    ["kelurahanCode:kelurahan-unknown", 72],
  ])

  const alike = await listAlike(officer, "kelurahanCode:kelurahan-unknown")
  expect(alike).toEqual([{ original: "Desa Antah Berantah", count: 72 }])
  const mapped = { kind: "kelurahanCode:kelurahan-unknown", original: "Desa Antah Berantah", meaning: first.code }
  expect(await fixAlike(officer, mapped)).toEqual({ saved: 54, duplicate: 0, left: 18 })
  await expect(fixAlike(officer, mapped)).rejects.toMatchObject({ reason: "not-found" })

  const { rows: waiting } = await listWaiting(officer, { most: 200 })
  expect(waiting).toHaveLength(108)
  for (const [index, row] of waiting.slice(0, 6).entries())
    await fixRow(officer, row.id, { cells: cellsOf({ nik: someNik(5000 + index) }), emptied: [] })
  await dropRow(officer, waiting[6]?.id ?? "", "Bukan usaha, baris contoh.")
  expect(await fixAlike(officer, { kind: "nik:nik-length", original: "35740101019000", meaning: null })).toEqual({
    saved: 101,
    duplicate: 0,
    left: 0,
  })

  const after = await getQueue(officer)
  expect(after).toEqual({ kinds: [], progress: { waiting: 0, saved: 161, duplicate: 0, dropped: 1 } })
  expect(await count(officer)).toBe(438 + 161)
  const intake = await getIntake(officer, id)
  expect(intake).toMatchObject({ savedCount: 599, reading: { counts: { error: 1, duplicate: 10 } } })
  expect(await undoIntake(officer, id)).toMatchObject({ removed: 599, kept: 0 })
  expect((await getQueue(officer)).progress).toEqual({ waiting: 0, saved: 0, duplicate: 0, dropped: 0 })
})

test("a repaired row that is in the register already joins nothing, and repairing twice adds nothing", async () => {
  const { officer } = await newTenant()
  const { first } = await place(officer)
  await importOf(officer, [
    [...someRow(1), first.code],
    [...someRow(2), first.code].with(2, "1"),
    [...someRow(1), "X"].with(2, "2").with(4, ""),
  ])
  const { rows } = await listWaiting(officer, { most: 10 })
  const [other, again] = rows
  const edits = { cells: cellsOf({ nik: someNik(2) }), emptied: [] }
  expect(await fixRow(officer, other?.id ?? "", edits)).toEqual({ saved: 1, duplicate: 0, left: 0 })
  expect(await fixRow(officer, other?.id ?? "", edits)).toEqual({ saved: 0, duplicate: 0, left: 0 })
  const same = { cells: cellsOf({ nik: someNik(1), kelurahanCode: first.code }), emptied: [] }
  expect(await fixRow(officer, again?.id ?? "", same)).toEqual({ saved: 0, duplicate: 1, left: 0 })
  expect(await count(officer)).toBe(2)
})

test("a companion sees and repairs what is of the own kelurahan or was handed over, and nothing else", async () => {
  const tenant = await newTenant()
  const { officer, companion } = tenant
  const places = await getKelurahan(officer)
  const first = places.get(companion.scope.kelurahan[0] ?? "")
  const second = [...places.values()].find(({ code }) => code !== first?.code)
  if (!first || !second) throw new Error("No kelurahan.")
  const neighbour = await addMember(tenant, "companion", [second.code])
  const bad = (number: number, kelurahan: string) => [...someRow(number), kelurahan].with(2, "12")
  const sound = range(20, 26).map((number) => [...someRow(number), second.code])
  await importOf(officer, [...sound, bad(1, first.code), bad(2, second.code), bad(3, second.code)])
  const seen = async (actor: Actor) => (await listWaiting(actor, { most: 10 })).rows.map(({ values }) => values.name)
  expect(await seen(companion)).toEqual([someRow(1)[3]])
  expect(await seen(tenant.leader)).toEqual([])
  expect(await listShares(officer)).toMatchObject([
    { kelurahanCode: second.code, count: 2, handed: 0, companions: [{ id: neighbour.userId }] },
    { kelurahanCode: first.code, count: 1, companions: [{ id: companion.userId }] },
  ])

  const { rows } = await listWaiting(officer, { most: 10 })
  const foreign = rows.find(({ values }) => values.kelurahanCode === second.code)?.id ?? ""
  const edits = { cells: cellsOf({ nik: someNik(9) }), emptied: [] }
  await expect(fixRow(companion, foreign, edits)).rejects.toMatchObject({ reason: "not-found" })
  await expect(dropRow(companion, foreign, "salah")).rejects.toMatchObject({ reason: "not-found" })
  const over = { kelurahanCode: second.code, companionId: neighbour.userId ?? "" }
  await expect(handOver(companion, over)).rejects.toMatchObject({ reason: "forbidden" })
  await expect(handOver(officer, { ...over, kelurahanCode: first.code })).rejects.toMatchObject({ reason: "not-found" })
  expect(await handOver(officer, over)).toBe(2)
  expect(await fixRow(neighbour, foreign, edits)).toEqual({ saved: 1, duplicate: 0, left: 0 })
  const own = rows.find(({ values }) => values.kelurahanCode === first.code)?.id ?? ""
  const away = { cells: cellsOf({ nik: someNik(8), kelurahanCode: second.code }), emptied: [] }
  await expect(fixRow(companion, own, away)).rejects.toMatchObject({ reason: "forbidden" })
  const other = await newTenant()
  await expect(fixRow(other.officer, own, edits)).rejects.toMatchObject({ reason: "not-found" })
  expect(await listQueuedIntakes(other.officer)).toEqual([])
})

test("the workbook of failing rows, edited and uploaded again, repairs exactly those rows", async () => {
  const { officer } = await newTenant()
  const { first } = await place(officer)
  const sound = range(20, 30).map((number) => [...someRow(number), first.code])
  const bad = range(1, 5).map((number) =>
    [...someRow(number), number === 3 ? "Entah Mana" : first.code].with(2, "=1+1"),
  )
  await importOf(officer, [...sound, ...bad])
  const workbook = new ExcelJS.Workbook()
  const file = streamXlsx({ name: "Perbaikan", columns: repairColumns }, writeRepairs(officer, undefined))
  await workbook.xlsx.load(await new Response(file).arrayBuffer())
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error("No sheet.")
  const columnOf = (title: string) => repairColumns.findIndex(({ header }) => header === title) + 1
  expect(sheet.rowCount).toBe(5)
  expect(sheet.getRow(2).getCell(columnOf("NIK")).value).toBe("=1+1")
  expect(sheet.getRow(2).getCell(columnOf("NIK")).fill).toMatchObject({ fgColor: { argb: "FFFFF2A8" } })
  expect(sheet.getRow(2).getCell(columnOf("Nama usaha")).fill).toMatchObject({ pattern: "none" })

  sheet.getRow(2).getCell(columnOf("NIK")).value = someNik(1)
  sheet.getRow(3).getCell(columnOf("NIK")).value = null
  sheet.getRow(4).getCell(columnOf("NIK")).value = someNik(3)
  sheet.addRow(["", "Orang Baru", someNik(77), "", "", "", "", "", "Usaha Tanpa Kunci"])
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  const before = await count(officer)
  const id = await judgeFileOf(officer, bytes)
  expect(await getIntake(officer, id)).toMatchObject({
    state: "REPAIRED",
    message:
      "Dari 4 baris: 2 diperbaiki dan tersimpan di data UMKM, 1 masih perlu diperbaiki, 1 belum diubah. 1 baris tanpa kunci tidak dibaca; unggah usaha baru lewat Impor.",
  })
  expect(await count(officer)).toBe(before + 2)
  const again = await judgeFileOf(officer, bytes)
  expect((await getIntake(officer, again))?.message).toBe(
    "Dari 4 baris: 0 diperbaiki dan tersimpan di data UMKM, 1 masih perlu diperbaiki, 1 belum diubah, 2 tidak lagi menunggu perbaikan. 1 baris tanpa kunci tidak dibaca; unggah usaha baru lewat Impor.",
  )
  expect(await count(officer)).toBe(before + 2)
})
