import { plainHeading } from "@/lib/intake/rules/columns/heading"
import type { Column, ColumnTarget } from "@/lib/intake/rules/columns/target"
import type { Place, PlaceReader } from "@/lib/intake/rules/rows/place"
import { cleanText, isPlaceholder } from "@/lib/intake/rules/values/clean"
import type { Cell, SheetRow } from "@/lib/workbook/schema"

/** What a row of a register is; only "data" becomes a row of the import, the others are counted and shown. */
export type RowKind =
  | "data"
  | "blank"
  | "header"
  | "numbering"
  | "numbered"
  | "section"
  | "total"
  | "signature"
  | "note"

/** What is known of the sheet when its rows are told apart. */
export type RowContext = {
  columns: readonly Column[]
  headings: ReadonlyMap<number, ReadonlySet<string>>
  places: PlaceReader
}

type Filled = { column: number; text: string; target: ColumnTarget | null; isNumber: boolean }
type View = {
  filled: Filled[]
  mapped: Filled[]
  words: Filled[]
  hasRunningNumber: boolean
  has: (...targets: ColumnTarget[]) => boolean
}

/** Tells the rows of one sheet apart, in their order: a signature block holds until rows with data return. */
export function createClassifier(context: RowContext): (row: SheetRow) => { kind: RowKind; place: Place | null } {
  const targets = new Map(context.columns.map(({ column, target }) => [column, target]))
  const plain = plainColumns(context.columns)
  let [isSigning, numbersSeen] = [false, 0]
  return function classify(row) {
    if (isPlainData(row, plain)) {
      isSigning = false
      numbersSeen += 1
      return { kind: "data", place: null }
    }
    const view = look(row, targets)
    const place =
      view.filled.length <= 4 ? placeOf(view, { places: context.places, isNumbered: numbersSeen > 0 }) : null
    const kind = place ? "section" : judge(view, { headings: context.headings, isSigning })
    if (kind === "signature") isSigning = true
    if (kind === "data") isSigning = false
    if (kind === "data" && view.hasRunningNumber) numbersSeen += 1
    return { kind, place }
  }
}

type PlainColumns = { numbers: number[]; names: number[] }

function plainColumns(columns: readonly Column[]): PlainColumns {
  const of = (...wanted: ColumnTarget[]) =>
    columns.flatMap(({ column, target }) => (target && wanted.includes(target) ? [column] : []))
  return { numbers: of("number"), names: of("name", "personName") }
}

/** Most rows of most files: a running number, a name, and more beside them. */
function isPlainData({ cells }: SheetRow, { numbers, names }: PlainColumns): boolean {
  const hasNumber = numbers.some((column) => {
    const cell = cells[column]
    return cell?.kind === "number" || (cell?.kind === "text" && /^\d+$/.test(cell.text))
  })
  if (!hasNumber || !names.some((column) => cells[column]?.kind === "text" && /\p{L}{3}/u.test(textAt(cells, column))))
    return false
  return cells.filter(({ kind }) => kind !== "empty").length >= 6
}

function textAt(cells: readonly Cell[], column: number): string {
  const cell = cells[column]
  return !cell || cell.kind === "empty" ? "" : cell.text
}

function look(row: SheetRow, targets: ReadonlyMap<number, ColumnTarget | null>): View {
  const filled: Filled[] = []
  row.cells.forEach((cell, column) => {
    const text = cell.kind === "empty" ? "" : cleanText(cell.text)
    if (text !== "" && !isPlaceholder(text))
      filled.push({ column, text, target: targets.get(column) ?? null, isNumber: isNumeric(cell, text) })
  })
  const mapped = filled.filter(({ target }) => target !== null && target !== "number")
  return {
    filled,
    mapped,
    words: filled.filter(({ isNumber, target, text }) => !isNumber && !(target === "number" && ordinal.test(text))),
    hasRunningNumber: filled.some(({ target, text }) => target === "number" && /^\(?\d+[.)]?$/.test(text)),
    has: (...wanted) => mapped.some(({ target }) => target !== null && wanted.includes(target)),
  }
}

/** What stands in a column of running numbers: `12.`, `(3)`, `A.`, `IV`. */
const ordinal = /^\(?(\d+|[a-z]|[ivx]{1,5})[.)]*$/i

function isNumeric(cell: Cell, text: string): boolean {
  return cell.kind === "number" || /^(rp\.? ?)?[-(]?[\d.,]+(,-)?\)?%?$/i.test(text)
}

function judge(view: View, state: { headings: RowContext["headings"]; isSigning: boolean }): RowKind {
  if (view.filled.length === 0) return "blank"
  if (isHeader(view, state.headings)) return "header"
  if (isNumbering(view)) return "numbering"
  if (isTotal(view)) return "total"
  if (isSignature(view, state.isSigning)) return "signature"
  if (view.mapped.length === 0) return view.words.length === 0 ? "numbered" : "note"
  return isRemark(view) ? "note" : "data"
}

/** A header repeated in mid-list: nearly all of its cells say what the headings of their columns say. */
function isHeader(view: View, headings: RowContext["headings"]): boolean {
  if (view.filled.length < 2) return false
  const same = view.filled.filter(({ column, text }) => headings.get(column)?.has(plainHeading(text)))
  return same.length >= 2 && same.length >= view.filled.length * 0.6
}

/** The row of column numbers under a header: 1, 2, 3 … or (1), (2), (3) … */
function isNumbering(view: View): boolean {
  const numbers = view.filled.map(({ text }) => /^\(?(\d{1,3})[a-z]?\)?$/.exec(text)?.[1])
  if (numbers.length < 3 || numbers.some((number) => number === undefined)) return false
  return numbers.every((number, at) => {
    const step = at === 0 ? Number(number) : Number(number) - Number(numbers[at - 1])
    return at === 0 ? step <= 2 : step === 0 || step === 1
  })
}

const totalWord = /^(sub ?-?total|grand total|total|jumlah|jml|rata-? ?rata|keseluruhan)\b/i

/** Sums: labelled ones, and rows that hold nothing but amounts. */
function isTotal(view: View): boolean {
  if (view.hasRunningNumber || view.has("nik", "nib", "phone", "email", "npwp", "projectId")) return false
  const first = view.words[0] ?? view.filled.find(({ isNumber }) => !isNumber)
  if (first && totalWord.test(first.text)) return !(first.target === "name" && view.has("personName", "address"))
  const measures: ColumnTarget[] = ["sales", "capital", "assets", "workers", "workersMale", "workersFemale"]
  return view.words.length === 0 && view.has(...measures) && !view.has("name", "personName", "address", "birthDate")
}

const signatureWords =
  /^(mengetahui|menyetujui|mengesahkan|disahkan|dibuat oleh|yang membuat|pembuat|hormat kami|an\.|a\.n\.|ttd|tanda tangan|kepala (dinas|bidang|seksi|desa|kelurahan|badan|bagian|uptd?|sub)|plt\.? kepala|sekretaris (dinas|kelurahan|camat)|lurah|camat|kasi|walikota|wali kota|bupati|nip\b|pembina( |,|$)|penata( |,|$)|ketua (rt|rw))|\bnip\.? ?:? ?\d/i
const placeAndDate = /^\p{L}[\p{L} .]{2,30}, ?(tanggal )?(\d{1,2}|\.{2,}|…+)? ?\p{L}{3,9} ?(\d{4}|\.{2,})$/u

function isSignature(view: View, isSigning: boolean): boolean {
  if (view.hasRunningNumber || view.filled.length > 4 || view.has("nik", "nib", "phone")) return false
  if (view.words.some(({ text, target }) => isMark(text, target, view))) return true
  return isSigning && view.words.length === view.filled.length
}

/** "Lurah Sejahtera" with an owner beside it is a business; a lone "Lurah" is not. */
function isMark(text: string, target: ColumnTarget | null, view: View): boolean {
  if (placeAndDate.test(text))
    return target !== "birthPlaceDate" && !view.has("name", "personName") ? true : view.filled.length === 1
  return signatureWords.test(text) && view.mapped.length <= 2 && !(target === "address")
}

const remarkWords =
  /^(ket|keterangan|catatan|sumber|note|nb|ps|per tanggal|data per|tanggal cetak|dicetak|\*)\b ?[.:)]?|^\*/i

/** Lone texts outside of the name columns, and sections of another kind than places (`A. MAKANAN`, `I | KULINER`). */
function isRemark(view: View): boolean {
  if (view.hasRunningNumber) return false
  const [only] = view.words
  if (!only || view.words.length > 1) return false
  const others = view.filled.filter((cell) => cell !== only)
  const hasLetter = others.some(({ target, text }) => target === "number" && ordinal.test(text))
  if (hasLetter && others.length === 1) return true
  if (others.length > 0) return false
  return remarkWords.test(only.text) || (only.target !== "name" && only.target !== "personName")
}

function placeOf(view: View, state: { places: PlaceReader; isNumbered: boolean }): Place | null {
  if (view.words.length === 0 || view.words.length > 3 || view.has("nik", "nib", "phone", "email")) return null
  const joined = view.words.map(({ text }) => text).join(" ")
  const titled = state.places.readTitled(joined)
  const startsTitled =
    /^([a-z0-9]{1,4}[.)] ?)?(data (umkm|ikm|usaha) )?(wilayah )?(kelurahan|kel\b|desa\b|ds\.|kecamatan|kec\b|distrik)/i.test(
      joined,
    )
  if (titled && startsTitled && view.mapped.length <= 2) return titled
  const [only] = view.words
  if (!only || view.words.length > 1 || view.filled.some((cell) => cell !== only && cell.target !== "number"))
    return null
  const bare = state.places.readBare(only.text)
  if (!bare.isKelurahan && !bare.isKecamatan) return null
  const isName = only.target === "name" || only.target === "personName"
  if (view.hasRunningNumber || (isName && !state.isNumbered)) return null
  const isDistrict = bare.isKecamatan && !bare.isKelurahan
  return isDistrict ? { kelurahan: null, kecamatan: only.text } : { kelurahan: only.text, kecamatan: null }
}
