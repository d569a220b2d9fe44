import type pg from "pg"
import { v7 as uuidv7 } from "uuid"

type Ids = Record<"tenant" | "account" | "person" | "enterprise" | "second" | "intake", string>

/** One row of every tenant table, as SQL values; a table that is missing here makes the wall's tests fail. */
function samples(ids: Ids): Record<string, Record<string, unknown>> {
  const id = () => uuidv7()
  const view = id()
  return {
    agency: { id: id(), name: "Dinas", valid_from: "2020-02-29" },
    membership: { id: id(), account_id: ids.account, role: "officer" },
    person: { id: ids.person, name: "Contoh" },
    invitation: { id: id(), role: "officer", name: "Contoh", code_hash: Buffer.from(id()), expires_at: "2030-01-01" },
    audit_event: { id: id(), account_id: null, role: "admin", action: "test.sample" },
    consent: {
      id: id(),
      person_id: ids.person,
      purpose: "register",
      text_version: "1",
      channel: "form",
      granted_at: "2026-01-01",
    },
    intake: { id: ids.intake, file_name: "a.xlsx", file_key: id(), file_size: 1, state: "JUDGED" },
    enterprise: { id: ids.enterprise, person_id: ids.person, name: "Contoh", status: "SUBMITTED" },
    enterprise_kbli: { id: id(), enterprise_id: ids.enterprise, code: "10422", version: 2020 },
    enterprise_year: { id: id(), enterprise_id: ids.enterprise, year: 2025 },
    intake_row: {
      id: ids.intake,
      intake_id: ids.intake,
      position: 1,
      sheet: "a",
      row: 1,
      outcome: "ready",
      payload: Buffer.from("x"),
    },
    enterprise_transition: {
      id: id(),
      enterprise_id: ids.enterprise,
      from_status: "SUBMITTED",
      to_status: "NEEDS_REPAIR",
      account_id: null,
      role: "admin",
    },
    visit: { id: id(), enterprise_id: ids.enterprise, account_id: null, role: "companion", outcome: "ACTIVE" },
    enterprise_fact: {
      id: id(),
      enterprise_id: ids.enterprise,
      kind: "phone",
      grade: "seen",
      verdict: "right",
      account_id: null,
      valid_until: "2030-01-01",
    },
    record_change: { id: id(), enterprise_id: ids.enterprise, account_id: null, action: "test.sample", changes: "{}" },
    application: { id: id(), secret_hash: Buffer.from(id()), state: "DRAFT", payload: Buffer.from("x") },
    proposal: {
      id: id(),
      enterprise_id: ids.enterprise,
      account_id: null,
      kind: "OBJECTION",
      payload: Buffer.from("x"),
    },
    correction: {
      id: ids.intake,
      intake_id: ids.intake,
      position: 1,
      enterprise_id: ids.enterprise,
      fields: ["name"],
    },
    saved_view: { id: view, account_id: ids.account, name: "Contoh", query: "?semua=1", shared_at: "2026-01-01" },
    role_view: { id: id(), role: "officer", view_id: view },
    message_template: { id: id(), purpose: "LIST", text: "Contoh", account_id: null },
    duplicate_pair: { id: id(), a_id: ids.enterprise, b_id: ids.second, score: 90, reasons: "{NIB}" },
    enterprise_merge: {
      id: id(),
      kept_id: ids.enterprise,
      gone_id: ids.second,
      account_id: null,
      role: "admin",
      trace: Buffer.from("x"),
    },
    duplicate_scan: { id: id(), account_id: null },
    intake_mapping: { id: id(), fingerprint: id(), answers: "{}" },
  }
}

/** Fill every tenant table with one row for a tenant (the tally fills itself); returns the ids that other rows refer to. */
export async function insertSamples(owner: pg.Client, tenant: string): Promise<Ids> {
  const ids = { tenant, account: uuidv7(), person: uuidv7(), enterprise: uuidv7(), second: uuidv7(), intake: uuidv7() }
  await owner.query("INSERT INTO account (id, name, email, password_hash) VALUES ($1, 'Contoh', $2, '-')", [
    ids.account,
    `${ids.account}@contoh.test`,
  ])
  await owner.query(
    `WITH owner AS (INSERT INTO person (tenant_id, id, name) VALUES ($1, $2, 'Lain') RETURNING id)
     INSERT INTO enterprise (tenant_id, id, person_id, name, status) SELECT $1, $2, id, 'Lain', 'SUBMITTED' FROM owner`,
    [tenant, ids.second],
  )
  for (const [table, row] of Object.entries(samples(ids))) {
    const values = { tenant_id: tenant, ...row }
    const places = Object.keys(values).map((_, index) => `$${index + 1}`)
    await owner.query(`INSERT INTO ${table} (${Object.keys(values)}) VALUES (${places})`, Object.values(values))
  }
  return ids
}
