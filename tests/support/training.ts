import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import type { TrainingStatus } from "@/lib/training/schema/words"
import { asOwner } from "./catalogue"
import { firstKelurahan, type TestTenant } from "./tenant"

type Daerah = { id: string; regionCode: string }
type Plan = {
  seats?: number
  companionSeats?: number
  status?: Exclude<TrainingStatus, "CANCELLED">
  topics?: string[]
  startsAt?: Date
}

/** The way from a plan to a status. */
const ways: Record<NonNullable<Plan["status"]>, TrainingStatus[]> = {
  DRAFT: [],
  OPEN: ["OPEN"],
  CLOSED: ["OPEN", "CLOSED"],
  RUNNING: ["OPEN", "CLOSED", "RUNNING"],
  DONE: ["OPEN", "CLOSED", "RUNNING", "DONE"],
}

/** A training with one session of three hours (4 JP), by default open, tomorrow, and with 30 seats. */
export function newTraining({ id: tenantId }: Daerah, plan: Plan = {}): Promise<{ id: string; sessionId: string }> {
  const { seats = 30, companionSeats = 0, status = "OPEN", topics = ["mutu"] } = plan
  const startsAt = plan.startsAt ?? new Date(Date.now() + 86_400_000)
  return asOwner(async (owner) => {
    const [id, sessionId] = [uuidv7(), uuidv7()]
    await owner.query(
      `INSERT INTO training (tenant_id, id, type, title, topics, organiser, venue, capacity, companion_capacity)
       VALUES ($1, $2, 'TRAINING', 'Pelatihan percobaan', $3, 'Dinas', 'Balai', $4, $5)`,
      [tenantId, id, topics, seats, companionSeats],
    )
    await owner.query(
      `INSERT INTO training_session (tenant_id, id, training_id, starts_at, ends_at, credit_hours)
       VALUES ($1, $2, $3, $4::timestamptz, $4::timestamptz + interval '3 hours', 4)`,
      [tenantId, sessionId, id, startsAt],
    )
    for (const to of ways[status]) await advanceTraining(owner, id, to)
    return { id, sessionId }
  })
}

/** Bring a training to its next status, by the fact that leads there. */
export async function advanceTraining(owner: pg.Client, id: string, to: TrainingStatus, reason = ""): Promise<void> {
  await owner.query(
    `INSERT INTO training_transition (tenant_id, id, training_id, from_status, to_status, reason, account_id, role)
     SELECT tenant_id, gen_random_uuid(), id, status, $2, $3, NULL, 'admin' FROM training WHERE id = $1`,
    [id, to, reason],
  )
}

/** Somebody with an enterprise who can be enrolled. */
export type Candidate = { personId: string; enterpriseId: string }

/** So many people with one enterprise each, in the daerah's first kelurahan. */
export async function newCandidates({ id: tenantId, regionCode }: Daerah, count: number): Promise<Candidate[]> {
  const kelurahan = await firstKelurahan(regionCode)
  const candidates = Array.from({ length: count }, () => ({ personId: uuidv7(), enterpriseId: uuidv7() }))
  await asOwner(async (owner) => {
    await owner.query(
      `WITH wanted AS (SELECT p.id, p.enterprise_id, p.at FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS p (id, enterprise_id, at)),
       people AS (INSERT INTO person (tenant_id, id, name, phone)
         SELECT $1, id, 'Peserta ' || at, '+62812' || lpad((random() * 99999999)::int::text, 8, '0') FROM wanted RETURNING id)
       INSERT INTO enterprise (tenant_id, id, person_id, name, status, kelurahan_code)
         SELECT $1, w.enterprise_id, w.id, 'Usaha ' || w.at, 'SUBMITTED', $4 FROM wanted w JOIN people p ON p.id = w.id`,
      [tenantId, candidates.map((one) => one.personId), candidates.map((one) => one.enterpriseId), kelurahan],
    )
  })
  return candidates
}

/** Somebody who is enrolled. */
export type Participant = Candidate & { enrolmentId: string }

/** So many new people with a seat in a training, in order. */
export async function newParticipants(daerah: Daerah, trainingId: string, count: number): Promise<Participant[]> {
  const participants = (await newCandidates(daerah, count)).map((one) => ({ ...one, enrolmentId: uuidv7() }))
  const of = (name: keyof Participant) => participants.map((one) => one[name])
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO enrolment (tenant_id, id, training_id, part, person_id, enterprise_id, state, queue, account_id, role)
       SELECT $1, e.id, $2, 'OWNER', e.person_id, e.enterprise_id, 'SEATED',
         e.at + (SELECT coalesce(max(queue), 0) FROM enrolment WHERE training_id = $2), NULL, 'officer'
       FROM unnest($3::uuid[], $4::uuid[], $5::uuid[]) WITH ORDINALITY AS e (id, person_id, enterprise_id, at)`,
      [daerah.id, trainingId, of("enrolmentId"), of("personId"), of("enterpriseId")],
    ),
  )
  return participants
}

/** The owners of some enterprises, each with an account of their own. */
export async function ownersOf(tenant: TestTenant, candidates: readonly Candidate[]): Promise<Actor[]> {
  const ids = candidates.map(() => uuidv7())
  await asOwner(async (owner) => {
    await owner.query(
      "INSERT INTO account (id, name, email, password_hash) SELECT id, 'Pelaku', id || '@contoh.test', '-' FROM unnest($1::uuid[]) AS a (id)",
      [ids],
    )
    await owner.query(
      `UPDATE person p SET account_id = w.account FROM unnest($1::uuid[], $2::uuid[]) AS w (person, account)
       WHERE p.tenant_id = $3 AND p.id = w.person`,
      [candidates.map(({ personId }) => personId), ids, tenant.id],
    )
  })
  return ids.map((userId) => ({ ...tenant.owner, userId }))
}
