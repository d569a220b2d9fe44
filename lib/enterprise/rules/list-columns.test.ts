import fc from "fast-check"
import { expect, test } from "vitest"
import { readListState, writeListState } from "@/lib/enterprise/rules/filter"
import { allColumns, readColumns, usualColumns } from "@/lib/enterprise/rules/list-columns"

test("chosen columns are read back as they were written, in one order", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(allColumns, { minLength: 1 }), (kolom) => {
      const columns = readColumns(kolom)
      expect(new Set(columns ?? usualColumns)).toEqual(new Set(kolom))
      expect(readColumns(kolom.join(","))).toEqual(columns)
      const query = Object.fromEntries(new URLSearchParams(writeListState(readListState({ kolom }))))
      expect(readListState(query).columns).toEqual(columns)
    }),
  )
})

test("what is no column is left out, and nothing known means the usual ones", () => {
  expect(readColumns(["nik", "nib,nib", "constructor", "telepon"])).toEqual(["nib", "telepon"])
  expect(readColumns("nik,toString,__proto__")).toBeUndefined()
  expect(readColumns(undefined)).toBeUndefined()
  expect(readColumns([...usualColumns])).toBeUndefined()
})
