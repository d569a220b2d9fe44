import fc from "fast-check"
import { expect, test } from "vitest"
import { figuresOf, measured, stepOf, steps, sumFigures } from "@/lib/validation/rules/figures"
import { drawOutline } from "@/lib/validation/rules/outline"

const anyRing = fc
  .tuple(fc.integer({ min: 950_000, max: 1_410_000 }), fc.integer({ min: -110_000, max: 60_000 }))
  .chain(([x, y]) =>
    fc
      .array(fc.integer({ min: -500, max: 500 }), { minLength: 6, maxLength: 40 })
      .map((steps) => [x, y, ...steps.slice(0, steps.length - (steps.length % 2))]),
  )

test("a map's longer side is always as long, and every outline stays inside", () => {
  fc.assert(
    fc.property(anyRing, (ring) => {
      const { width, height, shapes } = drawOutline([["a", [ring]]], 10_000)
      expect(Math.max(width, height)).toBeLessThanOrEqual(600)
      const [start = "", steps = ""] = shapes[0]?.path.slice(1, -1).split("l") ?? []
      let [x = 0, y = 0] = numbers(start)
      const moves = numbers(steps)
      for (let at = 0; at < moves.length; at += 2) {
        x += moves[at] ?? 0
        y += moves[at + 1] ?? 0
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true)
      }
    }),
  )
})

function numbers(text: string): number[] {
  return (text.match(/-?\d+/g) ?? []).map(Number)
}

const anyStatuses = fc.dictionary(
  fc.constantFrom(
    "DRAFT",
    "SUBMITTED",
    "CHECKED",
    "APPROVED",
    "NEEDS_REPAIR",
    "REJECTED",
    "EXPIRED",
    "CLOSED",
    "MOVED",
  ),
  fc.nat({ max: 1000 }),
)

test("every record is in exactly one column of the coverage table, and sums of areas are sums of columns", () => {
  fc.assert(
    fc.property(fc.array(anyStatuses, { maxLength: 5 }), (areas) => {
      const all = areas.map((statuses) => figuresOf(new Map(Object.entries(statuses))))
      for (const figures of [...all, sumFigures(all)]) {
        const { recorded, unchecked, checked, approved, expired, needsRepair, ended } = figures
        expect(unchecked + checked + approved + expired + needsRepair + ended).toBe(recorded)
        expect(steps[stepOf(measured(figures, "disahkan"))]).toBeDefined()
      }
    }),
  )
})

test("a greater share never has a lighter step", () => {
  const step = (part: number) => steps[stepOf({ share: part / 100, whole: 100 })]
  expect([0, 1, 10, 11, 30, 60, 61, 100].map(step)).toEqual([
    ...["0%", "sampai 10%", "sampai 10%", "sampai 30%"],
    ...["sampai 30%", "sampai 60%", "lebih dari 60%", "lebih dari 60%"],
  ])
  expect(stepOf({ share: 0, whole: 0 })).toBe(0)
})
