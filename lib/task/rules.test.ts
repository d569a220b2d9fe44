import { expect, test } from "vitest"
import { computeReadiness } from "@/lib/readiness/rules/readiness"
import type { ProductFacts } from "@/lib/readiness/schema/facts"
import { baseRubric } from "@/lib/rubric/rules/base"
import { isDue, listTasks } from "@/lib/task/rules"

const today = "2026-11-22"
const bare: ProductFacts = {
  ...{ id: "p", enterpriseId: "e", commodity: "FOOD", foodContact: false, plant: true, animal: false, wood: false },
  ...{ haram: false, shelfLife: null, nameEn: "", description: "", descriptionEn: "", hsCode: null, barcode: null },
  ...{
    hasPrice: false,
    hasCapacity: false,
    exportDocuments: [],
    grade: "stated",
    unseen: [],
    changedOn: "2026-11-01",
    photos: 0,
  },
  enterprise: { missing: [], validUntil: null, nib: null, nibGrade: "stated", hasKbli: false, hasNpwp: false },
  ...{ packaging: [], label: null, outputs: [], channels: [], permits: [], tests: [], exports: [], trainings: [] },
  answers: [],
}
const nothingAsked = { asked: 0, answered: 0, isOpen: false, isDone: false }

function tasksOf(changes: Partial<ProductFacts>, self = nothingAsked) {
  const facts = { ...bare, ...changes }
  const { states } = computeReadiness({ product: facts, rubric: baseRubric, today, counting: "stated" })
  return listTasks({ facts, states, self, today })
}
const permit = (id: string, until: string | null, kind = "PIRT") =>
  ({ id, kind, until, state: "VALID", grade: "seen", level: "", on: "2021-01-01" }) as const

test("a new product begins with its photo, and asks for the last whole month by its name", () => {
  const labels = tasksOf({}).map(({ label }) => label)
  expect(labels[0]).toBe("Foto produk")
  expect(labels).toEqual(expect.arrayContaining(["Isi produksi bulan Oktober", "Foto label", "Urus sertifikat halal"]))
})

test("what was made last month is asked no more, not even when it was nothing", () => {
  const outputs = [{ id: "o", grade: "stated", month: "2026-10-01", quantity: 0, ordered: null, onTime: null }] as const
  expect(tasksOf({ outputs: [...outputs] }).map(({ key }) => key)).not.toContain("produksi")
})

test("a permit that ran out comes first, one that ends within 90 days is due, a renewed one is not", () => {
  const due = (permits: ProductFacts["permits"]) => tasksOf({ permits }).filter(isDue)
  expect(tasksOf({ permits: [permit("a", "2026-11-21")] })[0]).toMatchObject({
    label: "Perpanjang P-IRT (SPP-IRT)",
    note: "Sudah habis 21 November 2026",
  })
  expect(due([permit("a", "2027-02-20")])).toHaveLength(1)
  expect(due([permit("a", "2027-02-21")])).toHaveLength(0)
  expect(due([permit("a", "2026-11-21"), permit("b", "2031-01-01")])).toHaveLength(0)
  expect(due([permit("a", null, "HALAL")])).toHaveLength(0)
})

test("craft is asked for no food label, and haram food for its statement instead of halal", () => {
  expect(tasksOf({ commodity: "CRAFT" }).map(({ key }) => key)).not.toContain("label")
  const labels = tasksOf({ haram: true }).map(({ label }) => label)
  expect(labels).toContain("Catat keterangan tidak halal")
  expect(labels).not.toContain("Urus sertifikat halal")
})

test("an own assessment is gone on with where it stopped, begun once, and asked no more when done", () => {
  const self = { asked: 23, answered: 7, isOpen: true, isDone: false }
  expect(tasksOf({}, self).find(({ key }) => key === "penilaian")?.note).toBe("7 dari 23 sudah dijawab")
  expect(tasksOf({}, { ...self, isOpen: false }).map(({ label }) => label)).toContain("Nilai sendiri produk Anda")
  expect(tasksOf({}, { ...self, isOpen: false, isDone: true }).map(({ key }) => key)).not.toContain("penilaian")
})
