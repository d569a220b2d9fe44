import fc from "fast-check"
import { expect, test } from "vitest"
import { readBirthDate } from "@/lib/intake/rules/values/date"
import { readYear } from "@/lib/intake/rules/values/year"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

const text = (value: string): Cell => ({ kind: "text", text: value })
const number = (value: number, shown = String(value)): Cell => ({ kind: "number", text: shown, value })
const day = (iso: string, serial: number, shown = iso): Cell => ({ kind: "date", text: shown, iso, serial })
function told<T>({ value, problems }: Reading<T>) {
  return [value, ...problems.map(({ code }) => code)]
}

const independence = "1979-08-17"

test.each<[Cell, unknown[]]>([
  [day(independence, 29084), [independence]],
  [number(29084), [independence]],
  [text("29084"), [independence, "date-serial"]],
  [text("17-08-1979"), [independence]],
  [text("17/8/79"), [independence]],
  [text("17.08.1979"), [independence]],
  [text("17 08 1979"), [independence]],
  [text("17081979"), [independence]],
  [text("1979-08-17"), [independence]],
  [text("1979-08-17 00:00:00"), [independence]],
  [text("1979-08-17T00:00:00.000Z"), [independence]],
  [text("17 Agustus 1979"), [independence]],
  [text("17 AGUSTUS 1979"), [independence]],
  [text("17 Agt 79"), [independence]],
  [text("17-Aug-1979"), [independence]],
  [text("17th August 1979"), [independence]],
  [text("August 17, 1979"), [independence]],
  [text("Kupang, 17-08-1979"), [independence]],
  [text("KUPANG 17 Agustus 1979"), [independence]],
  [text("Kupang / 17/8/79"), [independence]],
  [text("Jumat, 17 Agustus 1979"), [independence]],
  [text("08/17/1979"), [independence]],
  [text("01/02/1980"), ["1980-02-01"]],
  [text("29-02-1980"), ["1980-02-29"]],
  [text("5 Nopember 1980"), ["1980-11-05"]],
  [text("17/8/05"), ["1905-08-17", "date-century"]],
  [text("1979"), [null, "date-bare-year"]],
  [number(1979), [null, "date-bare-year"]],
  [text("Kupang, 1979"), [null, "date-bare-year"]],
  [day("1905-06-01", 1979, "01/06/1905"), [null, "date-bare-year"]],
  [text("Agustus 1979"), [null, "date-incomplete"]],
  [text("08-1979"), [null, "date-incomplete"]],
  [text("31-02-1979"), [null, "date-impossible"]],
  [text("31-13-1979"), [null, "date-impossible"]],
  [text("29-02-1979"), [null, "date-impossible"]],
  [text("00-00-0000"), [null]],
  [text("17-08-979"), [null, "date-impossible"]],
  [text("17-08-1879"), [null, "date-impossible"]],
  [text("17-08-2030"), [null, "date-future"]],
  [day("2029-08-17", 47347), [null, "date-future"]],
  [text("35 tahun"), [null, "date-format"]],
  [text("Kupang"), [null, "date-format"]],
  [number(29084.5), [null, "date-format"]],
  [text("-"), [null]],
  [{ kind: "error", text: "#VALUE!" }, [null, "cell-error"]],
])("birth date %j", (cell, expected) => {
  expect(told(readBirthDate(cell, { today: "2026-11-21" }))).toEqual(expected)
})

test("serials count from 1904 in files that do", () => {
  expect(told(readBirthDate(number(27622), { date1904: true }))).toEqual([independence])
})

const names = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ")

test("any day of a life reads back from the usual ways of writing it", () => {
  const lives = fc.date({ min: new Date("1930-01-01"), max: new Date("2010-12-31"), noInvalidDate: true })
  fc.assert(
    fc.property(lives, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year = "", month = "", dd = ""] = iso.split("-")
      const named = `${Number(dd)} ${names[Number(month) - 1]} ${year}`
      const ways = [
        iso,
        `${dd}-${month}-${year}`,
        `${Number(dd)}/${Number(month)}/${year}`,
        named,
        named.toUpperCase(),
        `Tomohon, ${named}`,
      ]
      for (const way of ways) expect(told(readBirthDate(text(way)))).toEqual([iso])
    }),
  )
})

test.each<[Cell, unknown[]]>([
  [number(2015), [2015]],
  [text("2015"), [2015]],
  [text("Th. 2015"), [2015]],
  [text("12/05/2015"), [2015]],
  [day("2015-01-05", 42009), [2015]],
  [day("1905-07-07", 2015, "07/07/1905"), [2015, "year-from-date"]],
  [text("0"), [null]],
  [number(0), [null]],
  [text("-"), [null]],
  [number(211), [null, "year-impossible"]],
  [text("211"), [null, "year-impossible"]],
  [text("20155"), [null, "year-impossible"]],
  [number(2015.5), [null, "year-format"]],
  [number(2027), [null, "year-future"]],
  [text("2015-2018"), [null, "year-several"]],
  [text("5 tahun"), [null, "year-format"]],
  [text("'98"), [null, "year-format"]],
])("year %j", (cell, expected) => {
  expect(told(readYear(cell, 2026))).toEqual(expected)
})
