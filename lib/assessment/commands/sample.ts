import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { z } from "zod"
import type { Actor } from "@/lib/access"
import type { DrawSample } from "@/lib/assessment/schema/verify"
import { type Tx, write } from "@/lib/db"
import { Refusal } from "@/lib/refusal"

const Drawn = z.array(z.object({ id: z.string() }))

/**
 * Draw a share of the finished assessments of the last 12 months for a second look by somebody else, who does not see the
 * first answers. Which ones follows from the seed alone, and the audit trail keeps share, seed and how many there were.
 */
export function drawSample(actor: Actor, { share, seed, assessorId }: DrawSample) {
  return write(actor, "assessment.draw-sample", async (tx, audit) => {
    await refuseStranger(tx, actor, assessorId)
    const tenant = sql`${actor.tenantId}::uuid`
    const rows = await tx.$queryRaw`
      WITH eligible AS (
        SELECT a.id, a.product_id, a.enterprise_id, a.rubric FROM assessment a
        JOIN product p ON p.tenant_id = a.tenant_id AND p.id = a.product_id AND p.withdrawn_at IS NULL
        WHERE a.tenant_id = ${tenant} AND a.kind = 'VERIFIED' AND a.done_at > now() - interval '12 months'
          AND a.assessor_id <> ${assessorId}::uuid
          AND EXISTS (SELECT FROM answer w WHERE w.tenant_id = a.tenant_id AND w.assessment_id = a.id)
          AND NOT EXISTS (SELECT FROM assessment b WHERE b.tenant_id = a.tenant_id AND b.doubles_id = a.id)),
      drawn AS (SELECT * FROM eligible ORDER BY md5(${seed} || id::text), id
        LIMIT (SELECT ceil(count(*) * ${share}::float8 / 100)::int FROM eligible))
      INSERT INTO assessment (id, product_id, enterprise_id, kind, rubric, doubles_id, assessor_id, role)
      SELECT gen_random_uuid(), product_id, enterprise_id, 'BLIND', rubric, id, ${assessorId}::uuid, ${actor.role} FROM drawn
      RETURNING id`
    const drawn = Drawn.parse(rows).length
    audit({ detail: { share, seed, assessorId, drawn } })
    if (drawn === 0)
      throw new Refusal(
        "conflict",
        "Tidak ada penilaian 12 bulan terakhir yang belum dinilai dua kali untuk penilai ini.",
      )
    return { id: assessorId, drawn }
  })
}

/** A second look is taken by staff who see every product, so that nobody is chosen for being near. */
async function refuseStranger(tx: Tx, { tenantId }: Actor, accountId: string): Promise<void> {
  const where = { tenantId, accountId, disabledAt: null, role: { in: ["officer", "admin"] } }
  const found = await tx.membership.findFirst({ where, select: { id: true } })
  if (!found) throw new Refusal("not-found", "Pilih petugas atau admin sebagai penilai kedua.", "assessorId")
}
