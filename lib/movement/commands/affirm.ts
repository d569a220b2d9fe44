import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import type { AffirmCredit } from "@/lib/movement/schema/forms"
import { visibleProducts } from "@/lib/product/policy"
import { Refusal } from "@/lib/refusal"

/** Say that something was the reason of a movement, or that it was not: for everything it moved at the same moment. Shares stay; what is disputed is counted apart. */
export function affirmCredit(actor: Actor, { id, productId, verdict }: AffirmCredit): Promise<{ id: string }> {
  return write(actor, "movement.affirm", async (tx, audit) => {
    audit({ subject: productId, detail: { credit: id, verdict } })
    const credit = await tx.credit.findFirst({
      where: { id, source: { not: "NONE" }, movement: { productId, product: visibleProducts(actor) } },
      select: { id: true },
    })
    if (!credit) throw new Refusal("not-found", "Perubahan ini tidak ditemukan.")

    await tx.$executeRaw`
      UPDATE credit c SET affirmed = ${verdict === "YES"}, affirmed_by = ${actor.userId}::uuid, affirmed_at = now()
      FROM movement m, credit o, movement om
      WHERE o.tenant_id = ${actor.tenantId}::uuid AND o.id = ${id}::uuid AND om.tenant_id = o.tenant_id AND om.id = o.movement_id
        AND m.tenant_id = om.tenant_id AND m.product_id = om.product_id AND m.at = om.at
        AND c.tenant_id = m.tenant_id AND c.movement_id = m.id AND c.source = o.source
        AND (c.training_id, c.obligation_id, c.permit_id, c.report_id) IS NOT DISTINCT FROM
          (o.training_id, o.obligation_id, o.permit_id, o.report_id)`
    return { id: productId }
  })
}
