import "server-only"
import type { Actor } from "@/lib/access"
import { key, type Tx, write } from "@/lib/db"
import { listCandidatesSql } from "@/lib/drive/queries/candidates"
import type { AddMembers, ChangeMembers, CloseDrive, SaveDrive } from "@/lib/drive/schema"
import { visibleEnterprisesSql } from "@/lib/enterprise/policy"
import { visibleMous } from "@/lib/mou/policy"
import { Refusal } from "@/lib/refusal"

/** Begin a drive for one kind of permit, or change its words; its kind stays. Sent twice it is one. */
export function saveDrive(
  actor: Actor,
  { id, kind, title, startsOn, endsOn, mouId }: SaveDrive,
): Promise<{ id: string }> {
  return write(actor, "drive.save", async (tx, audit) => {
    const mou =
      mouId && (await tx.mou.findFirst({ where: { id: mouId, AND: visibleMous(actor) }, select: { id: true } }))
    if (mouId && !mou) throw new Refusal("not-found", "Perjanjian ini tidak ditemukan.", "mouId")
    const data = { title, mouId, startsOn: new Date(startsOn), endsOn: endsOn ? new Date(endsOn) : null }
    await tx.permitDrive.upsert({
      where: key(actor, id),
      create: { id, kind, role: actor.role, ...data },
      update: data,
      select: { id: true },
    })
    audit({ detail: { kind } })
    return { id }
  })
}

/** Say that a drive is over, or that it goes on. */
export function closeDrive(actor: Actor, { id, isClosed }: CloseDrive): Promise<{ id: string }> {
  return write(actor, "drive.save", async (tx, audit) => {
    await requireDrive(tx, actor, id)
    const closedAt = isClosed ? new Date() : null
    await tx.permitDrive.update({ where: key(actor, id), data: { closedAt }, select: { id: true } })
    audit({ detail: { isClosed } })
    return { id }
  })
}

/** Add candidates to a drive that is open; those who are in it already, or need it no longer, are left out. How many came. */
export function addMembers(actor: Actor, { id, calon }: AddMembers): Promise<{ id: string; added: number }> {
  return write(actor, "drive.save", async (tx, audit) => {
    const { kind } = await requireOpen(tx, actor, id)
    const wanted = JSON.stringify(calon)
    const candidates = listCandidatesSql(actor, { id, kind })
    const added = await tx.$executeRaw`
      INSERT INTO drive_member (id, drive_id, enterprise_id, product_id)
      SELECT gen_random_uuid(), ${id}::uuid, c."enterpriseId", c."productId" FROM (${candidates}) c
      JOIN jsonb_to_recordset(${wanted}::jsonb) AS w ("enterpriseId" uuid, "productId" uuid)
        ON w."enterpriseId" = c."enterpriseId" AND w."productId" IS NOT DISTINCT FROM c."productId"
      ON CONFLICT DO NOTHING`
    audit({ detail: { kind, added } })
    return { id, added }
  })
}

/** Say how far some members are, all or none; what has been issued is tied to its permit where that is recorded. */
export function changeMembers(actor: Actor, { id, peserta, state, note }: ChangeMembers): Promise<{ id: string }> {
  return write(actor, "drive.change-member", async (tx, audit) => {
    const { kind } = await requireOpen(tx, actor, id)
    const { tenantId } = actor
    const wanted = [...new Set(peserta)]
    const changed = await tx.$executeRaw`
      UPDATE drive_member m SET state = ${state}, note = coalesce(${note}, m.note), updated_at = now(),
        permit_id = CASE WHEN ${state} = 'DONE' THEN (SELECT pt.id FROM permit pt WHERE pt.tenant_id = m.tenant_id
          AND pt.enterprise_id = m.enterprise_id AND pt.kind = ${kind} AND pt.state = 'VALID'
          AND (m.product_id IS NULL OR NOT EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id)
            OR EXISTS (SELECT FROM permit_product q WHERE q.tenant_id = pt.tenant_id AND q.permit_id = pt.id AND q.product_id = m.product_id))
          ORDER BY pt.issued_on DESC NULLS LAST, pt.id DESC LIMIT 1) END
      WHERE m.tenant_id = ${tenantId}::uuid AND m.drive_id = ${id}::uuid AND m.id = ANY(${wanted}::uuid[])
        AND m.enterprise_id IN (SELECT e.id FROM enterprise e WHERE ${visibleEnterprisesSql(actor)})`
    if (changed !== wanted.length)
      throw new Refusal("not-found", "Ada peserta yang tidak ditemukan. Muat ulang halaman, lalu centang lagi.")
    audit({ detail: { kind, state, changed } })
    return { id }
  })
}

async function requireDrive(tx: Tx, { tenantId }: Actor, id: string) {
  const drive = await tx.permitDrive.findFirst({ where: { tenantId, id }, select: { kind: true, closedAt: true } })
  if (!drive) throw new Refusal("not-found", "Gerakan ini tidak ditemukan.")
  return drive
}

async function requireOpen(tx: Tx, actor: Actor, id: string) {
  const drive = await requireDrive(tx, actor, id)
  if (drive.closedAt) throw new Refusal("conflict", "Gerakan ini sudah ditutup. Buka lagi untuk mengubahnya.")
  return drive
}
