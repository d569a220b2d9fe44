import { v7 as uuidv7 } from "uuid"

type Ids = Record<"consent" | "enterprise" | "partner" | "document" | "product", string>
type Rows = Record<string, Record<string, unknown>>

const day = "2026-01-01"
const by = { account_id: null, role: "officer" }

/** One row of every table of products, permits, assessments and readiness, as SQL values. */
export function productSamples(ids: Ids): Rows {
  return { ...recordSamples(ids), ...permitSamples(ids), ...readinessSamples(ids) }
}

function recordSamples({ consent, enterprise, document, product }: Ids): Rows {
  const id = () => uuidv7()
  const [channel, of] = [id(), { product_id: product }]
  return {
    product: { id: product, enterprise_id: enterprise, name: "Contoh", commodity: "FOOD" },
    product_photo: { id: id(), ...of, document_id: document, position: 1 },
    product_variant: { id: id(), ...of, position: 1, name: "Contoh" },
    product_packaging: { id: id(), ...of, level: "PRIMARY", material: "Botol kaca", ...by },
    product_label: { id: id(), ...of, version: 1, ...by },
    product_output: { id: id(), ...of, month: day, quantity: 10, ...by },
    sales_channel: { id: channel, ...of, kind: "SHOP", name: "Contoh", ...by },
    channel_sale: { id: id(), channel_id: channel, month: day, amount: 100_000 },
    product_version: { id: id(), ...of, version: 1, content: "{}", consent_id: consent, ...by },
    product_share: { id: id(), ...of, code_hash: Buffer.from(id()), expires_at: "2030-01-01", ...by },
    product_export: { id: id(), ...of, route: "DIRECT", country: "Nepal", shipped_on: day, peb_number: "1", ...by },
  }
}

function permitSamples({ enterprise, product }: Ids): Rows {
  const id = () => uuidv7()
  const [permit, report, drive] = [id(), id(), id()]
  const signed = { signed_on: day, office: "Kepala Dinas", content: "{}" }
  return {
    permit: { id: permit, enterprise_id: enterprise, kind: "PIRT", ...by },
    permit_product: { id: id(), permit_id: permit, product_id: product },
    test_report: {
      id: report,
      product_id: product,
      laboratory: "Contoh",
      number: "1",
      tested_on: day,
      passed: true,
      ...by,
    },
    test_value: { id: id(), report_id: report, parameter: "water", value: 0.1 },
    permit_drive: { id: drive, kind: "HALAL", title: "Contoh", starts_on: day, ...by },
    drive_member: { id: id(), drive_id: drive, enterprise_id: enterprise },
    recommendation: {
      id: id(),
      enterprise_id: enterprise,
      year: 2026,
      sequence: 1,
      number: "1/2026",
      brand: "Contoh",
      nice_class: 29,
      ...signed,
      ...by,
    },
  }
}

function readinessSamples({ enterprise, product }: Ids): Rows {
  const id = () => uuidv7()
  const [rubric, assessment, movement, profile, of] = [id(), id(), id(), id(), { product_id: product }]
  const indices = { general: 10, retail: 10, export: 10, stated: 10, scores: '{"dimensions": {}, "values": {}}' }
  const change = { kind: "DIMENSION", subject: "mutu", before: "0", after: "10", change: 10, cause: "ANSWER" }
  return {
    rubric: { id: rubric, number: 1, title: "Contoh", content: "{}", ...by },
    assessment: { id: assessment, ...of, enterprise_id: enterprise, kind: "SELF", rubric: "0.1", ...by },
    answer: { id: id(), assessment_id: assessment, criterion: "MU1", value: 1, answered_on: day, ...by },
    product_readiness: { id: product, rubric: "0.1", computed_on: day, level: "RECORDED", ...indices },
    readiness_run: { id: id(), reason: "RUBRIC", rubric_id: rubric, ...by },
    movement: { id: movement, ...of, day, ...change, ...by },
    credit: { id: id(), movement_id: movement, source: "NONE", share: 1, rule: 1 },
    channel_profile: { id: profile, kind: "RETAIL", name: "Contoh", requirements: "[]" },
    channel_check: { id: id(), profile_id: profile, ...of, item: "1", passed: true, ...by },
  }
}
