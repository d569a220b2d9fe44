import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { visibleEnterprisesSql } from "@/lib/enterprise/policy"
import { fingerprint } from "@/lib/secret"

/** The person with a NIK, or null when the actor can see none of their enterprises; the NIK is looked up by its fingerprint. */
export async function findPersonByNik(actor: Actor, nik: string): Promise<string | null> {
  const nikHash = fingerprint(actor.tenantId, "nik", nik)
  const rows = await read(
    actor,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM person p WHERE p.tenant_id = ${actor.tenantId}::uuid AND p.nik_hash = ${nikHash}
      AND EXISTS (SELECT 1 FROM enterprise e WHERE e.person_id = p.id AND ${visibleEnterprisesSql(actor)})`,
  )
  return rows[0]?.id ?? null
}
