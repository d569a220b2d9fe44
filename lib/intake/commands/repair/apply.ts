import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import type { Report } from "@/lib/intake/commands/progress"
import { type Settled, settleRows } from "@/lib/intake/commands/repair/settle"
import { visibleIntakes } from "@/lib/intake/policy"
import { findWaiting, type WaitingRow } from "@/lib/intake/queries/repair/rows"
import { changedCells, type Edits, isFieldName } from "@/lib/intake/rules/repair/repair-row"
import { type PlaceNames, writeRow } from "@/lib/intake/rules/repair/texts"
import { appliedWords } from "@/lib/intake/rules/repair/words"
import type { Repairs } from "@/lib/intake/rules/repair/workbook"
import { getKelurahan } from "@/lib/region/queries"

const batch = 1_000

type Applying = { repairs: Repairs; report: Report }

/** Repair the waiting rows that a workbook speaks of, and no others, a thousand at a time; run again, it goes on where it ended. */
export async function applyRepairs(actor: Actor, id: string, { repairs, report }: Applying): Promise<void> {
  const places = await getKelurahan(actor)
  const keys = [...repairs.rows.keys()]
  const sum = { saved: 0, duplicate: 0, left: 0, untouched: 0 }
  for (let from = 0; from < keys.length; from += batch) {
    const some = keys.slice(from, from + batch)
    const done = await applySome(actor, { keys: some, repairs, places })
    sum.saved += done.saved
    sum.duplicate += done.duplicate
    sum.left += done.left
    sum.untouched += done.untouched
    await report("Menerapkan perbaikan", from + some.length, keys.length)
  }
  await write(actor, "intake.judge", async (tx, audit) => {
    audit({ subject: id, detail: { repairs: keys.length, ...sum } })
    const data = {
      state: "REPAIRED",
      message: appliedWords(keys.length, { ...sum, keyless: repairs.keyless }),
      judgedAt: new Date(),
    }
    await tx.intake.updateMany({ where: { id, state: "READING", AND: visibleIntakes(actor) }, data })
    return null
  })
}

type Some = { keys: string[]; repairs: Repairs; places: PlaceNames }

async function applySome(actor: Actor, { keys, repairs, places }: Some) {
  let done = { saved: 0, duplicate: 0, left: 0, untouched: 0 }
  await write(actor, "repair.fix", async (tx, audit) => {
    const waiting = await findWaiting(tx, actor, { ids: keys, most: batch })
    const edits = new Map(waiting.map((row) => [row.id, editsIn(row, repairs, places)]))
    const touched = waiting.filter((row) => !isNothing(edits.get(row.id)))
    const settled: Settled = await settleRows(tx, actor, {
      rows: touched,
      editsOf: ({ id }) => edits.get(id) ?? { cells: {}, emptied: [] },
    })
    done = { ...settled, untouched: waiting.length - touched.length }
    audit({ detail: { ...done, workbook: true } })
    return null
  })
  return done
}

/** What a workbook says differently of a row; a cell that was emptied shall stay empty. */
function editsIn(row: WaitingRow, repairs: Repairs, places: PlaceNames): Edits {
  const changed = Object.entries(changedCells(repairs.rows.get(row.id) ?? {}, writeRow(row, places)))
  const isBlank = (cell: (typeof changed)[number][1]) => cell.kind === "empty" || cell.text.trim() === ""
  return {
    cells: Object.fromEntries(changed.filter(([, cell]) => !isBlank(cell))),
    emptied: changed.flatMap(([name, cell]) => (isBlank(cell) && isFieldName(name) ? [name] : [])),
  }
}

function isNothing(edits: Edits | undefined): boolean {
  return !edits || (Object.keys(edits.cells).length === 0 && edits.emptied.length === 0)
}
