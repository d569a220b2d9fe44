import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { productSamples } from "./product-rows"

type Ids = { tenant: string } & ReturnType<typeof newIds>

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
      id: ids.consent,
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
    ...trainingSamples(ids),
    ...productSamples(ids),
  }
}

/** The same for what belongs to trainings. */
function trainingSamples(ids: Ids): Record<string, Record<string, unknown>> {
  const id = () => uuidv7()
  const [session, selection] = [id(), id()]
  const { account, partner, training, enrolment, batch } = ids
  const file = { file_key: id(), file_name: "a.pdf", file_size: 1, media_type: "application/pdf" }
  const signed = { signatory_name: "Contoh", signatory_title: "Kepala Dinas", issued_on: "2026-01-01" }
  return {
    partner: { id: partner, name: "Contoh", kind: "RETAILER" },
    partner_member: { id: id(), partner_id: partner, account_id: account },
    programme: { id: id(), year: 2026, name: "Contoh", budget_source: "APBD" },
    training: { id: training, type: "TRAINING", title: "Contoh", capacity: 30 },
    training_transition: {
      id: id(),
      training_id: training,
      from_status: "DRAFT",
      to_status: "OPEN",
      account_id: null,
      role: "admin",
    },
    training_session: {
      id: session,
      training_id: training,
      starts_at: "2026-01-01 01:00Z",
      ends_at: "2026-01-01 04:00Z",
      credit_hours: 4,
    },
    training_partner: { id: id(), training_id: training, partner_id: partner, part: "TRAINER" },
    trainer: { id: id(), training_id: training, name: "Contoh" },
    training_cost: { id: id(), training_id: training, item: "Konsumsi", quantity: 30, unit_price: 25_000 },
    training_file: { id: id(), training_id: training, kind: "MATERIAL", title: "Contoh", ...file, account_id: null },
    training_selection: { id: selection, training_id: training, reason: "Contoh", wanted: 30, account_id: null },
    training_candidate: { id: id(), selection_id: selection, enterprise_id: ids.enterprise, verdict: "INVITED" },
    enrolment: {
      id: enrolment,
      training_id: training,
      part: "OWNER",
      person_id: ids.person,
      enterprise_id: ids.enterprise,
      state: "SEATED",
      queue: 1,
      account_id: null,
      role: "officer",
    },
    attendance: {
      id: id(),
      session_id: session,
      enrolment_id: enrolment,
      state: "PRESENT",
      method: "TICK",
      account_id: null,
      role: "officer",
    },
    attendance_correction: {
      id: id(),
      session_id: session,
      enrolment_id: enrolment,
      to_state: "LATE",
      reason: "Contoh",
      account_id: null,
    },
    question: { id: id(), training_id: training, position: 1, text: "Contoh?", options: ["Ya", "Tidak"], answer: 0 },
    test_result: {
      id: id(),
      enrolment_id: enrolment,
      test: "PRE",
      score: 50,
      method: "PAPER",
      account_id: null,
      role: "officer",
    },
    test_draft: { id: id(), enrolment_id: enrolment, test: "POST" },
    training_feedback: { id: id(), enrolment_id: enrolment, answers: [1, 2, 3, 4, 5] },
    partner_note: { id: id(), enrolment_id: enrolment, partner_id: partner, account_id: null },
    follow_up: {
      id: id(),
      enrolment_id: enrolment,
      days: 30,
      due_on: "2026-02-01",
      closes_on: "2026-03-01",
      account_id: null,
    },
    certificate_batch: { id: batch, training_id: training, ...signed, account_id: null },
    certificate_series: { id: id(), year: 2026, last: 1 },
    certificate: {
      id: id(),
      enrolment_id: enrolment,
      batch_id: batch,
      year: 2026,
      serial: 1,
      number: "1/2026",
      code: id(),
      name: "Contoh",
      credit_hours: 4,
      total_hours: 4,
      issued_on: "2026-01-01",
    },
    message: {
      id: id(),
      event: "INVITATION",
      channel: "WHATSAPP",
      person_id: ids.person,
      address: "+628120000000",
      body: "Contoh",
      state: "PREPARED",
      sender_id: null,
    },
    ...cooperation(ids),
    calendar_feed: { id: id(), account_id: account, code_hash: Buffer.from(id()) },
  }
}

/** An agreement with what is owed and handed over under it. */
function cooperation(ids: Ids): Record<string, Record<string, unknown>> {
  const id = () => uuidv7()
  const { account, partner, document, mou, obligation, submission } = ids
  const by = { account_id: null, role: "officer" }
  const file = { file_key: id(), file_name: "a.pdf", file_size: 1, media_type: "application/pdf" }
  const day = "2026-01-01"
  return {
    document: { id: document, ...file, sha256: Buffer.alloc(32), ...by },
    partner_contact: { id: id(), partner_id: partner, name: "Contoh" },
    partner_document: { id: id(), partner_id: partner, title: "Contoh", document_id: document },
    mou: { id: mou, partner_id: partner, form: "MOU", category: "PRIVATE", title: "Contoh" },
    mou_party: { id: id(), mou_id: mou, position: 1, institution: "Pemerintah Kota" },
    mou_transition: { id: id(), mou_id: mou, from_status: "PROPOSED", to_status: "STUDY", ...by },
    mou_version: { id: id(), mou_id: mou, version: 1, kind: "DRAFT", document_id: document },
    interaction: { id: id(), partner_id: partner, kind: "MEETING", held_on: day, words: "Contoh", ...by },
    obligation: {
      id: obligation,
      mou_id: mou,
      owed_by: "PARTNER",
      what: "Uji",
      quantity: 1,
      unit: "uji",
      starts_on: day,
      due_on: day,
    },
    realisation: { id: id(), obligation_id: obligation, done_on: day, quantity: 1, side: "AGENCY", ...by },
    notice: { id: id(), account_id: account, dedupe: "contoh", words: "Contoh", path: "mou", channel: "INBOX" },
    submission: { id: submission, partner_id: partner, kind: "PRODUCT", title: "Contoh", submitted_on: day, ...by },
    submission_step: {
      id: id(),
      submission_id: submission,
      from_state: "SUBMITTED",
      to_state: "ACKNOWLEDGED",
      happened_on: day,
      channel: "PHONE",
      ...by,
    },
  }
}

function newIds() {
  const id = () => uuidv7()
  return {
    account: id(),
    person: id(),
    enterprise: id(),
    second: id(),
    intake: id(),
    partner: id(),
    training: id(),
    enrolment: id(),
    batch: id(),
    document: id(),
    mou: id(),
    obligation: id(),
    submission: id(),
    consent: id(),
    product: id(),
  }
}

/** Fill every tenant table with one row for a tenant (the tally fills itself); returns the ids that other rows refer to. */
export async function insertSamples(owner: pg.Client, tenant: string): Promise<Ids> {
  const ids = { tenant, ...newIds() }
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
