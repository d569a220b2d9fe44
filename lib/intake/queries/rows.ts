import "server-only"
import type { Actor } from "@/lib/access"
import { read, type Tx } from "@/lib/db"
import { type Payload, unpackPayload } from "@/lib/intake/rules/payload"
import type { Outcome } from "@/lib/intake/rules/states"
import { decrypt } from "@/lib/secret"

const rowsPerPage = 50

/** Which rows of an import: by what became of them, by one problem (`field:code`), and after which one. */
export type RowFilter = { outcome?: Outcome; problem?: string; after?: number; most?: number }

type Found = {
  id: string
  position: number
  sheet: string
  row: number
  outcome: Outcome
  payload: Uint8Array
  enterprise_id: string | null
}

/** A page of an import's rows in the order of the file. The words are whole here: mask before showing. */
export function listIntakeRows(
  actor: Actor,
  intakeId: string,
  { outcome, problem, after = -1, most = rowsPerPage }: RowFilter,
) {
  return read(actor, async (tx) => {
    const found = await tx.$queryRaw<Found[]>`
      SELECT id, position, sheet, row, outcome, payload,
             (SELECT e.id FROM enterprise e WHERE e.tenant_id = intake_row.tenant_id AND e.id = intake_row.id) AS enterprise_id
        FROM intake_row
       WHERE tenant_id = ${actor.tenantId}::uuid AND intake_id = ${intakeId}::uuid AND position > ${after}
         AND (${outcome ?? null}::text IS NULL OR outcome = ${outcome ?? null})
         AND (${problem ?? null}::text IS NULL OR problems @> ARRAY[${problem ?? null}::text])
       ORDER BY position LIMIT ${most + 1}`
    const rows = found.slice(0, most).map((row) => openRow(actor, row))
    return { rows, next: found.length > most ? rows.at(-1)?.position : undefined }
  })
}

/** Rows that are to be saved, a batch after the other, inside the transaction that saves them. */
export async function nextCandidates(
  { tx, actor, intakeId }: { tx: Tx; actor: Actor; intakeId: string },
  { outcomes, after, most }: { outcomes: readonly Outcome[]; after: number; most: number },
) {
  const found = await tx.$queryRaw<Found[]>`
    SELECT id, position, sheet, row, outcome, payload, NULL::uuid AS enterprise_id
      FROM intake_row
     WHERE tenant_id = ${actor.tenantId}::uuid AND intake_id = ${intakeId}::uuid AND position > ${after}
       AND outcome = ANY(${[...outcomes]}::text[])
     ORDER BY position LIMIT ${most}`
  return found.map((row) => openRow(actor, row))
}

function openRow(actor: Actor, { id, position, sheet, row, outcome, payload, enterprise_id }: Found) {
  const words = openPayload(actor, { id, payload })
  return { id, position, sheet, row, outcome, enterpriseId: enterprise_id, ...words }
}

/** The words of a stored row. */
export function openPayload({ tenantId }: Actor, { id, payload }: { id: string; payload: Uint8Array }): Payload {
  return unpackPayload(decrypt(payload, { tenantId, table: "intake_row", row: id, column: "payload" }))
}

export type IntakeRow = ReturnType<typeof openRow>
