import { expect, test } from "vitest"
import { nextGates } from "./next"

const failed = ["EXPORT_READY:MU4", "RETAIL_READY:KE5", "LICENSED:LG3", "RETAIL_READY:KE2"]

test("only the gates of the nearest level stand before it", () => {
  expect(nextGates("RECORDED", failed)).toEqual({ level: "VALIDATED", codes: [] })
  expect(nextGates("VALIDATED", failed)).toEqual({ level: "LICENSED", codes: ["LG3"] })
  expect(nextGates("LICENSED", failed)).toEqual({ level: "RETAIL_READY", codes: ["KE5", "KE2"] })
  expect(nextGates("RETAIL_READY", failed)).toEqual({ level: "EXPORT_READY", codes: ["MU4"] })
  expect(nextGates("EXPORTER", failed)).toBeNull()
})
