import type { JudgedRow, RegisterRef, RowRef } from "@/lib/intake/rules/rows/row"
import type { Registered, RegisterKeys, RegisterLookup } from "@/lib/intake/rules/twins/register-lookup"
import { type Relation, relate, toComparable } from "@/lib/intake/rules/twins/relate"
import { createRowIndex, type Entry } from "@/lib/intake/rules/twins/row-index"

const lot = 1_000
const mostLinks = 10

/**
 * Finds the same business again: among the rows, each pointing to the first, and in the register. Rows with errors
 * never stand in for sound ones, and become duplicates themselves only on exact evidence.
 */
export async function findTwins(rows: readonly JudgedRow[], lookup?: RegisterLookup): Promise<void> {
  const index = createRowIndex()
  for (const { row, places } of inOrder(rows)) {
    const registered = lookup ? await lookup(row.map(keysOf)) : []
    for (const [at, one] of row.entries()) {
      const entry = { row: one, place: places[at] ?? 0, said: toComparable(one.values, one.projectId) }
      linkToRegister(entry, registered[at] ?? [])
      linkToRows(entry, index)
      index.add(entry)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Lots of rows with their places in the file: first the sound ones, then those with errors. */
function* inOrder(rows: readonly JudgedRow[]): Generator<{ row: JudgedRow[]; places: number[] }> {
  for (const isError of [false, true]) {
    let some = { row: [] as JudgedRow[], places: [] as number[] }
    for (const [place, row] of rows.entries()) {
      if ((row.outcome === "error") !== isError) continue
      some.row.push(row)
      some.places.push(place)
      if (some.row.length < lot) continue
      yield some
      some = { row: [], places: [] }
    }
    yield some
  }
}

function keysOf({ values, projectId, registerId }: JudgedRow): RegisterKeys {
  const { nik, nib, phone, phone2, kelurahanCode, personName, name } = values
  return {
    nik,
    nib,
    phones: [phone, phone2].flatMap((one) => one ?? []),
    projectId,
    registerId,
    kelurahanCode,
    personName,
    name,
  }
}

function linkToRegister({ row, said }: Entry, registered: readonly Registered[]) {
  for (const one of registered) {
    const nik = one.shares.has("nik") ? row.values.nik : null
    const relation = relate(said, toComparable({ ...one, nik }, one.projectId), one.shares)
    link(row, { ref: { enterpriseId: one.enterpriseId, name: one.name }, relation, isEarlier: true })
  }
}

function linkToRows(entry: Entry, index: ReturnType<typeof createRowIndex>) {
  for (const { entry: other, shared } of index.find(entry)) {
    const relation = relate(entry.said, other.said, shared)
    link(entry.row, { ref: firstOf(other.row), relation, isEarlier: other.place < entry.place })
  }
}

/** The row that a duplicate's own chain begins with. */
function firstOf(row: JudgedRow): RowRef | RegisterRef {
  return row.duplicateOf.find((ref) => "sheet" in ref) ?? { sheet: row.sheet, row: row.row }
}

type Link = { ref: RowRef | RegisterRef; relation: Relation; isEarlier: boolean }

function link(row: JudgedRow, { ref, relation, isEarlier }: Link) {
  const canBeDuplicate = row.outcome !== "error" || (relation.isExact && isEarlier)
  if (relation.isDuplicate && canBeDuplicate) {
    const isFirst = !("sheet" in ref) || !row.duplicateOf.some((known) => "sheet" in known)
    if (isFirst) add(row.duplicateOf, ref)
    row.outcome = "duplicate"
  } else if (relation.isDuplicate || relation.isSimilar) add(row.similarTo, ref)
  if (relation.isSamePerson) add(row.samePersonAs, ref)
}

function add(links: (RowRef | RegisterRef)[], ref: RowRef | RegisterRef) {
  if (links.length < mostLinks && !links.some((known) => isSameRef(known, ref))) links.push(ref)
}

function isSameRef(one: RowRef | RegisterRef, other: RowRef | RegisterRef): boolean {
  if ("sheet" in one) return "sheet" in other && one.row === other.row && one.sheet === other.sheet
  return "enterpriseId" in other && one.enterpriseId === other.enterpriseId
}
