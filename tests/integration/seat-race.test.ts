import { v7 as uuidv7 } from "uuid"
import { afterAll, expect, test, vi } from "vitest"
import { closeDatabase } from "@/lib/db"
import { enrolOwner } from "@/lib/enrolment/commands/enrol"
import { asOwner } from "../support/catalogue"
import { newTenant } from "../support/tenant"
import { newCandidates, newTraining, ownersOf } from "../support/training"

const rounds = 50
const people = 400
const seats = 30

/** The same code loaded a second time, with its own connections and its own line: another process, as far as the database can tell. */
async function loadAgain() {
  vi.resetModules()
  const [{ enrolOwner }, { closeDatabase }] = [await import("@/lib/enrolment/commands/enrol"), await import("@/lib/db")]
  return { enrolOwner, closeDatabase }
}

const another = await loadAgain()

afterAll(async () => {
  await another.closeDatabase()
  await closeDatabase()
})

test(`${rounds} times ${people} people at two processes trying for ${seats} seats leave exactly ${seats} seated and the others in the order they came`, async () => {
  expect(another.enrolOwner).not.toBe(enrolOwner)
  const tenant = await newTenant()
  const candidates = await newCandidates(tenant, people)
  const owners = await ownersOf(tenant, candidates)
  for (let round = 0; round < rounds; round += 1) {
    const { id: trainingId } = await newTraining(tenant, { seats })
    const answers = await Promise.all(
      owners.map((owner, at) => {
        const enrol = at % 2 === 0 ? enrolOwner : another.enrolOwner
        return enrol(owner, { id: uuidv7(), trainingId, enterpriseId: candidates[at]?.enterpriseId ?? "" })
      }),
    )
    const { rows } = await asOwner((owner) =>
      owner.query<{ state: string; queue: number }>(
        "SELECT state, queue FROM enrolment WHERE tenant_id = $1 AND training_id = $2 ORDER BY queue",
        [tenant.id, trainingId],
      ),
    )
    expect(rows.map(({ queue }) => queue)).toEqual(Array.from({ length: people }, (_, at) => at + 1))
    expect(rows.map(({ state }) => state)).toEqual(rows.map((_, at) => (at < seats ? "SEATED" : "WAITING")))
    expect(answers.filter(({ state }) => state === "SEATED")).toHaveLength(seats)
    expect(answers.flatMap(({ place }) => place ?? []).sort((a, b) => a - b)).toEqual(
      Array.from({ length: people - seats }, (_, at) => at + 1),
    )
  }
}, 900_000)
