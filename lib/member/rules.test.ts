import { randomBytes } from "node:crypto"
import fc from "fast-check"
import { expect, test } from "vitest"
import { invitationExpiry, invitationState, readCode, spellCode } from "@/lib/member/rules"

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
