import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import type { Comparable } from "@/lib/intake/rules/twins/relate"
import { areNamesNear, isSamePersonName } from "@/lib/name"

type Key = "nik" | "nib" | "phone" | "projectId" | "registerId" | "kelurahan"

/** A row ready for comparison; `place` is its place in the file. */
export type Entry = { row: JudgedRow; place: number; said: Comparable }
export type Candidate = { entry: Entry; shared: Set<Key> }

/**
 * Rows that share a key with many others (one NIB, hundreds of OSS projects) are compared with the first of them only.
 */
const mostPerKey = 24
const mostPerBlock = 24

/** An index of rows by all that can make two rows one: near-linear, whatever the file repeats. */
export function createRowIndex() {
  const byKey = new Map<string, Entry[]>()
  const byBlock = new Map<string, Entry[]>()
  return {
    add(entry: Entry) {
      for (const [, key] of keysOf(entry)) push(byKey, key, { entry, most: mostPerKey })
      for (const block of blocksOf(entry)) push(byBlock, block, { entry, most: mostPerBlock })
    },
    /**
     * Earlier rows that share a key, or stand in the same kelurahan under nearly the same names; in the file's order.
     */
    find(entry: Entry): Candidate[] {
      const found = new Map<Entry, Candidate>()
      for (const [kind, key] of keysOf(entry)) {
        for (const other of byKey.get(key) ?? []) share(found, other, kind)
      }
      for (const block of blocksOf(entry)) {
        for (const other of byBlock.get(block) ?? []) {
          if (isNamesake(entry, other) && !found.has(other)) share(found, other, "kelurahan")
        }
      }
      const candidates = [...found.values()]
      return candidates.length < 2 ? candidates : candidates.sort((one, other) => one.entry.place - other.entry.place)
    },
  }
}

function push(index: Map<string, Entry[]>, key: string, { entry, most }: { entry: Entry; most: number }) {
  const entries = index.get(key)
  if (!entries) index.set(key, [entry])
  else if (entries.length < most) entries.push(entry)
}

function share(found: Map<Entry, Candidate>, entry: Entry, kind: Key) {
  const known = found.get(entry)
  if (known) known.shared.add(kind)
  else found.set(entry, { entry, shared: new Set([kind]) })
}

/** Each key alone, and with the business name, so that the same business is found beyond the first rows of a key. */
function keysOf({ row, said }: Entry): [Key, string][] {
  const { values, projectId, registerId } = row
  const keys: [Key, string][] = []
  const core = said.name?.core ?? ""
  function add(kind: Key, value: string | null) {
    if (value !== null) keys.push([kind, `${kind}:${value}`], [kind, `${kind}:${value}:${core}`])
  }
  add("nik", values.nik)
  add("nib", values.nib)
  add("phone", values.phone)
  add("phone", values.phone2)
  if (projectId !== null) keys.push(["projectId", `project:${projectId}`])
  if (registerId !== null) keys.push(["registerId", `register:${registerId}`])
  return keys
}

/** Rows worth comparing by name alone: one kelurahan, and the sound of the person's and of the business' name. */
function blocksOf({ row, said: { person, name } }: Entry): string[] {
  if (name === null) return []
  const place = row.values.kelurahanCode
  const blocks = [`${place}|business|${name.skeleton}|${person?.skeleton.slice(0, 2) ?? row.values.address}`]
  if (person) blocks.push(`${place}|person|${person.skeleton}|${name.skeleton.slice(0, 2)}`)
  return blocks
}

/** Nearly the same person and business name; rows without a person's name need the same name and address. */
function isNamesake({ row: one, said: first }: Entry, { row: other, said: second }: Entry): boolean {
  if (first.name === null || second.name === null || !areNamesNear(first.name, second.name)) return false
  if (first.person !== null && second.person !== null) return isSamePersonName(first.person, second.person)
  return first.person === second.person && one.values.address !== null && one.values.address === other.values.address
}
