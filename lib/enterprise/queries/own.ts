import "server-only"
import type { Actor } from "@/lib/access"
import { read } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"

/** The enterprises of the owner who asks, by name, with what their first page says about each. */
export function listOwnEnterprises(actor: Actor) {
  return read(actor, (tx) =>
    tx.enterprise.findMany({
      where: visibleEnterprises(actor),
      orderBy: { nameKey: "asc" },
      take: 50,
      select: { id: true, name: true, products: true, status: true, nib: true, kelurahanCode: true, hasPhone: true },
    }),
  )
}
