import fc from "fast-check"
import { expect, test } from "vitest"
import { canBecome } from "@/lib/enterprise/rules/flow"
import { isStatus, type Status, statuses } from "@/lib/enterprise/schema/enterprise"

const anyStatus = fc.constantFrom(...Object.keys(statuses).filter(isStatus))

test("no status follows itself", () => {
  fc.assert(fc.property(anyStatus, (status) => !canBecome(status, status)))
})

test("only a checked enterprise is approved, besides one that a merge gives back", () => {
  const before = (to: Status) =>
    Object.keys(statuses)
      .filter(isStatus)
      .filter((from) => canBecome(from, to))
  expect(before("APPROVED")).toEqual(["CHECKED", "MERGED"])
})

test("every status but a merged one can be merged, and a merged one can come back to each", () => {
  fc.assert(
    fc.property(anyStatus, (status) => canBecome(status, "MERGED") === (status !== "MERGED") || status === "MERGED"),
  )
  fc.assert(fc.property(anyStatus, (status) => status === "MERGED" || canBecome("MERGED", status)))
})
