import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { packPayload } from "@/lib/intake/rules/payload"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import { encrypt } from "@/lib/secret"

/** Keep rows of an import from a position on, their words encrypted; returns their ids in order. */
export async function storeRows(
  { tx, actor, intakeId }: { tx: Tx; actor: Actor; intakeId: string },
  rows: readonly JudgedRow[],
  from: number,
): Promise<string[]> {
  const kept = rows.map((row, index) => {
    const id = uuidv7()
    const sealed = encrypt(packPayload(row), placeOf(actor, id))
    return {
      id,
      position: from + index,
      sheet: row.sheet.replaceAll("\0", "").replace(/\p{Surrogate}/gu, ""),
      row: row.row,
      outcome: row.outcome,
      kelurahan: row.values.kelurahanCode,
      problems: [...new Set(row.problems.map(({ field, code }) => `${field}:${code}`))],
      payload: Buffer.from(sealed).toString("base64"),
    }
  })
  await tx.$executeRaw`
    INSERT INTO intake_row (id, intake_id, position, sheet, row, outcome, kelurahan_code, problems, payload)
    SELECT id, ${intakeId}::uuid, position, sheet, row, outcome, kelurahan, problems, decode(payload, 'base64')
      FROM json_to_recordset(${JSON.stringify(kept)}::json) AS r (id uuid, position integer, sheet text, row integer,
        outcome text, kelurahan text, problems text[], payload text)`
  return kept.map(({ id }) => id)
}

/** Where a row's words are encrypted for. */
export function placeOf({ tenantId }: Actor, rowId: string) {
  return { tenantId, table: "intake_row", row: rowId, column: "payload" }
}
