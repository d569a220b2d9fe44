import fc from "fast-check"
import { expect, test } from "vitest"
import { emptyValues } from "@/lib/intake/rules/rows/row"
import { recordOf } from "@/lib/intake/rules/saving"
import type { RowValues } from "@/lib/intake/schema"

const record = (values: Partial<RowValues>) =>
  recordOf({ values: { ...emptyValues(), name: "Warung Melati", ...values }, problems: [], projectId: null }, 2025)

test("a month's turnover is a twelfth of a year's; of an unknown period it is left out and said", () => {
  expect(record({ sales: 5_000_000, salesPeriod: "month" }).year).toMatchObject({
    salesMin: 60_000_000,
    salesMax: 60_000_000,
  })
  expect(record({ sales: { min: null, max: 5_000_000 }, salesPeriod: "year" }).year).toMatchObject({
    salesMin: null,
    salesMax: 5_000_000,
  })
  const unknown = record({ sales: 5_000_000, workers: 3 })
  expect(unknown.year).toMatchObject({ salesMin: null, salesPeriod: null, workers: 3 })
  expect(unknown.enterprise).toMatchObject({ flags: ["salesPeriod:unknown"], size: null })
})

test("the size class follows a year's sales, else capital", () => {
  expect(record({ sales: 200_000_000, salesPeriod: "month" }).enterprise).toMatchObject({
    size: "SMALL",
    sizeBasis: "SALES",
  })
  expect(record({ capital: 2_000_000_000 }).enterprise).toMatchObject({ size: "SMALL", sizeBasis: "CAPITAL" })
})

test("a NIK in the wrong column is masked and said, and never becomes an amount", () => {
  const { person, enterprise, year } = record({
    personName: "Budi 3574010101900003",
    sales: 3574010101900003,
    salesPeriod: "year",
  })
  expect(person.name).toBe("Budi ••••••••••••0003")
  expect(enterprise).toMatchObject({ status: "NEEDS_REPAIR", flags: ["row:nik-in-text"] })
  expect(year).toBeNull()
})

test("without a business name the enterprise is called after its person, without a person nobody is made up", () => {
  expect(record({ name: null, personName: "Siti" }).enterprise.name).toBe("Siti")
  expect(record({ personName: null }).person.name).toBe("")
})

test("whatever a file says, the record is one the database takes", () => {
  const amount = fc.oneof(fc.double(), fc.record({ min: fc.option(fc.double()), max: fc.option(fc.integer()) }))
  const text = fc.option(fc.string({ unit: "binary" }))
  const anything = fc.record({
    name: text,
    phone: text,
    nib: text,
    sales: amount,
    capital: amount,
    workers: fc.double(),
    startedYear: fc.integer(),
    latitude: fc.double(),
    kbli: fc.array(fc.string()),
  })
  fc.assert(
    fc.property(anything, (values) => {
      const { person, enterprise, kbli, year } = record({ ...values, salesPeriod: "month" })
      expect(JSON.stringify({ person, enterprise })).not.toMatch(/\\u0000|\\ud[89a-f]/)
      if (person.phone !== null) expect(person.phone).toMatch(/^\+62\d{7,13}$/)
      if (enterprise.nib !== null) expect(enterprise.nib).toMatch(/^\d{13}$/)
      if (enterprise.startedYear !== null) expect(enterprise.startedYear).toBeGreaterThanOrEqual(1900)
      for (const code of kbli) expect(code).toMatch(/^\d{5}$/)
      const { salesPeriod: _, ...figures } = year ?? { salesPeriod: null }
      for (const figure of Object.values(figures))
        expect(figure === null || (Number.isSafeInteger(figure) && figure >= 0)).toBe(true)
    }),
  )
})
