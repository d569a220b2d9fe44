import ExcelJS from "exceljs"
import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { closeDatabase, read } from "@/lib/db"
import { correctEnterprise } from "@/lib/enterprise/commands/correct"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { exportEnterprises } from "@/lib/enterprise/queries/export"
import { exportColumns } from "@/lib/enterprise/rules/export-columns"
import { readListState } from "@/lib/enterprise/rules/filter"
import { formTexts } from "@/lib/enterprise/rules/form-texts"
import { versionOf } from "@/lib/enterprise/rules/version"
import { CorrectEnterprise } from "@/lib/enterprise/schema/enterprise"
import { requestSave } from "@/lib/intake/commands/answer"
import { decideConflicts, undoCorrections } from "@/lib/intake/commands/corrections/decide"
import { saveIntake } from "@/lib/intake/commands/save"
import { countCorrections, listCorrections } from "@/lib/intake/queries/corrections/list"
import { getIntake } from "@/lib/intake/queries/intakes"
import { getKelurahan } from "@/lib/region/queries"
import { type Cell, streamXlsx } from "@/lib/spreadsheet"
import { judgeFileOf } from "../support/intake"
import { newNik, register } from "../support/register"
import { newTenant, type TestTenant } from "../support/tenant"

afterAll(closeDatabase)

let tenant: TestTenant
let ids: string[]

beforeEach(async () => {
  tenant = await newTenant()
  const { officer, regionCode } = tenant
  const trades = ["Batik", "Keripik", "Bengkel", "Mebel"]
  ids = []
  for (const [index, trade] of trades.entries()) {
    ids.push(
      await register(officer, regionCode, {
        ...{ name: `${trade} Sejahtera ${index}`, personName: `Pelaku ${trade}`, nik: newNik() },
        ...{ phone: `0812-3456-78${index}0`, nib: `123456789012${index}`, kbli: "10794", sales: "60000000" },
        ...{ salesPeriod: "year", year: "2025", workers: "3", sector: "KULINER", products: "macam-macam" },
      }),
    )
  }
})

type Sheet = { edit: (id: string, header: string, value: Cell) => void; bytes: () => Promise<Uint8Array> }

/** The register as it is downloaded, opened as in Excel. */
async function download(): Promise<Sheet> {
  const { officer } = tenant
  const places = await getKelurahan(officer)
  async function* cells(): AsyncGenerator<Cell[][]> {
    for await (const rows of exportEnterprises(officer, readListState({})))
      yield rows.map((row) => exportColumns.map(({ value }) => value(row, places)))
  }
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(
    await new Response(streamXlsx({ name: "UMKM", columns: exportColumns }, cells())).arrayBuffer(),
  )
  const sheet = workbook.worksheets[0]
  if (!sheet) throw new Error("No sheet.")
  const columnOf = (title: string) => exportColumns.findIndex(({ header }) => header === title) + 1
  return {
    edit(id, header, value) {
      sheet.eachRow((row) => {
        if (row.getCell(columnOf("ID Naik Kelas")).value === id)
          row.getCell(columnOf(header)).value = value === null || typeof value !== "object" ? value : value.text
      })
    },
    bytes: async () => new Uint8Array(await workbook.xlsx.writeBuffer()),
  }
}

const fields = { name: true, nib: true, products: true, flags: true, status: true, updatedAt: true } as const

function recordOf(id: string | undefined) {
  return read(tenant.officer, (tx) =>
    tx.enterprise.findFirstOrThrow({
      where: { tenantId: tenant.id, id: id ?? "" },
      select: {
        ...fields,
        person: { select: { name: true, phone: true, nikLast4: true } },
        years: { select: { year: true, salesMin: true, salesMax: true, workers: true } },
        kbli: { select: { code: true } },
      },
    }),
  )
}

async function apply(intakeId: string) {
  await requestSave(tenant.officer, intakeId, { includeErrors: false, corrections: true })
  await saveIntake(tenant.officer, intakeId)
}

/** Somebody else corrects a record by the form. */
async function correctByForm(id: string, typed: Record<string, string>) {
  const record = await getEnterprise(tenant.admin, id)
  if (!record) throw new Error("No record.")
  const texts = { ...formTexts(record, 2025), id, version: versionOf(record), confirmed: "on", ...typed }
  await correctEnterprise(tenant.admin, CorrectEnterprise.parse(texts))
}

describe("an export that comes back", () => {
  test("unchanged changes nothing", async () => {
    const id = await judgeFileOf(tenant.officer, await (await download()).bytes())
    expect((await getIntake(tenant.officer, id))?.reading).toMatchObject({
      counts: { ready: 0, warning: 0, error: 0, duplicate: 4 },
      corrections: { matched: 4, rows: 0, fields: 0, conflicts: 0, unreadable: 0 },
    })
  })

  test("edited is shown field by field, applied once, told in the history, and can be taken back", async () => {
    const [first, second, third, fourth] = ids
    const sheet = await download()
    sheet.edit(first ?? "", "Nama usaha", "Batik Baru")
    sheet.edit(first ?? "", "Omzet per tahun (Rp)", 90_000_000)
    sheet.edit(first ?? "", "Kode KBLI", "10794, 13134")
    sheet.edit(second ?? "", "No. HP", "0813-9999-0000")
    sheet.edit(third ?? "", "Produk utama", "-")
    sheet.edit(third ?? "", "Tenaga kerja", 7)
    sheet.edit(fourth ?? "", "Merek", null)
    sheet.edit(fourth ?? "", "NIB", "12")
    const before = await Promise.all(ids.map(recordOf))
    const id = await judgeFileOf(tenant.officer, await sheet.bytes())
    expect((await getIntake(tenant.officer, id))?.reading.corrections).toEqual({
      ...{ matched: 4, rows: 3, fields: 6, conflicts: 0, doubts: 0, unreadable: 1 },
    })
    const { shown } = await listCorrections(tenant.officer, id, { onlyConflicts: false })
    expect(shown.map(({ correction }) => correction.fields.toSorted())).toEqual(
      expect.arrayContaining([["kbli", "name", "sales"], ["phone"], ["products", "workers"]]),
    )
    await apply(id)
    await saveIntake(tenant.officer, id)
    expect(await recordOf(first)).toMatchObject({
      name: "Batik Baru",
      years: [{ year: 2025, salesMin: 90_000_000n, salesMax: 90_000_000n, workers: 3 }],
      kbli: [{ code: "10794" }, { code: "13134" }],
    })
    expect((await recordOf(second)).person.phone).toBe("+6281399990000")
    expect(await recordOf(third)).toMatchObject({ products: null, years: [{ workers: 7, salesMin: 60_000_000n }] })
    expect(await recordOf(fourth)).toEqual(before[3])
    expect(await countCorrections(tenant.officer, id)).toMatchObject({ open: 0, applied: 3, fields: 6 })
    const history = await read(tenant.officer, (tx) =>
      tx.recordChange.findMany({ where: { action: "correction.apply" }, select: { changes: true } }),
    )
    expect(history.flatMap(({ changes }) => Object.keys(Object(changes)))).toEqual(
      expect.arrayContaining(["name", "phone", "products", "kbli", "sales_min 2025", "workers 2025"]),
    )

    await correctByForm(third ?? "", { notes: "dicek" })
    expect(await undoCorrections(tenant.officer, id)).toEqual({ undone: 2, kept: 1 })
    const strip = ({ updatedAt: _, ...rest }: Awaited<ReturnType<typeof recordOf>>) => rest
    expect(strip(await recordOf(first))).toEqual(before[0] && strip(before[0]))
    expect(strip(await recordOf(second))).toEqual(before[1] && strip(before[1]))
    expect((await recordOf(third)).years[0]?.workers).toBe(7)
  })

  test("never overwrites silently what somebody changed meanwhile", async () => {
    const [first, second, third] = ids
    const sheet = await download()
    for (const id of [first, second, third]) sheet.edit(id ?? "", "Nama usaha", "Nama Dari Berkas")
    sheet.edit(first ?? "", "Alamat usaha", "Jl. Berkas 1")
    await correctByForm(first ?? "", { name: "Nama Dari Formulir", products: "dari formulir" })
    await correctByForm(second ?? "", { name: "Nama Dari Formulir" })
    const id = await judgeFileOf(tenant.officer, await sheet.bytes())
    expect((await getIntake(tenant.officer, id))?.reading.corrections).toMatchObject({
      rows: 3,
      fields: 4,
      conflicts: 2,
    })
    const { shown } = await listCorrections(tenant.officer, id, { onlyConflicts: true })
    const conflict = shown.find(({ correction }) => correction.enterpriseId === first)
    expect(conflict?.comparison?.base?.values.name).toBe("Batik Sejahtera 0")
    expect(conflict?.comparison?.theirs.values.name).toBe("Nama Dari Formulir")
    expect(conflict?.correction.values.name).toBe("Nama Dari Berkas")
    for (const { correction } of shown) await decideConflicts(tenant.officer, { id: correction.id, taken: ["name"] })
    await correctByForm(second ?? "", { name: "Sekali Lagi" })
    await correctByForm(third ?? "", { name: "Lebih Cepat" })
    await apply(id)
    expect(await recordOf(first)).toMatchObject({ name: "Nama Dari Berkas", products: "dari formulir" })
    expect((await recordOf(second)).name).toBe("Sekali Lagi")
    expect((await recordOf(third)).name).toBe("Lebih Cepat")
  })

  test("without its version is all conflict, and one daerah cannot touch another's records", async () => {
    const [first] = ids
    const sheet = await download()
    sheet.edit(first ?? "", "Nama usaha", "Nama Lain")
    sheet.edit(first ?? "", "Versi Naik Kelas", null)
    const bytes = await sheet.bytes()
    const id = await judgeFileOf(tenant.officer, bytes)
    expect((await getIntake(tenant.officer, id))?.reading.corrections).toMatchObject({
      rows: 1,
      fields: 1,
      conflicts: 1,
    })
    await apply(id)
    expect((await recordOf(first)).name).toBe("Batik Sejahtera 0")
    const other = await newTenant()
    const foreign = await judgeFileOf(other.officer, bytes)
    expect((await getIntake(other.officer, foreign))?.reading.corrections).toMatchObject({ matched: 0, rows: 0 })
  })

  test("a NIK of somebody else is never taken over, a new one is sealed", async () => {
    const [first, second] = ids
    const taken = newNik()
    await register(tenant.officer, tenant.regionCode, { name: "Warung Lain", personName: "Orang Lain", nik: taken })
    const sheet = await download()
    const fresh = newNik()
    sheet.edit(first ?? "", "NIK", taken)
    sheet.edit(second ?? "", "NIK", fresh)
    const id = await judgeFileOf(tenant.officer, await sheet.bytes())
    const before = await recordOf(first)
    await apply(id)
    expect(await recordOf(first)).toEqual(before)
    expect((await recordOf(second)).person.nikLast4).toBe(fresh.slice(-4))
    expect(await undoCorrections(tenant.officer, id)).toEqual({ undone: 1, kept: 0 })
    expect((await recordOf(second)).person.nikLast4).not.toBe(fresh.slice(-4))
  })
})
