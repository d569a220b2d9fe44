import "server-only"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { visibleIntakes } from "@/lib/intake/policy"
import { isRecent, undoDays } from "@/lib/intake/rules/states"
import { Refusal } from "@/lib/refusal"

/** Take an import back: remove exactly what it added and nobody has touched since; says how many stayed. */
export function undoIntake(actor: Actor, id: string) {
  return write(actor, "intake.undo", async (tx, audit) => {
    const intake = await tx.intake.findFirst({
      where: { id, AND: visibleIntakes(actor) },
      select: { state: true, savedAt: true },
    })
    if (!intake) throw new Refusal("not-found", "Impor tidak ditemukan.")
    if (intake.state === "UNDONE") return { id, removed: 0, kept: 0 }
    if (intake.state !== "SAVED" || !intake.savedAt) throw new Refusal("conflict", "Impor ini belum disimpan.")
    if (!isRecent(intake.savedAt, new Date()))
      throw new Refusal("conflict", `Impor hanya dapat dibatalkan dalam ${undoDays} hari setelah disimpan.`)

    const removed = await removeUntouched(tx, actor.tenantId, id)
    const kept = await tx.enterprise.count({ where: { tenantId: actor.tenantId, intakeId: id } })
    audit({ detail: { removed, kept } })
    await tx.intake.update({
      where: key(actor, id),
      data: { state: "UNDONE", undoneAt: new Date() },
      select: { id: true },
    })
    return { id, removed, kept }
  })
}

async function removeUntouched(tx: Tx, tenantId: string, intakeId: string): Promise<number> {
  // Statistics lag behind what was just added or removed; a nested loop over it would take hours where hashing takes seconds.
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`
  // Who was visited, vouched for, decided on, enrolled, or has products or permits has been touched, though not a field of the record was.
  const removed = await tx.$executeRaw`
    DELETE FROM enterprise e
     WHERE e.tenant_id = ${tenantId}::uuid AND e.intake_id = ${intakeId}::uuid AND e.updated_at = e.created_at
       AND NOT EXISTS (SELECT FROM visit v WHERE v.tenant_id = e.tenant_id AND v.enterprise_id = e.id)
       AND NOT EXISTS (SELECT FROM enterprise_fact f WHERE f.tenant_id = e.tenant_id AND f.enterprise_id = e.id)
       AND NOT EXISTS (SELECT FROM enterprise_transition t WHERE t.tenant_id = e.tenant_id AND t.enterprise_id = e.id)
       AND NOT EXISTS (SELECT FROM enrolment n WHERE n.tenant_id = e.tenant_id AND n.enterprise_id = e.id)
       AND NOT EXISTS (SELECT FROM submission q WHERE q.tenant_id = e.tenant_id AND q.enterprise_id = e.id)
       AND NOT EXISTS (SELECT FROM product q WHERE q.tenant_id = e.tenant_id AND q.enterprise_id = e.id)
       AND NOT EXISTS (SELECT FROM permit q WHERE q.tenant_id = e.tenant_id AND q.enterprise_id = e.id)
       AND NOT EXISTS (SELECT FROM recommendation q WHERE q.tenant_id = e.tenant_id AND q.enterprise_id = e.id)
       AND NOT EXISTS (SELECT FROM drive_member q WHERE q.tenant_id = e.tenant_id AND q.enterprise_id = e.id)
       AND NOT EXISTS (SELECT FROM enterprise o WHERE o.tenant_id = e.tenant_id AND o.merged_into = e.id)`
  await tx.$executeRaw`
    DELETE FROM person p
     WHERE p.tenant_id = ${tenantId}::uuid AND p.intake_id = ${intakeId}::uuid
       AND p.updated_at = p.created_at AND p.account_id IS NULL
       AND NOT EXISTS (SELECT FROM enterprise e WHERE e.tenant_id = p.tenant_id AND e.person_id = p.id)
       AND NOT EXISTS (SELECT FROM enrolment n WHERE n.tenant_id = p.tenant_id AND n.person_id = p.id)
       AND NOT EXISTS (SELECT FROM consent c WHERE c.tenant_id = p.tenant_id AND c.person_id = p.id)
       AND NOT EXISTS (SELECT FROM invitation i WHERE i.tenant_id = p.tenant_id AND i.person_id = p.id)`
  return removed
}
