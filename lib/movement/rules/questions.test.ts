import { expect, test } from "vitest"
import type { LedgerCredit, LedgerRow } from "@/lib/movement/queries/ledger"
import { listQuestions } from "./questions"

function credit(id: string, over: Partial<LedgerCredit> = {}): LedgerCredit {
  const training = { id: "t", title: "Kemasan" }
  return {
    id,
    source: "TRAINING",
    share: 1,
    rule: 1,
    affirmed: null,
    training,
    mou: null,
    permitId: null,
    reportId: null,
    ...over,
  }
}

function movement(id: string, credits: LedgerCredit[], over: Partial<LedgerRow> = {}): LedgerRow {
  const moved = { subject: "kemasan", dimension: "kemasan", before: "0", after: "10", change: 10 }
  const why = { cause: "ANSWER" as const, causeId: null, moment: "2026-11-01 10:00" }
  return { id, day: "2026-11-01", kind: "DIMENSION", ...moved, ...why, credits, ...over }
}

test("one intervention at one moment is asked about once, by the dimension it moved", () => {
  const asked = listQuestions([movement("1", [credit("a")], { kind: "GATE" }), movement("2", [credit("b")])])
  expect(asked.map(({ movement: { id } }) => id)).toEqual(["2"])
})

test("what is answered, and what nobody is credited with, is not asked", () => {
  const rows = [movement("1", [credit("a", { affirmed: false })]), movement("2", [credit("b", { source: "NONE" })])]
  expect(listQuestions(rows)).toEqual([])
})

test("the latest come first, and not more than three", () => {
  const rows = ["1", "4", "2", "3"].map((moment) => movement(moment, [credit(moment)], { moment }))
  expect(listQuestions(rows).map(({ movement: { id } }) => id)).toEqual(["4", "3", "2"])
})
