import { sqltag as sql } from "@prisma/client/runtime/client"
import { v7 as uuidv7 } from "uuid"
import { expect, test } from "vitest"
import { door, key, read, readRows, write } from "@/lib/db"
import { GuardedPool } from "@/lib/pool"
import { Refusal } from "@/lib/refusal"
import { asOwner } from "../support/catalogue"
import { newTenant } from "../support/tenant"

function countAudit(tenantId: string): Promise<number> {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ count: number }>(
      "SELECT count(*)::int FROM audit_event WHERE tenant_id = $1",
      [tenantId],
    )
    return rows[0]?.count ?? -1
  })
}

test("a look changes nothing: Postgres refuses a write inside read", async () => {
  const { officer } = await newTenant()
  const attempt = read(officer, (tx) => tx.person.create({ data: { id: uuidv7(), name: "Tidak boleh" } }))
  await expect(attempt).rejects.toThrow(/read-only/)
})

test("a change and its audit row are there together, or neither is", async () => {
  const { id, officer } = await newTenant()
  const personId = uuidv7()
  await write(officer, "enterprise.register", (tx) =>
    tx.person.create({ data: { id: personId, name: "Ada" }, select: { id: true } }),
  )
  expect(await countAudit(id)).toBe(1)

  const failing = write(officer, "enterprise.register", async (tx) => {
    await tx.person.create({ data: { id: uuidv7(), name: "Batal" } })
    throw new Refusal("conflict", "Tidak jadi.")
  })
  await expect(failing).rejects.toThrow("Tidak jadi.")
  expect(await countAudit(id)).toBe(1)
  expect(await read(officer, (tx) => tx.person.findMany({ select: { id: true } }))).toEqual([{ id: personId }])
})

test("the audit row says who did what to which record", async () => {
  const { officer } = await newTenant()
  const subject = uuidv7()
  await write(officer, "enterprise.correct", async (_tx, audit) => {
    audit({ subject, detail: { fields: ["nib"] } })
    return null
  })
  const [row] = await read(officer, (tx) => tx.auditEvent.findMany())
  expect(row).toMatchObject({
    accountId: officer.userId,
    role: "officer",
    action: "enterprise.correct",
    subjectId: subject,
    detail: { fields: ["nib"] },
  })
})

test("what a role may not do is refused before anything happens", async () => {
  const { id, leader } = await newTenant()
  let ran = false
  const attempt = write(leader, "enterprise.register", async () => {
    ran = true
    return null
  })
  await expect(attempt).rejects.toThrow(Refusal)
  expect([ran, await countAudit(id)]).toEqual([false, 0])
})

test("changes of one daerah stand in line, so that checking and then acting is safe", async () => {
  const { officer } = await newTenant()
  const admitOne = () =>
    write(officer, "enterprise.register", async (tx) => {
      const taken = await tx.person.count()
      if (taken > 0) throw new Refusal("conflict", "Sudah penuh.")
      return tx.person.create({ data: { id: uuidv7(), name: "Satu" }, select: { id: true } })
    })
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, admitOne))
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
})

test("each layer is enough: without any where-clause row-level security still hides the neighbours", async () => {
  const [ours, theirs] = [await newTenant(), await newTenant()]
  const foreign = await write(theirs.officer, "enterprise.register", (tx) =>
    tx.person.create({ data: { id: uuidv7(), name: "Tetangga" }, select: { id: true } }),
  )
  expect(await read(ours.officer, (tx) => tx.person.findMany())).toEqual([])
  expect(await read(ours.officer, (tx) => tx.person.findFirst({ where: { id: foreign.id } }))).toBeNull()
  const change = write(ours.officer, "enterprise.correct", (tx) =>
    tx.person.update({ where: key(theirs.officer, foreign.id), data: { name: "Curian" }, select: { id: true } }),
  )
  await expect(change).rejects.toThrow()
})

test("an actor without a proper tenant opens no transaction", async () => {
  const { officer } = await newTenant()
  await expect(read({ ...officer, tenantId: "'; DROP TABLE person; --" }, (tx) => tx.person.count())).rejects.toThrow(
    "no UUID",
  )
})

test("a released client is of no use, a second release does nothing, an open transaction is not handed on", async () => {
  const pool = new GuardedPool({ connectionString: process.env.DATABASE_APP_URL, max: 1 }, () => "BEGIN")
  const first = await pool.connect()
  await first.query({ text: "BEGIN" })
  first.release()
  first.release()
  expect(() => first.query({ text: "SELECT 1" })).toThrow("released")
  const second = await pool.connect()
  const { rows } = await second.query({
    text: "SELECT pg_current_xact_id_if_assigned() AS open, now() = statement_timestamp() AS fresh",
  })
  expect(rows).toEqual([{ open: null, fresh: true }])
  second.release()
  await pool.end()
})

test("the third door answers one question and knows nothing else", async () => {
  const { slug } = await newTenant()
  expect(await door("request", slug, null)).toMatchObject({ tenant: { slug }, account: null, membership: null })
  expect(await door("request", "tidak-ada", null)).toMatchObject({ tenant: null })
})

test("a look of a single statement is as walled, as read-only and as cleanly ended as any other", async () => {
  const [ours, theirs] = [await newTenant(), await newTenant()]
  const names = () => readRows<{ tenant_id: string }>(ours.officer, sql`SELECT tenant_id FROM membership`)
  expect(new Set((await names()).map((row) => row.tenant_id))).toEqual(new Set([ours.id]))
  const change = sql`UPDATE membership SET role = 'admin' WHERE tenant_id = ${theirs.id}::uuid RETURNING id`
  for (let turn = 0; turn < 12; turn += 1) await expect(readRows(ours.officer, change)).rejects.toThrow(/read-only/)
  expect((await names()).length).toBe(6)
  await expect(readRows({ ...ours.officer, tenantId: "" }, sql`SELECT 1`)).rejects.toThrow(/no UUID/)
  expect(await readRows(ours.officer, sql`SELECT ${2n}::bigint AS two, ARRAY['a'] AS list`)).toEqual([
    { two: 2n, list: ["a"] },
  ])
})
