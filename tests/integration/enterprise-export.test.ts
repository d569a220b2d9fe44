import ExcelJS from "exceljs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { describeCounts } from "@/lib/count/rules"
import { closeDatabase } from "@/lib/db"
import { recordExport } from "@/lib/enterprise/commands/export"
import { exportEnterprises } from "@/lib/enterprise/queries/export"
import { countEnterprises } from "@/lib/enterprise/queries/tally"
import { makeTemplate } from "@/lib/enterprise/queries/template"
import { exportColumns } from "@/lib/enterprise/rules/export-columns"
import { readListState } from "@/lib/enterprise/rules/filter"
import { templateColumns } from "@/lib/enterprise/rules/template"
import { runIntake } from "@/lib/intake/commands/run"
import { getKelurahan } from "@/lib/region/queries"
import { type Cell, streamCsv, streamXlsx } from "@/lib/spreadsheet"
import { asOwner } from "../support/catalogue"
import { newNik, register } from "../support/register"
import { newTenant, type TestTenant } from "../support/tenant"

const streams = { xlsx: streamXlsx, csv: streamCsv }
const all = readListState({})

let tenant: TestTenant
const niks = [newNik(), newNik("571290"), newNik()]

beforeAll(async () => {
  tenant = await newTenant()
  const { officer, regionCode } = tenant
  await register(officer, regionCode, {
    name: "=HYPERLINK(1)",
    personName: "+Budi",
    nik: niks[0] ?? "",
    products: 'kopi; "robusta"\tbubuk',
    notes: "-catatan",
    phone: "0812-3456-7890",
    nib: "0123456789012",
    kbli: "01193, 10794",
    sales: "5-10 jt",
    salesPeriod: "month",
    capital: "1,5 jt",
    workersMale: "2",
    workersFemale: "3",
    year: "2025",
    latitude: "-7,75",
    longitude: "113,2",
    rt: "003",
    sector: "KULINER",
    legalForm: "UD",
    startedYear: "2015",
  })
  await register(officer, regionCode, {
    name: "Warung",
    personName: "Ani",
    nik: niks[1] ?? "",
    gender: "P",
    birthDate: "1990-12-17",
  })
  await register(officer, regionCode, { name: "Warung", personName: "Ani", notes: "tanpa NIK dan HP" })
  await register(officer, regionCode, {
    name: "Batik @nggur",
    personName: "Dewi",
    nik: niks[2] ?? "",
    sales: "> 2 M",
    salesPeriod: "year",
    year: "2024",
  })
})
afterAll(closeDatabase)

async function download(format: "xlsx" | "csv"): Promise<Uint8Array<ArrayBuffer>> {
  const places = await getKelurahan(tenant.officer)
  async function* cells(): AsyncGenerator<Cell[][]> {
    for await (const rows of exportEnterprises(tenant.officer, all)) {
      yield rows.map((row) => exportColumns.map(({ value }) => value(row, places)))
    }
  }
  const stream = streams[format]({ name: "UMKM", columns: exportColumns, about: describeCounts() }, cells())
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

describe.each(["xlsx", "csv"] as const)("an export as %s", (format) => {
  test("comes back with no error and no new row, and leaves the register as it was", async () => {
    const before = await countEnterprises(tenant.officer)
    const result = await runIntake(tenant.officer, {
      bytes: await download(format),
      fileName: `umkm.${format}`,
      save: true,
    })
    expect(result.rows.map(({ outcome }) => outcome)).toEqual(["duplicate", "duplicate", "duplicate", "duplicate"])
    expect(result.rows.flatMap(({ problems }) => problems.filter(({ severity }) => severity === "error"))).toEqual([])
    expect(result.saved).toBe(0)
    expect(await countEnterprises(tenant.officer)).toBe(before)
  })

  test("says the same values, and no NIK", async () => {
    const bytes = await download(format)
    const { rows } = await runIntake(tenant.officer, { bytes, fileName: `umkm.${format}` })
    const batik = rows.find(({ values }) => values.personName?.includes("Budi"))?.values
    expect(batik).toMatchObject({
      nik: null,
      nib: "0123456789012",
      phone: "+6281234567890",
      kbli: ["01193", "10794"],
      sales: { min: 60_000_000, max: 120_000_000 },
      salesPeriod: "year",
      capital: 1_500_000,
      workersMale: 2,
      workersFemale: 3,
      latitude: -7.75,
      rt: "003",
      startedYear: 2015,
    })
    const text = format === "csv" ? new TextDecoder().decode(bytes) : JSON.stringify(await sheetTexts(bytes))
    for (const nik of niks) expect(text).not.toContain(nik)
    expect(text).toContain(`••••••••••••${niks[0]?.slice(-4)}`)
  })
})

test("in the workbook, numbers that are names are text and nothing is a formula", async () => {
  const texts = await sheetTexts(await download("xlsx"))
  expect(texts.flat()).toContain("0123456789012")
  expect(texts.flat()).toContain("=HYPERLINK(1)")
  expect(texts.flat().every((cell) => cell === null || ["string", "number"].includes(typeof cell))).toBe(true)
})

test("the audit trail knows who took which list away, and how long it was", async () => {
  await recordExport(tenant.officer, readListState({ status: "SUBMITTED", q: "warung" }), "csv")
  const [event] = await asOwner(async (owner) => {
    const { rows } = await owner.query(
      "SELECT detail FROM audit_event WHERE tenant_id = $1 AND action = 'enterprise.export'",
      [tenant.id],
    )
    return rows
  })
  expect(event?.detail).toEqual({ format: "csv", filter: "?q=warung&status=SUBMITTED", rows: 2 })
  await expect(recordExport(tenant.companion, all, "csv")).rejects.toMatchObject({ reason: "forbidden" })
})

test("the template, filled in as it says, is understood column by column", async () => {
  const places = [...(await getKelurahan(tenant.officer)).values()]
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await makeTemplate("Kota Contoh", places)).buffer)
  const filled: Record<string, string | number> = {
    "Nama pelaku": "Siti Baru",
    NIK: newNik("570880"),
    "Jenis kelamin": "P",
    "Tanggal lahir": "17-08-1980",
    "No. HP": "0813-1111-2222",
    "Nama usaha": "Keripik Baru",
    NIB: "1234567890999",
    "Kode KBLI": "10794",
    Sektor: "Kuliner (makanan dan minuman)",
    "Bentuk usaha": "Perorangan (PO)",
    Kelurahan: places[0]?.name ?? "",
    Kecamatan: places[0]?.kecamatan ?? "",
    "Omzet per tahun (Rp)": 60_000_000,
    "Tenaga kerja laki-laki": 1,
  }
  const register = workbook.getWorksheet("UMKM")
  register?.addRow(templateColumns.map(({ header }) => filled[header] ?? null))
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  const { rows } = await runIntake(tenant.officer, { bytes, fileName: "templat.xlsx" })
  expect(rows).toHaveLength(1)
  expect(rows[0]?.problems).toEqual([])
  expect(rows[0]).toMatchObject({
    outcome: "ready",
    values: {
      gender: "P",
      birthDate: "1980-08-17",
      kelurahanCode: places[0]?.code,
      sales: 60_000_000,
      salesPeriod: "year",
      kbli: ["10794"],
    },
  })
})

async function sheetTexts(bytes: Uint8Array<ArrayBuffer>): Promise<unknown[][]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer)
  const texts: unknown[][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    texts.push(Array.isArray(row.values) ? row.values.slice(1).map((cell) => cell ?? null) : [])
  })
  return texts
}
