import fc from "fast-check"
import { expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { oddNumber, yearInNumber } from "@/lib/permit/rules/number"
import { isInForce, listOdds, stageOf, stages, usualExpiry } from "@/lib/permit/rules/validity"
import { permitKinds } from "@/lib/permit/schema/words"
import { keysOf } from "@/lib/vocabulary"

const kind = fc.constantFrom(...keysOf(permitKinds))
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => daysAfter("2000-01-01", days))
const order = keysOf(stages)

test("the numbers of real certificates are not odd, spelled as people spell them", () => {
  expect(oddNumber("PIRT", "P-IRT 3063306010072-19")).toBeNull()
  expect(oddNumber("PIRT", "306330601007")).toBeNull()
  expect(oddNumber("BPOM", "BPOM RI MD 867010001234")).toBeNull()
  expect(oddNumber("BPOM", "MD271111000300341")).toBeNull()
  expect(oddNumber("HALAL", "ID35110000145391021")).toBeNull()
  expect(oddNumber("HALAL", "id 112100009882540924")).toBeNull()
  expect(oddNumber("BRAND", "IDM000123456")).toBeNull()
  expect(oddNumber("BRAND", "DID2024012345")).toBeNull()
})

test("the ulama's decree is not taken for the halal certificate", () => {
  expect(oddNumber("HALAL", "KH-KH00110000123")).toMatch(/nomor ketetapan/)
})

test("whatever is typed is judged, and nothing typed is never odd", () => {
  fc.assert(
    fc.property(kind, fc.string(), (one, number) => {
      const odd = oddNumber(one, number)
      expect(odd === null || odd.length > 10).toBe(true)
      expect(oddNumber(one, "  ")).toBeNull()
    }),
  )
})

test("a P-IRT number tells the year it ends in, and another year beside it is odd", () => {
  expect(yearInNumber("PIRT", "3063306010072-29")).toBe(2029)
  expect(yearInNumber("PIRT", "306330601007")).toBeNull()
  const permit = { kind: "PIRT", state: "VALID", number: "3063306010072-29", issuedOn: null } as const
  expect(usualExpiry(permit)).toBe("2029-12-31")
  expect(listOdds({ ...permit, expiresOn: "2029-03-01" })).toEqual([])
  expect(listOdds({ ...permit, expiresOn: "2030-03-01" })).toHaveLength(1)
})

test("without a typed end, a permit ends by its kind's rule, halal never, and one in process not yet", () => {
  const issued = { number: "", issuedOn: "2024-02-29" }
  expect(usualExpiry({ ...issued, kind: "PIRT", state: "VALID" })).toBe("2029-02-28")
  expect(usualExpiry({ ...issued, kind: "BRAND", state: "VALID" })).toBe("2034-02-28")
  expect(usualExpiry({ ...issued, kind: "HALAL", state: "VALID" })).toBeNull()
  expect(usualExpiry({ ...issued, kind: "BRAND", state: "IN_PROCESS" })).toBeNull()
  expect(listOdds({ ...issued, kind: "HALAL", state: "VALID", expiresOn: "2028-02-29" })).toHaveLength(1)
})

test("an end never comes before the issue, for any kind", () => {
  fc.assert(
    fc.property(kind, day, (one, issuedOn) => {
      const until = usualExpiry({ kind: one, state: "VALID", number: "", issuedOn })
      expect(until === null || until > issuedOn).toBe(true)
    }),
  )
})

test("as days pass a permit only comes nearer to its end", () => {
  fc.assert(
    fc.property(day, day, fc.nat(4000), (until, today, later) => {
      const before = order.indexOf(stageOf(until, today))
      expect(order.indexOf(stageOf(until, daysAfter(today, later)))).toBeLessThanOrEqual(before)
    }),
  )
})

test("the last day counts: it is in force on it and expired on the next", () => {
  fc.assert(
    fc.property(day, (until) => {
      expect(isInForce({ state: "VALID", expiresOn: until }, until)).toBe(true)
      expect(stageOf(until, until)).toBe("D30")
      expect(isInForce({ state: "VALID", expiresOn: until }, daysAfter(until, 1))).toBe(false)
      expect(stageOf(until, daysAfter(until, 1))).toBe("EXPIRED")
      expect([30, 31, 90, 91, 180, 181].map((left) => stageOf(daysAfter(until, left), until))).toEqual([
        "D30",
        "D90",
        "D90",
        "D180",
        "D180",
        "LATER",
      ])
    }),
  )
})
