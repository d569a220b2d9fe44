import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { beforeAll, describe, expect, test } from "vitest"
import { asApplication, asOwner, listTenantTables } from "../support/catalogue"
import { insertSamples } from "../support/rows"
import { newTenant } from "../support/tenant"

const tenants: { ours: string; theirs: string } = { ours: "", theirs: "" }
let tables: string[] = []

beforeAll(async () => {
  const [ours, theirs] = [await newTenant(), await newTenant()]
  Object.assign(tenants, { ours: ours.id, theirs: theirs.id })
  await asOwner(async (owner) => {
    tables = await listTenantTables(owner)
    for (const { id } of [ours, theirs]) await insertSamples(owner, id)
  })
})

/** Run statements as the application would for one tenant, and roll everything back. */
function inside<T>(tenant: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return asApplication(async (client) => {
    await client.query("BEGIN")
    await client.query("SELECT set_config('app.tenant_id', $1, true), set_config('app.account_id', '', true)", [tenant])
    return work(client).finally(() => client.query("ROLLBACK"))
  })
}

async function foreignRows(client: pg.Client, table: string): Promise<{ ours: number; theirs: number }> {
  const { rows } = await client.query<{ ours: number; theirs: number }>(
    `SELECT count(*) FILTER (WHERE tenant_id = $1)::int AS ours, count(*) FILTER (WHERE tenant_id <> $1)::int AS theirs FROM ${table}`,
    [tenants.ours],
  )
  return rows[0] ?? { ours: 0, theirs: 0 }
}

/** What a statement did: how many rows, or that it was refused. */
async function attempt(client: pg.Client, sql: string, values: unknown[]): Promise<number | "refused"> {
  await client.query("SAVEPOINT attempt")
  const result = await client.query(sql, values).then(
    ({ rowCount }) => rowCount ?? 0,
    () => "refused" as const,
  )
  await client.query("ROLLBACK TO SAVEPOINT attempt")
  return result
}

describe("every table of the catalogue with tenant data", () => {
  test("there are such tables, and each has a row of both tenants to be told apart", async () => {
    expect(tables.length).toBeGreaterThan(10)
    for (const table of tables) {
      const found = await asOwner((owner) => foreignRows(owner, table))
      expect.soft(Math.min(found.ours, found.theirs), table).toBeGreaterThan(0)
    }
  })

  test("is forced behind a policy, keyed and defaulted by the tenant", async () => {
    const { rows } = await asOwner((owner) =>
      owner.query(
        `
        SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
          (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant') AS policies,
          (SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
            WHERE i.indrelid = c.oid AND i.indisprimary) AS first_key,
          (SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
            WHERE d.adrelid = c.oid AND a.attname = 'tenant_id') AS tenant_default
        FROM pg_class c WHERE c.relname = ANY($1) AND c.relnamespace = 'public'::regnamespace`,
        [tables],
      ),
    )
    for (const row of rows) {
      expect.soft(row).toEqual({
        name: row.name,
        forced: true,
        policies: 1,
        first_key: "tenant_id",
        tenant_default: "current_tenant()",
      })
    }
    expect(rows).toHaveLength(tables.length)
  })

  test("shows no foreign row, whatever is asked", async () => {
    for (const table of tables) {
      const found = await inside(tenants.ours, (client) => foreignRows(client, table))
      expect.soft(found.theirs, table).toBe(0)
      expect.soft(found.ours, table).toBeGreaterThan(0)
    }
  })

  test("lets no foreign row be changed, erased or made", async () => {
    for (const table of tables) {
      const done = await inside(tenants.ours, async (client) => [
        await attempt(client, `UPDATE ${table} SET tenant_id = tenant_id WHERE tenant_id = $1`, [tenants.theirs]),
        await attempt(client, `DELETE FROM ${table} WHERE tenant_id = $1`, [tenants.theirs]),
        await attempt(client, `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
          JSON.stringify({ tenant_id: tenants.theirs }),
        ]),
        await attempt(client, `UPDATE ${table} SET tenant_id = $1`, [tenants.theirs]),
      ])
      for (const result of done) expect.soft([0, "refused"], table).toContain(result)
    }
  })

  test("is an error without a tenant, never an empty list", async () => {
    await asApplication(async (client) => {
      for (const table of tables) {
        await expect.soft(client.query(`SELECT 1 FROM ${table}`), table).rejects.toThrow(/app\.tenant_id|uuid/)
      }
    })
  })

  test("has no foreign key that could cross the wall", async () => {
    const { rows } = await asOwner((owner) =>
      owner.query(
        `
        SELECT k.conrelid::regclass::text AS source, k.conname FROM pg_constraint k
        WHERE k.contype = 'f' AND k.conrelid::regclass::text = ANY($1) AND k.confrelid::regclass::text = ANY($1)
          AND NOT EXISTS (SELECT 1 FROM unnest(k.conkey, k.confkey) AS pair (source, target)
            JOIN pg_attribute s ON s.attrelid = k.conrelid AND s.attnum = pair.source AND s.attname = 'tenant_id'
            JOIN pg_attribute t ON t.attrelid = k.confrelid AND t.attnum = pair.target AND t.attname = 'tenant_id')`,
        [tables],
      ),
    )
    expect(rows).toEqual([])
  })
})

describe("the application's role", () => {
  test("owns nothing, bypasses nothing and is nobody's superuser", async () => {
    const { rows } = await asApplication((client) =>
      client.query(`
        SELECT r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
          (SELECT count(*)::int FROM pg_class c WHERE pg_has_role(r.oid, c.relowner, 'member')) AS owned
        FROM pg_roles r WHERE r.rolname = current_user`),
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }])
  })

  test("cannot pass through the third door, nor read sessions, passwords or tries", async () => {
    await inside(tenants.ours, async (client) => {
      for (const sql of [
        "SELECT door.front()",
        "SELECT * FROM session",
        "SELECT password_hash FROM account",
        "SELECT * FROM sign_in_attempt",
      ]) {
        expect.soft(await attempt(client, sql, []), sql).toBe("refused")
      }
    })
  })

  test("sees only accounts of its own members, and only its own tenant", async () => {
    const seen = await inside(tenants.ours, async (client) => ({
      accounts: (
        await client.query("SELECT id FROM account EXCEPT SELECT account_id FROM membership WHERE tenant_id = $1", [
          tenants.ours,
        ])
      ).rows,
      tenants: (await client.query("SELECT id FROM tenant")).rows,
    }))
    expect(seen).toEqual({ accounts: [], tenants: [{ id: tenants.ours }] })
  })

  test("finds words in its own tenant only", async () => {
    const contoh = '[["%contoh%"]]'
    const { rows } = await inside(tenants.ours, (client) =>
      client.query("SELECT tenant_id FROM found_enterprises($1, 10)", [contoh]),
    )
    expect(rows).toEqual([{ tenant_id: tenants.ours }])
    await asApplication((client) =>
      expect(client.query("SELECT found_enterprises($1, 10)", [contoh])).rejects.toThrow(),
    )
  })

  test("finds products in its own tenant only", async () => {
    const asked = ["[]", '[["%contoh%"]]']
    const found = "SELECT p.tenant_id FROM found_products($1, $2, false, 10) f JOIN product p ON p.id = f.id"
    const { rows } = await inside(tenants.ours, (client) => client.query(found, asked))
    expect(rows).toEqual([{ tenant_id: tenants.ours }])
    const { rows: ids } = await inside(tenants.ours, (client) =>
      client.query("SELECT count(*)::int AS count FROM found_products($1, $2, false, 10)", asked),
    )
    expect(ids).toEqual([{ count: 1 }])
    await asApplication((client) =>
      expect(client.query("SELECT found_products($1, $2, false, 10)", asked)).rejects.toThrow(),
    )
  })

  test("finds names that sound alike in its own tenant only", async () => {
    const akin = `SELECT e.tenant_id FROM enterprise s JOIN person o ON (o.tenant_id, o.id) = (s.tenant_id, s.person_id),
      akin_enterprises(s.kelurahan_code, s.name, o.name, 2, 10) found JOIN enterprise e ON e.id = found`
    const { rows } = await inside(tenants.ours, (client) => client.query(akin))
    expect(new Set(rows.map((row) => row.tenant_id))).toEqual(new Set([tenants.ours]))
    await asApplication((client) =>
      expect(client.query("SELECT akin_enterprises(NULL, 'contoh', 'contoh', 2, 10)")).rejects.toThrow(),
    )
  })
})

test("nobody changes or erases the audit trail, not even the owner", async () => {
  await inside(tenants.ours, async (client) => {
    for (const sql of ["UPDATE audit_event SET action = 'x'", "DELETE FROM audit_event", "TRUNCATE audit_event"]) {
      expect.soft(await attempt(client, sql, []), sql).toBe("refused")
    }
  })
  await asOwner((owner) => expect(owner.query("DELETE FROM audit_event")).rejects.toThrow("append-only"))
})

test("dropping one policy would be noticed", async () => {
  await asOwner(async (owner) => {
    for (const table of tables) {
      await owner.query("BEGIN")
      await owner.query(`DROP POLICY tenant ON ${table}`)
      await owner.query("SET LOCAL ROLE naik_kelas_app")
      await owner.query("SELECT set_config('app.tenant_id', $1, true)", [tenants.ours])
      const found = await foreignRows(owner, table)
      await owner.query("ROLLBACK")
      expect.soft(found.ours, table).toBe(0)
    }
  })
})

test("the tenant of a new row is the transaction's, without being named", async () => {
  const { rows } = await inside(tenants.ours, (client) =>
    client.query("INSERT INTO person (id, name) VALUES ($1, 'Baru') RETURNING tenant_id", [uuidv7()]),
  )
  expect(rows).toEqual([{ tenant_id: tenants.ours }])
})
