import { randomBytes } from "node:crypto"
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  type Assigned,
  type AssignmentChange,
  invitationExpiry,
  invitationState,
  kelurahanAfter,
  planAssignment,
  planUndo,
  readCode,
  spellCode,
} from "@/lib/member/rules"

const anyCode = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("base64url"))

test("a code is the same however it reaches us: link, code, or printed groups in any spelling", () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      const groups = spellCode(code)
      expect(groups).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){12}[0-9A-HJKMNP-TV-Z]{4}$/)
      const spellings = [code, `https://umkm.contoh.go.id/undangan/${code}`, groups, groups.toLowerCase()]
      expect(new Set([...spellings, groups.replaceAll("-", " "), groups.replaceAll("0", "o")].map(readCode))).toEqual(
        new Set([code]),
      )
    }),
  )
})

test("what is no code is none", () => {
  for (const text of ["", "abc", "../masuk", randomBytes(31).toString("base64url"), "U".repeat(52)]) {
    expect(readCode(text)).toBeNull()
  }
})

test("an invitation can be used for 72 hours, once, unless revoked", () => {
  const made = new Date("2026-11-21T08:00:00Z")
  const fresh = { acceptedAt: null, revokedAt: null, expiresAt: invitationExpiry(made) }
  expect(invitationState(fresh, new Date("2026-11-24T07:59:59Z"))).toBe("pending")
  expect(invitationState(fresh, new Date("2026-11-24T08:00:00Z"))).toBe("expired")
  expect(invitationState({ ...fresh, acceptedAt: made }, made)).toBe("accepted")
  expect(invitationState({ ...fresh, revokedAt: made }, made)).toBe("revoked")
})

const codes = ["a", "b", "c", "d"]
const ids = ["1", "2", "3"]
const anyCompanions = fc
  .tuple(...ids.map(() => fc.subarray(codes)))
  .map((all): Assigned[] => all.map((kelurahanCodes, at) => ({ id: String(at + 1), kelurahanCodes })))
const anyWish = fc.record({
  mode: fc.constantFrom("add" as const, "remove" as const, "replace" as const),
  companions: fc.subarray(ids),
  kelurahan: fc.subarray(codes),
})

function after(all: Assigned[], changes: AssignmentChange[]): Assigned[] {
  return all.map((one) => {
    const change = changes.find(({ id }) => id === one.id)
    return change ? { id: one.id, kelurahanCodes: kelurahanAfter(one, change) } : one
  })
}

test("an assignment does what it says, and undoing it restores every companion's kelurahan", () => {
  fc.assert(
    fc.property(anyCompanions, anyWish, (all, wish) => {
      const changes = planAssignment(all, wish)
      const changed = after(all, changes)
      for (const { id, kelurahanCodes } of changed) {
        for (const code of wish.kelurahan) {
          const isChosen = wish.companions.includes(id)
          const had = all.find((one) => one.id === id)?.kelurahanCodes.includes(code)
          const should = { add: isChosen || had, remove: !isChosen && had, replace: isChosen }[wish.mode]
          expect(kelurahanCodes.includes(code)).toBe(should)
        }
      }
      expect(after(changed, planUndo(changed, changes))).toEqual(all)
      expect(planUndo(all, changes)).toEqual([])
    }),
  )
})
