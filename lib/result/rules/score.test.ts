import fc from "fast-check"
import { expect, test } from "vitest"
import { readLetters, writeLetters } from "@/lib/result/rules/letters"
import { gainOf, normalisedGain, questionGains, scoreOf } from "@/lib/result/rules/score"

const questions = fc
  .array(fc.record({ options: fc.integer({ min: 2, max: 6 }), answer: fc.nat(5) }), { minLength: 1, maxLength: 20 })
  .map((all) =>
    all.map(({ options, answer }, at) => ({
      id: `q${at}`,
      options: Array.from({ length: options }, (_, each) => each),
      answer: answer % options,
    })),
  )
const score = fc.double({ min: 0, max: 100, noNaN: true })

test("a score is 0 to 100, whole when all is right, and never falls when a wrong answer is put right", () => {
  fc.assert(
    fc.property(questions, fc.infiniteStream(fc.nat(5)), (asked, stream) => {
      const answers = Object.fromEntries(asked.map(({ id }) => [id, stream.next().value ?? 0]))
      const before = scoreOf(asked, answers)
      expect(before).toBeGreaterThanOrEqual(0)
      expect(before).toBeLessThanOrEqual(100)
      const [first] = asked
      if (first) expect(scoreOf(asked, { ...answers, [first.id]: first.answer })).toBeGreaterThanOrEqual(before)
      expect(scoreOf(asked, Object.fromEntries(asked.map(({ id, answer }) => [id, answer])))).toBe(100)
      expect(scoreOf(asked, {})).toBe(0)
    }),
  )
})

test("who missed a test gained nothing that is known; a normalised gain is at most 1, and 1 only for a full score", () => {
  fc.assert(
    fc.property(score, score, (pre, post) => {
      expect([gainOf(null, post), gainOf(pre, null), normalisedGain(null, post), normalisedGain(pre, null)]).toEqual([
        null,
        null,
        null,
        null,
      ])
      const gain = normalisedGain(pre, post)
      if (pre >= 100) expect(gain).toBeNull()
      else expect(gain).toBeLessThanOrEqual(1 + 1e-9)
      if (pre < 100) expect(normalisedGain(pre, 100)).toBeCloseTo(1)
      expect(Math.sign(gainOf(pre, post) ?? 0) * Math.sign(gain ?? 0)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test("a question's shares before and after have the same people below the line", () => {
  const asked = [{ id: "a", answer: 1 }]
  const gains = questionGains(asked, [
    { pre: { a: 1 }, post: { a: 1 } },
    { pre: { a: 0 }, post: { a: 1 } },
    { pre: {}, post: { a: 1 } },
    { pre: {}, post: {} },
  ])
  expect(gains).toEqual([{ id: "a", count: 4, before: 0.25, after: 0.75, normalised: 2 / 3 }])
  expect(questionGains(asked, [])).toEqual([{ id: "a", count: 0, before: 0, after: 0, normalised: null }])
})

test("letters copied from paper read back as they were written, and nothing but letters of the options is taken", () => {
  fc.assert(
    fc.property(questions, fc.infiniteStream(fc.nat(6)), (asked, stream) => {
      const chosen = asked.flatMap(({ id, options }) => {
        const option = stream.next().value ?? 0
        return option < options.length ? [[id, option] as const] : []
      })
      const answers = Object.fromEntries(chosen)
      expect(readLetters(writeLetters(answers, asked).toLowerCase(), asked)).toEqual({ answers })
      expect(readLetters(`${writeLetters(answers, asked)}A`, asked)).toHaveProperty("fault")
      expect(readLetters(writeLetters(answers, asked).replace(/^./, "G"), asked)).toHaveProperty("fault")
    }),
  )
})
