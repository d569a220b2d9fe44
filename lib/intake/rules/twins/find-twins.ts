import type { JudgedRow, RegisterRef, RowRef } from "@/lib/intake/rules/rows/row"
import type { Registered, RegisterKeys, RegisterLookup } from "@/lib/intake/rules/twins/register-lookup"
import { type Comparable, relate } from "@/lib/intake/rules/twins/relate"
import { createRowIndex } from "@/lib/intake/rules/twins/row-index"

const lot = 1_000
const mostLinks = 10

/**
 * Finds the same business again: among the rows, each pointing to the first, and in the register. Rows with errors never
 * stand in for sound ones, and become duplicates themselves only on exact evidence.
 */
export async function findTwins(rows: readonly JudgedRow[], lookup?: RegisterLookup): Promise<void> {
  const index = createRowIndex()
  const isSound = (row: JudgedRow) => row.outcome !== "error"
  const places = new Map(rows.map((row, place) => [row, place]))
  const ordered = [...rows.filter(isSound), ...rows.filter((row) => !isSound(row))]
  for (let start = 0; start < ordered.length; start += lot) {
    const some = ordered.slice(start, start + lot)
    const registered = lookup ? await lookup(some.map(keysOf)) : []
    for (const [at, row] of some.entries()) {
      linkToRegister(row, registered[at] ?? [])
      linkToRows(row, { index, places })
      index.add(row)
    }
    await new Promise((resolve) => setImmediate(resolve))
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

function comparable({ values, projectId }: JudgedRow): Comparable {
  return { name: values.name, personName: values.personName, nik: values.nik, projectId }
}

function linkToRegister(row: JudgedRow, registered: readonly Registered[]) {
  for (const one of registered) {
    const nik = one.shares.has("nik") ? row.values.nik : null
    const relation = relate(comparable(row), { ...one, nik }, one.shares)
    link(row, { ref: { enterpriseId: one.enterpriseId, name: one.name }, relation, isEarlier: true })
  }
}

type Known = { index: ReturnType<typeof createRowIndex>; places: ReadonlyMap<JudgedRow, number> }

function linkToRows(row: JudgedRow, { index, places }: Known) {
  const place = places.get(row) ?? 0
  const candidates = index.find(row).sort((one, other) => (places.get(one.row) ?? 0) - (places.get(other.row) ?? 0))
  for (const { row: other, shared } of candidates) {
    const relation = relate(comparable(row), comparable(other), shared)
    link(row, { ref: firstOf(other), relation, isEarlier: (places.get(other) ?? 0) < place })
  }
}

/** The row (or enterprise) that a duplicate's own chain begins with. */
function firstOf(row: JudgedRow): RowRef | RegisterRef {
  const first = row.duplicateOf.find((ref) => "sheet" in ref)
  return first ?? { sheet: row.sheet, row: row.row }
}

type Link = { ref: RowRef | RegisterRef; relation: ReturnType<typeof relate>; isEarlier: boolean }

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
  const isKnown = links.some((known) => JSON.stringify(known) === JSON.stringify(ref))
  if (!isKnown && links.length < mostLinks) links.push(ref)
}
