import { expect, test } from "vitest"
import { baseRubric } from "@/lib/rubric/rules/base"
import { changeCriterion, changeWhole } from "@/lib/rubric/rules/change"
import { listDifferences } from "@/lib/rubric/rules/difference"
import type { Criterion } from "@/lib/rubric/schema/rubric"

function criterionOf(code: string): Criterion {
  const found = baseRubric.criteria.find((one) => one.code === code)
  if (!found) throw new Error(`The base rubric has no ${code}.`)
  return found
}

function change(code: string, more: Partial<Criterion> & { said?: string }) {
  const { weight, months = null, commodities, gates, statement, grades = [], said } = { ...criterionOf(code), ...more }
  return changeCriterion(baseRubric, {
    ...{ code, weight, months, commodities, gates, statement: said ?? statement.id, grades },
  })
}

test("a rubric that is the same says nothing", () => {
  expect(listDifferences(baseRubric, baseRubric)).toEqual([])
})

test("a weight, a gate and how long evidence lasts are told with before and after", () => {
  const heavier = change("MU3", { weight: 4.5, months: 12, gates: [{ level: "RETAIL_READY", min: 3 }] })
  expect(listDifferences(baseRubric, heavier)).toMatchObject([
    {
      criterion: { code: "MU3" },
      said: ["bobot 3 → 4,5", "gerbang Siap Ritel ≥ 2 → ≥ 3", "bukti berlaku (bulan) 24 → 12"],
    },
  ])
  const open = change("KE2", { gates: [{ level: "LICENSED", min: 0.8 }] })
  expect(listDifferences(baseRubric, open)).toMatchObject([
    { said: ["bukan gerbang Siap Ritel lagi", "gerbang baru Berizin ≥ 80 %"] },
  ])
})

test("who is asked and other words are told too", () => {
  const { commodities } = criterionOf("MU1")
  const fewer = change("MU1", { commodities: commodities.filter((code) => code !== "FOOD"), said: "Kata lain" })
  expect(listDifferences(baseRubric, fewer)).toMatchObject([
    { said: [expect.stringMatching(/^tidak ditanyakan lagi untuk Pangan/), "pernyataan diubah"] },
  ])
  expect(listDifferences(fewer, baseRubric)[0]?.said[0]).toMatch(/^ditanyakan juga untuk Pangan/)
})

test("weights of dimensions and what levels ask for come first, together", () => {
  const weights = baseRubric.dimensions.map(({ code, weights: now }) => ({ code, ...now }))
  const heavier = weights.map((one) => (one.code === "mutu" ? { ...one, retail: 30 } : one))
  const { EXPORT_READY, RETAIL_READY } = baseRubric.levels
  const { mutu: _, ...rest } = RETAIL_READY.dimensions
  const levels = { EXPORT_READY, RETAIL_READY: { ...RETAIL_READY, min: 70, dimensions: rest } }
  expect(listDifferences(baseRubric, changeWhole(baseRubric, { weights: heavier, levels, exportMonths: 12 }))).toEqual([
    {
      criterion: null,
      said: [
        "bobot Mutu (ritel) 25 → 30",
        "indeks minimal Siap Ritel 65 → 70",
        "minimal Mutu untuk Siap Ritel 60 → tidak ada",
        "ekspor dihitung (bulan) 24 → 12",
      ],
    },
  ])
})
