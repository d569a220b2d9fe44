import { expect, test } from "vitest"
import { buildNearIndex } from "@/lib/intake/rules/near"

test("near spellings of a person and a business are found, strangers and namesakes with other businesses are not", () => {
  const known = [
    { name: "Keripik Pisang Ayu", personName: "Siti Aminah" },
    { name: "Bengkel Jaya", personName: "Siti Aminah" },
    { name: "Keripik Singkong", personName: "Budi Santoso" },
  ]
  const near = buildNearIndex(known)
  expect(near({ name: "Kripik pisang", personName: "Siti Aminahh" })).toEqual([known[0]])
  expect(near({ name: null, personName: "Siti Aminah" })).toEqual([])
  expect(near({ name: "Batik", personName: "Agus" })).toEqual([])
})
