import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Cursor, Sort } from "@/lib/enterprise/rules/cursor"
import type { Prisma } from "@/lib/generated/prisma/client"

/** How rows of `e` are ordered, and the stretches of that order that lie beyond a cursor, nearest first. */
export type Order = { by: Prisma.Sql; stretches: Prisma.Sql[] }

/** The order of a sort, forwards from a cursor or backwards towards the start; every stretch can be read from one index. */
export function orderOf(sort: Sort, cursor: Cursor | null, backwards: boolean): Order {
  if (sort === "terbaru") return newest(cursor, backwards)
  return sort === "nama" ? byName(cursor, backwards) : byKelurahan(cursor, backwards)
}

function newest(cursor: Cursor | null, backwards: boolean): Order {
  const by = backwards ? sql`e.id` : sql`e.id DESC`
  if (!cursor) return { by, stretches: [sql`true`] }
  return { by, stretches: [backwards ? sql`e.id > ${cursor.id}::uuid` : sql`e.id < ${cursor.id}::uuid`] }
}

function byName(cursor: Cursor | null, backwards: boolean): Order {
  const by = backwards ? sql`e.name_key DESC, e.id DESC` : sql`e.name_key, e.id`
  return { by, stretches: [cursor ? beyondName(cursor, backwards) : sql`true`] }
}

function beyondName({ name, id }: Cursor, backwards: boolean): Prisma.Sql {
  const place = sql`(${name}, ${id}::uuid)`
  return backwards ? sql`(e.name_key, e.id) < ${place}` : sql`(e.name_key, e.id) > ${place}`
}

/** Those without a kelurahan come last, in a stretch of their own: nothing is greater or less than null. */
function byKelurahan(cursor: Cursor | null, backwards: boolean): Order {
  const by = backwards
    ? sql`e.kelurahan_code DESC NULLS FIRST, e.name_key DESC, e.id DESC`
    : sql`e.kelurahan_code NULLS LAST, e.name_key, e.id`
  const [placed, unplaced] = [sql`e.kelurahan_code IS NOT NULL`, sql`e.kelurahan_code IS NULL`]
  if (!cursor) return { by, stretches: backwards ? [unplaced, placed] : [placed, unplaced] }
  if (cursor.kelurahan === null) {
    const rest = sql`${unplaced} AND ${beyondName(cursor, backwards)}`
    return { by, stretches: backwards ? [rest, placed] : [rest] }
  }
  const place = sql`(${cursor.kelurahan}, ${cursor.name}, ${cursor.id}::uuid)`
  const key = sql`(e.kelurahan_code, e.name_key, e.id)`
  return { by, stretches: backwards ? [sql`${key} < ${place}`] : [sql`${key} > ${place}`, unplaced] }
}
