import fc from "fast-check"
import { expect, test } from "vitest"
import { readListState } from "@/lib/enterprise/rules/filter"
import { canonicalQuery, keptOf, openingQuery, stateOf } from "@/lib/view/rules"

const id = "0190a0a0-0000-7000-8000-000000000000"

test("a query is kept in one form, whatever it was", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webQueryParameters(), fc.string()), (query) => {
      const kept = canonicalQuery(query)
      expect(canonicalQuery(kept)).toBe(kept)
      expect(keptOf(stateOf(kept))).toBe(kept)
    }),
  )
})

test("a view keeps filter, sort, length and columns, and forgets the place in the list", () => {
  const query = `?q=keripik&status=APPROVED,CHECKED&urut=nama&per=25&sesudah=abc&saring=1&kolom=telepon,nib&tampilan=${id}`
  expect(canonicalQuery(query)).toBe("?q=keripik&status=APPROVED,CHECKED&urut=nama&per=25&kolom=nib,telepon")
  expect(canonicalQuery("")).toBe("?semua=1")
})

test("a view never holds a NIK", () => {
  expect(canonicalQuery("?q=3574%200317%200879%200001&status=DRAFT")).toBe("?status=DRAFT")
})

test("a view is opened by what it keeps, under its own name", () => {
  const opened = openingQuery({ id, query: "?status=DRAFT" })
  expect(stateOf(opened)).toEqual({ ...readListState({ status: "DRAFT" }), viewId: id })
  expect(keptOf(stateOf(opened))).toBe("?status=DRAFT")
})
