import { expect, test } from "vitest"
import { canBecome } from "@/lib/enterprise/rules/flow"
import { isStatus, statuses } from "@/lib/enterprise/schema/enterprise"
import { asOwner } from "../support/catalogue"

test("the database and the rules know the same table of statuses", async () => {
  const all = Object.keys(statuses).filter(isStatus)
  const pairs = all.flatMap((from) => all.map((to) => ({ from, to })))
  const { rows } = await asOwner((owner) =>
    owner.query<{ from: string; to: string; legal: boolean }>(
      `SELECT a AS "from", b AS "to", can_become(a, b) AS legal FROM unnest($1::text[]) a, unnest($1::text[]) b`,
      [all],
    ),
  )
  const inDatabase = new Map(rows.map(({ from, to, legal }) => [`${from} ${to}`, legal]))
  for (const { from, to } of pairs)
    expect([from, to, inDatabase.get(`${from} ${to}`)]).toEqual([from, to, canBecome(from, to)])
})
