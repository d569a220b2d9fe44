import "server-only"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { isMended, remainingFlags } from "@/lib/enterprise/rules/repair"
import { readBefore, writeRecords } from "@/lib/intake/commands/corrections/write-records"
import type { Report } from "@/lib/intake/commands/progress"
import { type Comparison, compareRows, exportReader } from "@/lib/intake/queries/corrections/compare"
import { findOpen, type OpenCorrection } from "@/lib/intake/queries/corrections/list"
import { changeOf, type RecordChange } from "@/lib/intake/rules/corrections/change"
import type { ExportReader } from "@/lib/intake/rules/corrections/exported"
import { mayApply } from "@/lib/intake/rules/corrections/words"
import { sealNik, sealNpwp } from "@/lib/seal"
import { encrypt } from "@/lib/secret"
import { addTransitions, type Transition } from "@/lib/transition"

const batch = 1_000

type Applying = { intakeId: string; takesDoubtful: boolean; report: Report; total: number }

/** Apply what a re-imported export says differently, all in one transaction: a field that somebody changed meanwhile only where that was decided. */
export async function applyCorrections(actor: Actor, { intakeId, takesDoubtful, report, total }: Applying) {
  const sum = { applied: 0, fields: 0, left: 0 }
  await write(actor, "correction.apply", async (tx, audit) => {
    const reader = await exportReader(tx, actor)
    for (let done = 0; ; ) {
      const open = await findOpen(tx, actor, { intakeId, most: batch })
      if (open.length === 0) break
      const counts = await applySome(tx, actor, { open, reader, takesDoubtful })
      sum.applied += counts.applied
      sum.fields += counts.fields
      sum.left += counts.left
      done += open.length
      await report("Menerapkan perubahan", done, total)
    }
    audit({ detail: sum })
    return { id: intakeId }
  })
  return sum
}

type Some = { open: readonly OpenCorrection[]; reader: ExportReader; takesDoubtful: boolean }

/** One correction about to be written. */
type Step = { correction: OpenCorrection; change: RecordChange; fields: string[]; mended: boolean; left: number }

async function applySome(tx: Tx, actor: Actor, some: Some) {
  const { open } = some
  const steps = await planSteps(tx, actor, some)
  const changes = steps.map(({ change }) => change)
  const before = await readBefore(tx, actor, changes)
  await writeRecords(tx, actor, changes)
  const mended = steps.filter((step) => step.mended)
  await addTransitions(
    tx,
    actor,
    mended.map(({ change }) => mendedBy(change.id)),
  )
  await keepApplied(tx, actor, { open, steps, before })
  return {
    applied: steps.length,
    fields: steps.reduce((total, { fields }) => total + fields.length, 0),
    left: open.length - steps.length + steps.filter(({ left }) => left > 0).length,
  }
}

/** What is to be written, compared once more with the records as they are inside this transaction. */
async function planSteps(tx: Tx, actor: Actor, { open, reader, takesDoubtful }: Some): Promise<Step[]> {
  const compared = await compareRows(tx, actor, { rows: open, reader })
  const people = new Set<string>()
  return open.flatMap((correction, at): Step[] => {
    const found = compared[at]
    if (correction.doubts.includes("repeated") || !found || !mayApply(found.doubts, takesDoubtful)) return []
    const step = stepFor(actor, correction, found)
    // Two rows of one person: the first one's word about the person counts, the other waits for a look.
    const isSecond = Object.keys(step.change.person).length > 0 && people.has(step.change.personId)
    if (isSecond || step.fields.length === 0) return []
    if (Object.keys(step.change.person).length > 0) people.add(step.change.personId)
    return [step]
  })
}

function stepFor(actor: Actor, correction: OpenCorrection, { record, differences, changedAt }: Comparison): Step {
  const wanted = differences.filter(
    ({ field, isConflict }) => !isConflict || isDecided(correction, field, changedAt.get(field)),
  )
  const fields: string[] = wanted.map(({ field }) => field)
  const place = { id: record.id, personId: record.personId, year: record.year ?? lastYear() }
  const change = withSealed(actor, changeOf(place, correction.values, wanted), { correction, fields })
  const flags = remainingFlags(record.flags, fields)
  const enterprise = { ...change.enterprise, flags }
  const mended = isMended(record.status, flags)
  return { correction, change: { ...change, enterprise }, fields, mended, left: differences.length - wanted.length }
}

function lastYear(): number {
  return new Date().getUTCFullYear() - 1
}

/** A conflict counts as decided until the field changes once more. */
function isDecided({ taken, takenAt }: OpenCorrection, field: string, changedAt: Date | undefined): boolean {
  return taken.includes(field) && takenAt !== null && (changedAt === undefined || changedAt <= takenAt)
}

type Sealing = { correction: OpenCorrection; fields: readonly string[] }

function withSealed({ tenantId }: Actor, change: RecordChange, { correction, fields }: Sealing): RecordChange {
  const { nik, npwp } = correction.values
  const person = { ...change.person }
  const enterprise = { ...change.enterprise }
  if (nik && fields.includes("nik")) {
    const { nikCipher, nikHash, nikLast4 } = sealNik(nik, { tenantId, id: change.personId })
    Object.assign(person, { nik_cipher: hex(nikCipher), nik_hash: hex(nikHash), nik_last4: nikLast4 })
  }
  if (npwp && fields.includes("npwp")) {
    const { npwpCipher, npwpHash, npwpLast4 } = sealNpwp(npwp, { tenantId, id: change.id })
    Object.assign(enterprise, { npwp_cipher: hex(npwpCipher), npwp_hash: hex(npwpHash), npwp_last4: npwpLast4 })
  }
  return { ...change, person, enterprise }
}

function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString("hex")}`
}

function mendedBy(enterpriseId: string): Transition {
  return { enterpriseId, from: "NEEDS_REPAIR", to: "SUBMITTED", reason: "Semua catatan sudah diperbaiki dari berkas." }
}

type Kept = { open: readonly OpenCorrection[]; steps: readonly Step[]; before: readonly RecordChange[] }

async function keepApplied(tx: Tx, actor: Actor, { open, steps, before }: Kept): Promise<void> {
  const states = new Map(before.map((one) => [one.id, one]))
  const applied = new Map(steps.map((step) => [step.correction.id, step]))
  const kept = open.map(({ id }) => {
    const step = applied.get(id)
    const said = step && JSON.stringify({ ...states.get(step.change.id), mended: step.mended })
    const place = { tenantId: actor.tenantId, table: "correction", row: id, column: "before" }
    const sealed = said ? Buffer.from(encrypt(said, place)).toString("base64") : null
    return { id, state: step ? "APPLIED" : "LEFT", fields: step?.fields ?? [], sealed }
  })
  await tx.$executeRaw`
    UPDATE correction t SET state = r.state, applied = r.fields, applied_at = CASE WHEN r.state = 'APPLIED' THEN now() END,
      before = decode(r.sealed, 'base64')
      FROM json_to_recordset(${JSON.stringify(kept)}::json) AS r (id uuid, state text, fields text[], sealed text)
     WHERE t.tenant_id = ${actor.tenantId}::uuid AND t.id = r.id`
}
