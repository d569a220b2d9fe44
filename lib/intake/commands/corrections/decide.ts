import "server-only"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { writeRecords } from "@/lib/intake/commands/corrections/write-records"
import { visibleIntakes } from "@/lib/intake/policy"
import { undoDays } from "@/lib/intake/rules/states"
import { Refusal } from "@/lib/refusal"
import { decrypt } from "@/lib/secret"
import { addTransitions, type Transition } from "@/lib/transition"

/** Decide which of a row's conflicting fields take the file's word; the others stay as the register has them. */
export function decideConflicts(actor: Actor, { id, taken }: { id: string; taken: readonly string[] }) {
  return write(actor, "correction.apply", async (tx, audit) => {
    const where = { tenantId: actor.tenantId, id }
    const correction = await tx.correction.findFirst({
      where,
      select: { state: true, conflicts: true, intakeId: true },
    })
    if (!correction) throw new Refusal("not-found", "Baris ini tidak ditemukan.")
    if (correction.state !== "OPEN") throw new Refusal("conflict", "Perubahan dari berkas ini sudah diterapkan.")
    const decided = correction.conflicts.filter((field) => taken.includes(field))
    audit({ detail: { taken: decided } })
    const data = { taken: decided, takenAt: new Date() }
    await tx.correction.update({ where: key(actor, id), data, select: { id: true } })
    return { id, intakeId: correction.intakeId }
  })
}

const batch = 1_000

const Before = z.object({
  id: z.string(),
  personId: z.string(),
  enterprise: z.record(z.string(), z.unknown()),
  person: z.record(z.string(), z.unknown()),
  year: z.object({ year: z.number(), columns: z.record(z.string(), z.unknown()).nullable() }).nullable(),
  kbli: z.array(z.string()).nullable(),
  mended: z.boolean(),
})

/** Take applied corrections of an import back wherever nobody has changed the record since; says how many stayed. */
export async function undoCorrections(actor: Actor, intakeId: string): Promise<{ undone: number; kept: number }> {
  const sum = { undone: 0, kept: 0 }
  await write(actor, "correction.undo", async (tx, audit) => {
    const intake = await tx.intake.findFirst({
      where: { id: intakeId, AND: visibleIntakes(actor) },
      select: { id: true },
    })
    if (!intake) throw new Refusal("not-found", "Impor tidak ditemukan.")
    for (;;) {
      const counts = await undoSome(tx, actor, intakeId)
      if (counts.undone + counts.kept === 0) break
      sum.undone += counts.undone
      sum.kept += counts.kept
    }
    audit({ detail: sum })
    return { id: intakeId }
  })
  return sum
}

type Applied = { id: string; before: Uint8Array; touched: boolean; late: boolean; status: string }

async function undoSome(tx: Tx, actor: Actor, intakeId: string) {
  const { tenantId } = actor
  const applied = await tx.$queryRaw<Applied[]>`
    SELECT c.id, c.before, e.status, e.updated_at <> c.applied_at OR (p.updated_at > c.applied_at AND p.updated_at <> now()) AS touched,
      c.applied_at < now() - ${undoDays} * interval '1 day' AS late
      FROM correction c
      JOIN enterprise e ON e.tenant_id = ${tenantId}::uuid AND e.id = c.enterprise_id
      JOIN person p ON p.tenant_id = ${tenantId}::uuid AND p.id = e.person_id
     WHERE c.tenant_id = ${tenantId}::uuid AND c.intake_id = ${intakeId}::uuid AND c.state = 'APPLIED'
     ORDER BY c.position LIMIT ${batch}`
  if (applied.some(({ late }) => late))
    throw new Refusal("conflict", `Perubahan hanya dapat dibatalkan dalam ${undoDays} hari setelah diterapkan.`)
  const free = applied.filter(({ touched }) => !touched)
  const before = free.map(({ id, before: sealed, status }) => {
    const place = { tenantId, table: "correction", row: id, column: "before" }
    return { ...Before.parse(JSON.parse(decrypt(sealed, place))), status }
  })
  await writeRecords(tx, actor, before)
  const back = before.filter(({ mended, status }) => mended && status === "SUBMITTED")
  await addTransitions(
    tx,
    actor,
    back.map(({ id }) => brokenAgain(id)),
  )
  await tx.correction.updateMany({
    where: { tenantId, id: { in: free.map(({ id }) => id) } },
    data: { state: "UNDONE" },
  })
  await tx.correction.updateMany({
    where: { tenantId, id: { in: applied.filter(({ touched }) => touched).map(({ id }) => id) } },
    data: { state: "KEPT" },
  })
  return { undone: free.length, kept: applied.length - free.length }
}

function brokenAgain(enterpriseId: string): Transition {
  return { enterpriseId, from: "SUBMITTED", to: "NEEDS_REPAIR", reason: "Perubahan dari berkas dibatalkan." }
}
