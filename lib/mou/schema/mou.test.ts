import fc from "fast-check"
import { expect, test } from "vitest"
import { SaveMou } from "./mou"
import { linesOf, partnerRows } from "./parties"

const id = "01a2018e-ed26-723b-acaf-bc4c24b26a43"
const partnerId = "01a2018e-ed26-723b-acaf-bc4c24b26a44"
const usual = {
  id,
  form: "MOU",
  category: "PRIVATE",
  title: "Kurasi",
  institution1: "Pemerintah Kota",
  partnerId2: partnerId,
}

/** The fields that a form's faults stand at. */
function faultsOf(typed: Record<string, unknown>): string[] {
  const parsed = SaveMou.safeParse({ ...usual, ...typed })
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]))
}

test("a fault stands at the field it is in", () => {
  expect(faultsOf({})).toEqual([])
  expect(faultsOf({ title: " " })).toEqual(["title"])
  expect(faultsOf({ institution1: "" })).toEqual(["institution1"])
  expect(faultsOf({ partnerId2: "" })).toEqual(["partnerId2"])
  expect(faultsOf({ partnerId2: "", number5: "12" })).toEqual(["partnerId5"])
  expect(faultsOf({ partnerId4: partnerId })).toEqual(["partnerId4"])
  expect(faultsOf({ form: "AMENDMENT" })).toEqual(["parentId"])
  expect(faultsOf({ startsOn: "2026-02-01", endsOn: "2026-01-31" })).toEqual(["endsOn"])
  expect(faultsOf({ signedOn: "2026-02-30" })).toEqual(["signedOn"])
  expect(faultsOf({ scopes: Array.from({ length: 31 }, (_, at) => `Butir ${at}`).join("\n") })).toEqual(["scopes"])
})

test("every mistake of a form is told at once", () => {
  const wrong = { category: "", title: "", signedOn: "2026-02-30", startsOn: "2026-02-01", endsOn: "2026-01-31" }
  const between = { form: "AMENDMENT", partnerId2: "", institution1: "" }
  const faults = ["category", "title", "signedOn", "endsOn", "parentId", "institution1", "partnerId2"]
  expect(new Set(faultsOf({ ...wrong, ...between }))).toEqual(new Set(faults))
  expect(faultsOf({ startsOn: "2026-02-30", endsOn: "2026-01-31" })).toEqual(["startsOn"])
  expect(faultsOf({ form: "AMENDMENT", parentId: "x" })).toEqual(["parentId"])
})

test("the daerah is the first party, and the partners follow in the order of their lines", () => {
  fc.assert(
    fc.property(fc.subarray([...partnerRows], { minLength: 1 }), (rows) => {
      const ids = rows.map((row) => [`partnerId${row}`, `01a2018e-ed26-723b-acaf-${String(row).padStart(12, "0")}`])
      const { parties } = SaveMou.parse({ ...usual, partnerId2: "", ...Object.fromEntries(ids) })
      expect(parties.map(({ row }) => row)).toEqual([1, ...rows])
      expect(parties[0]?.partnerId).toBeNull()
    }),
  )
})

test("lines lose what stands before them, and nothing of their words", () => {
  expect(linesOf("1. Uji mutu\r\n  b) Pelatihan VCO\n• 2 kelas setahun\n\n 2026 dimulai\n")).toEqual([
    "Uji mutu",
    "Pelatihan VCO",
    "2 kelas setahun",
    "2026 dimulai",
  ])
})
