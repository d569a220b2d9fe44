import { type Cell, emptyCell, type SheetSink, UnreadableFile, workbookLimits } from "@/lib/workbook/schema"

const tooMany = "Isi berkas terlalu besar: paling banyak 100.000 baris data; bagi menjadi beberapa berkas."

/** Passes rows on to `sink` without trailing empty cells and blank rows, and refuses what exceeds the limits. */
export function createLimitedSink(sink: SheetSink): SheetSink {
  let [sheets, rows, cells, merges, characters] = [0, 0, 0, 0, 0]
  return {
    sheet(name, hidden) {
      sheets += 1
      if (sheets > workbookLimits.sheets)
        throw new UnreadableFile("Berkas berisi terlalu banyak lembar (lebih dari 200).")
      sink.sheet(name.slice(0, 200), hidden)
    },
    row(number, given) {
      const width = contentWidth(given)
      if (width === 0) return
      rows += 1
      cells += width
      if (width > workbookLimits.columns)
        throw new UnreadableFile("Lembar terlalu lebar: ada isi di luar kolom ke-1.024.")
      if (rows > workbookLimits.rows || cells > workbookLimits.cells) throw new UnreadableFile(tooMany)
      const limited = Array.from({ length: width }, (_, column) => limitCell(given[column] ?? emptyCell))
      for (const cell of limited) characters += cell.kind === "text" ? cell.text.length : 0
      if (characters > workbookLimits.characters) throw new UnreadableFile(tooMany)
      sink.row(number, limited)
    },
    merge(merge) {
      merges += 1
      if (merges <= workbookLimits.merges && merge.left < workbookLimits.columns) sink.merge(merge)
    },
  }
}

function contentWidth(cells: readonly Cell[]): number {
  let width = cells.length
  while (width > 0 && isBlank(cells[width - 1])) width -= 1
  return width
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell.kind === "empty" || (cell.kind === "text" && cell.text.trim() === "")
}

function limitCell(cell: Cell): Cell {
  if (isBlank(cell)) return emptyCell
  if (cell.kind !== "text" || cell.text.length <= workbookLimits.cellCharacters) return cell
  throw new UnreadableFile("Ada sel yang isinya lebih dari 32.767 huruf; berkas ini tampaknya bukan daftar.")
}

/** A text as a cell. */
export function textCell(text: string): Cell {
  return text === "" ? emptyCell : { kind: "text", text }
}
