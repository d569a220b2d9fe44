import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { findLikely, type Likely } from "@/lib/duplicate/queries/likely"
import type { Likened } from "@/lib/duplicate/rules/record"
import { allOf, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import type { CorrectEnterprise, RegisterEnterprise } from "@/lib/enterprise/schema/enterprise"
import { fingerprint } from "@/lib/secret"

const most = 5

type Input = RegisterEnterprise | CorrectEnterprise

/** What the register knows of the person and the enterprise of a form; nobody is known by null. */
export type Standing = { personId: string | null; hasNik: boolean; projectId: string | null }

/** What is typed, and what the register knows of it where that was asked before. */
export type Asked = { input: Input; standing?: Standing }

/** What is typed that may be in the register already: how many records of the daerah, and the likeliest the actor can see. */
export async function findTwins(
  tx: Tx,
  actor: Actor,
  { input, standing }: Asked,
): Promise<{ count: number; visible: Likely[] }> {
  const likely = await findLikely(tx, actor, likenedInput(input, standing ?? (await getStanding(tx, actor, input))))
  if (likely.length === 0) return { count: 0, visible: [] }
  const ids = likely.map(({ record }) => record.id)
  const condition = allOf([visibleEnterprisesSql(actor), sql`e.id = ANY(${ids}::uuid[])`])
  const seen = await tx.$queryRaw<{ id: string }[]>`SELECT e.id FROM enterprise e WHERE ${condition}`
  const visible = new Set(seen.map(({ id }) => id))
  return { count: likely.length, visible: likely.filter(({ record }) => visible.has(record.id)).slice(0, most) }
}

/** The person is the one who has the NIK or, in a correction, the record's. */
async function getStanding(tx: Tx, { tenantId }: Actor, { id, nik }: Input): Promise<Standing | undefined> {
  const nikHash = nik ? fingerprint(tenantId, "nik", nik) : null
  const [known] = await tx.$queryRaw<Standing[]>`
    SELECT coalesce(
        (SELECT p.id FROM person p WHERE p.tenant_id = ${tenantId}::uuid AND p.nik_hash = ${nikHash}), o.id) AS "personId",
      o.nik_hash IS NOT NULL AS "hasNik", e.project_id AS "projectId"
    FROM (SELECT) one
    LEFT JOIN enterprise e ON e.tenant_id = ${tenantId}::uuid AND e.id = ${id}::uuid
    LEFT JOIN person o ON o.tenant_id = ${tenantId}::uuid AND o.id = e.person_id`
  return known
}

/** What a form says, as records are compared. */
function likenedInput(input: Input, known: Standing | undefined): Likened {
  return {
    ...input,
    // Nobody's id: the enterprise's own.
    personId: known?.personId ?? input.id,
    owner: input.personName,
    hasNik: input.nik !== null || known?.hasNik === true,
    phones: [input.phone, input.phone2].filter((phone) => phone !== null),
    projectId: known?.projectId ?? null,
  }
}
