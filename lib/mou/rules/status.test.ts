import fc from "fast-check"
import { expect, test } from "vitest"
import { type MouStatus, mouStatuses, optionalSteps } from "@/lib/mou/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { canBecome, isInForce, isPrepared, listNextSteps, type Path } from "./status"

const anyStatus = fc.constantFrom(...keysOf(mouStatuses))
const anyPath: fc.Arbitrary<Path> = fc.record({ off: fc.subarray([...optionalSteps]), needsCouncil: fc.boolean() })

test("every step a daerah offers is legal, and none leads to a step it leaves out", () => {
  fc.assert(
    fc.property(anyStatus, anyPath, (from, path) => {
      for (const to of listNextSteps(from, path)) {
        expect(canBecome(from, to)).toBe(true)
        expect(path.off).not.toContain(to)
        if (to === "COUNCIL") expect(path.needsCouncil).toBe(true)
      }
    }),
  )
})

test("going forward from a proposal reaches the signature by every step that is taken there, each once", () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const walked: MouStatus[] = ["PROPOSED"]
      while (walked.at(-1) !== "ACTIVE") {
        const [next] = listNextSteps(walked.at(-1) ?? "PROPOSED", path).filter((step) => !walked.includes(step))
        walked.push(next ?? "STOPPED")
      }
      const taken = optionalSteps.filter(
        (step) => step !== "EVALUATION" && !path.off.includes(step) && (step !== "COUNCIL" || path.needsCouncil),
      )
      expect(walked).toEqual(["PROPOSED", ...taken, "ACTIVE"])
    }),
  )
})

test("whatever is not over can be stopped, and what is over stays so", () => {
  fc.assert(
    fc.property(anyStatus, anyStatus, (from, to) => {
      const isOver = from === "ENDED" || from === "STOPPED"
      expect(isOver).toBe(!isInForce(from) && !isPrepared(from))
      expect(canBecome(from, "STOPPED")).toBe(!isOver)
      if (isOver) expect(canBecome(from, to)).toBe(false)
    }),
  )
})
