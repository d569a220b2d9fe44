import { type Cell, emptyCell, type SheetRow } from "@/lib/workbook/schema"

/** Rows as one flat list of plain values: what crosses a thread boundary fastest and smallest. */
export type PackedRows = (string | number | boolean | null)[]

const codes = { number: 1, date: 2, boolean: 3, error: 4 } as const

/** Adds a row to a packed list. */
export function packRow(number: number, cells: readonly Cell[], into: PackedRows) {
  into.push(number, cells.length)
  for (const cell of cells) {
    if (cell.kind === "empty") into.push(null)
    else if (cell.kind === "text") into.push(cell.text)
    else if (cell.kind === "date") into.push(codes.date, cell.text, cell.iso, cell.serial)
    else if (cell.kind === "error") into.push(codes.error, cell.text)
    else into.push(codes[cell.kind], cell.text, cell.value)
  }
}

/** Turns packed lists back into rows; short texts that repeat are one object, so that 2.5 million cells stay small. */
export function createUnpacker(): (packed: PackedRows) => SheetRow[] {
  const texts = new Map<string, Cell>()
  function shareText(text: string): Cell {
    const known = texts.get(text)
    if (known) return known
    const cell: Cell = Object.freeze({ kind: "text", text })
    if (text.length <= 32 && texts.size < 50_000) texts.set(text, cell)
    return cell
  }
  return function unpack(packed) {
    const rows: SheetRow[] = []
    let at = 0
    function take() {
      return packed[at++]
    }
    function takeCell(): Cell {
      const code = take()
      if (code === null || code === undefined) return emptyCell
      if (typeof code === "string") return shareText(code)
      const text = String(take())
      if (code === codes.error) return { kind: "error", text }
      if (code === codes.number) return { kind: "number", text, value: Number(take()) }
      if (code === codes.boolean) return { kind: "boolean", text, value: take() === true }
      return { kind: "date", text, iso: String(take()), serial: Number(take()) }
    }
    while (at < packed.length) {
      const [number, width] = [Number(take()), Number(take())]
      rows.push({ number, cells: Array.from({ length: width }, takeCell) })
    }
    return rows
  }
}
