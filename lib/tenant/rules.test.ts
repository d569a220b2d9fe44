import { readdirSync } from "node:fs"
import { expect, test } from "vitest"
import { dayIn, isFreeSlug, slugOf, zoneOf } from "@/lib/tenant/rules"

test("no daerah can take an address of the portal itself", () => {
  const own = readdirSync("app", { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !/^[[(]/.test(entry.name),
  )
  expect(own.map((entry) => entry.name).filter(isFreeSlug)).toEqual([])
})

test("the founding daerah have the addresses they were promised", () => {
  const names = ["Kota Bitung", "Kota Probolinggo", "Kota Kupang", "Kota Tomohon", "Kepulauan Bangka Belitung"]
  const slugs = ["kota-bitung", "kota-probolinggo", "kota-kupang", "kota-tomohon", "kepulauan-bangka-belitung"]
  expect(names.map(slugOf)).toEqual(slugs)
  expect(slugs.every(isFreeSlug)).toBe(true)
})

test("a daerah's time is its province's", () => {
  const zones = ["35.74", "71.72", "53.71", "61.71", "91.71"].map(zoneOf)
  expect(zones).toEqual(["Asia/Jakarta", "Asia/Makassar", "Asia/Makassar", "Asia/Pontianak", "Asia/Jayapura"])
  expect(zoneOf("99.01")).toBeNull()
})

test("a day begins earlier in the east", () => {
  const instant = new Date("2026-11-21T15:30:00Z")
  expect([dayIn("Asia/Jakarta", instant), dayIn("Asia/Jayapura", instant)]).toEqual(["2026-11-21", "2026-11-22"])
})
