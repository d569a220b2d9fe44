import { expect, test } from "vitest"
import { baseRubric } from "@/lib/rubric/rules/base"
import { listSources, sourceWords } from "@/lib/rubric/rules/sources"

test("every source of the base rubric is told in words, and none that nothing rests on", () => {
  const named = [...new Set(baseRubric.criteria.flatMap(({ sources }) => sources))].sort()
  expect(listSources(baseRubric).map(({ code }) => code)).toEqual(named)
  expect(Object.keys(sourceWords).sort()).toEqual(named)
})

test("what was read somewhere says where, and only general knowledge does not", () => {
  for (const { code, at } of listSources(baseRubric)) expect(at === "", code).toBe(code.startsWith("BK-"))
})

test("a source that the portal does not know stays a code", () => {
  const [criterion] = baseRubric.criteria
  if (!criterion) throw new Error("The base rubric is empty.")
  expect(listSources({ criteria: [{ ...criterion, sources: ["S-VCO", "S-LAIN"] }] })).toMatchObject([{ code: "S-VCO" }])
})

test("no note of the base rubric speaks of what only its makers have", () => {
  for (const { code, note = "" } of baseRubric.criteria) expect(note, code).not.toMatch(/_|\bfacts\b/)
})
