import fc from "fast-check"
import { expect, test } from "vitest"
import { listNextSteps } from "@/lib/mou/rules/status"
import { mouStatuses, optionalSteps } from "@/lib/mou/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { actionOf, isBack, isChangeable, isRemovable, leavesCouncil, leavesReview } from "./step"

const anyPath = fc.record({ off: fc.subarray([...optionalSteps]), needsCouncil: fc.boolean() })
const anyStatus = fc.constantFrom(...keysOf(mouStatuses))

test("every step has its permission, and what leads to an end or a longer life has its own", () => {
  fc.assert(
    fc.property(anyStatus, anyPath, (from, path) => {
      for (const to of listNextSteps(from, path)) {
        const action = actionOf({ from, to })
        expect(action === "mou.stop").toBe(to === "STOPPED")
        expect(action === "mou.end").toBe(to === "ENDED")
        expect(action === "mou.extend").toBe(to === "EXTENDED")
        expect(action === "mou.amend").toBe(to === "AMENDED")
        if (action === "mou.activate") expect([to, from === "EVALUATION"]).toEqual(["ACTIVE", false])
        if (action === "mou.evaluate") expect([from, to]).toContain("EVALUATION")
      }
    }),
  )
})

test("what a review or a council decided is asked exactly when an agreement goes on from there", () => {
  fc.assert(
    fc.property(anyStatus, anyPath, (from, path) => {
      for (const to of listNextSteps(from, path)) {
        const goesOn = to !== "STOPPED" && !isBack({ from, to })
        expect(leavesReview({ from, to })).toBe(from === "TEAM_REVIEW" && goesOn)
        expect(leavesCouncil({ from, to })).toBe(from === "COUNCIL" && goesOn)
      }
    }),
  )
})

test("only a proposal on which nothing stands can be taken away, and only what is over cannot be changed", () => {
  const none = { steps: 0, obligations: 0, submissions: 0, interactions: 0, children: 0 }
  fc.assert(
    fc.property(anyStatus, fc.constantFrom(...keysOf(none)), fc.nat(3), (status, name, count) => {
      expect(isRemovable({ ...none, status, [name]: count })).toBe(status === "PROPOSED" && count === 0)
      expect(isChangeable(status)).toBe(status !== "ENDED" && status !== "STOPPED")
    }),
  )
})
