import fc from "fast-check"
import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "@/lib/access"
import { closeDatabase, read, write } from "@/lib/db"
import { dismissPair, reopenPair } from "@/lib/duplicate/commands/dismiss"
import { mergePair } from "@/lib/duplicate/commands/merge"
import { requestScan, runScan } from "@/lib/duplicate/commands/scan"
import { undoMerge } from "@/lib/duplicate/commands/undo"
import { loadPairRecords, pairVersion } from "@/lib/duplicate/queries/pair-rows"
import { fieldNames } from "@/lib/duplicate/rules/fields"
import { enterpriseRelations, personRelations } from "@/lib/duplicate/rules/relations"
import { MergePair } from "@/lib/duplicate/schema"
import { revealNpwp } from "@/lib/enterprise/commands/reveal"
import { getEnterprise } from "@/lib/enterprise/queries/detail"
import { revealNik } from "@/lib/person/commands"
import { addProduct } from "@/lib/product/commands/product"
import { recompute } from "@/lib/recompute"
import { asOwner, listTenantTables } from "../support/catalogue"
import { newNik, register } from "../support/register"
import { reachStatus } from "../support/status"
import { newTenant, type TestTenant } from "../support/tenant"

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})
afterAll(closeDatabase)

type Typed = Record<string, string>

/** Both looked at by one selection and enrolled in its training, the second in another one too. */
async function bringToTrainings(owner: pg.Client, a: string, b: string): Promise<void> {
  const [shared, selection, other] = [uuidv7(), uuidv7(), uuidv7()]
  await owner.query(
    `INSERT INTO training (tenant_id, id, type, title, capacity)
     VALUES ($1, $2, 'TRAINING', 'Pelatihan bersama', 30), ($1, $3, 'TRAINING', 'Pelatihan lain', 30)`,
    [tenant.id, shared, other],
  )
  await owner.query(
    "INSERT INTO training_selection (tenant_id, id, training_id, reason, wanted, account_id) VALUES ($1, $2, $3, 'Perlu', 2, NULL)",
    [tenant.id, selection, shared],
  )
  await owner.query(
    `INSERT INTO training_candidate (tenant_id, id, selection_id, enterprise_id, verdict)
     SELECT $1, gen_random_uuid(), $2, id, 'INVITED' FROM unnest($3::uuid[]) AS one (id)`,
    [tenant.id, selection, [a, b]],
  )
  await owner.query(
    `INSERT INTO enrolment (tenant_id, id, training_id, part, person_id, enterprise_id, state, queue, account_id, role)
     SELECT $1, gen_random_uuid(), w.training, 'OWNER', e.person_id, e.id, 'SEATED', w.queue, NULL, 'officer'
     FROM unnest($2::uuid[], $3::uuid[], $4::int[]) AS w (training, enterprise, queue)
     JOIN enterprise e ON e.tenant_id = $1 AND e.id = w.enterprise`,
    [tenant.id, [shared, shared, other], [a, b, b], [1, 2, 1]],
  )
  await owner.query(
    `INSERT INTO message (tenant_id, id, event, channel, person_id, training_id, address, body, state, sender_id)
     SELECT tenant_id, gen_random_uuid(), 'INVITATION', 'WHATSAPP', person_id, $2, '+62', 'x', 'PREPARED', NULL
     FROM enterprise WHERE tenant_id = $1 AND id = ANY($3::uuid[])`,
    [tenant.id, shared, [a, b]],
  )
}

/** Something of both handed to one partner, the second's answered. */
async function handOver(owner: pg.Client, enterprises: string[]): Promise<void> {
  const partner = uuidv7()
  await owner.query("INSERT INTO partner (tenant_id, id, name, kind) VALUES ($1, $2, $3, 'RETAILER')", [
    tenant.id,
    partner,
    `Ritel ${partner}`,
  ])
  await owner.query(
    `INSERT INTO submission (tenant_id, id, partner_id, kind, title, enterprise_id, submitted_on, account_id, role)
     SELECT $1, gen_random_uuid(), $2, 'PRODUCT', 'Keripik', id, '2026-03-02', NULL, 'officer' FROM unnest($3::uuid[]) AS one (id)`,
    [tenant.id, partner, enterprises],
  )
  await owner.query(
    `INSERT INTO submission_step (tenant_id, id, submission_id, from_state, to_state, happened_on, channel, account_id, role)
     SELECT tenant_id, gen_random_uuid(), id, state, 'ACCEPTED', '2026-03-20', 'PHONE', NULL, 'officer'
     FROM submission WHERE tenant_id = $1 AND enterprise_id = $2`,
    [tenant.id, enterprises[1]],
  )
}

/** A permit, a product made of it, an assessment and a letter of each, and both in one drive, the second with its product too. */
async function makeProducts(a: string, b: string): Promise<void> {
  const [drive, ours, theirs] = [uuidv7(), uuidv7(), uuidv7()]
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO permit (tenant_id, id, enterprise_id, kind, grade, account_id, role)
       SELECT $1, gen_random_uuid(), id, 'PIRT', 'document', NULL, 'officer' FROM unnest($2::uuid[]) AS one (id)`,
      [tenant.id, [a, b]],
    ),
  )
  await addProduct(tenant.officer, { id: ours, enterpriseId: a, name: "Keripik pisang", commodity: "FOOD" })
  await addProduct(tenant.officer, { id: theirs, enterpriseId: b, name: "Keripik talas", commodity: "FOOD" })
  await asOwner(async (owner) => {
    await owner.query(
      "INSERT INTO permit_drive (tenant_id, id, kind, title, starts_on, account_id, role) VALUES ($1, $2, 'HALAL', 'Halal', '2026-01-01', NULL, 'officer')",
      [tenant.id, drive],
    )
    await owner.query(
      `INSERT INTO drive_member (tenant_id, id, drive_id, enterprise_id, product_id)
       VALUES ($1, gen_random_uuid(), $2, $3, NULL), ($1, gen_random_uuid(), $2, $4, NULL), ($1, gen_random_uuid(), $2, $4, $5)`,
      [tenant.id, drive, a, b, theirs],
    )
    await owner.query(
      `INSERT INTO assessment (tenant_id, id, product_id, enterprise_id, kind, rubric, account_id, role)
       VALUES ($1, gen_random_uuid(), $2, $3, 'SELF', '1', NULL, 'owner'), ($1, gen_random_uuid(), $4, $5, 'SELF', '1', NULL, 'owner')`,
      [tenant.id, ours, a, theirs, b],
    )
    await owner.query(
      `INSERT INTO recommendation (tenant_id, id, enterprise_id, year, sequence, number, brand, nice_class, signed_on, office, content, account_id, role)
       SELECT $1, gen_random_uuid(), id, 2026, $3 + at, 'x', 'Contoh', 29, '2026-01-01', 'Kepala Dinas', '{}', NULL, 'officer'
       FROM unnest($2::uuid[]) WITH ORDINALITY AS one (id, at)`,
      [tenant.id, [a, b], letters],
    )
  })
  letters += 2
}
let letters = 0

/** Two records with something of everything that can belong to one, and their pair. */
async function newPair(first: Typed, second: Typed): Promise<{ pair: string; a: string; b: string }> {
  const a = await register(tenant.officer, tenant.regionCode, first)
  const b = await register(tenant.officer, tenant.regionCode, second)
  const pair = await asOwner(async (owner) => {
    await owner.query("DELETE FROM duplicate_pair WHERE tenant_id = $1", [tenant.id])
    for (const id of [a, b]) {
      const values = [tenant.id, id, tenant.officer.userId]
      await owner.query(
        "INSERT INTO visit (tenant_id, id, enterprise_id, account_id, role, outcome) VALUES ($1, gen_random_uuid(), $2, $3, 'officer', 'ACTIVE')",
        values,
      )
      await owner.query(
        "INSERT INTO proposal (tenant_id, id, enterprise_id, account_id, kind, payload) VALUES ($1, gen_random_uuid(), $2, $3, 'CHANGE', 'x')",
        values,
      )
      await owner.query(
        `INSERT INTO application (tenant_id, id, secret_hash, state, payload, enterprise_id, known_enterprise_id, known_person_id)
         SELECT tenant_id, gen_random_uuid(), 'x', 'DRAFT', 'x', id, id, person_id FROM enterprise WHERE tenant_id = $1 AND id = $2`,
        [tenant.id, id],
      )
      await owner.query(
        `INSERT INTO consent (tenant_id, id, person_id, purpose, text_version, channel, granted_at)
         SELECT tenant_id, gen_random_uuid(), person_id, 'register', '1', 'form', now() FROM enterprise WHERE tenant_id = $1 AND id = $2`,
        [tenant.id, id],
      )
    }
    await bringToTrainings(owner, a, b)
    await handOver(owner, [a, b])
    const facts: [string, string, string][] = [
      [a, "phone", "seen"],
      [b, "phone", "document"],
      [b, "nib", "seen"],
      [a, "location", "seen"],
    ]
    for (const fact of facts) {
      await owner.query(
        `INSERT INTO enterprise_fact (tenant_id, id, enterprise_id, kind, grade, verdict, account_id, valid_until)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, 'right', NULL, '2030-01-01')`,
        [tenant.id, ...fact],
      )
    }
    const id = uuidv7()
    await owner.query(
      "INSERT INTO duplicate_pair (tenant_id, id, a_id, b_id, score, reasons) VALUES ($1, $2, $3, $4, 90, '{NAME}')",
      [tenant.id, id, a, b],
    )
    return id
  })
  await makeProducts(a, b)
  return { pair, a, b }
}

/** What was planted behind the portal's back counts for readiness too. */
function renewCopies() {
  return write(tenant.admin, "readiness.recompute", async (tx) => {
    const products = await tx.product.findMany({ where: { tenantId: tenant.id }, select: { id: true } })
    await recompute(tx, tenant.admin, { productIds: products.map(({ id }) => id), reason: { cause: "VALIDATION" } })
    return null
  })
}

async function answer(
  actor: Actor,
  { pair, a, b }: { pair: string; a: string; b: string },
  said: Typed,
): Promise<MergePair> {
  const records = await read(actor, (tx) => loadPairRecords(tx, actor, [a, b]))
  const [one, other] = [records.get(a), records.get(b)]
  if (!one || !other) throw new Error("The pair is not there.")
  return MergePair.parse({ id: pair, version: pairVersion(one, other), keep: "a", ...said })
}

/** Facts about what was done, which a way back adds to. */
const ledgers = ["audit_event", "record_change", "enterprise_transition", "enterprise_merge", "movement", "credit"]

/** Every row of every table of the daerah. */
function snapshot(): Promise<Record<string, string[]>> {
  return asOwner(async (owner) => {
    const rows: Record<string, string[]> = {}
    for (const table of await listTenantTables(owner)) {
      if (ledgers.includes(table)) continue
      const some = /tally|total/.test(table) ? "AND count <> 0" : ""
      const found = await owner.query<{ row: string }>(
        `SELECT (to_jsonb(t) - 'computed_at')::text AS row FROM ${table} t WHERE tenant_id = $1 ${some} ORDER BY 1`,
        [tenant.id],
      )
      rows[table] = found.rows.map(({ row }) => row)
    }
    return rows
  })
}

async function rowsAt(relations: typeof enterpriseRelations, id: string): Promise<Record<string, number>> {
  return asOwner(async (owner) => {
    const counts: Record<string, number> = {}
    for (const { table, column } of relations) {
      const { rows } = await owner.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${table} WHERE tenant_id = $1 AND ${column} = $2`,
        [tenant.id, id],
      )
      counts[`${table}.${column}`] = rows[0]?.count ?? 0
    }
    return counts
  })
}

test("every table that refers to an enterprise or a person says what becomes of its rows in a merge", async () => {
  const { rows } = await asOwner((owner) =>
    owner.query<{ target: string; reference: string }>(
      `SELECT k.confrelid::regclass::text AS target, k.conrelid::regclass::text || '.' || a.attname AS reference
       FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey) AND a.attname <> 'tenant_id'
       WHERE k.contype = 'f' AND k.confrelid IN ('enterprise'::regclass, 'person'::regclass) ORDER BY 1, 2`,
    ),
  )
  const inCatalogue = (target: string) => rows.filter((row) => row.target === target).map(({ reference }) => reference)
  const listed = (relations: typeof enterpriseRelations) =>
    relations.map(({ table, column }) => `${table}.${column}`).sort()
  expect(listed(enterpriseRelations)).toEqual(inCatalogue("enterprise"))
  expect(listed(personRelations)).toEqual(inCatalogue("person"))
})

const words = fc.constantFrom("Barokah", "Jaya", "Makmur", "Lestari")
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), arbitrary)
let serial = 0
const anyTyped: fc.Arbitrary<Typed> = fc.record({
  name: words.map((word) => `Keripik ${word}`),
  brand: maybe(words),
  personName: words.map((word) => `Siti ${word}`),
  nik: maybe(fc.constant("new")),
  phone: maybe(fc.integer({ min: 10_000_000, max: 99_999_999 }).map((number) => `0812${number}`)),
  nib: maybe(fc.constantFrom("9120001234567", "9120001234568")),
  npwp: maybe(fc.constantFrom("09.254.294.3-407.000", "01.234.567.8-901.000")),
  kbli: maybe(fc.constantFrom("10794", "10794, 01193")),
  sales: maybe(fc.constantFrom("10 jt", "25 jt")),
  salesPeriod: fc.constant("year"),
  year: fc.constantFrom("2024", "2025"),
  address: maybe(words),
})
const typedOf = (typed: Typed): Typed => ({ ...typed, nik: typed.nik ? newNik() : "" })
const anySide = fc.constantFrom("a", "b")
const anyChoices = fc.array(anySide, { minLength: fieldNames.length + 2, maxLength: fieldNames.length + 2 })
const anyStatus = fc.constantFrom("SUBMITTED", "CHECKED", "APPROVED", "EXPIRED", "NEEDS_REPAIR", "CLOSED" as const)

describe("a merge", () => {
  test("loses no relation, and taken back leaves every row of every table as it was", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(anyTyped, anyTyped),
        fc.tuple(anyStatus, anyStatus),
        fc.tuple(anySide, fc.constantFrom("one", "a", "b"), anyChoices),
        async ([first, second], statuses, [keep, person, sides]) => {
          const pair = await newPair(typedOf(first), typedOf(second))
          await asOwner(async (owner) => {
            await reachStatus(owner, statuses[0], [pair.a])
            await reachStatus(owner, statuses[1], [pair.b])
          })
          await renewCopies()
          const before = await snapshot()
          const [kept, gone] = keep === "a" ? [pair.a, pair.b] : [pair.b, pair.a]
          const counted = [await rowsAt(enterpriseRelations, kept), await rowsAt(enterpriseRelations, gone)]
          const choices = Object.fromEntries(fieldNames.map((name, at) => [`nilai-${name}`, sides[at] ?? "a"]))
          const { id } = await mergePair(
            tenant.officer,
            await answer(tenant.officer, pair, { ...choices, keep, person }),
          )
          const [keeps, leaves] = [await rowsAt(enterpriseRelations, kept), await rowsAt(enterpriseRelations, gone)]
          for (const { table, column, fate } of enterpriseRelations) {
            const place = `${table}.${column}`
            const sum = (counts: (Record<string, number> | undefined)[]) =>
              counts.reduce((all, each) => all + (each?.[place] ?? 0), 0)
            if (fate === "stay") continue
            expect([place, sum([keeps, leaves])]).toEqual([place, sum(counted)])
            if (fate === "move") expect([place, leaves[place]]).toEqual([place, 0])
          }
          await undoMerge(tenant.admin, id)
          expect(await snapshot()).toEqual(before)
          serial += 1
        },
      ),
      { numRuns: 8 },
    )
    expect(serial).toBeGreaterThan(0)
  }, 240_000)

  test("seals NIK and NPWP anew for the row they move to", async () => {
    const nik = newNik()
    const pair = await newPair(
      { name: "Kue Lapis" },
      { name: "Kue Lapis", nik, npwp: "09.254.294.3-407.000", nib: "9120001234599" },
    )
    const said = { person: "one", "nilai-nik": "b", "nilai-npwp": "b", "nilai-nib": "b" }
    await mergePair(tenant.officer, await answer(tenant.officer, pair, said))
    const kept = await getEnterprise(tenant.officer, pair.a)
    expect(kept).toMatchObject({ nib: "9120001234599", npwpLast4: "7000", person: { nikLast4: nik.slice(-4) } })
    expect((await revealNik(tenant.officer, kept?.person.id ?? "", "mencocokkan dengan KTP")).nik).toBe(nik)
    expect((await revealNpwp(tenant.officer, pair.a, "mencocokkan kartu NPWP")).npwp).toBe("092542943407000")
    expect(await getEnterprise(tenant.officer, pair.b)).toMatchObject({ status: "MERGED" })
    const trace = await asOwner((owner) =>
      owner.query("SELECT trace, moved::text FROM enterprise_merge WHERE kept_id = $1", [pair.a]),
    )
    expect(Buffer.from(trace.rows[0].trace).toString("latin1")).not.toContain("Kue Lapis")
  })

  test("of two people enrolled in one training keeps the one's place, and brings all other places along", async () => {
    const pair = await newPair({ name: "Roti Sobek" }, { name: "Roti Sobek Enak" })
    await mergePair(tenant.officer, await answer(tenant.officer, pair, { person: "one" }))
    const places = await asOwner((owner) =>
      owner.query(
        `SELECT t.title, n.person_id = e.person_id AS stays FROM enrolment n
         JOIN training t ON t.tenant_id = n.tenant_id AND t.id = n.training_id
         JOIN enterprise e ON e.tenant_id = n.tenant_id AND e.id = n.enterprise_id
         WHERE n.tenant_id = $1 AND n.enterprise_id = $2 ORDER BY 1, 2`,
        [tenant.id, pair.a],
      ),
    )
    expect(places.rows).toEqual([
      { title: "Pelatihan bersama", stays: false },
      { title: "Pelatihan bersama", stays: true },
      { title: "Pelatihan lain", stays: true },
    ])
  })

  test("brings along what was handed to partners, answered or not, so that no clock is lost", async () => {
    const pair = await newPair({ name: "Abon Ikan" }, { name: "Abon Ikan Jaya" })
    await mergePair(tenant.officer, await answer(tenant.officer, pair, {}))
    const { rows } = await asOwner((owner) =>
      owner.query(
        "SELECT state, submitted_on::text, answered_on::text FROM submission WHERE tenant_id = $1 AND enterprise_id = $2 ORDER BY state",
        [tenant.id, pair.a],
      ),
    )
    expect(rows).toEqual([
      { state: "ACCEPTED", submitted_on: "2026-03-02", answered_on: "2026-03-20" },
      { state: "SUBMITTED", submitted_on: "2026-03-02", answered_on: null },
    ])
  })

  test("brings along products with what stands for them, and computes them anew by the permits they now have", async () => {
    const pair = await newPair({ name: "Stik Talas" }, { name: "Stik Talas Jaya" })
    await mergePair(tenant.officer, await answer(tenant.officer, pair, {}))
    const { rows } = await asOwner((owner) =>
      owner.query(
        `SELECT p.name, (SELECT count(*)::int FROM permit m WHERE m.tenant_id = p.tenant_id AND m.enterprise_id = p.enterprise_id) AS permits,
           (SELECT count(*)::int FROM drive_member d WHERE d.tenant_id = p.tenant_id AND d.enterprise_id = p.enterprise_id) AS drives,
           r.computed_at > p.created_at + interval '1 millisecond' AS renewed
         FROM product p JOIN product_readiness r USING (tenant_id, id) WHERE p.tenant_id = $1 AND p.enterprise_id = $2 ORDER BY 1`,
        [tenant.id, pair.a],
      ),
    )
    expect(rows).toEqual([
      { name: "Keripik pisang", permits: 2, drives: 2, renewed: true },
      { name: "Keripik talas", permits: 2, drives: 2, renewed: true },
    ])
  })

  test("is refused when a record was changed since, when it was decided, and to those who may not", async () => {
    const pair = await newPair({ name: "Es Lilin" }, { name: "Es Lilin Jaya" })
    const said = await answer(tenant.officer, pair, {})
    await expect(mergePair(tenant.companion, said)).rejects.toMatchObject({ reason: "forbidden" })
    const other = await newTenant()
    await expect(mergePair(other.officer, said)).rejects.toMatchObject({ reason: "not-found" })
    await asOwner((owner) =>
      owner.query("UPDATE enterprise SET name = 'Es Mambo', updated_at = now() WHERE id = $1", [pair.b]),
    )
    await expect(mergePair(tenant.officer, said)).rejects.toThrow("diubah sejak")
    const fresh = await answer(tenant.officer, pair, {})
    const both = await Promise.allSettled([mergePair(tenant.officer, fresh), mergePair(tenant.admin, fresh)])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  })

  test("is not taken back once what it wrote was changed, or after 30 days", async () => {
    const pair = await newPair({ name: "Tahu Isi" }, { name: "Tahu Isi Maju", address: "Jl. Mawar" })
    const { id } = await mergePair(tenant.officer, await answer(tenant.officer, pair, { "nilai-address": "b" }))
    const set = (sql: string, value: string) => asOwner((owner) => owner.query(sql, [pair.a, value]))
    await set("UPDATE enterprise SET address = $2 WHERE id = $1", "Jl. Melati")
    await expect(undoMerge(tenant.officer, id)).rejects.toThrow("Alamat")
    await set("UPDATE enterprise SET address = $2 WHERE id = $1", "Jl. Mawar")
    await set("UPDATE enterprise_merge SET at = now() - $2::interval WHERE kept_id = $1", "31 days")
    await expect(undoMerge(tenant.officer, id)).rejects.toThrow("30 hari")
    await set("UPDATE enterprise_merge SET at = now() - $2::interval WHERE kept_id = $1", "29 days")
    await set("UPDATE enterprise SET products = $2, updated_at = now() WHERE id = $1", "tahu")
    await undoMerge(tenant.officer, id)
    expect(await getEnterprise(tenant.officer, pair.a)).toMatchObject({ address: null, products: "tahu" })
    await expect(undoMerge(tenant.officer, id)).rejects.toThrow("sudah dibatalkan")
  })
})

test("what was said to be two businesses is never asked again, until that is taken back", async () => {
  const typed = { name: "Batik Tulis Seroja", personName: "Endang Rahayu", phone: "081234567088" }
  const a = await register(tenant.officer, tenant.regionCode, typed)
  const b = await register(tenant.officer, tenant.regionCode, typed)
  const stateOf = () =>
    asOwner(async (owner) => {
      const { rows } = await owner.query<{ id: string; state: string }>(
        "SELECT id, state FROM duplicate_pair WHERE a_id = $1 AND b_id = $2",
        [a, b],
      )
      return rows[0]
    })
  const found = await stateOf()
  await dismissPair(tenant.officer, found?.id ?? "")
  const { id } = await requestScan(tenant.officer)
  await runScan(tenant.officer, id)
  expect(await stateOf()).toMatchObject({ state: "DISMISSED" })
  await reopenPair(tenant.officer, found?.id ?? "")
  expect(await stateOf()).toMatchObject({ state: "OPEN" })
})
