import { cellOf, cellText, type Draft, note, type RowReader, take } from "@/lib/intake/rules/rows/draft"
import { readMoney, readSales } from "@/lib/intake/rules/rows/money"
import type { Place } from "@/lib/intake/rules/rows/place"
import { emptyValues, type JudgedRow, type RowRef } from "@/lib/intake/rules/rows/row"
import {
  readCoordinateColumns,
  readGenderColumns,
  readPhoneColumns,
  readWorkerColumns,
} from "@/lib/intake/rules/rows/several"
import { readBirthDate } from "@/lib/intake/rules/values/date"
import { readEmail } from "@/lib/intake/rules/values/email"
import { readKbli } from "@/lib/intake/rules/values/kbli"
import { readNib } from "@/lib/intake/rules/values/nib"
import { compareWithNik, readNik } from "@/lib/intake/rules/values/nik"
import { readNpwp } from "@/lib/intake/rules/values/npwp"
import { cellError } from "@/lib/intake/rules/values/reading"
import { readRtRw } from "@/lib/intake/rules/values/rt-rw"
import { readText } from "@/lib/intake/rules/values/text"
import { readLegalForm, readSector } from "@/lib/intake/rules/values/vocabulary"
import { readYear } from "@/lib/intake/rules/values/year"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

/** Reads one data row into values and problems; duplicates are found later, over all rows. */
export function readRow(ref: RowRef, source: { cells: readonly Cell[]; place: Place; reader: RowReader }): JudgedRow {
  const draft: Draft = {
    reader: source.reader,
    cells: source.cells,
    values: emptyValues(),
    originals: {},
    problems: [],
  }
  readPerson(draft)
  readBusiness(draft)
  readPlace(draft, source.place)
  readFigures(draft)
  judgeRow(draft)
  const { values, originals, problems } = draft
  const [projectId, registerId, registerVersion] = idTargets.map((target) => readText(cellOf(draft, target)).value)
  const isError = problems.some(({ severity }) => severity === "error")
  const outcome = isError ? "error" : problems.length > 0 ? "warning" : "ready"
  return {
    ...ref,
    outcome,
    values,
    originals,
    problems,
    duplicateOf: [],
    samePersonAs: [],
    similarTo: [],
    projectId: projectId ?? null,
    registerId: registerId ?? null,
    registerVersion: registerVersion ?? null,
  }
}

const idTargets = ["projectId", "registerId", "registerVersion"] as const

function readPerson(draft: Draft) {
  const { values, reader } = draft
  values.personName = take(draft, "personName", readText)
  values.nik = take(draft, "nik", readNikOrMask)
  values.gender = readGenderColumns(draft)
  const born = (cell: Cell) => readBirthDate(cell, { date1904: reader.date1904, today: reader.today })
  values.birthDate = take(draft, "birthDate", born, "birthPlaceDate") ?? take(draft, "birthDate", born)
  const [phone, phone2] = readPhoneColumns(draft)
  values.phone = phone ?? null
  values.phone2 = phone2 ?? null
  values.email = take(draft, "email", readEmail)
}

function readBusiness(draft: Draft) {
  const { values, reader } = draft
  values.name = take(draft, "name", readText)
  values.brand = take(draft, "brand", readText)
  values.nib = take(draft, "nib", readNib)
  values.npwp = take(draft, "npwp", readNpwp)
  values.kbli = take(draft, "kbli", readKbli)
  values.sector = take(draft, "sector", readSector)
  values.products = take(draft, "products", readText)
  values.legalForm = take(draft, "legalForm", readLegalForm)
  values.startedYear = take(draft, "startedYear", (cell) => readYear(cell, Number(reader.today.slice(0, 4))))
  values.notes = take(draft, "notes", readText)
}

function readPlace(draft: Draft, place: Place) {
  const { values, reader } = draft
  values.address = take(draft, "address", readText)
  const both = take(draft, "rt", (cell) => readRtRw(cell, "both"), "rtRw")
  values.rt = take(draft, "rt", (cell) => readRtRw(cell, "rt"))?.rt ?? both?.rt ?? null
  values.rw = take(draft, "rw", (cell) => readRtRw(cell, "rw"))?.rw ?? both?.rw ?? null
  const district = cellText(cellOf(draft, "kecamatan")) ?? place.kecamatan
  values.kelurahanCode = take(draft, "kelurahanCode", (cell) => {
    if (cell.kind === "error") return { value: null, problems: [cellError] }
    return reader.regions.match({ kelurahan: cellText(cell), kecamatan: district })
  })
  const says = cellText(cellOf(draft, "kelurahanCode"))
  if (says === null && place.kelurahan !== null) {
    const found = reader.regions.match({ kelurahan: place.kelurahan, kecamatan: district })
    values.kelurahanCode = note(draft, { field: "kelurahanCode", original: place.kelurahan }, found)
  }
  Object.assign(values, readCoordinateColumns(draft))
}

function readFigures(draft: Draft) {
  const { values } = draft
  values.assets = readMoney(draft, "assets")
  values.capital = readMoney(draft, "capital")
  Object.assign(values, readSales(draft))
  for (const field of ["workersMale", "workersFemale", "workers"] as const)
    values[field] = readWorkerColumns(draft, field)
}

/**
 * What only the whole row shows: no name at all, no NIK where there is a column for it, a NIK that contradicts the
 * rest.
 */
function judgeRow(draft: Draft) {
  const { values, problems, originals } = draft
  if (values.name === null && values.personName === null) {
    const message = "Nama usaha dan nama pelaku kosong; isi salah satunya."
    problems.push({ field: "row", code: "name-missing", severity: "error", message, original: "" })
  }
  if (values.nik === null && draft.reader.byTarget.has("nik") && !problems.some(({ field }) => field === "nik")) {
    const message = "NIK kosong; lengkapi dari KTP bila ada."
    problems.push({ field: "nik", code: "nik-missing", severity: "warning", message, original: originals.nik ?? "" })
  }
  for (const { field, ...remark } of compareWithNik(values))
    problems.push({ field, ...remark, original: originals[field] ?? "" })
}

/** Our own exports hide a NIK but for its last four digits: that says nothing new. */
function readNikOrMask(cell: Cell): Reading<string> {
  if (cell.kind !== "text" || !/^\s*[•●*]{6,}\d{0,4}\s*$/.test(cell.text)) return readNik(cell)
  const message = "NIK disamarkan oleh ekspor; NIK yang sudah tercatat tidak berubah."
  return { value: null, problems: [{ code: "nik-masked", severity: "warning", message }] }
}
