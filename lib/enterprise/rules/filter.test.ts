import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decodeCursor, encodeCursor } from "@/lib/enterprise/rules/cursor"
import {
  dimensions,
  filterOf,
  isNarrowed,
  readListState,
  withoutValue,
  writeListState,
} from "@/lib/enterprise/rules/filter"

const uuid = fc.uuid()
const value = fc.stringMatching(/^[A-Z0-9_.-]{1,20}$/)
const anyState = fc.record({
  filter: fc.record({
    q: fc.string({ maxLength: 40 }).map((text) => text.replaceAll("\0", "").trim()),
    chosen: fc.dictionary(fc.constantFrom(...dimensions), fc.uniqueArray(value, { minLength: 1, maxLength: 4 }), {
      noNullPrototype: true,
    }),
    intakeId: fc.option(uuid),
    personId: fc.option(uuid),
    ids: fc.option(fc.uniqueArray(uuid, { maxLength: 5 })),
  }),
  sort: fc.constantFrom("terbaru" as const, "nama" as const, "kelurahan" as const),
  per: fc.constantFrom(25 as const, 50 as const, 100 as const),
  panel: fc.boolean(),
})

describe("the state of the list in its address", () => {
  test("is read back as it was written", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const query = Object.fromEntries(new URLSearchParams(writeListState(state)))
        expect(readListState(query)).toEqual({ ...state, after: undefined, before: undefined })
      }),
    )
  })

  test("is never broken by what people put there", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("q", "per", "urut", "impor", ...dimensions), fc.string()), (query) => {
        const { per, sort } = readListState(query)
        expect([25, 50, 100]).toContain(per)
        expect(["terbaru", "nama", "kelurahan"]).toContain(sort)
      }),
    )
    expect(readListState({ status: ["APPROVED", "CHECKED,APPROVED"] }).filter.chosen).toEqual({
      status: ["APPROVED", "CHECKED"],
    })
  })

  test("labels may have spaces, tasks are somebody's, and named enterprises that cannot be read are none, never all", () => {
    const me = "0190a0a0-0000-7000-8000-000000000000"
    const { filter } = readListState({ label: "pasar malam,<b>", petugas: `${me},saya`, pilih: "semua" })
    expect(filter).toEqual(filterOf({ chosen: { label: ["pasar malam"], petugas: [me] }, ids: [] }))
    expect(
      readListState(Object.fromEntries(new URLSearchParams(writeListState(readListState({ pilih: "-" }))))).filter.ids,
    ).toEqual([])
  })

  test("an unfiltered list says so, and the last value taken away leaves none", () => {
    expect(writeListState(readListState({}))).toBe("?semua=1")
    expect(readListState({ semua: "1" })).toEqual(readListState({}))
    const filter = filterOf({ chosen: { status: ["APPROVED"] } })
    expect(isNarrowed(filter)).toBe(true)
    expect(isNarrowed(withoutValue(filter, "status", "APPROVED"))).toBe(false)
  })
})

describe("a cursor", () => {
  test("is read back as it was written", () => {
    const any = fc.record({
      kelurahan: fc.option(fc.stringMatching(/^[0-9.]{13}$/)),
      name: fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => text.replaceAll("\0", "")),
      id: uuid,
      skipped: fc.nat(),
    })
    fc.assert(fc.property(any, (cursor) => void expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)))
  })

  test("of another make is none", () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(decodeCursor(text)).toBeNull()))
    expect(
      decodeCursor(Buffer.from('[null,"a\\u0000","0190a0a0-0000-7000-8000-000000000000",0]').toString("base64url")),
    ).toBeNull()
  })
})
