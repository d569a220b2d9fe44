import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { removeFile } from "@/lib/files"
import { visibleProgrammes } from "@/lib/programme/policy"
import { Refusal } from "@/lib/refusal"
import { getKelurahan } from "@/lib/region/queries"
import { promoteWaiting } from "@/lib/seats"
import { getCalendar } from "@/lib/tenant/queries"
import { findChangeable, findTraining } from "@/lib/training/commands/find"
import { tellOfSchedule } from "@/lib/training/commands/tell"
import { isRemovable } from "@/lib/training/rules/readiness"
import type { Reading, SaveTraining } from "@/lib/training/schema/training"
import { instantIn } from "@/lib/zone"

/** Plan a training; the same form sent twice is one training. */
export function planTraining(actor: Actor, input: SaveTraining): Promise<{ id: string }> {
  return write(actor, "training.plan", async (tx, audit) => {
    const { id } = input
    const posted = await tx.training.findFirst({ where: { id, tenantId: actor.tenantId }, select: { id: true } })
    audit({ detail: posted ? { repeated: true } : {} })
    if (posted) return posted
    await refuseForeign(tx, actor, input)

    await tx.training.create({ data: { id, ...(await factsOf(tx, actor, input)) }, select: { id: true } })
    await addPeople(tx, input)
    return { id }
  })
}

/** Change a training's facts, as long as nobody changed them since the form was opened. */
export function correctTraining(actor: Actor, input: SaveTraining): Promise<{ id: string }> {
  return write(actor, "training.correct", async (tx) => {
    const { id, version } = input
    const before = await findChangeable(tx, actor, id)
    const { updatedAt, status } = before
    if (version !== updatedAt.toISOString())
      throw new Refusal(
        "conflict",
        "Pelatihan ini baru saja diubah orang lain. Buka formulirnya lagi, lalu ulangi perubahan Anda; isian di halaman ini tetap dapat Anda salin.",
        null,
        [{ href: `/${actor.tenantSlug}/pelatihan/${id}/ubah`, label: "Buka formulir yang terbaru" }],
      )
    if (status !== "DRAFT" && input.venue === "")
      throw new Refusal("conflict", "Pelatihan yang sudah dibuka perlu tempat.", "venue")
    await refuseForeign(tx, actor, input)

    const data = { ...(await factsOf(tx, actor, input)), updatedAt: new Date() }
    await tx.training.update({ where: key(actor, id), data, select: { id: true } })
    // After the row is held by the change above: nobody can take a seat in between.
    await refuseOverfull(tx, actor, input)
    const ofTraining = { tenantId: actor.tenantId, trainingId: id }
    await tx.trainer.deleteMany({ where: ofTraining })
    await tx.trainingPartner.deleteMany({ where: ofTraining })
    await addPeople(tx, input)
    // More seats or another quota may let somebody in who waits.
    await promoteWaiting(tx, actor, id)
    if (before.venue !== input.venue && (await isHeldThere(tx, actor, id))) await tellOfSchedule(tx, actor, before)
    return { id }
  })
}

/** Take a plan away with its sessions, files and all; once somebody was enrolled or it was opened it is cancelled instead. */
export async function removeTraining(actor: Actor, id: string): Promise<{ id: string }> {
  const { files } = await write(actor, "training.remove", async (tx) => {
    const { status } = await findTraining(tx, actor, id)
    const ofTraining = { tenantId: actor.tenantId, trainingId: id }
    const enrolments = await tx.enrolment.count({ where: ofTraining })
    if (!isRemovable({ status, enrolments }))
      throw new Refusal("conflict", "Hanya rancangan tanpa pendaftar yang dapat dihapus; batalkan pelatihan ini.")

    const files = await tx.trainingFile.findMany({ where: ofTraining, select: { fileKey: true } })
    await tx.training.delete({ where: key(actor, id), select: { id: true } })
    return { id, files }
  })
  await Promise.all(files.map(({ fileKey }) => removeFile(fileKey)))
  return { id }
}

async function factsOf(tx: Tx, actor: Actor, input: SaveTraining) {
  const { timeZone } = await getCalendar(tx, actor)
  const { id: _, version: __, opens, closes, conditions, quota, trainers: ___, partners: ____, ...facts } = input
  const at = (reading: Reading | null) => reading && instantIn(timeZone, reading.day, reading.time)
  return { ...facts, opensAt: at(opens), closesAt: at(closes), conditions, kelurahanQuota: quota }
}

async function addPeople(tx: Tx, { id: trainingId, trainers, partners }: SaveTraining): Promise<void> {
  await tx.trainer.createMany({ data: trainers.map((trainer) => ({ id: uuidv7(), trainingId, ...trainer })) })
  await tx.trainingPartner.createMany({ data: partners.map((partner) => ({ id: uuidv7(), trainingId, ...partner })) })
}

/** Refuses, at the field it came in, what is not the daerah's. */
async function refuseForeign(tx: Tx, actor: Actor, input: SaveTraining): Promise<void> {
  const { programmeId, partners, conditions, quota } = input
  const programme =
    programmeId && (await tx.programme.findFirst({ where: { id: programmeId, AND: visibleProgrammes(actor) } }))
  if (programmeId && !programme) throw new Refusal("not-found", "Program ini tidak ditemukan.", "programmeId")
  const ids = partners.map(({ partnerId }) => partnerId)
  const known = await tx.partner.findMany({
    where: { tenantId: actor.tenantId, id: { in: ids } },
    select: { id: true },
  })
  const unknown = ids.findIndex((id) => known.every((partner) => partner.id !== id))
  if (unknown >= 0) throw new Refusal("not-found", "Mitra ini tidak ditemukan.", `partnerId${unknown + 1}`)
  const places = await getKelurahan(actor)
  const codes = [...(conditions.kelurahan ?? []), ...Object.keys(quota).filter((code) => code !== "*")]
  if (!codes.every((code) => places.has(code)))
    throw new Refusal("not-found", "Ada kelurahan yang bukan di daerah Anda; muat ulang halaman.")
}

/** Whether a session that lies ahead is where the training is, not at a place of its own. */
async function isHeldThere(tx: Tx, { tenantId }: Actor, trainingId: string): Promise<boolean> {
  const where = { tenantId, trainingId, place: "", startsAt: { gt: new Date() } }
  return (await tx.trainingSession.count({ where })) > 0
}

/** Refuses fewer seats than are taken. */
async function refuseOverfull(tx: Tx, actor: Actor, { id, capacity, companionCapacity }: SaveTraining): Promise<void> {
  const taken = await tx.enrolment.groupBy({
    by: ["part"],
    where: { tenantId: actor.tenantId, trainingId: id, state: "SEATED" },
    _count: true,
  })
  const seated = (part: string) => taken.find((each) => each.part === part)?._count ?? 0
  const [owners, companions] = [seated("OWNER"), seated("COMPANION")]
  if (owners > capacity)
    throw new Refusal(
      "conflict",
      `${owners} pelaku usaha sudah terdaftar; kursi tidak dapat kurang dari itu.`,
      "capacity",
    )
  if (companions > companionCapacity)
    throw new Refusal(
      "conflict",
      `${companions} pendamping sudah terdaftar; kursi tidak dapat kurang dari itu.`,
      "companionCapacity",
    )
}
