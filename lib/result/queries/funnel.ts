import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { type FollowUpDay, followUpDays } from "@/lib/follow-up/rules/words"
import type { Prisma } from "@/lib/generated/prisma/client"
import { factsSql } from "@/lib/result/queries/facts"
import type { Step } from "@/lib/result/rules/funnel"

// Companions learn to help others; what becomes of enterprises is counted by owners.
const owner = sql`f.part = 'OWNER'`
const seated = sql`${owner} AND f.state = 'SEATED'`
const attended = sql`${seated} AND f.attended > 0`

const columns: Record<FollowUpDay, { state: Prisma.Sql; applied: Prisma.Sql }> = {
  30: { state: sql`f.state30`, applied: sql`f.applied30` },
  90: { state: sql`f.state90`, applied: sql`f.applied90` },
  180: { state: sql`f.state180`, applied: sql`f.applied180` },
}

function followUpConditions(days: FollowUpDay): [string, Prisma.Sql][] {
  const { state, applied } = columns[days]
  return [
    [`ditanya-${days}`, sql`${attended} AND ${state} IN ('ASKED', 'ANSWERED', 'NO_ANSWER')`],
    [`diterapkan-${days}`, sql`${attended} AND ${applied} IN ('FULLY', 'PARTLY')`],
    [`penuh-${days}`, sql`${attended} AND ${applied} = 'FULLY'`],
    [`sebagian-${days}`, sql`${attended} AND ${applied} = 'PARTLY'`],
    [`belum-${days}`, sql`${attended} AND ${applied} = 'NOT'`],
    [`diam-${days}`, sql`${attended} AND ${state} = 'NO_ANSWER'`],
    [`menunggu-${days}`, sql`${attended} AND ${state} = 'ASKED'`],
  ]
}

const conditions = new Map<string, Prisma.Sql>([
  ["diundang", sql`f.invited`],
  ["terdaftar", seated],
  ["hadir", attended],
  ["lulus", sql`${attended} AND f.passed`],
  ["tidak-lulus", sql`${attended} AND NOT f.passed`],
  ["bergerak", sql`${attended} AND f.moved`],
  ...followUpDays.flatMap(followUpConditions),
])

/** Who counts for a step, as a condition on `facts` under the name `f`. */
export function stepSql(step: Step): Prisma.Sql {
  return conditions.get(step) ?? sql`false`
}

/** How many people each step counts, and two that stand beside it: waiting and withdrawn. */
export type Funnel = {
  of: (step: Step) => number
  waiting: number
  withdrawn: number
  companions: number
  invitedEnrolled: number
}

/** The steps of a training, counted in one statement for those the actor can see. */
export async function getFunnel(actor: Actor, trainingId: string): Promise<Funnel> {
  const all: [string, Prisma.Sql][] = [
    ...conditions,
    ["waiting", sql`${owner} AND f.state = 'WAITING'`],
    ["withdrawn", sql`${owner} AND f.state = 'WITHDRAWN'`],
    ["companions", sql`f.part = 'COMPANION' AND f.state = 'SEATED'`],
    ["invitedEnrolled", sql`${seated} AND f.invited`],
  ]
  const counts = all.map(([, condition]) => sql`count(*) FILTER (WHERE ${condition})::int`)
  const rows = await readRows<{ counts: number[] }>(
    actor,
    sql`WITH ${factsSql(actor, trainingId)} SELECT ARRAY[${join(counts)}] AS counts FROM facts f`,
  )
  const found = new Map(all.map(([step], at) => [step, rows[0]?.counts[at] ?? 0]))
  const of = (step: string) => found.get(step) ?? 0
  return {
    of,
    waiting: of("waiting"),
    withdrawn: of("withdrawn"),
    companions: of("companions"),
    invitedEnrolled: of("invitedEnrolled"),
  }
}
