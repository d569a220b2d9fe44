import { expect, test } from "vitest"
import { mergeAnswers } from "@/lib/intake/rules/answers"
import type { SheetReading } from "@/lib/intake/schema"

const column = (number: number, target: string | null) => ({
  column: number,
  header: "x",
  target,
  unit: null,
  period: null,
  reason: null,
})
const sheet: SheetReading = {
  ...{ name: "Data", hidden: false, kind: "register", reason: "", rows: 1, signature: "s", questions: [] },
  columns: [column(0, "name"), column(1, "sales"), column(2, null)],
}

test("only what differs from what was understood is remembered", () => {
  const said = [
    { column: 0, target: "name", unit: null, period: null },
    { column: 1, target: "sales", unit: null, period: "month" as const },
    { column: 2, target: null },
    { column: 9, target: "nik" },
  ]
  expect(mergeAnswers(sheet, [], said)).toEqual([said[1]])
})

test("earlier answers stay until they are answered anew", () => {
  const earlier = [{ column: 2, target: "notes" }]
  expect(mergeAnswers(sheet, earlier, [{ column: 0, target: null }])).toEqual([{ column: 0, target: null }, ...earlier])
  expect(mergeAnswers({ ...sheet, columns: [column(2, "notes")] }, earlier, [{ column: 2, target: null }])).toEqual([
    { column: 2, target: null },
  ])
})
