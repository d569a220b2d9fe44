import "server-only"
import { raw, sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { columnsOf, type Row } from "@/lib/duplicate/rules/fields"

const columns = {
  enterprise: [
    ...columnsOf("enterprise"),
    ...["person_id", "flags", "tags", "assignee_id", "size", "size_basis", "status_at", "updated_at"],
    ...["proposal", "proposed_by", "visited_on", "valid_until"],
  ],
  person: [...columnsOf("person"), "account_id", "updated_at"],
}

type Target = { table: keyof typeof columns; id: string; patch: Row }

/** Write some columns of a row, given as the database says them in JSON; the others stay as they are. */
export async function patchRow(tx: Tx, { tenantId }: Actor, { table, id, patch }: Target): Promise<void> {
  if (Object.keys(patch).length === 0) return
  const set = raw(columns[table].map((column) => `${column} = r.${column}`).join(", "))
  await tx.$executeRaw(sql`
    UPDATE ${raw(table)} t SET ${set}
      FROM ${raw(table)} c, jsonb_populate_record(c, ${JSON.stringify(patch)}::jsonb) r
     WHERE c.tenant_id = ${tenantId}::uuid AND c.id = ${id}::uuid AND t.tenant_id = c.tenant_id AND t.id = c.id`)
}

const changing = new Set([...columns.enterprise, ...columns.person])

/** The columns that differ between two states of a row, as in the second one; what triggers fill is left out. */
export function differenceOf(before: Row, after: Row): Row {
  const differs = ([column, value]: [string, unknown]) =>
    changing.has(column) && JSON.stringify(value) !== JSON.stringify(before[column])
  return Object.fromEntries(Object.entries(after).filter(differs))
}
