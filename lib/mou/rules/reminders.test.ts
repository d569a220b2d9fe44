import fc from "fast-check"
import { expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { recurrences } from "@/lib/obligation/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { composeLetter, type OwedLine, remindOfOwed, remindOfWaiting } from "./reminders"

const start = "2025-01-01"
const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => daysAfter(start, days))
const named = { id: "o", mouId: "m", mouTitle: "Kurasi", partner: "Ritel", what: "Uji VCO", unit: "uji" } as const
const anyOwed: fc.Arbitrary<OwedLine> = fc
  .record({
    quantity: fc.integer({ min: 1, max: 9 }),
    recurs: fc.constantFrom(...keysOf(recurrences)),
    startsOn: anyDay,
  })
  .chain((owed) =>
    fc.integer({ min: 0, max: 700 }).map((length) => ({
      ...{ ...named, ...owed, owedBy: "PARTNER" as const },
      dueOn: daysAfter(owed.startsOn, length),
    })),
  )
const anyFacts = fc.array(fc.record({ doneOn: anyDay, quantity: fc.integer({ min: 1, max: 9 }) }), { maxLength: 8 })

/** The keys over a stretch of days, one look a day. */
function keysOver(look: (day: string) => { key: string }[], days: number): string[] {
  return Array.from({ length: days }, (_, day) => look(daysAfter(start, day))).flatMap((found) =>
    found.map(({ key }) => key),
  )
}

test("looked at every day, what waits is told of exactly three times: after 14, 30 and 60 days", () => {
  const thing = { id: "s", mouId: null, title: "Keripik", partner: "Ritel", submittedOn: "2025-01-05" }
  const keys = keysOver((day) => remindOfWaiting(thing, day), 200)
  expect([...new Set(keys)]).toEqual(["WAIT:s:14", "WAIT:s:30", "WAIT:s:60"])
  expect(remindOfWaiting(thing, "2025-01-18")).toEqual([])
  expect(remindOfWaiting(thing, "2025-01-19")).toMatchObject([{ key: "WAIT:s:14", path: "pengajuan" }])
  // Somebody who was away for two months is told once, not three times.
  expect(remindOfWaiting(thing, "2025-06-01").map(({ key }) => key)).toEqual(["WAIT:s:60"])
})

test("a period that nothing was done in is told of before its end and after it, and never again", () => {
  const owed = {
    ...named,
    owedBy: "PARTNER",
    quantity: 20,
    recurs: "QUARTER",
    startsOn: start,
    dueOn: "2025-06-30",
  } as const
  const keys = [...new Set(keysOver((day) => remindOfOwed(owed, [], day), 400))]
  expect(keys.filter((key) => key.startsWith("SOON"))).toEqual(["SOON:o:2025-03-31", "SOON:o:2025-06-30"])
  expect(keys.filter((key) => key.startsWith("LATE"))).toEqual(["LATE:o:2025-03-31", "LATE:o:2025-06-30"])
  expect(remindOfOwed(owed, [], "2025-03-16")).toEqual([])
  expect(remindOfOwed(owed, [], "2025-03-17").map(({ key }) => key)).toEqual(["SOON:o:2025-03-31"])
})

test("who has done enough is not reminded, whatever the day", () => {
  fc.assert(
    fc.property(anyOwed, anyDay, (owed, today) => {
      const all = { doneOn: [owed.startsOn, today].toSorted()[0] ?? today, quantity: 1_000_000 }
      expect(remindOfOwed(owed, [all], today)).toEqual([])
    }),
  )
})

test("on one day an obligation is late at most once and due at most once, and doing more never brings a reminder", () => {
  fc.assert(
    fc.property(anyOwed, anyFacts, anyDay, (owed, facts, today) => {
      const keys = remindOfOwed(owed, facts, today).map(({ key }) => key.slice(0, 4))
      expect(new Set(keys).size).toBe(keys.length)
      const before = remindOfOwed(owed, facts.slice(1), today).filter(({ key }) => key.startsWith("LATE"))
      const after = remindOfOwed(owed, facts, today).filter(({ key }) => key.startsWith("LATE"))
      expect(after.length).toBeLessThanOrEqual(before.length)
    }),
  )
})

test("a letter says ten things at most, how many more there are, and where they stand", () => {
  const reminders = Array.from({ length: 12 }, (_, at) => ({ words: `Hal ${at + 1}.` }))
  const { subject, body } = composeLetter(reminders, {
    name: "Ani",
    daerah: "Kota Bitung",
    link: "https://contoh.test",
  })
  expect(subject).toBe("Pengingat kerja sama Kota Bitung: 12 hal")
  expect(body).toContain("• Hal 10.")
  expect(body).not.toContain("Hal 11.")
  expect(body).toContain("dan 2 hal lain")
  expect(body).toContain("https://contoh.test")
})
