import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import { isSamePersonName, nameKey } from "@/lib/intake/rules/twins/names"
import type { Shared } from "@/lib/intake/rules/twins/relate"

type Key = "nik" | "nib" | "phone" | "projectId" | "registerId" | "kelurahan"
export type Candidate = { row: JudgedRow; shared: Shared }

/** Rows that share a key with many others (one NIB, hundreds of OSS projects) are compared with the first of them only. */
const mostPerKey = 24
const mostPerBlock = 40

/** An index of rows by all that can make two rows one: near-linear, whatever the file repeats. */
export function createRowIndex() {
  const byKey = new Map<string, JudgedRow[]>()
  const byBlock = new Map<string, JudgedRow[]>()
  return {
    add(row: JudgedRow) {
      for (const [, key] of keysOf(row)) push(byKey, key, { row, most: mostPerKey })
      push(byBlock, blockOf(row), { row, most: Number.POSITIVE_INFINITY })
    },
    /** Earlier rows that share a key, or stand in the same kelurahan under nearly the same name. */
    find(row: JudgedRow): Candidate[] {
      const found = new Map<JudgedRow, Set<Key>>()
      for (const [kind, key] of keysOf(row)) {
        for (const other of byKey.get(key) ?? []) found.set(other, (found.get(other) ?? new Set()).add(kind))
      }
      for (const other of (byBlock.get(blockOf(row)) ?? []).slice(-mostPerBlock)) {
        if (!found.has(other) && isNamesake(row, other)) found.set(other, new Set<Key>(["kelurahan"]))
      }
      return [...found].map(([other, shared]) => ({ row: other, shared }))
    },
  }
}

function push(index: Map<string, JudgedRow[]>, key: string, { row, most }: { row: JudgedRow; most: number }) {
  const rows = index.get(key)
  if (!rows) index.set(key, [row])
  else if (rows.length < most) rows.push(row)
}

/** Each key alone, and with the business name, so that the same business is found beyond the first rows of a key. */
function keysOf({ values, projectId, registerId }: JudgedRow): [Key, string][] {
  const keys: [Key, string][] = []
  const core = values.name === null ? "" : nameKey(values.name).core
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

function blockOf({ values }: JudgedRow): string {
  const person = values.personName === null ? "" : nameKey(values.personName).core
  return `${values.kelurahanCode ?? ""}:${person.slice(0, 3)}`
}

/** Nearly the same person and business name; rows without a person's name need the same address. */
function isNamesake({ values: one }: JudgedRow, { values: other }: JudgedRow): boolean {
  if (one.name === null || other.name === null) return false
  if (one.personName === null || other.personName === null) {
    return (
      one.personName === other.personName &&
      one.address !== null &&
      one.address === other.address &&
      one.name === other.name
    )
  }
  return isSamePersonName(one.personName, other.personName)
}
