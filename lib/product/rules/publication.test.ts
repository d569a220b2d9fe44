import fc from "fast-check"
import { expect, test } from "vitest"
import { statuses } from "@/lib/enterprise/schema/enterprise"
import { keysOf } from "@/lib/vocabulary"
import { compareContents } from "./difference"
import { linksToMend, listUnready, sayUnready } from "./publication"

const id = "01a2027f-a948-74eb-bcd3-97c9bead2d63"
const anyStanding = fc.record({
  photos: fc.nat(12),
  description: fc.constantFrom("", "  ", "Renyah."),
  price: fc.option(fc.bigInt({ min: 0n, max: 10_000_000n })),
  status: fc.constantFrom(...keysOf(statuses)),
})
const anyActor = fc.constantFrom(
  { role: "owner" as const, tenantSlug: "kota-bitung" },
  { role: "officer" as const, tenantSlug: "kota-bitung" },
)

test("only a product with a photo, a description and a price, of an approved business, is ready", () => {
  fc.assert(
    fc.property(anyStanding, ({ photos, description, price, status }) => {
      const isReady = photos > 0 && description.trim() !== "" && price !== null && status === "APPROVED"
      expect(listUnready({ photos, description, price, status }).length === 0).toBe(isReady)
    }),
  )
})

test("whatever is in the way is said in a sentence and has a place where it is mended, each place once", () => {
  fc.assert(
    fc.property(anyStanding, anyActor, (standing, actor) => {
      const unready = listUnready(standing)
      const links = linksToMend(unready, { actor, id, enterpriseId: id })
      expect(links.length > 0).toBe(unready.length > 0)
      expect(sayUnready(unready, standing.status) !== "").toBe(unready.length > 0)
      expect(new Set(links.map(({ href }) => href)).size).toBe(links.length)
    }),
  )
})

const anyContent = fc.record(
  {
    name: fc.string(),
    description: fc.string(),
    price: fc.option(fc.nat(9_000_000).map(String)),
    priceUnit: fc.string(),
    photos: fc.array(fc.record({ id: fc.uuid(), caption: fc.string() }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
)

test("what did not change is no difference, and one that is told reads otherwise", () => {
  fc.assert(
    fc.property(anyContent, anyContent, (before, after) => {
      expect(compareContents(before, before)).toEqual([])
      for (const line of compareContents(before, after)) expect(line.before).not.toBe(line.after)
    }),
  )
})

test("the same photos in another order are a difference", () => {
  const photos = [
    { id: "a", caption: "" },
    { id: "b", caption: "" },
  ]
  expect(compareContents({ photos }, { photos: photos.toReversed() })).toEqual([
    { label: "Foto", before: "2 foto", after: "2 foto, lain isi, urutan, atau keterangannya" },
  ])
})
