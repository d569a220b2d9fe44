import { expect, test } from "vitest"
import { askPlainly, plainWords, sayAnswer } from "@/lib/assessment/rules/plain-words"
import { baseRubric } from "@/lib/rubric/rules/base"

test("every criterion of the base rubric, and nothing else, has its question, example and plain grades", () => {
  expect(Object.keys(plainWords).sort()).toEqual(baseRubric.criteria.map(({ code }) => code).sort())
  for (const criterion of baseRubric.criteria) {
    const { question, example, choices } = askPlainly(criterion)
    expect(question, criterion.code).toMatch(/\?$/)
    expect(question).not.toBe(criterion.statement.id)
    expect(example.length, criterion.code).toBeGreaterThan(20)
    if (criterion.kind === "graded") {
      expect(plainWords[criterion.code]?.choices?.length, criterion.code).toBe(criterion.grades?.length)
      expect(choices.map(({ value }) => value)).toEqual([0, 1, 2, 3])
    }
    expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length)
  }
})

test("a daerah that words a criterion or a grade anew is asked in its own words", () => {
  const [first] = baseRubric.criteria
  if (!first) throw new Error("the base rubric is empty")
  const reworded = { ...first, statement: { ...first.statement, id: "Lembar spesifikasi ada" } }
  expect(askPlainly(reworded)).toMatchObject({ question: "Lembar spesifikasi ada", example: "" })
  const grades = first.grades?.map((grade) => (grade.value === 2 ? { ...grade, id: "Ditulis dinas" } : grade))
  expect(sayAnswer({ ...first, grades }, 2)).toBe("Ditulis dinas")
  expect(sayAnswer({ ...first, grades }, 3)).toBe(plainWords.MU1?.choices?.[3])
})
