import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { type Audit, type Tx, write } from "@/lib/db"
import { bulkDetail } from "@/lib/enterprise/commands/bulk"
import { findDeed } from "@/lib/enterprise/queries/deed"
import { findAssignee } from "@/lib/enterprise/queries/marks"
import { type Selection, selectionSql } from "@/lib/enterprise/queries/selection"
import { countDone, type Outcome, sayOutcome } from "@/lib/enterprise/rules/steps"
import type { Prisma } from "@/lib/generated/prisma/client"
import { Refusal } from "@/lib/refusal"

/** So many labels an enterprise can have. */
const mostTags = 20

type Deed = { id: string; selection: Selection }
type Done = Promise<{ id: string; outcome: Outcome }>

/** Give everything in a selection a label, or take it away. */
export function tagEnterprises(
  actor: Actor,
  { tag, isAdded, ...deed }: Deed & { tag: string; isAdded: boolean },
): Done {
  return write(actor, "enterprise.tag", (tx, audit) =>
    change(tx, actor, {
      ...deed,
      audit,
      ...(isAdded
        ? {
            set: sql`tags = array_append(tags, ${tag})`,
            obstacle: sql`CASE WHEN ${tag} = ANY(e.tags) THEN 'sudah berlabel itu'
              WHEN cardinality(e.tags) >= ${mostTags} THEN 'sudah punya 20 label' END`,
            done: `diberi label “${tag}”`,
          }
        : {
            set: sql`tags = array_remove(tags, ${tag})`,
            obstacle: sql`CASE WHEN NOT ${tag} = ANY(e.tags) THEN 'tidak berlabel itu' END`,
            done: `dilepas dari label “${tag}”`,
          }),
    }),
  )
}

/** Make everything in a selection a companion's task, as far as it lies in their kelurahan; null frees it again. */
export function assignEnterprises(actor: Actor, { assigneeId, ...deed }: Deed & { assigneeId: string | null }): Done {
  return write(actor, "enterprise.assign", async (tx, audit) => {
    if (assigneeId === null) {
      const obstacle = sql`CASE WHEN e.assignee_id IS NULL THEN 'belum ditugaskan' END`
      return change(tx, actor, {
        ...deed,
        audit,
        set: sql`assignee_id = NULL`,
        obstacle,
        done: "dilepas dari penugasan",
      })
    }
    const assignee = await findAssignee(tx, actor, assigneeId)
    if (!assignee) throw new Refusal("not-found", "Pilih pendamping dari daftar.", "petugas")
    const { name, kelurahan } = assignee
    return change(tx, actor, {
      ...deed,
      audit,
      set: sql`assignee_id = ${assigneeId}::uuid`,
      obstacle: sql`CASE WHEN e.assignee_id = ${assigneeId}::uuid THEN 'sudah ditugaskan kepadanya'
        WHEN (e.kelurahan_code = ANY(${kelurahan}::text[])) IS NOT TRUE THEN 'di luar kelurahan dampingannya' END`,
      done: `ditugaskan kepada ${name}`,
    })
  })
}

type Change = Deed & { audit: Audit; set: Prisma.Sql; obstacle: Prisma.Sql; done: string }

async function change(tx: Tx, actor: Actor, { id, selection, audit, ...wanted }: Change) {
  const before = await findDeed(tx, actor, id)
  if (before) {
    audit({ detail: { repeated: true } })
    return { id, outcome: before.outcome }
  }
  const where = selectionSql(actor, selection)
  const rows = await tx.$queryRaw<{ obstacle: string | null; count: number }[]>`
    SELECT obstacle, count(*)::int AS count FROM (SELECT ${wanted.obstacle} AS obstacle FROM enterprise e WHERE ${where}) s GROUP BY 1`
  const outcome: Outcome = { done: {}, left: {} }
  for (const { obstacle, count } of rows) {
    if (obstacle) outcome.left[obstacle] = count
    else outcome.done[wanted.done] = count
  }
  if (countDone(outcome) === 0) throw new Refusal("conflict", sayOutcome(outcome))
  await tx.$executeRaw`UPDATE enterprise e SET ${wanted.set} WHERE ${where} AND ${wanted.obstacle} IS NULL`
  audit({ subject: id, detail: { ...bulkDetail(selection), outcome } })
  return { id, outcome }
}

/** Put labels or tasks back as they were before a deed of the actor's own, where nobody has changed them since. */
export function undoMarks(actor: Actor, what: "enterprise.tag" | "enterprise.assign", id: string): Done {
  return write(actor, what, async (tx, audit) => {
    const restored =
      what === "enterprise.tag"
        ? restore(tx, actor, {
            ...{ id, what, field: "tags", current: sql`to_jsonb(e.tags)` },
            set: sql`tags = ARRAY(SELECT jsonb_array_elements_text(c.changes -> 'tags' -> 0))`,
          })
        : restore(tx, actor, {
            ...{ id, what, field: "assignee_id", current: sql`coalesce(to_jsonb(e.assignee_id), 'null')` },
            set: sql`assignee_id = (c.changes -> 'assignee_id' ->> 0)::uuid`,
          })
    const count = await restored
    if (count === 0)
      throw new Refusal("conflict", "Tidak ada lagi yang dapat dibatalkan: sudah dibatalkan atau diubah sesudahnya.")
    const outcome: Outcome = { done: { "dikembalikan seperti semula": count }, left: {} }
    audit({ subject: id, detail: { outcome, isUndo: true } })
    return { id, outcome }
  })
}

type Restored = { id: string; what: string; field: string; current: Prisma.Sql; set: Prisma.Sql }

/** The changes a deed left in the history have its instant: both are the transaction's. */
function restore(tx: Tx, actor: Actor, { id, what, field, current, set }: Restored): Promise<number> {
  const tenant = sql`${actor.tenantId}::uuid`
  return tx.$executeRaw`
    UPDATE enterprise e SET ${set}
    FROM audit_event a JOIN record_change c ON c.tenant_id = ${tenant} AND c.at = a.at AND c.action = a.action AND c.account_id = a.account_id
    WHERE a.tenant_id = ${tenant} AND a.subject_id = ${id}::uuid AND a.action = ${what} AND a.account_id = ${actor.userId}::uuid
      AND NOT a.detail ? 'isUndo' AND c.changes ? ${field} AND e.tenant_id = ${tenant} AND e.id = c.enterprise_id
      AND ${current} = c.changes -> ${field} -> 1`
}
