import "server-only"
import type { Actor } from "@/lib/access"
import { enrol } from "@/lib/application/commands/enrol"
import { loadOwn } from "@/lib/application/commands/fill"
import type { DraftKey } from "@/lib/application/policy"
import { openAnswers } from "@/lib/application/queries"
import { limits, readApplication } from "@/lib/application/rules/flow"
import type { Application } from "@/lib/application/schema"
import { key, type Tx, write } from "@/lib/db"
import { countTry } from "@/lib/limit"
import { Refusal } from "@/lib/refusal"
import { fingerprint } from "@/lib/secret"
import { getCalendar } from "@/lib/tenant/queries"

/**
 * Send the browser's own application, once however often it is sent: what nobody knows enters the register as submitted,
 * a known NIK or NIB waits for an officer, and the applicant is told the same either way.
 */
export async function sendApplication(actor: Actor, draft: DraftKey, address: string): Promise<{ id: string }> {
  await countTry(`application.send ${actor.tenantId} ${address}`, limits.send)
  return write(actor, "application.send", async (tx, audit) => {
    const found = await loadOwn(tx, actor, draft)
    if (found.state !== "DRAFT") {
      audit({ detail: { repeated: true } })
      return { id: found.id }
    }
    const application = readApplication(openAnswers(actor, found))
    if (!application) throw new Refusal("conflict", "Masih ada pertanyaan yang belum dijawab.")
    await refuseForeignPlace(tx, actor, application)
    const known = await findKnown(tx, actor, application)
    const year = await yearThere(tx, actor)
    const isKnown = known.personId !== null || known.enterpriseId !== null
    const enterpriseId = isKnown ? null : await enrol(tx, actor, { application, personId: null, year })
    // Of a new record the sending is part of its history.
    audit({ subject: enterpriseId ?? found.id, detail: { queued: isKnown } })
    const data = { state: isKnown ? "QUEUED" : "REGISTERED", enterpriseId, ...knownColumns(known), year }
    const numbered = { ...data, serial: await nextSerial(tx, actor, year), phoneLast4: application.phone.slice(-4) }
    await tx.application.update({
      where: key(actor, found.id),
      data: { ...numbered, sentAt: new Date(), updatedAt: new Date() },
      select: { id: true },
    })
    return { id: found.id }
  })
}

type Known = { personId: string | null; enterpriseId: string | null }

/** The person with the same NIK and an enterprise with the same NIB. */
async function findKnown(tx: Tx, { tenantId }: Actor, { nik, nib }: Application): Promise<Known> {
  const nikHash = fingerprint(tenantId, "nik", nik)
  const [known] = await tx.$queryRaw<Known[]>`
    SELECT (SELECT p.id FROM person p WHERE p.tenant_id = ${tenantId}::uuid AND p.nik_hash = ${nikHash}) AS "personId",
      (SELECT e.id FROM enterprise e WHERE e.tenant_id = ${tenantId}::uuid AND e.nib = ${nib} AND e.status <> 'MERGED'
        ORDER BY e.id LIMIT 1) AS "enterpriseId"`
  return known ?? { personId: null, enterpriseId: null }
}

function knownColumns({ personId, enterpriseId }: Known) {
  const known = [...(personId ? ["nik"] : []), ...(enterpriseId ? ["nib"] : [])]
  return { known, knownPersonId: personId, knownEnterpriseId: enterpriseId }
}

async function refuseForeignPlace(tx: Tx, { tenantId }: Actor, { kelurahanCode }: Application): Promise<void> {
  const { regionCode } = await tx.tenant.findFirstOrThrow({ where: { id: tenantId }, select: { regionCode: true } })
  const level = { in: ["kelurahan", "desa", "desa_adat"] }
  const isOurs =
    kelurahanCode.startsWith(`${regionCode}.`) && (await tx.region.count({ where: { code: kelurahanCode, level } })) > 0
  if (!isOurs) throw new Refusal("not-found", "Kelurahan ini tidak ada di daerah ini.", "kelurahanCode")
}

/** The year it is where the daerah lies. */
async function yearThere(tx: Tx, actor: Actor): Promise<number> {
  const { today } = await getCalendar(tx, actor)
  return Number(today.slice(0, 4))
}

async function nextSerial(tx: Tx, { tenantId }: Actor, year: number): Promise<number> {
  const { _max } = await tx.application.aggregate({ where: { tenantId, year }, _max: { serial: true } })
  return (_max.serial ?? 0) + 1
}
