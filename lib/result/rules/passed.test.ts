import fc from "fast-check"
import { expect, test } from "vitest"
import { hasPassed } from "@/lib/result/rules/passed"

const score = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null })
const achievement = fc.record({
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  minAttendance: fc.integer({ min: 0, max: 100 }),
  post: score,
  practice: score,
  passScore: fc.integer({ min: 0, max: 100 }),
  held: fc.record({ post: fc.boolean(), practice: fc.boolean() }),
})

test("nobody passes who never came, came too little, missed a test that was held or stayed below its bar", () => {
  fc.assert(
    fc.property(achievement, (one) => {
      const { share, minAttendance, post, practice, passScore, held } = one
      const came = share > 0 && share * 100 >= minAttendance - 1e-9
      const reached = (given: number | null, wasHeld: boolean) => (given === null ? !wasHeld : given >= passScore)
      expect(hasPassed(one)).toBe(came && reached(post, held.post) && reached(practice, held.practice))
      expect(hasPassed({ ...one, share: 0 })).toBe(false)
      if (hasPassed(one)) expect(hasPassed({ ...one, share: 1, post: 100, practice: 100 })).toBe(true)
    }),
  )
})

test("a bar of hours that is met exactly is met, also where its share is no binary fraction", () => {
  for (const [attended, whole] of [
    [4, 5],
    [7, 10],
    [3, 30],
    [29, 50],
  ] as const) {
    const minAttendance = (attended / whole) * 100
    expect(
      hasPassed({
        share: attended / whole,
        minAttendance: Math.round(minAttendance),
        post: null,
        practice: null,
        passScore: 60,
      }),
    ).toBe(true)
  }
})
