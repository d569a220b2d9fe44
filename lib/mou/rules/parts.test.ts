import fc from "fast-check"
import { expect, test } from "vitest"
import { cutPart, type Pages, readPages, writePages } from "./parts"

const anyPart = fc.constantFrom("waktu" as const, "berakhir" as const, "peringatan" as const, "rapor" as const)

test("going on from page to page meets everything once and ends", () => {
  fc.assert(
    fc.property(anyPart, fc.integer({ min: 0, max: 600 }), (part, total) => {
      const met: number[] = []
      for (let page: number | null = 1; page !== null; ) {
        const { from, to, previous, next } = cutPart(part, { [part]: page }, total)
        expect(previous).toBe(page > 1 ? page - 1 : null)
        for (let at = from; at < to; at += 1) met.push(at)
        page = next
      }
      expect(met).toEqual(Array.from({ length: total }, (_, at) => at))
      expect(cutPart(part, null, total)).toMatchObject({ from: 0, to: total })
    }),
  )
})

test("an address says the page of every part, and one that asks too much gets the last page", () => {
  const query = (address: string) => Object.fromEntries(new URLSearchParams(address))
  const pages: Pages = readPages({ waktu: "3", rapor: "2", peringatan: "-1", berakhir: "0", lain: "4" })
  expect(pages).toEqual({ waktu: 3, rapor: 2 })
  expect(readPages(query(writePages(pages, "peringatan", 5)))).toEqual({ waktu: 3, rapor: 2, peringatan: 5 })
  expect(writePages({ waktu: 2 }, "waktu", 1)).toBe("")
  expect(readPages({ semua: "1", waktu: "2" })).toBeNull()
  expect(cutPart("rapor", { rapor: 99 }, 30)).toEqual({ from: 15, to: 30, previous: 1, next: null })
})
