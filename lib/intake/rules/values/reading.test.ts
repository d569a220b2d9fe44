import fc from "fast-check"
import { expect, test } from "vitest"
import { readAmount } from "@/lib/intake/rules/values/amount"
import { isDitto, isPlaceholder } from "@/lib/intake/rules/values/clean"
import { readCoordinates } from "@/lib/intake/rules/values/coordinates"
import { readBirthDate } from "@/lib/intake/rules/values/date"
import { readEmail } from "@/lib/intake/rules/values/email"
import { readGender } from "@/lib/intake/rules/values/gender"
import { readKbli } from "@/lib/intake/rules/values/kbli"
import { readNib } from "@/lib/intake/rules/values/nib"
import { readNik } from "@/lib/intake/rules/values/nik"
import { readNpwp } from "@/lib/intake/rules/values/npwp"
import { readPhones } from "@/lib/intake/rules/values/phone"
import { readRtRw } from "@/lib/intake/rules/values/rt-rw"
import { readText } from "@/lib/intake/rules/values/text"
import { readLegalForm, readSector } from "@/lib/intake/rules/values/vocabulary"
import { readWorkers } from "@/lib/intake/rules/values/workers"
import { readYear } from "@/lib/intake/rules/values/year"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

const text = (value: string): Cell => ({ kind: "text", text: value })
const number = (value: number, shown = String(value)): Cell => ({ kind: "number", text: shown, value })
const day = (iso: string, serial: number, shown = iso): Cell => ({ kind: "date", text: shown, iso, serial })
function told<T>({ value, problems }: Reading<T>) {
  return [value, ...problems.map(({ code }) => code)]
}

test("text is cleaned and placeholders are empty", () => {
  expect(told(readText(text("  Toko\u00a0\u200bMaju _x000D_\n  Jaya ")))).toEqual(["Toko Maju Jaya"])
  expect(told(readText(number(3, "3")))).toEqual(["3"])
  for (const empty of [
    "",
    "-",
    " - ",
    "--",
    ".",
    "n/a",
    "N/A",
    "nihil",
    "Tidak Ada",
    "TDK ADA",
    "belum ada",
    "Tak Terdefinisi",
    "0",
  ])
    expect(told(readText(text(empty)))).toEqual([null])
  expect(told(readText({ kind: "error", text: "#N/A" }))).toEqual([null, "cell-error"])
  expect(told(readText(text("#DIV/0!")))).toEqual([null, "cell-error"])
  expect(told(readText({ kind: "boolean", text: "TRUE", value: true }))).toEqual([null, "cell-boolean"])
})

test("ditto marks are known, and are no placeholders", () => {
  for (const mark of ["idem", "IDEM", "sda", "s.d.a.", "s.d.a", '"', "”", "''", '- " -', "〃"]) {
    expect([isDitto(mark), isPlaceholder(mark)]).toEqual([true, false])
  }
  for (const word of ["-", "Ida", "sdk", "Idemitsu", "id", ""]) expect(isDitto(word)).toBe(false)
})

test("legal form and sector keep their own words; unknown ones are said", () => {
  expect(told(readLegalForm(text("PO ")))).toEqual(["PO"])
  expect(told(readLegalForm(text("PP/CV/PT/Yayasan")))).toEqual(["PP/CV/PT/Yayasan", "legal-form-unknown"])
  expect(told(readSector(text("IKM MAKANAN")))).toEqual(["IKM MAKANAN"])
  expect(told(readSector(text("lain-lain")))).toEqual(["lain-lain", "sector-unknown"])
})

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: "binary" }).map(text),
  fc.stringMatching(/^[\d.,/\-+ eErpjtkOo<>"]{0,20}$/).map(text),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => number(value)),
  fc.integer({ min: -10, max: 100_000 }).map((serial) => day("1979-08-17", serial)),
  fc.constantFrom<Cell>(
    { kind: "empty" },
    { kind: "error", text: "#REF!" },
    { kind: "boolean", text: "FALSE", value: false },
  ),
)

test("no reader ever throws, and what it cannot read it explains in a sentence", () => {
  const readers = [
    readNik,
    readNib,
    readNpwp,
    readPhones,
    readEmail,
    readText,
    readAmount,
    readBirthDate,
    readYear,
    readWorkers,
    readKbli,
    readLegalForm,
    readSector,
    (cell: Cell) => readGender(cell, { P: "P" }),
    (cell: Cell) => readRtRw(cell, "both"),
    (cell: Cell) => readCoordinates({ latitude: cell, longitude: cell }).latitude,
  ]
  fc.assert(
    fc.property(anyCell, fc.constantFrom(...readers), (cell, read) => {
      const { value, problems } = read(cell)
      for (const { code, message } of problems) {
        expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
        expect(message).toMatch(/^[A-Z].*\.$/)
      }
      if (value === null && cell.kind === "error") expect(problems).toHaveLength(1)
    }),
    { numRuns: 5000 },
  )
})
