import type pg from "pg"
import { daysAfter } from "../../../lib/day"
import { writeLooks } from "./answers"
import type { Daerah, Made } from "./daerah"
import { isFood } from "./record"
import { computeRound } from "./rounds"
import { writeTests } from "./tests"

const last = (made: Made) => made.days.at(-1) ?? 0

/** What was ready and is no more: a permit ran out, a test was failed, a second look found less. */
export async function writeSetbacks(client: pg.Client, daerah: Daerah, made: readonly Made[]): Promise<void> {
  const lapsed = made.filter(({ told }) => told.path === "lapsed")
  const way = (at: number) => lapsed.filter((one, order) => (isFood(one) ? order % 3 : 2) === at)
  await expire(client, daerah, way(0))
  await failTests(client, daerah, way(1))
  await lookAgain(client, daerah, way(2))
}

async function expire(client: pg.Client, daerah: Daerah, made: readonly Made[]): Promise<void> {
  const ended = new Map<string, string>()
  for (const one of made) {
    const { rows } = await client.query<{ id: string }>(
      `UPDATE permit SET expires_on = $3::date, issued_on = $3::date - interval '5 years', number = left(number, -2) || $4
       WHERE tenant_id = $1 AND kind IN ('PIRT', 'BPOM') AND id IN (SELECT permit_id FROM permit_product WHERE tenant_id = $1 AND product_id = $2)
       RETURNING id`,
      [daerah.tenantId, one.id, daysAfter(daerah.today, last(one) - 1), daysAfter(daerah.today, last(one)).slice(2, 4)],
    )
    ended.set(one.id, rows[0]?.id ?? "")
  }
  const events = made.map((one) => ({
    productId: one.id,
    day: last(one),
    id: ended.get(one.id) ?? null,
    grade: "document" as const,
  }))
  await computeRound(client, daerah, { cause: "EXPIRY", events })
}

async function failTests(client: pg.Client, daerah: Daerah, made: readonly Made[]): Promise<void> {
  const reports = await writeTests(
    client,
    daerah,
    made.map((one) => ({ made: one, day: last(one), passed: false })),
  )
  const events = made.map((one) => ({
    productId: one.id,
    day: last(one),
    id: reports.get(one.id) ?? null,
    grade: "partner" as const,
  }))
  await computeRound(client, daerah, { cause: "TEST", events })
}

async function lookAgain(client: pg.Client, daerah: Daerah, made: readonly Made[]): Promise<void> {
  const by = daerah.companions[1] ?? null
  const looks = await writeLooks(
    client,
    daerah,
    made.map((one) => ({ made: one, kind: "VERIFIED", day: last(one), by, drop: 1 })),
  )
  const events = made.map((one) => ({
    productId: one.id,
    day: last(one),
    id: looks.get(one.id) ?? null,
    grade: "seen" as const,
  }))
  await computeRound(client, daerah, { cause: "ANSWER", events })
}
