import "server-only"
import type { Actor } from "@/lib/access"
import type { SaveCosts } from "@/lib/cost/schema"
import { mostCostLines } from "@/lib/cost/schema"
import { write } from "@/lib/db"
import { Refusal } from "@/lib/refusal"
import { visibleTrainings } from "@/lib/training/policy"

/** Keep a training's costs as its table was filled in; lines that a colleague added meanwhile stay. */
export function saveCosts(actor: Actor, { trainingId, lines, emptied }: SaveCosts): Promise<{ id: string }> {
  return write(actor, "cost.save", async (tx, audit) => {
    const found = await tx.training.findFirst({
      where: { id: trainingId, AND: visibleTrainings(actor) },
      select: { id: true },
    })
    if (!found) throw new Refusal("not-found", "Pelatihan ini tidak ditemukan.")
    const { tenantId } = actor
    const ids = lines.map(({ id }) => id)
    const foreign = await tx.trainingCost.count({
      where: { tenantId, id: { in: ids }, trainingId: { not: trainingId } },
    })
    if (foreign > 0) throw new Refusal("not-found", "Ada baris yang tidak ditemukan. Muat ulang halaman.")
    audit({ detail: { written: lines.length, emptied: emptied.length } })

    await tx.trainingCost.deleteMany({ where: { tenantId, trainingId, id: { in: emptied } } })
    const rows = JSON.stringify(lines.map((line) => ({ ...line, unitPrice: String(line.unitPrice) })))
    await tx.$executeRaw`
      INSERT INTO training_cost (id, training_id, item, account_code, quantity, unit, unit_price)
      SELECT id, ${trainingId}::uuid, item, "accountCode", quantity, unit, "unitPrice"
      FROM json_to_recordset(${rows}::json)
        AS r (id uuid, item text, "accountCode" text, quantity integer, unit text, "unitPrice" bigint)
      ON CONFLICT (tenant_id, id) DO UPDATE SET item = excluded.item, account_code = excluded.account_code,
        quantity = excluded.quantity, unit = excluded.unit, unit_price = excluded.unit_price`
    const kept = await tx.trainingCost.count({ where: { tenantId, trainingId } })
    if (kept > mostCostLines) throw new Refusal("conflict", `Paling banyak ${mostCostLines} baris biaya per pelatihan.`)
    return { id: trainingId }
  })
}
