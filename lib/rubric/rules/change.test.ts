import { expect, test } from "vitest"
import { baseRubric } from "@/lib/rubric/rules/base"
import { changeCriterion, changeWhole, listFaults } from "@/lib/rubric/rules/change"

const weights = baseRubric.dimensions.map(({ code, weights: now }) => ({ code, ...now }))
const { levels, exportMonths } = baseRubric

test("the base rubric has no fault, and setting it to what it is changes nothing", () => {
  expect(listFaults(baseRubric)).toEqual([])
  expect(changeWhole(baseRubric, { weights, levels, exportMonths })).toEqual(baseRubric)
  for (const { code, weight, months = null, commodities, gates, statement, grades = [] } of baseRubric.criteria) {
    const change = { code, weight, months, commodities, gates, statement: statement.id, grades }
    expect(changeCriterion(baseRubric, change)).toEqual(baseRubric)
  }
})

test("weights that do not make 100, gates out of reach and dimensions without criteria are told", () => {
  const heavier = weights.map((one) => (one.code === "mutu" ? { ...one, retail: one.retail + 5 } : one))
  expect(listFaults(changeWhole(baseRubric, { weights: heavier, levels, exportMonths }))).toEqual([
    "Bobot profil ritel berjumlah 105; ubah supaya tepat 100.",
  ])
  const [first] = baseRubric.criteria
  if (!first) throw new Error("the base rubric is empty")
  const change = {
    code: first.code,
    weight: 2,
    months: null,
    commodities: first.commodities,
    statement: "x",
    grades: [],
  }
  const high = changeCriterion(baseRubric, { ...change, gates: [{ level: "LICENSED" as const, min: 4 }] })
  expect(listFaults(high)).toEqual(["Gerbang MU1 meminta lebih dari nilai tertinggi 3."])
  const silent = { ...baseRubric, criteria: baseRubric.criteria.filter(({ dimension }) => dimension !== "ekspor") }
  expect(listFaults(silent)).toHaveLength(1)
})

test("a criterion switched off for a commodity is asked of the others still", () => {
  const change = { weight: 3, months: 6, gates: [], statement: "Kata baru", grades: [{ value: 2, id: "Rapi" }] }
  const changed = changeCriterion(baseRubric, { ...change, code: "MU1", commodities: ["FOOD"] })
  const criterion = changed.criteria.find(({ code }) => code === "MU1")
  expect(criterion).toMatchObject({ commodities: ["FOOD"], months: 6, statement: { id: "Kata baru" }, weight: 3 })
  expect(criterion?.grades?.map(({ id }) => id)[2]).toBe("Rapi")
  expect(changed.criteria.filter(({ code }) => code !== "MU1")).toEqual(
    baseRubric.criteria.filter(({ code }) => code !== "MU1"),
  )
})
