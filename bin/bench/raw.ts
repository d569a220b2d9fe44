import { randomBytes, randomUUID } from "node:crypto"
import pg from "pg"
import { type Round, readPlan, runRound } from "./rounds.ts"
import { revive, type Statement } from "./statement.ts"

/** Units of work, each some statements sent one after the other, done in turn. */
type RawPlan = Round & { url: string; tenantId: string; units: Statement[][] }

// Runs as a process of its own, as plain Node: node-postgres and nothing else.
const plan = await readPlan<RawPlan>()
const clients = await Promise.all(Array.from({ length: plan.connections }, () => open()))
let turn = 0
const rate = await runRound(plan, async (lane) => {
  const client = clients[lane]
  const unit = plan.units[turn++ % plan.units.length] ?? []
  if (!client) return -1
  let rows = 0
  const fresh = new Map<string, string>()
  for (const { name, text, values } of unit) {
    const { rowCount } = await client.query({ name, text, values: values.map((value) => renew(revive(value), fresh)) })
    rows += rowCount ?? 0
  }
  return rows
})
for (const client of clients) await client.end()
console.log(JSON.stringify(rate))

async function open(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: plan.url })
  await client.connect()
  await client.query("SELECT set_config('app.tenant_id', $1, false), set_config('app.account_id', '', false)", [
    plan.tenantId,
  ])
  return client
}

/** A value that has to be new in every unit is marked; the same mark is the same value throughout the unit. */
function renew(value: unknown, fresh: Map<string, string>): unknown {
  if (typeof value !== "string" || !value.startsWith("@@")) return value
  if (value.startsWith("@@HEX")) return randomBytes(32)
  const known = fresh.get(value) ?? `01a1ffff-0000-7${randomUUID().slice(15)}`
  fresh.set(value, known)
  return known
}
