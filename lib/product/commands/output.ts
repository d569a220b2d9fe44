import "server-only"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "@/lib/access"
import { type Tx, write } from "@/lib/db"
import { renew, requireLive } from "@/lib/product/commands/find"
import { gradeBy } from "@/lib/product/rules/standing"
import type { OutputRow, SaveOutputs } from "@/lib/product/schema/output"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"

/** Keep what was made in some months; a month that was emptied is not known any more. */
export function saveOutputs(actor: Actor, { productId, rows }: SaveOutputs): Promise<{ id: string }> {
  return write(actor, "product.change", async (tx, audit) => {
    await requireLive(tx, actor, productId)
    const { today } = await getCalendar(tx, actor)
    if (rows.some(({ month }) => month > today)) throw new Refusal("conflict", "Bulan yang belum tiba belum dicatat.")
    audit({ detail: { months: rows.length } })
    if (rows.length === 0) return { id: productId }

    const emptied = rows.filter(({ quantity }) => quantity === null).map(({ month }) => new Date(month))
    await tx.productOutput.deleteMany({ where: { tenantId: actor.tenantId, productId, month: { in: emptied } } })
    await keepRows(tx, actor, { productId, rows: rows.filter(({ quantity }) => quantity !== null) })
    await renew(tx, actor, { id: productId, grade: gradeBy(actor) })
    return { id: productId }
  })
}

async function keepRows(tx: Tx, actor: Actor, { productId, rows }: { productId: string; rows: OutputRow[] }) {
  const known = rows.map((row) => ({ ...row, id: uuidv7() }))
  await tx.$executeRaw`
    INSERT INTO product_output (id, product_id, month, quantity, ordered, on_time, grade, role)
    SELECT id, ${productId}::uuid, month, quantity, ordered, "onTime", ${gradeBy(actor)}, ${actor.role}
    FROM jsonb_to_recordset(${JSON.stringify(known)}::jsonb) AS r (id uuid, month date, quantity int, ordered int, "onTime" int)
    ON CONFLICT (tenant_id, product_id, month) DO UPDATE SET quantity = excluded.quantity, ordered = excluded.ordered,
      on_time = excluded.on_time, role = excluded.role, account_id = ${actor.userId}::uuid, at = now(),
      grade = CASE WHEN excluded.grade = 'seen' AND product_output.grade <> 'stated' THEN product_output.grade ELSE excluded.grade END`
}
