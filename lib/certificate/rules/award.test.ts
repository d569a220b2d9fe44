import fc from "fast-check"
import { expect, test } from "vitest"
import { awardOf } from "@/lib/certificate/rules/award"
import { type Achievement, hasPassed } from "@/lib/result/rules/passed"

const anyScore = fc.option(fc.integer({ min: 0, max: 100 }))
const anyAchievement: fc.Arbitrary<Achievement> = fc
  .record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    minAttendance: fc.integer({ min: 0, max: 100 }),
    post: anyScore,
    practice: anyScore,
    passScore: fc.integer({ min: 0, max: 100 }),
    others: fc.record({ post: fc.boolean(), practice: fc.boolean() }),
  })
  .map(({ others, ...rest }) => {
    const held = { post: others.post || rest.post !== null, practice: others.practice || rest.practice !== null }
    return { ...rest, held }
  })

test("nobody gets a certificate who attended too little, and everybody who attended enough gets one", () => {
  fc.assert(
    fc.property(anyAchievement, (one) => {
      const enough = one.share > 0 && one.share * 100 >= one.minAttendance - 1e-9
      expect(awardOf(one).kind !== null).toBe(enough)
    }),
  )
})

test("passing is attested to those who passed a test, and to nobody else", () => {
  fc.assert(
    fc.property(anyAchievement, (one) => {
      const tested = one.held?.post || one.held?.practice
      expect(awardOf(one).kind === "PASSED").toBe(Boolean(tested) && hasPassed(one))
    }),
  )
})
