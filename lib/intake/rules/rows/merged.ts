import { type Cell, emptyCell, type Merge, type SheetRow } from "@/lib/workbook/schema"

/** Gives a row the cells that a vertical merge holds for it; rows must come in their order. */
export function createMergeFiller(merges: readonly Merge[]): (row: SheetRow) => readonly Cell[] {
  const waiting = merges.filter(({ top, bottom }) => bottom > top).sort((one, other) => one.top - other.top)
  let [next, active] = [0, [] as { merge: Merge; cell: Cell }[]]
  return function fill(row) {
    active = active.filter(({ merge }) => merge.bottom >= row.number)
    const cells = [...row.cells]
    for (const { merge, cell } of active) {
      while (cells.length <= merge.left) cells.push(emptyCell)
      if (cells[merge.left]?.kind === "empty") cells[merge.left] = cell
    }
    for (let merge = waiting[next]; merge && merge.top <= row.number; merge = waiting[next]) {
      const cell = merge.top === row.number ? row.cells[merge.left] : undefined
      if (cell && cell.kind !== "empty") active.push({ merge, cell })
      next += 1
    }
    return active.length === 0 && cells.length === row.cells.length ? row.cells : cells
  }
}
