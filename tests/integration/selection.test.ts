import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, expect, test } from "vitest"
import { closeDatabase } from "@/lib/db"
import { enrolOwner } from "@/lib/enrolment/commands/enrol"
import { judgeCandidates } from "@/lib/enrolment/queries/candidates"
import { filterOf } from "@/lib/enterprise/rules/filter"
import { makeSelection } from "@/lib/selection/commands"
import { getSelection, listCandidates, listSelections } from "@/lib/selection/queries/list"
import { previewSelection } from "@/lib/selection/queries/preview"
import { MakeSelection, type Verdict } from "@/lib/selection/schema"
import { asOwner } from "../support/catalogue"
import { reachStatus } from "../support/status"
import { newTenant, type TestTenant } from "../support/tenant"
import { newTraining } from "../support/training"

let tenant: TestTenant
beforeAll(async () => {
  tenant = await newTenant()
})
afterAll(closeDatabase)

/** So many enterprises in three kelurahan and two sectors, every second one with an NIB, every fifth person with a second one, a few closed. */
async function fillRegister(daerah: TestTenant, count: number): Promise<void> {
  await asOwner(async (owner) => {
    await owner.query(
      `WITH place AS (SELECT array_agg(code) AS codes FROM (SELECT code FROM region WHERE code LIKE $2 || '.%' AND length(code) = 13 ORDER BY code LIMIT 3) r),
       person AS (INSERT INTO person (tenant_id, id, name, phone)
         SELECT $1, gen_random_uuid(), 'Pelaku ' || n, '+628120' || lpad(n::text, 7, '0') FROM generate_series(1, $3::int) n
         RETURNING id, substr(name, 8)::int AS n)
       INSERT INTO enterprise (tenant_id, id, person_id, name, status, kelurahan_code, sector, nib, created_at)
       SELECT $1, gen_random_uuid(), p.id, 'Usaha ' || p.n || '.' || k, 'SUBMITTED',
         CASE WHEN p.n % 41 = 0 THEN NULL ELSE place.codes[1 + (p.n + k) % 3] END, CASE WHEN p.n % 3 = 0 THEN 'FESYEN' ELSE 'KULINER' END,
         CASE WHEN p.n % 2 = 0 THEN lpad((9120000000000 + p.n * 2 + k)::text, 13, '0') END,
         now() - make_interval(days => p.n % 17, secs => p.n)
       FROM person p, place, generate_series(0, CASE WHEN p.n % 5 = 0 THEN 1 ELSE 0 END) k`,
      [daerah.id, daerah.regionCode, count],
    )
    const { rows } = await owner.query<{ id: string }>(
      "SELECT id FROM enterprise WHERE tenant_id = $1 AND name ~ '(25|50)\\.0$'",
      [daerah.id],
    )
    await reachStatus(
      owner,
      "CLOSED",
      rows.map(({ id }) => id),
    )
  })
}

/** Whoever's number is divisible was at a training on kemasan, longest ago the greater numbers. */
async function serve(daerah: TestTenant, divisor: number): Promise<void> {
  const past = await newTraining(daerah, { topics: ["kemasan"], status: "DONE", seats: 5000 })
  await asOwner(async (owner) => {
    await owner.query(
      `INSERT INTO enrolment (tenant_id, id, training_id, part, person_id, enterprise_id, state, queue, account_id, role)
       SELECT tenant_id, gen_random_uuid(), $2, 'OWNER', person_id, id, 'SEATED', row_number() OVER (ORDER BY id), NULL, 'officer'
       FROM enterprise WHERE tenant_id = $1 AND name ~ '^Usaha \\d+\\.0$' AND split_part(substr(name, 7), '.', 1)::int % $3 = 0`,
      [daerah.id, past.id, divisor],
    )
    await owner.query(
      `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
       SELECT tenant_id, gen_random_uuid(), $2, id, CASE WHEN queue % 4 = 0 THEN 'ABSENT' ELSE 'PRESENT' END, 'TICK', NULL, 'officer'
       FROM enrolment WHERE tenant_id = $1 AND training_id = $3`,
      [daerah.id, past.sessionId, past.id],
    )
  })
}

function setTraining(id: string, conditions: object, quota: object = {}) {
  return asOwner((owner) =>
    owner.query("UPDATE training SET conditions = $2, kelurahan_quota = $3 WHERE id = $1", [
      id,
      JSON.stringify(conditions),
      JSON.stringify(quota),
    ]),
  )
}

const form = (trainingId: string, typed: Record<string, string> = {}) =>
  MakeSelection.parse({ id: uuidv7(), trainingId, wanted: "20", reason: "Belum pernah dilatih soal kemasan", ...typed })

const everybody = (trainingId: string, selectionId: string, verdict: Verdict | null = null) =>
  listCandidates(tenant.officer, { trainingId, selectionId, verdict, most: 10_000, skipped: 0 })

test("everybody looked at is invited or has a reason, the same that enrolling would give", async () => {
  await fillRegister(tenant, 160)
  await serve(tenant, 4)
  const { id } = await newTraining(tenant, { topics: ["kemasan"] })
  const [kelurahan] = (await everyPlace()).slice(1)
  await setTraining(id, { nib: true, sectors: ["KULINER"], kelurahan: [kelurahan], neverOnTopic: true })
  const input = form(id, { wanted: "3" })
  await makeSelection(tenant.officer, input)
  const found = await everybody(id, input.id)
  const judged = await judgeCandidates(
    tenant.officer,
    id,
    found.map(({ enterpriseId }) => enterpriseId),
  )
  expect(new Set(found.map(({ verdict }) => verdict)).size).toBeGreaterThanOrEqual(6)
  const words: Partial<Record<Verdict, string>> = {
    NO_NIB: "NIB",
    WRONG_SECTOR: "Bidang usahanya",
    WRONG_KELURAHAN: "di luar kelurahan",
    TRAINED_BEFORE: "Sudah pernah ikut",
  }
  for (const [at, { verdict }] of found.entries()) {
    const reason = judged?.candidates[at]?.reason ?? ""
    expect(reason).toContain(words[verdict] ?? "")
    expect(reason === "").toBe(words[verdict] === undefined)
  }
  expect(found.filter(({ verdict }) => verdict === "INVITED").map(({ rank }) => Number(rank))).toEqual([1, 2, 3])
  const { rows } = await asOwner((owner) =>
    owner.query("SELECT count(*)::int AS n FROM enterprise WHERE tenant_id = $1 AND status <> 'CLOSED'", [tenant.id]),
  )
  expect(found).toHaveLength(rows[0].n)
})

async function everyPlace(): Promise<(string | null)[]> {
  const { rows } = await asOwner((owner) =>
    owner.query<{ code: string | null }>(
      "SELECT DISTINCT kelurahan_code AS code FROM enterprise WHERE tenant_id = $1 AND kelurahan_code IS NOT NULL ORDER BY 1",
      [tenant.id],
    ),
  )
  return rows.map(({ code }) => code)
}

test("first come those never served, then the longest ago; a kelurahan gets its quota and a person one invitation", async () => {
  const { id } = await newTraining(tenant, { topics: ["kemasan"] })
  await setTraining(id, {}, { "*": 30 })
  const input = form(id, { wanted: "70" })
  await makeSelection(tenant.officer, input)
  const invited = await everybody(id, input.id, "INVITED")
  expect(invited).toHaveLength(70)
  const served = invited.map(({ servedAt }) => servedAt !== null)
  expect(served).toEqual([...served].sort((a, b) => Number(a) - Number(b)))
  expect(new Set(invited.map(({ person }) => person)).size).toBe(70)
  const places = invited.map(({ kelurahanCode }) => kelurahanCode)
  for (const code of new Set(places)) expect(places.filter((one) => one === code).length).toBeLessThanOrEqual(30)
  const all = await everybody(id, input.id)
  const leftNever = all.filter(({ verdict, servedAt }) => verdict === "RANKED_LOWER" && servedAt === null)
  if (served.includes(true)) expect(leftNever).toEqual([])

  const again = form(id, { wanted: "5" })
  await makeSelection(tenant.officer, again)
  const second = await everybody(id, again.id)
  const asked = new Set(invited.map(({ person }) => person))
  for (const { person, verdict } of second) if (asked.has(person)) expect(verdict).toBe("ALREADY_INVITED")
  const [one] = invited
  await enrolOwner(tenant.officer, { id: uuidv7(), trainingId: id, enterpriseId: one?.enterpriseId ?? "" })
  expect((await listSelections(tenant.officer, id)).map(({ counts, enrolled }) => [counts.INVITED, enrolled])).toEqual([
    [5, 0],
    [70, 1],
  ])
  const messages = await asOwner((owner) =>
    owner.query("SELECT count(*)::int AS n FROM message WHERE training_id = $1 AND event = 'INVITATION'", [id]),
  )
  expect(messages.rows[0].n).toBe(75)
})

test("a filter of the register is the rule, and the preview counts what choosing would find", async () => {
  const { id } = await newTraining(tenant)
  const filter = filterOf({ chosen: { sektor: ["FESYEN"] } })
  const preview = await previewSelection(tenant.officer, id, filter)
  const input = form(id, { rule: "?sektor=FESYEN&halaman=3", wanted: "4" })
  await makeSelection(tenant.officer, input)
  const kept = await getSelection(tenant.officer, id, input.id)
  expect(kept).toMatchObject({ rule: "?sektor=FESYEN", wanted: 4, counts: { INVITED: 4 } })
  expect(new Set((await everybody(id, input.id)).map(({ sector }) => sector))).toEqual(new Set(["FESYEN"]))
  const sum = (counts: object | undefined) => Object.values(counts ?? {}).reduce((all, count) => all + count, 0)
  expect(sum(preview?.counts)).toBe(sum(kept?.counts))
})

test("counts once however often it is sent, only while open, and only for the agency of the daerah", async () => {
  const { id } = await newTraining(tenant)
  const input = form(id)
  await Promise.all([makeSelection(tenant.officer, input), makeSelection(tenant.officer, input)])
  expect(await listSelections(tenant.officer, id)).toHaveLength(1)
  const foreign = await newTenant()
  await expect(makeSelection(foreign.officer, form(id))).rejects.toMatchObject({ reason: "not-found" })
  expect(await getSelection(foreign.officer, id, input.id)).toBeNull()
  expect(
    await listCandidates(foreign.officer, {
      trainingId: id,
      selectionId: input.id,
      verdict: null,
      most: 9,
      skipped: 0,
    }),
  ).toEqual([])
  for (const role of ["companion", "leader", "owner", "partner"] as const)
    await expect(makeSelection(tenant[role], form(id))).rejects.toMatchObject({ reason: "forbidden" })
  const plan = await newTraining(tenant, { status: "DRAFT" })
  await expect(makeSelection(tenant.officer, form(plan.id))).rejects.toThrow("Buka dahulu")
  await expect(makeSelection(tenant.officer, form(id, { rule: "?sektor=JASA" }))).rejects.toThrow("Longgarkan")
  expect(await listSelections(tenant.officer, id)).toHaveLength(1)
})

test("5,000 enterprises are chosen from in seconds", async () => {
  const large = await newTenant()
  await fillRegister(large, 4200)
  await serve(large, 3)
  const { id } = await newTraining(large, { topics: ["kemasan"], seats: 500 })
  const began = performance.now()
  const input = form(id, { wanted: "120" })
  await makeSelection(large.officer, input)
  expect(performance.now() - began).toBeLessThan(15_000)
  expect((await getSelection(large.officer, id, input.id))?.counts.INVITED).toBe(120)

  await asOwner((owner) =>
    owner.query("UPDATE enterprise SET created_at = '2026-01-05' WHERE tenant_id = $1", [large.id]),
  )
  const imported = form(id, { wanted: "80" })
  await makeSelection(large.officer, imported)
  const asked = { trainingId: id, selectionId: imported.id, verdict: "INVITED", most: 100, skipped: 0 } as const
  const places = (await listCandidates(large.officer, asked)).map(({ kelurahanCode }) => kelurahanCode)
  const shares = [...new Set(places)].map((code) => places.filter((one) => one === code).length)
  expect(shares).toHaveLength(4)
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
}, 60_000)
