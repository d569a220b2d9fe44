import fc from "fast-check"
import { expect, test } from "vitest"
import { dayOf, daysAfter } from "@/lib/day"
import {
  type FactKind,
  factFilterChoices,
  factKinds,
  factState,
  factUntil,
  grades,
  readFactFilter,
  shelfMonths,
  supersedes,
} from "@/lib/fact/rules"

const kinds = Object.keys(factKinds).filter((kind): kind is FactKind => Object.hasOwn(shelfMonths, kind))
const kind = fc.constantFrom(...kinds)
const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => dayOf(date))
const fact = fc.record({
  grade: fc.constantFrom(...Object.keys(grades)),
  verdict: fc.constantFrom("right", "wrong"),
  validUntil: day,
})

test("a checked fact holds up to its last day and no longer", () => {
  fc.assert(
    fc.property(kind, day, (of, checkedOn) => {
      const validUntil = factUntil(of, checkedOn)
      const checked = { grade: "seen", verdict: "right", validUntil }
      expect(factState(checked, checkedOn)).toBe("valid")
      expect(factState(checked, validUntil)).toBe("valid")
      expect(factState(checked, daysAfter(validUntil, 1))).toBe("expired")
    }),
  )
  expect(factUntil("phone", "2026-08-31")).toBe("2027-02-28")
})

test("what was never checked is never valid, and what was found wrong is wrong on every day", () => {
  fc.assert(
    fc.property(fact, day, (known, today) => {
      expect(factState(null, today)).toBe("never")
      expect(factState({ ...known, verdict: "wrong" }, today)).toBe("wrong")
    }),
  )
})

test("a glance that agrees does not take the place of a document that still holds; whatever is newer and disagrees does", () => {
  fc.assert(
    fc.property(fact, fact, day, (known, found, today) => {
      if (found.verdict === "wrong" || factState(known, today) !== "valid") {
        expect(supersedes(known, found, today)).toBe(true)
      }
      expect(supersedes(null, found, today)).toBe(true)
      expect(supersedes(known, { ...found, grade: known.grade }, today)).toBe(true)
    }),
  )
  const document = { grade: "document", verdict: "right", validUntil: "2027-01-01" }
  const glance = { grade: "seen", verdict: "right", validUntil: "2028-01-01" }
  expect(supersedes(document, glance, "2026-11-21")).toBe(false)
  expect(supersedes(document, glance, "2027-01-02")).toBe(true)
})

test("a filter of facts is one of any kind or of one, and nothing else", () => {
  expect(readFactFilter("belum")).toEqual({ kind: null, state: "belum" })
  expect(readFactFilter("phone:kedaluwarsa")).toEqual({ kind: "phone", state: "kedaluwarsa" })
  for (const text of ["", "hp:belum", "phone", "phone:", "a:phone:belum", "belum:phone", "toString"]) {
    expect(readFactFilter(text), text).toBeNull()
  }
  for (const [value] of factFilterChoices()) expect(readFactFilter(value), value).not.toBeNull()
  expect(new Map(factFilterChoices()).get("phone:belum")).toBe("No. HP: belum pernah diperiksa")
})
