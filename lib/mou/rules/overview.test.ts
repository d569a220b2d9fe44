import fc from "fast-check"
import { expect, test } from "vitest"
import { daysAfter } from "@/lib/day"
import { isInForce, isPrepared } from "@/lib/mou/rules/status"
import { mouStatuses } from "@/lib/mou/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { countByKind, countByStatus, listEnding, type PromisedLine, pickShown, scorePartners } from "./overview"

const today = "2026-11-22"
const anyMou = fc.record({
  id: fc.uuid(),
  status: fc.constantFrom(...keysOf(mouStatuses)),
  statusOn: fc.constant("2026-06-30"),
  startsOn: fc.constant("2026-01-01"),
  endsOn: fc.option(
    fc.integer({ min: -300, max: 900 }).map((days) => daysAfter(today, days)),
    { nil: null },
  ),
  partnerId: fc.constantFrom("a", "b", "c"),
  partner: fc.constant("Mitra"),
  partnerKind: fc.constantFrom("BANK" as const, "RETAILER" as const),
})
const anyMous = fc.array(anyMou, { maxLength: 40 })

test("every agreement is counted once by kind and once by status", () => {
  fc.assert(
    fc.property(anyMous, (mous) => {
      const kinds = countByKind(mous)
      expect(kinds.reduce((all, { prepared, inForce, over }) => all + prepared + inForce + over, 0)).toBe(mous.length)
      const statuses = countByStatus(mous)
      expect([...statuses.values()].reduce((all, count) => all + count, 0)).toBe(mous.length)
      const inForce = [...statuses].reduce((all, [status, count]) => all + (isInForce(status) ? count : 0), 0)
      expect(kinds.reduce((all, kind) => all + kind.inForce, 0)).toBe(inForce)
    }),
  )
})

test("what ends within six months is in force, in the order of its end, and nothing of the kind is left out", () => {
  fc.assert(
    fc.property(anyMous, (mous) => {
      const ending = listEnding(mous, today)
      expect(ending.map(({ endsOn }) => endsOn)).toEqual(ending.map(({ endsOn }) => endsOn).toSorted())
      const left = mous.filter(({ id }) => !ending.some((one) => one.id === id))
      for (const { status, endsOn } of left)
        expect(isInForce(status) && endsOn !== null && endsOn <= "2027-05-22").toBe(false)
    }),
  )
})

test("of too many, as many as fit are shown in their order, the rest after them, and nothing over before what is not", () => {
  fc.assert(
    fc.property(anyMous, fc.integer({ min: 1, max: 30 }), (mous, most) => {
      const shown = pickShown(mous, { from: 0, to: most })
      const rest = pickShown(mous, { from: most, to: mous.length })
      expect(mous.filter((mou) => shown.includes(mou) || rest.includes(mou))).toEqual(mous)
      expect(shown.some((mou) => rest.includes(mou))).toBe(false)
      expect(shown).toHaveLength(Math.min(most, mous.length))
      expect(shown).toEqual(mous.filter((mou) => shown.includes(mou)))
      const isLive = (mou: (typeof mous)[number]) => isInForce(mou.status) || isPrepared(mou.status)
      if (shown.some((mou) => !isLive(mou))) expect(mous.filter(isLive).every((mou) => shown.includes(mou))).toBe(true)
    }),
  )
})

type Mou = Parameters<typeof scorePartners>[0][number]

const agreement: Mou = {
  ...{ id: "m", status: "ACTIVE", statusOn: "2026-01-01", startsOn: "2026-01-01" },
  ...{ partnerId: "a", partner: "Ritel", partnerKind: "RETAILER" },
}
const promise: PromisedLine = { mouId: "m", owed: "PARTNER 1 QUARTER 2026-01-01 2026-12-31" }

test("after an agreement was stopped nothing more falls due, and what never came into force owes nothing", () => {
  const score = (mou: Mou) => scorePartners([mou], { promises: [promise], waiting: [], today })[0]?.theirs
  expect(score(agreement)).toMatchObject({ promised: 4, due: 3 })
  expect(score({ ...agreement, status: "STOPPED", statusOn: "2026-05-01" })).toMatchObject({ promised: 4, due: 1 })
  expect(score({ ...agreement, status: "STOPPED", statusOn: "2025-12-01" })).toMatchObject({ promised: 0, due: 0 })
  expect(score({ ...agreement, status: "DRAFTING" })).toMatchObject({ promised: 0, due: 0 })
})
