import { availableParallelism } from "node:os"
import { setTimeout as sleep } from "node:timers/promises"
import { v7 as uuidv7 } from "uuid"
import { percentile } from "./figures"
import { startPortal } from "./portal"
import { type Stage, signedInCookie } from "./stage"

/** Milliseconds of a check-in when so many come in a minute, and of a training's page; sent one after another. */
export type TrainingFigure = { people: number; perMinute: number; checkIn: Figure; page: Figure }
type Figure = { p50: number; p95: number }

const perMinute = 200
const looks = 40

/** Everybody of a running training checks in by the tick list at the pace of a full hall; then its page is opened. */
export async function measureTraining(stage: Stage, people: number): Promise<TrainingFigure> {
  const ids = { training: uuidv7(), session: uuidv7() }
  await plantTraining(stage, ids, people)
  const enrolments = await listEnrolments(stage, ids.training)
  const portal = await startPortal(availableParallelism())
  try {
    const base = `${portal.url}/${stage.officer.tenantSlug}/pelatihan/${ids.training}`
    const headers = { cookie: await signedInCookie(stage.officer), origin: portal.url }
    const tick = (enrolmentId: string) => {
      const body = JSON.stringify({ ticks: [{ id: uuidv7(), enrolmentId, state: "PRESENT", at: new Date() }] })
      const sent = { method: "POST", body, headers: { ...headers, "content-type": "application/json" } }
      return timed(`${base}/kehadiran/${ids.session}/catat`, sent)
    }
    const look = () => timed(base, { headers })
    // The first requests of a process load its code.
    for (const id of enrolments.slice(0, 10)) await Promise.all([tick(id), look()])
    const checkIns: Promise<number>[] = []
    for (const id of enrolments.slice(10, 10 + perMinute)) {
      checkIns.push(tick(id))
      await sleep(60_000 / perMinute)
    }
    const pages: number[] = []
    for (let turn = 0; turn < looks; turn += 1) pages.push(await look())
    return { people, perMinute, checkIn: figureOf(await Promise.all(checkIns)), page: figureOf(pages) }
  } finally {
    await portal.stop()
  }
}

function figureOf(times: readonly number[]): Figure {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

async function timed(url: string, init: RequestInit): Promise<number> {
  const begun = performance.now()
  const response = await fetch(url, init)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  return performance.now() - begun
}

async function listEnrolments({ admin }: Stage, training: string): Promise<string[]> {
  const { rows } = await admin.query<{ id: string }>("SELECT id FROM enrolment WHERE training_id = $1 ORDER BY queue", [
    training,
  ])
  return rows.map(({ id }) => id)
}

/** A running training with one session going on now and every seat taken, by people of one enterprise each. */
async function plantTraining({ admin, officer }: Stage, ids: { training: string; session: string }, people: number) {
  const { tenantId } = officer
  await admin.query(
    `INSERT INTO training (tenant_id, id, type, title, topics, organiser, venue, capacity)
     VALUES ($1, $2, 'WORKSHOP', 'Lokakarya ukur', '{kemasan}', 'Dinas', 'Gedung Serbaguna', $3)`,
    [tenantId, ids.training, people],
  )
  await admin.query(
    `INSERT INTO training_session (tenant_id, id, training_id, starts_at, ends_at, credit_hours)
     VALUES ($1, $2, $3, now() - interval '1 hour', now() + interval '3 hours', 5)`,
    [tenantId, ids.session, ids.training],
  )
  await admin.query(
    `WITH people AS (
       INSERT INTO person (tenant_id, id, name) SELECT $1, gen_random_uuid(), 'Peserta ukur ' || at FROM generate_series(1, $3::int) at RETURNING id),
     enterprises AS (
       INSERT INTO enterprise (tenant_id, id, person_id, name, status) SELECT $1, gen_random_uuid(), id, 'Usaha ukur', 'SUBMITTED'
       FROM people RETURNING id, person_id)
     INSERT INTO enrolment (tenant_id, id, training_id, part, person_id, enterprise_id, state, queue, role, account_id)
     SELECT $1, gen_random_uuid(), $2, 'OWNER', person_id, id, 'SEATED', row_number() OVER (), 'officer', NULL FROM enterprises`,
    [tenantId, ids.training, people],
  )
  for (const [from, to] of [
    ["DRAFT", "OPEN"],
    ["OPEN", "CLOSED"],
    ["CLOSED", "RUNNING"],
  ]) {
    await admin.query(
      `INSERT INTO training_transition (tenant_id, id, training_id, from_status, to_status, role, account_id)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, 'officer', NULL)`,
      [tenantId, ids.training, from, to],
    )
  }
}
