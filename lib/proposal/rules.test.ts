import fc from "fast-check"
import { expect, test } from "vitest"
import { changedMeanwhile, dueAt, isOverdue, proposedDifference, stateAfter } from "@/lib/proposal/rules"
import { DecideProposal, ProposeChange, proposedFields } from "@/lib/proposal/schema"

const texts = fc.record(Object.fromEntries(proposedFields.map((field) => [field, fc.string({ maxLength: 20 })])))

test("a proposal names exactly the fields that say something else, with both texts", () => {
  fc.assert(
    fc.property(texts, fc.subarray([...proposedFields]), (recorded, touched) => {
      const typed = { ...recorded, ...Object.fromEntries(touched.map((field) => [field, `${recorded[field]} baru`])) }
      const { fields, from, to } = proposedDifference(recorded, typed)
      expect([...fields].sort()).toEqual([...touched].sort())
      expect(Object.keys(from)).toEqual(fields)
      expect(Object.keys(to)).toEqual(fields)
      expect(changedMeanwhile(from, recorded)).toEqual([])
      expect(changedMeanwhile(from, typed).sort()).toEqual([...fields].sort())
    }),
  )
})

test("one number written in two ways proposes nothing", () => {
  const recorded = { phone: "0812-3456-7890", nib: "9120001234567" }
  expect(proposedDifference(recorded, { phone: "+62 812 3456 7890", nib: "9120 0012 34567" }).fields).toEqual([])
})

test("three days of 24 hours are the time to answer (UU 27/2022 art. 30)", () => {
  const received = new Date("2026-11-21T08:00:00Z")
  expect(dueAt(received).toISOString()).toBe("2026-11-24T08:00:00.000Z")
  expect(isOverdue(received, new Date("2026-11-24T08:00:00Z"))).toBe(false)
  expect(isOverdue(received, new Date("2026-11-24T08:00:01Z"))).toBe(true)
})

test("what becomes of a proposal follows from how much of it was accepted", () => {
  fc.assert(
    fc.property(fc.nat(12), fc.nat(12), (proposed, accepted) => {
      fc.pre(accepted <= proposed)
      const state = stateAfter(proposed, accepted)
      expect(state === "ANSWERED").toBe(accepted === 0)
      expect(state === "ACCEPTED").toBe(accepted > 0 && accepted === proposed)
    }),
  )
})

test("the owner's form is checked like a correction, and the officer's boxes name fields of it only", () => {
  const ids = { id: "01a2003b-40d5-725f-9c92-44935865f79f", enterpriseId: "01a2003b-40d5-725f-9c92-44935865f79f" }
  const form = { ...ids, name: "Keripik", personName: "Siti", kelurahanCode: "", nib: "123" }
  expect(ProposeChange.safeParse(form).error?.issues[0]?.path).toEqual(["nib"])
  const boxes = { id: ids.id, version: "", "terima-name": "on", "terima-status": "on" }
  expect(DecideProposal.parse(boxes).accepted).toEqual(["name"])
})
