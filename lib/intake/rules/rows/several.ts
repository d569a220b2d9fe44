import { cellOf, type Draft, note } from "@/lib/intake/rules/rows/draft"
import { cleanText, isPlaceholder } from "@/lib/intake/rules/values/clean"
import { readCoordinates } from "@/lib/intake/rules/values/coordinates"
import { readGender } from "@/lib/intake/rules/values/gender"
import { readPhones } from "@/lib/intake/rules/values/phone"
import { readWorkers } from "@/lib/intake/rules/values/workers"
import type { RowValues } from "@/lib/intake/schema"
import { type Cell, emptyCell } from "@/lib/workbook/schema"

/** Up to two phone numbers from one or two columns, each once. */
export function readPhoneColumns(draft: Draft): string[] {
  const numbers = (["phone", "phone2"] as const).flatMap((field) => {
    const cell = cellOf(draft, field)
    return cell.kind === "empty" ? [] : (note(draft, { field, original: cell.text.trim() }, readPhones(cell)) ?? [])
  })
  return [...new Set(numbers)].slice(0, 2)
}

/** Sex from its column, or from a tick under L or P. */
export function readGenderColumns(draft: Draft): "L" | "P" | null {
  const cell = cellOf(draft, "gender")
  if (cell.kind !== "empty") {
    return note(draft, { field: "gender", original: cell.text.trim() }, readGender(cell, draft.reader.genders))
  }
  const [male, female] = [isTicked(cellOf(draft, "genderMale")), isTicked(cellOf(draft, "genderFemale"))]
  if (male !== female) return male ? "L" : "P"
  if (!male) return null
  const message = "Kolom laki-laki dan perempuan sama-sama ditandai; tandai salah satu."
  return note(
    draft,
    { field: "gender", original: "L + P" },
    { value: null, problems: [{ code: "gender-both", severity: "warning", message }] },
  )
}

function isTicked(cell: Cell): boolean {
  if (cell.kind === "empty" || cell.kind === "error") return false
  if (cell.kind === "boolean") return cell.value
  const text = cleanText(cell.text)
  return !isPlaceholder(text) && text !== "0"
}

/** Workers of a field; permanent and casual ones in several columns add up, unless one of them cannot be read. */
export function readWorkerColumns(draft: Draft, field: "workersMale" | "workersFemale" | "workers"): number | null {
  const cells = (draft.reader.byTarget.get(field) ?? []).map(({ column }) => draft.cells[column] ?? emptyCell)
  const readings = cells.map(readWorkers)
  const original = cells.flatMap((cell) => (cell.kind === "empty" ? [] : cell.text.trim())).join(" + ")
  const isBroken = readings.some(({ value, problems }) => value === null && problems.length > 0)
  const counts = readings.flatMap(({ value }) => value ?? [])
  const total = isBroken || counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0)
  return note(draft, { field, original }, { value: total, problems: readings.flatMap(({ problems }) => problems) })
}

/** Latitude and longitude from two columns or from one that holds both. */
export function readCoordinateColumns(draft: Draft): Pick<RowValues, "latitude" | "longitude"> {
  const both = cellOf(draft, "coordinates")
  const cells =
    both.kind === "empty"
      ? { latitude: cellOf(draft, "latitude"), longitude: cellOf(draft, "longitude") }
      : splitPair(both)
  if (cells.latitude.kind === "empty" && cells.longitude.kind === "empty") return { latitude: null, longitude: null }
  const readings = readCoordinates(cells)
  const originalOf = (cell: Cell) => (cell.kind === "empty" ? "" : cell.text.trim())
  return {
    latitude: note(draft, { field: "latitude", original: originalOf(cells.latitude) }, readings.latitude),
    longitude: note(draft, { field: "longitude", original: originalOf(cells.longitude) }, readings.longitude),
  }
}

/** `-7.75, 113.21`, `-7,75; 113,21`; what does not part into two numbers is read, and said, as a latitude. */
function splitPair(cell: Cell): { latitude: Cell; longitude: Cell } {
  const text = cell.kind === "empty" ? "" : cleanText(cell.text)
  const pair =
    /^([-+]?\d{1,2}\.\d+)\s*[,; ]\s*(\d{2,3}\.\d+)$/.exec(text) ??
    /^([-+]?\d{1,2},\d+)\s*[,; ]\s*(\d{2,3},\d+)$/.exec(text)
  if (!pair) return { latitude: cell, longitude: emptyCell }
  return { latitude: { kind: "text", text: pair[1] ?? "" }, longitude: { kind: "text", text: pair[2] ?? "" } }
}
