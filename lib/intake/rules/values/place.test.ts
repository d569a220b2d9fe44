import { expect, test } from "vitest"
import { readCoordinates } from "@/lib/intake/rules/values/coordinates"
import { readKbli } from "@/lib/intake/rules/values/kbli"
import { readRtRw } from "@/lib/intake/rules/values/rt-rw"
import { readWorkers } from "@/lib/intake/rules/values/workers"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

const text = (value: string): Cell => ({ kind: "text", text: value })
const number = (value: number, shown = String(value)): Cell => ({ kind: "number", text: shown, value })
const day = (iso: string, serial: number, shown = iso): Cell => ({ kind: "date", text: shown, iso, serial })
function told<T>({ value, problems }: Reading<T>) {
  return [value, ...problems.map(({ code }) => code)]
}

test.each<[Cell, unknown[]]>([
  [number(3), [3]],
  [text("3 orang"), [3]],
  [text("3 org."), [3]],
  [text("1.200"), [1200]],
  [text("2,0"), [2]],
  [number(0), [0]],
  [number(2.5), [null, "workers-decimal"]],
  [text("2,5"), [null, "workers-decimal"]],
  [number(-1), [null, "workers-negative"]],
  [text("-1"), [null, "workers-negative"]],
  [text("3-5 orang"), [null, "workers-range"]],
  [text("2 L 1 P"), [null, "workers-format"]],
  [text("tiga"), [null, "workers-format"]],
  [number(81234567890), [null, "workers-impossible"]],
  [day("2026-05-03", 46145), [null, "workers-format"]],
  [text("-"), [null]],
])("workers %j", (cell, expected) => {
  expect(told(readWorkers(cell))).toEqual(expected)
})

test.each<[Cell, "rt" | "rw" | "both", unknown[]]>([
  [text("03/07"), "both", [{ rt: "03", rw: "07" }]],
  [text("RT 03 RW 07"), "both", [{ rt: "03", rw: "07" }]],
  [text("RT.003/RW.007"), "both", [{ rt: "003", rw: "007" }]],
  [text("RT/RW 03/07"), "both", [{ rt: "03", rw: "07" }]],
  [text("rt03rw07"), "both", [{ rt: "03", rw: "07" }]],
  [text("RT.03/07"), "both", [{ rt: "03", rw: "07" }]],
  [text("3 - 7"), "both", [{ rt: "3", rw: "7" }]],
  [text("0003"), "rt", [{ rt: "003", rw: null }]],
  [number(3), "rt", [{ rt: "3", rw: null }]],
  [number(7), "rw", [{ rt: null, rw: "7" }]],
  [text("RW 07"), "rt", [{ rt: null, rw: "07" }]],
  [text("03/07"), "rt", [{ rt: "03", rw: "07" }]],
  [text("3"), "both", [null, "rt-rw-incomplete"]],
  [day("2026-07-03", 46206, "03/07"), "both", [null, "rt-rw-date"]],
  [day("2026-07-03", 46206), "rt", [null, "rt-rw-date"]],
  [number(3.7), "both", [null, "rt-rw-format"]],
  [text("1234"), "rt", [null, "rt-rw-format"]],
  [text("belakang pasar"), "rt", [null, "rt-rw-format"]],
  [text("000"), "rt", [null]],
  [text("000/000"), "both", [null]],
  [text("-/-"), "both", [null]],
])("RT/RW %j in %s", (cell, column, expected) => {
  expect(told(readRtRw(cell, column))).toEqual(expected)
})

test.each<[Cell, unknown[]]>([
  [text("01193"), [["01193"]]],
  [number(10422), [["10422"]]],
  [number(10422, "10,422"), [["10422"]]],
  [text("10.422"), [["10422"]]],
  [text("10422, 10423;56101"), [["10422", "10423", "56101"]]],
  [text("10422/10422"), [["10422"]]],
  [text("Industri minyak kelapa (10422)"), [["10422"]]],
  [text("G47111"), [["47111"]]],
  [text("KBLI 2020: 10422"), [["10422"]]],
  [number(1193), [["01193"], "kbli-leading-zero"]],
  [text("1193"), [["01193"], "kbli-leading-zero"]],
  [number(4711), [null, "kbli-length"]],
  [number(104221), [null, "kbli-length"]],
  [text("10422, 123"), [["10422"], "kbli-length"]],
  [text("00123"), [["00123"], "kbli-division"]],
  [text("Industri makanan"), [null, "kbli-text"]],
  [text("Toko 24 jam"), [null, "kbli-text"]],
  [number(10422.5), [null, "kbli-format"]],
  [day("2026-07-03", 46206), [null, "kbli-format"]],
  [text("-"), [null]],
  [number(0), [null]],
])("KBLI %j", (cell, expected) => {
  expect(told(readKbli(cell))).toEqual(expected)
})

function coordinates(latitude: Cell, longitude: Cell) {
  const read = readCoordinates({ latitude, longitude })
  return [told(read.latitude), told(read.longitude)]
}

test("coordinates: decimal comma, lost point, swapped, outside, degrees", () => {
  expect(coordinates(text("-7,7543"), text("113,2159"))).toEqual([[-7.7543], [113.2159]])
  expect(coordinates(text("-7,754"), number(113.215))).toEqual([[-7.754], [113.215]])
  expect(coordinates(text("−7.7543°"), text("113.2159 BT"))).toEqual([[-7.7543], [113.2159]])
  expect(coordinates(text("7.7543 LS"), text("113.2159 E"))).toEqual([[-7.7543], [113.2159]])
  expect(coordinates(text("7°30'0\" LS"), text("113°15'0\"E"))).toEqual([[-7.5], [113.25]])
  expect(coordinates(number(-7.7543e15), number(1.132159e16))).toEqual([
    [null, "coordinate-lost-point"],
    [null, "coordinate-lost-point"],
  ])
  expect(coordinates(text("1.1E+16"), text("113.215.678"))).toEqual([
    [null, "coordinate-lost-point"],
    [null, "coordinate-lost-point"],
  ])
  expect(coordinates(number(113.2), number(-7.7))).toEqual([
    [null, "coordinate-swapped"],
    [null, "coordinate-swapped"],
  ])
  expect(coordinates(number(52.3), number(4.9))).toEqual([
    [null, "coordinate-outside"],
    [null, "coordinate-outside"],
  ])
  expect(coordinates(text("0"), text("-"))).toEqual([[null], [null]])
  expect(coordinates(text("https://maps"), text("113.2"))).toEqual([[null, "coordinate-format"], [113.2]])
})
