import fc from "fast-check"
import { expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { canBecome } from "@/lib/enterprise/rules/flow"
import { isStatus, statuses } from "@/lib/enterprise/schema/enterprise"
import { type Findings, type Outcome, stepsAfter } from "@/lib/visit/rules/result"

const today = "2026-11-21"
const finding = fc.constantFrom("right" as const, "corrected" as const, "wrong" as const, "unknown" as const)
const findings = fc.record({ identity: finding, location: finding, phone: finding, nib: finding, sales: finding })
const visited = fc.record({
  status: fc.constantFrom(...Object.keys(statuses).filter(isStatus)),
  proposal: fc.constantFrom(null, "APPROVED", "CLOSED", "MOVED"),
  visitedOn: fc.constantFrom(null, "2026-01-02", daysAfter(today, -60), today),
  validUntil: fc.constantFrom(null, daysAfter(today, 30), daysAfter(today, 59), daysAfter(today, 60), "2027-11-01"),
  outcome: fc.constantFrom<Outcome>("ACTIVE", "CLOSED", "MOVED", "NOT_FOUND"),
  findings,
  movedTo: fc.constantFrom("", "Mayangan"),
  today: fc.constant(today),
})
const right: Findings = { identity: "right", location: "right", phone: "right", nib: "right", sales: "right" }
const at = {
  status: "SUBMITTED",
  proposal: null,
  visitedOn: null,
  validUntil: null,
  outcome: "ACTIVE",
  movedTo: "",
  today,
} as const

test("a visit takes only legal steps, proposes with every check, and decides nothing", () => {
  fc.assert(
    fc.property(visited, (each) => {
      let status = each.status
      for (const { to, proposal, reason } of stepsAfter(each)) {
        expect(canBecome(status, to)).toBe(true)
        expect(["SUBMITTED", "CHECKED", "NEEDS_REPAIR"]).toContain(to)
        expect(proposal !== undefined).toBe(to === "CHECKED")
        expect(reason).not.toBe("")
        status = to
      }
    }),
  )
})

test("a second visit that finds the same changes nothing more", () => {
  fc.assert(
    fc.property(visited, (each) => {
      const last = stepsAfter(each).at(-1)
      if (!last) return
      const after = { ...each, status: last.to, proposal: last.proposal ?? null, visitedOn: today, validUntil: null }
      expect(stepsAfter(after)).toEqual([])
    }),
  )
})

test("what was asked decides what is proposed", () => {
  const steps = (change: Partial<Findings>) => stepsAfter({ ...at, findings: { ...right, ...change } })
  expect(steps({})).toEqual([{ to: "CHECKED", proposal: "APPROVED", reason: "Semua yang diperiksa benar." }])
  expect(steps({ phone: "corrected", sales: "unknown" })).toMatchObject([{ to: "CHECKED", proposal: "APPROVED" }])
  expect(steps({ phone: "corrected" })[0]?.reason).toBe("Dibetulkan saat kunjungan: No. HP.")
  expect(steps({ nib: "wrong" })).toEqual([{ to: "NEEDS_REPAIR", reason: "Salah dan belum dibetulkan: NIB." }])
  expect(steps({ identity: "unknown" })).toEqual([])
})

test("an approval stays until it is near its end, or something was put right", () => {
  const approved = { ...at, status: "APPROVED" as const, findings: right }
  expect(stepsAfter({ ...approved, validUntil: daysAfter(today, 60) })).toEqual([])
  expect(stepsAfter({ ...approved, validUntil: daysAfter(today, 59) })).toMatchObject([{ to: "CHECKED" }])
  const corrected = { ...right, phone: "corrected" as const }
  expect(stepsAfter({ ...approved, validUntil: "2027-11-01", findings: corrected })).toMatchObject([{ to: "CHECKED" }])
  expect(stepsAfter({ ...approved, validUntil: "2027-11-01", outcome: "CLOSED" })).toMatchObject([
    { to: "CHECKED", proposal: "CLOSED" },
  ])
})
