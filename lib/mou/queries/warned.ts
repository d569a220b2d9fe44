import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { type MouLine, mouLinesSql } from "@/lib/mou/queries/facts"
import { listWarnings, type Warning } from "@/lib/mou/rules/warnings"

type Asked = { ids: readonly string[]; today: string; zone: string }

/** What is wrong with some agreements on a day (ISO) in the daerah's zone, the most pressing first; by the agreement's id. */
export async function getWarnings(actor: Actor, { ids, today, zone }: Asked): Promise<ReadonlyMap<string, Warning[]>> {
  if (ids.length === 0) return new Map()
  const lines = await readRows<MouLine>(actor, mouLinesSql(actor, zone, sql`m.id = ANY(${[...ids]}::uuid[])`))
  return new Map(lines.map((line) => [line.id, listWarnings(line, today)]))
}
