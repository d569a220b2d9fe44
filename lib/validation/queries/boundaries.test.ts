import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { getOutline } from "@/lib/validation/queries/boundaries"

const regions = gunzipSync(readFileSync("prisma/data/regions.csv.gz")).toString("utf8").split(/\r?\n/)
const codesBelow = (region: string, length: number) =>
  regions.flatMap((line) => {
    const code = line.split(",")[0] ?? ""
    return code.length === length && code.startsWith(`${region}.`) ? [code] : []
  })

test.each(["71.72", "35.74", "53.71", "71.73"])("every kelurahan of %s is on its map", async (region) => {
  const outline = await getOutline(region, 13)
  expect(outline?.shapes.map(({ code }) => code).sort()).toEqual(codesBelow(region, 13).sort())
  expect(outline?.shapes.every(({ path }) => path.length > 10)).toBe(true)
})

test("Kepulauan Bangka Belitung is drawn by kabupaten, kecamatan and desa, all but two of them", async () => {
  expect((await getOutline("19", 5))?.shapes.map(({ code }) => code).sort()).toEqual(codesBelow("19", 5).sort())
  expect((await getOutline("19", 8))?.shapes.length).toBe(codesBelow("19", 8).length)
  expect((await getOutline("19", 13))?.shapes.length).toBe(codesBelow("19", 13).length - 2)
  expect((await getOutline("19.01.04", 13))?.shapes.length).toBe(codesBelow("19.01.04", 13).length)
})

test("a daerah whose boundaries are not known has no map", async () => {
  expect(await getOutline("35.73", 13)).toBeNull()
  expect(await getOutline("11", 5)).toBeNull()
})
