import fc from "fast-check"
import { expect, test } from "vitest"
import { readSubactivity, saySubactivity, shareReached, tidySubactivity } from "./rules"

test("a sub-activity code has six parts, of which the fourth says whose it is", () => {
  expect(readSubactivity("2.17.07.2.01.0015")).toEqual({
    field: "2.17",
    programme: "07",
    level: "city",
    activity: "01",
    subactivity: "0015",
  })
  expect(saySubactivity("2.17.07.1.01.15")).toBe(
    "program 2.17.07 (Pemberdayaan UMKM), kewenangan provinsi, kegiatan 01, subkegiatan 15",
  )
  for (const wrong of [
    "",
    "2.17.07",
    "2.17.07.3.01.0015",
    "2.17.07.2.01.1",
    "2.17.07.2.01.00155",
    "x2.17.07.2.01.0015",
  ])
    expect(readSubactivity(wrong), wrong).toBeNull()
})

test("every code of the form is read and put together again, spaces or not", () => {
  const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`))
  const code = fc
    .tuple(
      digits(1),
      digits(2),
      digits(2),
      fc.constantFrom("1", "2"),
      digits(2),
      fc.oneof(digits(2), digits(3), digits(4)),
    )
    .map((parts) => parts.join("."))
  fc.assert(
    fc.property(code, (one) => {
      const parts = readSubactivity(one)
      expect(
        parts &&
          [parts.field, parts.programme, parts.level === "province" ? 1 : 2, parts.activity, parts.subactivity].join(
            ".",
          ),
      ).toBe(one)
      expect(tidySubactivity(` ${one.replaceAll(".", " . ")}. `)).toBe(one)
    }),
  )
})

test("a target of nothing is neither reached nor missed", () => {
  expect([shareReached(5, 0), shareReached(0, 10), shareReached(15, 10)]).toEqual([null, 0, 1.5])
})
