import { text } from "node:stream/consumers"
import { v7 as uuidv7 } from "uuid"
import { usualPattern } from "../../lib/certificate/rules/number"
import { beginProgram, ending } from "../children"
import type { Stage } from "./stage"

/** Seconds until certificates are numbered, and until the file to print is there; the process's peak memory in MB. */
export type CertificateFigure = { people: number; issued: number; seconds: number; megabytes: number }

/** Give so many participants of a training of five sessions their certificates, with what was taught on the back. */
export async function measureCertificates(stage: Stage, people: number): Promise<CertificateFigure> {
  const trainingId = uuidv7()
  await plantTraining(stage, trainingId, people)
  const input = {
    ...{ id: uuidv7(), trainingId, signatoryName: "Contoh Pejabat, S.E., M.M.", signatoryTitle: "Kepala Dinas" },
    ...{ signatoryNip: "197001011995031001", place: "Probolinggo", pattern: usualPattern, withSessions: true },
    issuedOn: new Date().toISOString().slice(0, 10),
    portal: "https://umkm.probolinggokota.go.id",
  }
  const child = beginProgram("bin/bench/make-certificates.ts", {
    NODE_ENV: "production",
    LOG_LEVEL: "error",
    BENCH_CERTIFICATES: JSON.stringify({ actor: stage.officer, input }),
  })
  child.stderr?.pipe(process.stderr)
  const [said, status] = await Promise.all([child.stdout ? text(child.stdout) : "", ending(child)])
  if (status !== 0) throw new Error(`The making of certificates ended with ${status}.`)
  return { people, ...JSON.parse(said.trim().split("\n").at(-1) ?? "{}") }
}

/** A finished training with everybody present at all five sessions and a post-test that every third failed. */
const plants = [
  `INSERT INTO training (tenant_id, id, type, title, topics, organiser, venue, capacity)
   VALUES ($1, $2, 'TRAINING', 'Pelatihan pengemasan dan pelabelan pangan olahan', '{kemasan}', '', 'Balai Pelatihan', $3)`,
  `INSERT INTO training_session (tenant_id, id, training_id, title, starts_at, ends_at, credit_hours)
   SELECT $1, gen_random_uuid(), $2, 'Materi hari ke-' || day, at, at + interval '6 hours', 8 + 0 * $3::int
   FROM generate_series(1, 5) day, LATERAL (SELECT now() - interval '9 days' + day * interval '1 day' AS at) d`,
  `WITH people AS (
     INSERT INTO person (tenant_id, id, name, email) SELECT $1, gen_random_uuid(), 'Peserta Ukur Nomor ' || at, 'ukur' || at || '@contoh.test'
     FROM generate_series(1, $3::int) at RETURNING id),
   enterprises AS (
     INSERT INTO enterprise (tenant_id, id, person_id, name, status) SELECT $1, gen_random_uuid(), id, 'Usaha ukur', 'SUBMITTED'
     FROM people RETURNING id, person_id)
   INSERT INTO enrolment (tenant_id, id, training_id, part, person_id, enterprise_id, state, queue, role, account_id)
   SELECT $1, gen_random_uuid(), $2, 'OWNER', person_id, id, 'SEATED', row_number() OVER (), 'officer', NULL FROM enterprises`,
  `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, role, account_id)
   SELECT $1, gen_random_uuid(), s.id, n.id, 'PRESENT', 'TICK', 'officer', NULL
   FROM training_session s JOIN enrolment n ON n.training_id = s.training_id WHERE s.training_id = $2 AND $3::int > 0`,
  `INSERT INTO test_result (tenant_id, id, enrolment_id, test, score, method, role, account_id)
   SELECT $1, gen_random_uuid(), id, 'POST', CASE WHEN queue % 3 = 0 THEN 40 ELSE 80 END, 'PAPER', 'officer', NULL
   FROM enrolment WHERE training_id = $2 AND $3::int > 0`,
  ...[
    ["DRAFT", "OPEN"],
    ["OPEN", "CLOSED"],
    ["CLOSED", "RUNNING"],
    ["RUNNING", "DONE"],
  ].map(
    ([from, to]) =>
      `INSERT INTO training_transition (tenant_id, id, training_id, from_status, to_status, role, account_id)
       SELECT $1, gen_random_uuid(), $2, '${from}', '${to}', 'officer', NULL WHERE $3::int > 0`,
  ),
]

async function plantTraining({ admin, officer }: Stage, trainingId: string, people: number): Promise<void> {
  for (const plant of plants) await admin.query(plant, [officer.tenantId, trainingId, people])
  await admin.query("ANALYZE person, enterprise, enrolment, attendance, training_session, test_result")
}
