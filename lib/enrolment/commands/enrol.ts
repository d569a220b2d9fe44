import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { tell } from "@/lib/enrolment/commands/tell"
import { type Candidate, loadCandidates } from "@/lib/enrolment/queries/applicants"
import { loadSeating, loadTraining, type Seating, type TrainingFacts } from "@/lib/enrolment/queries/seating"
import { isOpenTo, type Obstacle, obstacleTo, sayObstacle } from "@/lib/enrolment/rules/eligibility"
import { hasRoom, seatOne } from "@/lib/enrolment/rules/seats"
import type { EnrolMany, EnrolOwner } from "@/lib/enrolment/schema"
import { Refusal } from "@/lib/refusal"
import { getKelurahan } from "@/lib/region/queries"

/** Somebody who got a place: seated, or waiting with so many in the list up to them. */
export type Placed = { id: string; state: "SEATED" | "WAITING"; place: number | null }

/** Enrol an owner, for oneself or on behalf of one in the register; sent twice it counts once. */
export function enrolOwner(actor: Actor, { id, trainingId, enterpriseId }: EnrolOwner): Promise<Placed> {
  return write(actor, "enrolment.enrol", async (tx, audit) => {
    const training = await requireTraining(tx, actor, trainingId)
    const candidates = await loadCandidates(tx, actor, { training, enterpriseIds: [enterpriseId] })
    const candidate = candidates.get(enterpriseId)
    if (!candidate) throw new Refusal("not-found", "Usaha ini tidak ditemukan.", "enterpriseId")
    if (candidate.enrolmentId === id && candidate.state !== "WITHDRAWN") return placeOf(tx, actor, id)

    const { placed, refused } = await placeAll(tx, actor, { training, entries: [{ id, candidate }] })
    const [obstacle] = refused.values()
    if (obstacle) throw new Refusal("conflict", await wordsFor(actor, { candidate, obstacle }))
    const [one] = placed
    if (!one) throw new Error("Nobody was enrolled.")
    audit({ subject: one.id, detail: { training: trainingId, state: one.state } })
    return one
  })
}

/** What came of enrolling many: those who got a place, and why the others did not, by enterprise. */
export type Enrolled = { id: string; placed: Placed[]; refused: { name: string; personName: string; reason: string }[] }

/** Enrol several owners of the register at once, in the order they are named. */
export function enrolMany(actor: Actor, { id, trainingId, usaha }: EnrolMany): Promise<Enrolled> {
  return write(actor, "enrolment.enrol", async (tx, audit) => {
    if (actor.role === "owner") throw new Refusal("forbidden", "Daftarkan usaha Anda satu per satu.")
    const training = await requireTraining(tx, actor, trainingId)
    const candidates = await loadCandidates(tx, actor, { training, enterpriseIds: usaha })
    const entries = usaha.flatMap((enterpriseId) => {
      const candidate = candidates.get(enterpriseId)
      return candidate ? [{ id: uuidv7(), candidate }] : []
    })
    if (entries.length === 0) throw new Refusal("not-found", "Usaha yang dipilih tidak ditemukan.")
    const { placed, refused } = await placeAll(tx, actor, { training, entries })
    const reasons = await Promise.all(
      [...refused].map(async ([candidate, obstacle]) => ({
        name: candidate.name,
        personName: candidate.personName,
        reason: await wordsFor(actor, { candidate, obstacle }),
      })),
    )
    audit({ subject: trainingId, detail: { placed: placed.map((one) => one.id), refused: refused.size } })
    return { id, placed, refused: reasons }
  })
}

async function requireTraining(tx: Tx, actor: Actor, id: string): Promise<TrainingFacts> {
  const training = await loadTraining(tx, actor, id)
  if (!training) throw new Refusal("not-found", "Pelatihan tidak ditemukan.")
  return training
}

type Entry = { id: string; candidate: Candidate }
type Row = { id: string; personId: string; enterpriseId: string; state: Placed["state"]; queue: number }

/** Places for as many as may come, each at the end of the queue; the others with what stands against them. */
async function placeAll(tx: Tx, actor: Actor, { training, entries }: { training: TrainingFacts; entries: Entry[] }) {
  const seating = await loadSeating(tx, actor, training)
  const asked = { ...training, isOpen: isOpenTo(actor.role, training, new Date()) }
  const refused = new Map<Candidate, Obstacle>()
  const rows: Row[] = []
  let room = seating.rooms.OWNER
  for (const { id, candidate } of entries) {
    const isTwice = rows.some(({ personId }) => personId === candidate.personId)
    const obstacle = isTwice ? "ENROLLED" : obstacleTo(candidate, asked)
    if (obstacle) {
      refused.set(candidate, obstacle)
      continue
    }
    const state = hasRoom(room, candidate.kelurahanCode) ? "SEATED" : "WAITING"
    if (state === "SEATED") room = seatOne(room, candidate.kelurahanCode)
    const { personId, enterpriseId } = candidate
    rows.push({ id, personId, enterpriseId, state, queue: seating.lastQueue + rows.length + 1 })
  }
  return { placed: await insertRows(tx, actor, { training, seating, rows }), refused }
}

type Placing = { training: TrainingFacts; seating: Seating; rows: Row[] }

/** Who had withdrawn comes back by the same row, at the end of the queue. */
async function insertRows(tx: Tx, actor: Actor, { training, seating, rows }: Placing): Promise<Placed[]> {
  if (rows.length === 0) return []
  const placed = await tx.$queryRaw<Omit<Placed, "place">[]>`
    INSERT INTO enrolment AS n (id, training_id, part, person_id, enterprise_id, state, queue, role)
    SELECT id, ${training.id}::uuid, 'OWNER', "personId", "enterpriseId", state, queue, ${actor.role}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (id uuid, "personId" uuid, "enterpriseId" uuid, state text, queue int)
    ON CONFLICT (tenant_id, training_id, person_id) DO UPDATE SET enterprise_id = excluded.enterprise_id, state = excluded.state,
      queue = excluded.queue, account_id = excluded.account_id, role = excluded.role, state_at = now(), promoted_at = NULL, reason = ''
    WHERE n.state = 'WITHDRAWN'
    RETURNING n.id, n.state`
  await tell(tx, actor, { trainingId: training.id, placed })
  let place = seating.waiting.OWNER
  return placed.map(({ id, state }) => {
    if (state === "WAITING") place += 1
    return { id, state, place: state === "WAITING" ? place : null }
  })
}

async function placeOf(tx: Tx, { tenantId }: Actor, id: string): Promise<Placed> {
  const rows = await tx.$queryRaw<Placed[]>`
    SELECT n.id, n.state, CASE WHEN n.state = 'WAITING' THEN (SELECT count(*)::int FROM enrolment q WHERE q.tenant_id = n.tenant_id
      AND q.training_id = n.training_id AND q.part = n.part AND q.state = 'WAITING' AND q.queue <= n.queue) END AS place
    FROM enrolment n WHERE n.tenant_id = ${tenantId}::uuid AND n.id = ${id}::uuid`
  const [row] = rows
  if (!row) throw new Error("An enrolment is gone.")
  return row
}

type Refused = { candidate: Candidate; obstacle: Obstacle }

async function wordsFor(actor: Actor, { candidate, obstacle }: Refused): Promise<string> {
  const places = await getKelurahan(actor)
  return sayObstacle(obstacle, candidate, (code) => places.get(code)?.name ?? code)
}
