import fc from "fast-check"
import { expect, test } from "vitest"
import { judgeFailure } from "./delivery"

test("temporary trouble waits longer every time, and the fifth failure is the last", () => {
  const waited = [1, 2, 3, 4, 5].map((tries) => judgeFailure({ code: "ECONNECTION" }, tries).waitMinutes)
  expect(waited).toEqual([1, 10, 60, 360, null])
})

test("an address the server refuses is not tried again, but a wrong password and a full mailbox are", () => {
  expect(judgeFailure({ code: "EENVELOPE", responseCode: 550 }, 1)).toMatchObject({ waitMinutes: null })
  expect(judgeFailure({ code: "EAUTH", responseCode: 535 }, 1).waitMinutes).toBe(1)
  expect(judgeFailure({ code: "EENVELOPE", responseCode: 452 }, 1).waitMinutes).toBe(1)
})

test("every failure is said in words, whatever the server answers", () => {
  const failures = fc.record(
    {
      code: fc.constantFrom("EAUTH", "EDNS", "ECONNECTION", "EMESSAGE"),
      responseCode: fc.integer({ min: 0, max: 600 }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(failures, fc.integer({ min: 1, max: 9 }), (failure, tries) => {
      const { waitMinutes, words } = judgeFailure(failure, tries)
      expect(words).toMatch(/^Server surel .+\.$/)
      expect(waitMinutes === null || waitMinutes > 0).toBe(true)
      if (tries >= 5) expect(waitMinutes).toBeNull()
    }),
  )
})
