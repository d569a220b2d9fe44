import fc from "fast-check"
import { expect, test } from "vitest"
import { creditHoursOf, findUnfinished, isNews, listDays, listOverlaps, minutesBetween, overlap } from "./session"

const anySpan = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 100 }))
  .map(([start, length]) => ({ startsAt: new Date(start * 60_000), endsAt: new Date((start + length) * 60_000) }))

test("a JP is 45 minutes, rounded to whole ones", () => {
  expect([0, 22, 23, 45, 67, 68, 420].map(creditHoursOf)).toEqual([0, 0, 1, 1, 1, 2, 9])
  expect(minutesBetween("08:00", "15:00")).toBe(420)
  expect(minutesBetween("08:30", "09:15")).toBe(45)
})

test("two spans overlap exactly when there is a minute in both", () => {
  const minutes = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
    Array.from(
      { length: (endsAt.getTime() - startsAt.getTime()) / 60_000 },
      (_, at) => startsAt.getTime() / 60_000 + at,
    )
  fc.assert(
    fc.property(anySpan, anySpan, (one, other) => {
      const shared = minutes(one).some((minute) => minutes(other).includes(minute))
      expect(overlap(one, other)).toBe(shared)
      expect(overlap(other, one)).toBe(shared)
    }),
  )
})

test("every pair that overlaps is named once, whatever the order they are given in", () => {
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 8 }), (spans) => {
      const pairs = spans.flatMap((one, at) => spans.slice(at + 1).filter((other) => overlap(one, other)))
      expect(listOverlaps(spans)).toHaveLength(pairs.length)
      expect(listOverlaps([...spans].reverse())).toHaveLength(pairs.length)
    }),
  )
})

test("several days are planned from the first to the last, Sundays only where they are wanted", () => {
  expect(listDays({ day: "2026-12-04", lastDay: "2026-12-07" })).toEqual([
    "2026-12-04",
    "2026-12-05",
    "2026-12-06",
    "2026-12-07",
  ])
  expect(listDays({ day: "2026-12-04", lastDay: "2026-12-07", skipSunday: "on" })).toEqual([
    "2026-12-04",
    "2026-12-05",
    "2026-12-07",
  ])
  expect(listDays({ day: "2026-12-31", lastDay: null })).toEqual(["2026-12-31"])
})

test("a session that lies ahead or did is news when it is moved, added or taken away, and only then", () => {
  const now = new Date("2026-12-07T02:00:00Z")
  const at = (day: number, place = "") => ({
    startsAt: new Date(Date.UTC(2026, 11, day)),
    endsAt: new Date(Date.UTC(2026, 11, day, 4)),
    place,
  })
  const [past, ahead] = [at(6), at(8)]
  for (const [before, after] of [
    [ahead, at(9)],
    [ahead, at(8, "Aula")],
    [ahead, past],
    [past, ahead],
    [null, ahead],
    [ahead, null],
  ] as const)
    expect(isNews(before, after, now)).toBe(true)
  for (const [before, after] of [
    [ahead, at(8)],
    [past, at(5)],
    [null, past],
    [past, null],
  ] as const)
    expect(isNews(before, after, now)).toBe(false)
  // It has begun: whoever is there knows that it ends earlier.
  expect(isNews(at(7), { ...at(7), endsAt: now }, now)).toBe(false)
})

test("a training is unfinished until the end of its last session, and the next one is named", () => {
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 8 }), fc.integer({ min: 0, max: 600 }), (spans, minute) => {
      const now = new Date(minute * 60_000)
      const found = findUnfinished(spans, now)
      expect(found === null).toBe(spans.every(({ endsAt }) => endsAt <= now))
      if (found) expect(spans.every(({ startsAt, endsAt }) => endsAt <= now || startsAt >= found.startsAt)).toBe(true)
    }),
  )
})
