import { expect, test } from "vitest"
import { sayValue, shareOf } from "./document"

test("a value is said in its column's own way, and what is not known is a dash", () => {
  expect([sayValue(null, "rupiah"), sayValue(""), sayValue("Hadir", "number")]).toEqual(["–", "–", "Hadir"])
  expect([sayValue(1_500_000n, "rupiah"), sayValue(0.592, "percent"), sayValue(82.55, "points")]).toEqual([
    "Rp 1.500.000",
    "59,2%",
    "82,6",
  ])
  expect([sayValue(0, "number"), shareOf(0, 0), shareOf(3, 8)]).toEqual(["0", null, 0.375])
})
