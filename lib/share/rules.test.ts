import fc from "fast-check"
import { expect, test } from "vitest"
import { shareExpiry, shareState } from "@/lib/share/rules"

const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })

test("a link opens from when it is made until its days are over, and never again once it is revoked", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 365 }), fc.integer({ min: 0, max: 400 }), (made, days, later) => {
      const expiresAt = shareExpiry(made, days)
      const then = new Date(made.getTime() + later * 86_400_000)
      expect(shareState({ expiresAt, revokedAt: null }, then)).toBe(later < days ? "open" : "expired")
      expect(shareState({ expiresAt, revokedAt: made }, then)).toBe("revoked")
    }),
  )
})
