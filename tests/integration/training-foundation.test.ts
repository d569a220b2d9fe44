import { expect, test } from "vitest"
import { enrolmentIn, isTicketOf, ticketOf } from "@/lib/ticket"
import { canBecome } from "@/lib/training/rules/status"
import { trainingStatuses } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { asOwner } from "../support/catalogue"
import { newTenant } from "../support/tenant"
import { advanceTraining, newCandidates, newParticipants, newTraining } from "../support/training"

test("the database lets a training's status change exactly as the rules do", async () => {
  const { rows } = await asOwner((owner) =>
    owner.query<{ before: string; after: string; can: boolean }>(
      "SELECT b AS before, a AS after, training_can_become(b, a) AS can FROM unnest($1::text[]) b, unnest($1::text[]) a",
      [keysOf(trainingStatuses)],
    ),
  )
  const said = new Map(rows.map(({ before, after, can }) => [`${before} ${after}`, can]))
  for (const from of keysOf(trainingStatuses)) {
    for (const to of keysOf(trainingStatuses)) expect(said.get(`${from} ${to}`)).toBe(canBecome(from, to))
  }
})

test("a training's status changes only through a transition that begins where it stands", async () => {
  const daerah = await newTenant()
  const { id } = await newTraining(daerah, { status: "DRAFT" })
  await asOwner(async (owner) => {
    await expect(owner.query("UPDATE training SET status = 'OPEN' WHERE id = $1", [id])).rejects.toThrow(
      "training_transition",
    )
    await advanceTraining(owner, id, "OPEN")
    await expect(advanceTraining(owner, id, "DONE")).rejects.toThrow("training_transition_is_legal")
    await expect(advanceTraining(owner, id, "CANCELLED")).rejects.toThrow("check")
    await advanceTraining(owner, id, "CANCELLED", "Narasumber berhalangan")
    const { rows } = await owner.query("SELECT status FROM training WHERE id = $1", [id])
    expect(rows).toEqual([{ status: "CANCELLED" }])
  })
})

test("the database seats nobody above the capacity", async () => {
  const daerah = await newTenant()
  const { id } = await newTraining(daerah, { seats: 2 })
  await newParticipants(daerah, id, 2)
  await expect(newParticipants(daerah, id, 1)).rejects.toThrow("more seated than there are seats")
  expect(await newCandidates(daerah, 3)).toHaveLength(3)
})

test("a ticket opens one enrolment of one daerah, until its version is raised", async () => {
  const [ours, theirs] = [await newTenant(), await newTenant()]
  const { id } = await newTraining(ours)
  const enrolment = { id: (await newParticipants(ours, id, 1))[0]?.enrolmentId ?? "", ticketVersion: 1 }
  const ticket = ticketOf(ours.id, enrolment)
  expect(enrolmentIn(ticket)).toBe(enrolment.id)
  expect(isTicketOf(ours.id, enrolment, ticket)).toBe(true)
  expect(isTicketOf(theirs.id, enrolment, ticket)).toBe(false)
  expect(isTicketOf(ours.id, { ...enrolment, ticketVersion: 2 }, ticket)).toBe(false)
  const flipped = `${ticket.slice(0, -1)}${ticket.endsWith("A") ? "B" : "A"}`
  expect(isTicketOf(ours.id, enrolment, flipped)).toBe(false)
  expect([enrolmentIn(""), enrolmentIn("../etc"), enrolmentIn(`${ticket}x`)]).toEqual([null, null, null])
})
