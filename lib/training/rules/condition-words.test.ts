import fc from "fast-check"
import { expect, test } from "vitest"
import { quotaOf, readConditions, readQuota } from "@/lib/training/schema/conditions"
import { sayConditions, sayQuota } from "./condition-words"

const places = new Map([
  ["35.74.01.1001", { name: "Ketapang" }],
  ["35.74.01.1002", { name: "Triwung Kidul" }],
  ["35.74.01.1003", { name: "Pilang" }],
])

test("conditions are said one by one", () => {
  const conditions = {
    nib: true as const,
    sectors: ["KULINER", "KRIYA"],
    kelurahan: [...places.keys()],
    neverOnTopic: true as const,
  }
  expect(sayConditions(conditions, { topics: ["kemasan", "pemasaran"] }, places)).toEqual([
    "Usahanya sudah ber-NIB.",
    "Sektor usahanya Kuliner (makanan dan minuman) atau Kriya dan kerajinan.",
    "Usahanya di Kelurahan Ketapang, Triwung Kidul, atau Pilang.",
    "Pelakunya belum pernah dilatih tentang kemasan atau pemasaran.",
  ])
  expect(sayConditions({}, { topics: [] }, places)).toEqual([])
})

test("a quota is said for every kelurahan and for those that differ", () => {
  expect(sayQuota({ "*": 5, "35.74.01.1001": 0 }, places)).toEqual([
    "Paling banyak 5 orang tiap kelurahan.",
    "Kecuali Ketapang 0 orang.",
  ])
  expect(sayQuota({ "35.74.01.1001": 2, "35.74.01.1003": 3 }, places)).toEqual([
    "Paling banyak Ketapang 2 orang dan Pilang 3 orang.",
  ])
  expect(sayQuota({}, places)).toEqual([])
})

test("a kelurahan has its own figure, else that of all, else none", () => {
  const anyQuota = fc.dictionary(fc.constantFrom("*", "a", "b"), fc.nat({ max: 50 }))
  fc.assert(
    fc.property(anyQuota, fc.constantFrom("a", "b", "c", null), (quota, code) => {
      const own = code === null ? undefined : quota[code]
      expect(quotaOf(readQuota(quota), code)).toBe(own ?? quota["*"] ?? null)
    }),
  )
})

test("what is no condition or quota is a bug, not a condition that nobody checks", () => {
  expect(() => readConditions({ nib: "yes" })).toThrow()
  expect(() => readConditions({ sectors: [] })).toThrow()
  expect(() => readQuota({ "*": -1 })).toThrow()
  expect(readConditions({ nib: true, sectors: ["KULINER"] })).toEqual({ nib: true, sectors: ["KULINER"] })
})
