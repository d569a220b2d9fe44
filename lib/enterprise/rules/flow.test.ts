import fc from "fast-check"
import { expect, test } from "vitest"
import { approvedUntil, canBecome, mayDecide } from "@/lib/enterprise/rules/flow"
import { isStatus, type Status, statuses } from "@/lib/enterprise/schema/enterprise"

const anyStatus = fc.constantFrom(...Object.keys(statuses).filter(isStatus))
const anyId = fc.option(fc.uuid(), { nil: null })

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

test("nobody decides on their own proposal", () => {
  fc.assert(
    fc.property(anyStatus, fc.uuid(), (status, me) => !mayDecide({ status, proposal: "APPROVED", proposedBy: me }, me)),
  )
  fc.assert(
    fc.property(anyId, fc.uuid(), (proposedBy, me) => {
      fc.pre(proposedBy !== me)
      return mayDecide({ status: "CHECKED", proposal: "APPROVED", proposedBy }, me)
    }),
  )
})

test("an approval ends on the visit's day, or on the last day of a shorter month", () => {
  const iso = (date: string, months: number) => approvedUntil(new Date(date), months).toISOString().slice(0, 10)
  expect(iso("2026-11-21", 12)).toBe("2027-11-21")
  expect(iso("2024-02-29", 12)).toBe("2025-02-28")
  expect(iso("2026-08-31", 6)).toBe("2027-02-28")
})
