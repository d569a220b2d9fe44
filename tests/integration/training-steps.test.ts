import fc from "fast-check"
import sharp from "sharp"
import { v7 as uuidv7 } from "uuid"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Actor, may } from "@/lib/access"
import { closeDatabase } from "@/lib/db"
import { getFile } from "@/lib/files"
import { addFile, removeMaterial } from "@/lib/training/commands/materials"
import {
  beginTraining,
  cancelTraining,
  closeTraining,
  finishTraining,
  openTraining,
} from "@/lib/training/commands/status"
import { getTraining } from "@/lib/training/queries/detail"
import { listFiles, openTrainingFile } from "@/lib/training/queries/files"
import { canBecome } from "@/lib/training/rules/status"
import { type TrainingStatus, trainingStatuses } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { asOwner } from "../support/catalogue"
import { addMember, newTenant, type TestTenant } from "../support/tenant"
import { newParticipants, newTraining } from "../support/training"

let ours: TestTenant
let theirs: TestTenant
beforeAll(async () => {
  ours = await newTenant()
  theirs = await newTenant()
})
afterAll(closeDatabase)

const yesterday = new Date(Date.now() - 86_400_000)

type Try = { actor: Actor; id: string; from: TrainingStatus; to: TrainingStatus }

/** The step to a status, by the command that takes it. */
function step({ actor, id, from, to }: Try): Promise<{ id: string }> {
  if (to === "OPEN") return openTraining(actor, { id, from })
  if (to === "CLOSED") return closeTraining(actor, { id, from })
  if (to === "RUNNING") return beginTraining(actor, { id, from })
  if (to === "DONE") return finishTraining(actor, { id, from })
  return cancelTraining(actor, { id, from, reason: "Narasumber berhalangan hadir" })
}

const actionOf = {
  OPEN: "training.open",
  CLOSED: "training.close",
  RUNNING: "training.begin",
  DONE: "training.finish",
  CANCELLED: "training.cancel",
} as const

const statusOf = async (id: string) => (await getTraining(ours.admin, id))?.status
const targets = keysOf(actionOf)

describe("a step", () => {
  test.each(targets)("to %s is taken by exactly the roles of the table", async (to) => {
    const from = keysOf(trainingStatuses).find((status) => canBecome(status, to)) ?? "DRAFT"
    const visitor: Actor = { ...ours.owner, userId: null, role: "visitor" }
    for (const actor of [ours.admin, ours.officer, ours.companion, ours.leader, ours.owner, ours.partner, visitor]) {
      const { id } = await newTraining(ours, { status: from === "CANCELLED" ? "DRAFT" : from, startsAt: yesterday })
      const attempt = step({ actor, id, from, to })
      if (may(actor, actionOf[to])) await attempt
      else await expect(attempt, actor.role).rejects.toMatchObject({ reason: "forbidden" })
      expect(await statusOf(id)).toBe(may(actor, actionOf[to]) ? to : from)
    }
  })

  test("leads only where the rules let it, and writes who took it", async () => {
    for (const from of ["DRAFT", "OPEN", "CLOSED", "RUNNING", "DONE"] as const)
      for (const to of targets) {
        const { id } = await newTraining(ours, { status: from, startsAt: yesterday })
        const attempt = step({ actor: ours.officer, id, from, to })
        if (canBecome(from, to)) await attempt
        else await expect(attempt, `${from} ${to}`).rejects.toMatchObject({ reason: "conflict" })
        expect(await statusOf(id)).toBe(canBecome(from, to) ? to : from)
        if (canBecome(from, to))
          expect((await getTraining(ours.officer, id))?.steps[0]).toMatchObject({ to, by: "officer percobaan" })
      }
  })

  test("of another daerah's training does not exist", async () => {
    const { id } = await newTraining(ours)
    for (const to of targets)
      await expect(step({ actor: theirs.admin, id, from: "OPEN", to })).rejects.toMatchObject({ reason: "not-found" })
    expect(await statusOf(id)).toBe("OPEN")
  })

  test("to the end waits for every session, and says which is still ahead", async () => {
    const { id, sessionId } = await newTraining(ours, { status: "RUNNING", startsAt: yesterday })
    const later = await newTraining(ours, { startsAt: new Date("2030-05-06T02:00:00Z") })
    const move = (session: string, to: string) =>
      asOwner((owner) => owner.query("UPDATE training_session SET training_id = $2 WHERE id = $1", [session, to]))
    await move(later.sessionId, id)
    const attempt = () => finishTraining(ours.officer, { id, from: "RUNNING" })
    await expect(attempt()).rejects.toThrow(/^Sesi Senin, 6 Mei 2030, \d\d\.00–\d\d\.00 WI.*, belum selesai\. Tunggu/)
    expect(await statusOf(id)).toBe("RUNNING")
    const running =
      "UPDATE training_session SET starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour'"
    await asOwner((owner) => owner.query(`${running} WHERE id = $1`, [sessionId]))
    await move(later.sessionId, later.id)
    await expect(attempt()).rejects.toMatchObject({ reason: "conflict" })
    await asOwner((owner) => owner.query("UPDATE training_session SET ends_at = now() WHERE id = $1", [sessionId]))
    await attempt()
    expect(await statusOf(id)).toBe("DONE")
  })

  test("that opens a plan says what is missing", async () => {
    const { id, sessionId } = await newTraining(ours, { status: "DRAFT" })
    await asOwner(async (owner) => {
      await owner.query("UPDATE training SET venue = '' WHERE id = $1", [id])
      await owner.query("DELETE FROM training_session WHERE id = $1", [sessionId])
    })
    await expect(openTraining(ours.officer, { id, from: "DRAFT" })).rejects.toThrow(/satu sesi, tempat/)
  })
})

test("of officers who act at once on what they saw, one does and the others are told", async () => {
  const officers = [ours.officer, ours.admin, await addMember(ours, "officer")]
  const way = fc.shuffledSubarray(["OPEN", "CANCELLED", "RUNNING"] as const, { minLength: 2 })
  await fc.assert(
    fc.asyncProperty(way, async (wanted) => {
      const { id } = await newTraining(ours, { status: "CLOSED" })
      const tries = await Promise.allSettled(
        wanted.map((to, at) => step({ actor: officers[at] ?? ours.officer, id, from: "CLOSED", to })),
      )
      expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
      for (const each of tries)
        if (each.status === "rejected") expect(each.reason).toMatchObject({ reason: "conflict" })
      expect((await getTraining(ours.officer, id))?.steps).toHaveLength(3)
    }),
    { numRuns: 10 },
  )
})

test("a cancellation tells its reason to everyone seated or waiting, and to nobody who had withdrawn", async () => {
  const { id } = await newTraining(ours)
  const people = await newParticipants(ours, id, 3)
  await asOwner(async (owner) => {
    await owner.query("UPDATE enrolment SET state = 'WAITING' WHERE id = $1", [people[1]?.enrolmentId])
    await owner.query("UPDATE enrolment SET state = 'WITHDRAWN' WHERE id = $1", [people[2]?.enrolmentId])
  })
  await cancelTraining(ours.officer, { id, from: "OPEN", reason: "Gedung terendam banjir" })
  const { rows } = await asOwner((owner) =>
    owner.query<{ enrolment_id: string; body: string }>(
      "SELECT enrolment_id, body FROM message WHERE training_id = $1 AND event = 'CANCELLED'",
      [id],
    ),
  )
  expect(rows.map((row) => row.enrolment_id).sort()).toEqual([people[0]?.enrolmentId, people[1]?.enrolmentId].sort())
  for (const { body } of rows) expect(body).toContain("Gedung terendam banjir")
})

test("finishing plans the questions of 30, 90 and 180 days for those who came", async () => {
  const { id, sessionId } = await newTraining(ours, { status: "RUNNING", startsAt: yesterday })
  const [came] = await newParticipants(ours, id, 2)
  await asOwner((owner) =>
    owner.query(
      `INSERT INTO attendance (tenant_id, id, session_id, enrolment_id, state, method, account_id, role)
       VALUES ($1, $2, $3, $4, 'PRESENT', 'TICK', NULL, 'officer')`,
      [ours.id, uuidv7(), sessionId, came?.enrolmentId],
    ),
  )
  await finishTraining(ours.officer, { id, from: "RUNNING" })
  const { rows } = await asOwner((owner) =>
    owner.query<{ enrolment_id: string; days: number }>(
      "SELECT f.enrolment_id, f.days FROM follow_up f JOIN enrolment n ON n.id = f.enrolment_id WHERE n.training_id = $1 ORDER BY days",
      [id],
    ),
  )
  expect(rows).toEqual([30, 90, 180].map((days) => ({ enrolment_id: came?.enrolmentId, days })))
})

describe("a file", () => {
  const pdf = new Uint8Array(Buffer.from(`%PDF-1.7 ${"x".repeat(100)}`))
  const fileOf = (trainingId: string, typed: Partial<Parameters<typeof addFile>[1]> = {}) => ({
    ...{ id: uuidv7(), trainingId, kind: "MATERIAL" as const, title: "", fileName: "Modul 1.pdf", bytes: pdf },
    ...typed,
  })

  test("is kept encrypted and given back as it was, once however often sent, and is gone when removed", async () => {
    const { id: trainingId } = await newTraining(ours)
    const file = fileOf(trainingId)
    await Promise.all([1, 2].map(() => addFile(ours.officer, file)))
    const kept = await listFiles(ours.leader, { trainingId, kind: "MATERIAL" })
    expect(kept).toMatchObject([
      { id: file.id, title: "Modul 1", fileName: "Modul 1.pdf", mediaType: "application/pdf" },
    ])
    const { rows } = await asOwner((owner) =>
      owner.query<{ file_key: string }>("SELECT file_key FROM training_file WHERE id = $1", [file.id]),
    )
    const key = rows[0]?.file_key ?? ""
    expect((await getFile(key))?.includes("%PDF")).toBe(false)
    const opened = await openTrainingFile(ours.leader, { trainingId, id: file.id })
    expect(opened && Buffer.from(opened.bytes).equals(pdf)).toBe(true)
    expect(await openTrainingFile(theirs.admin, { trainingId, id: file.id })).toBeNull()
    await expect(removeMaterial(theirs.admin, file.id)).rejects.toMatchObject({ reason: "not-found" })
    await removeMaterial(ours.officer, file.id)
    expect(await getFile(key)).toBeNull()
    expect(await openTrainingFile(ours.leader, { trainingId, id: file.id })).toBeNull()
  })

  test("that is a picture is drawn anew without its place, and one that is no picture is no photo", async () => {
    const { id: trainingId } = await newTraining(ours)
    const photo = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: "#888888" } })
      .withExif({ IFD3: { GPSLatitudeRef: "S", GPSLatitude: "7/1 45/1 0/1" } })
      .jpeg()
      .toBuffer()
    const file = fileOf(trainingId, { kind: "PHOTO", fileName: "IMG.png", bytes: new Uint8Array(photo) })
    await addFile(ours.officer, file)
    const opened = await openTrainingFile(ours.officer, { trainingId, id: file.id, kind: "PHOTO" })
    const { width, exif } = await sharp(opened?.bytes).metadata()
    expect([width, exif, opened?.fileName]).toEqual([1280, undefined, "IMG.jpg"])
    expect(await openTrainingFile(ours.officer, { trainingId, id: file.id, kind: "MATERIAL" })).toBeNull()
    for (const wrong of [fileOf(trainingId, { kind: "PHOTO" }), fileOf(trainingId, { fileName: "a.html" })])
      await expect(addFile(ours.officer, wrong)).rejects.toMatchObject({ reason: "conflict" })
    const draft = await newTraining(ours, { status: "DRAFT" })
    const hidden = fileOf(draft.id)
    await addFile(ours.officer, hidden)
    const visitor: Actor = { ...ours.owner, userId: null, role: "visitor" }
    expect(await openTrainingFile(visitor, { trainingId: draft.id, id: hidden.id })).toBeNull()
    for (const actor of [ours.companion, ours.leader, ours.owner, ours.partner])
      await expect(addFile(actor, fileOf(trainingId))).rejects.toMatchObject({ reason: "forbidden" })
  })
})
