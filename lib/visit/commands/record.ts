import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { dayOf } from "@/lib/day"
import { type Tx, write } from "@/lib/db"
import { reachesKelurahan } from "@/lib/enterprise/policy"
import { isStatus } from "@/lib/enterprise/schema/enterprise"
import { type FoundFact, keepFacts } from "@/lib/facts"
import { putFile } from "@/lib/files"
import { consentTextVersion } from "@/lib/person/schema"
import { redrawPhoto } from "@/lib/picture"
import { redactText } from "@/lib/redact"
import { Refusal } from "@/lib/refusal"
import { getKelurahan, requireKelurahan } from "@/lib/region/queries"
import { getCalendar } from "@/lib/tenant/queries"
import { addTransitions } from "@/lib/transition"
import { applyVisit, loadVisited, type Visited } from "@/lib/visit/commands/corrections"
import { factsFound } from "@/lib/visit/rules/found"
import { type Findings, stepsAfter } from "@/lib/visit/rules/result"
import type { RecordVisit } from "@/lib/visit/schema"

/** Record a visit with all it found: facts, corrections, consents, photo and the status that follows; sent twice it counts once. */
export async function recordVisit(actor: Actor, input: RecordVisit): Promise<{ id: string; enterpriseId: string }> {
  const movedTo = await readPlaces(actor, input)
  const photo = input.photo && (await redrawPhoto(await input.photo.bytes()))
  const { id, enterpriseId } = input
  return write(actor, "visit.record", async (tx, audit) => {
    const before = await loadVisited(tx, actor, enterpriseId)
    if (!before) throw new Refusal("not-found", "UMKM ini tidak ditemukan.")
    const posted = await tx.visit.findFirst({ where: { id, tenantId: actor.tenantId }, select: { enterpriseId: true } })
    if (posted && posted.enterpriseId !== enterpriseId)
      throw new Refusal("conflict", "Muat ulang halaman, lalu isi lagi.")
    audit({ subject: enterpriseId, detail: posted ? { repeated: true } : {} })
    if (posted) return { id, enterpriseId }
    if (before.status === "MERGED")
      throw new Refusal("conflict", "Data ini sudah digabung ke data lain; kunjungi yang itu.")

    const { today } = await getCalendar(tx, actor)
    const { findings, fields } = await applyVisit(tx, actor, { before, input, today })
    const photoKey = photo && photoName(actor, id)
    await createVisit(tx, actor, { input, movedTo, photoKey })
    const facts: FoundFact[] = factsFound({ outcome: input.outcome, documents: input.documents, findings })
    await keepFacts(tx, actor, { enterpriseId, visitId: id, checkedOn: today, today, facts })
    await addConsents(tx, actor, { input, personId: before.person.id })
    await takeSteps(tx, actor, { before, input, findings, movedTo, today })
    audit({ detail: { outcome: input.outcome, fields } })
    if (photo && photoKey) await putFile(photoKey, photo)
    return { id, enterpriseId }
  })
}

function photoName({ tenantId }: Actor, visitId: string): string {
  return `visit/${tenantId}/${visitId}.jpg`
}

/** Refuses kelurahan that are not the daerah's, or out of a companion's reach; names the place an enterprise moved to. */
async function readPlaces(actor: Actor, { kelurahanCode, movedToCode, movedToPlace }: RecordVisit): Promise<string> {
  const isOurs = kelurahanCode && (await getKelurahan(actor)).has(kelurahanCode)
  if (kelurahanCode && !(isOurs && reachesKelurahan(actor, kelurahanCode))) {
    throw new Refusal(
      "forbidden",
      "Pilih kelurahan dampingan Anda; yang lain dicatat sebagai “Pindah”.",
      "kelurahanCode",
    )
  }
  if (!movedToCode) return movedToPlace ?? ""
  const place = await requireKelurahan(actor, movedToCode, "movedToCode")
  return `${place.name}, Kec. ${place.kecamatan}`
}

type NewVisit = { input: RecordVisit; movedTo: string; photoKey: string | null }

/** Written at the time of its transaction, as everything else it leaves: by that the history knows them for one deed. */
async function createVisit(tx: Tx, { role }: Actor, { input, movedTo, photoKey }: NewVisit): Promise<void> {
  const { id, enterpriseId, outcome, note } = input
  const isPlaced = input.latitude !== null && input.longitude !== null
  const [latitude, longitude, accuracy] = isPlaced
    ? [input.latitude, input.longitude, input.accuracy]
    : [null, null, null]
  const answers = JSON.stringify(input.answers)
  await tx.$executeRaw`
    INSERT INTO visit (id, enterprise_id, role, outcome, answers, latitude, longitude, accuracy, photo_key, moved_to, note)
    VALUES (${id}::uuid, ${enterpriseId}::uuid, ${role}, ${outcome}, ${answers}::jsonb, ${latitude}, ${longitude}, ${accuracy},
      ${photoKey}, ${movedTo || null}, ${redactText(note ?? "")})`
}

type Agreed = { input: RecordVisit; personId: string }

/** What the owner agreed to on the screen; a purpose already agreed to is not recorded again. */
async function addConsents(tx: Tx, actor: Actor, { input, personId }: Agreed): Promise<void> {
  if (input.consents.length === 0) return
  const where = { tenantId: actor.tenantId, personId, withdrawnAt: null }
  const given = await tx.consent.findMany({ where, select: { purpose: true } })
  const granted = {
    channel: "SCREEN",
    textVersion: consentTextVersion,
    grantedAt: new Date(),
    recordedBy: actor.userId,
  }
  const data = input.consents
    .filter((purpose) => given.every((each) => each.purpose !== purpose))
    .map((purpose) => ({ id: uuidv7(), personId, purpose, ...granted }))
  await tx.consent.createMany({ data })
}

type After = { before: Visited; input: RecordVisit; findings: Findings; movedTo: string; today: string }

async function takeSteps(tx: Tx, actor: Actor, { before, input, findings, movedTo, today }: After): Promise<void> {
  const { id: visitId, enterpriseId, outcome, note } = input
  if (!isStatus(before.status)) return
  const { status, proposal } = before
  const visitedOn = before.visitedOn && dayOf(before.visitedOn)
  const validUntil = before.validUntil && dayOf(before.validUntil)
  const steps = stepsAfter({ status, proposal, visitedOn, validUntil, outcome, findings, movedTo, today })
  let from = status
  // One after the other: each begins where the one before it ended.
  for (const { to, proposal: proposed, reason } of steps) {
    const said = [reason, to === "NEEDS_REPAIR" ? redactText(note ?? "") : ""].filter(Boolean).join(" ")
    // Trust rests on a visit that found the business, or that it is gone.
    const restsOn = to === "CHECKED" ? { proposal: proposed, visitedOn: today } : {}
    await addTransitions(tx, actor, [{ enterpriseId, from, to, reason: said, visitId, ...restsOn }])
    from = to
  }
}
