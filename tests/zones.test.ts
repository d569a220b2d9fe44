import { globSync } from "node:fs"
import { expect, test } from "vitest"
import { dayTests, zones } from "@/bin/zones"

const tests = [...globSync("lib/**/*.test.ts"), ...globSync("tests/integration/*.test.ts")]

test("what is tested in every zone is there, and the zones are three that read different hours", () => {
  for (const start of [...dayTests.unit, ...dayTests.integration])
    expect.soft(tests.filter((path) => path.includes(start)).length, start).toBeGreaterThan(0)
  const noon = new Date("2026-01-01T12:00:00Z")
  const hours = zones.map((timeZone) => noon.toLocaleTimeString("en-GB", { timeZone, hour: "2-digit" }))
  expect(hours).toEqual(["12", "19", "21"])
})
