import { v7 as uuidv7 } from "uuid"
import { expect, test } from "vitest"
import { write } from "@/lib/db"
import { recompute } from "@/lib/recompute"
import { asOwner } from "../support/catalogue"
import { newMaker, newProduct } from "../support/product"
import { newTenant } from "../support/tenant"

async function newDaerah() {
  const tenant = await newTenant()
  const maker = await newMaker(tenant)
  const product = await newProduct(tenant, maker.id)
  const compute = (cause: "PERMIT" | "RECORD" = "RECORD") =>
    write(tenant.admin, "readiness.recompute", async (tx) => {
      const moved = await recompute(tx, tenant.admin, { productIds: [product.id], reason: { cause } })
      return { id: product.id, moved }
    })
  return { tenant, maker, product, compute }
}

test("a permit that comes is a movement of its dimension and its gate, and the first look is none", async () => {
  const { tenant, maker, compute } = await newDaerah()
  expect((await compute()).moved).toEqual([])
  await asOwner((owner) =>
    owner.query(
      "INSERT INTO permit (tenant_id, id, enterprise_id, kind, grade, account_id, role) VALUES ($1, $2, $3, 'PIRT', 'document', NULL, 'officer')",
      [tenant.id, uuidv7(), maker.id],
    ),
  )
  const { moved } = await compute("PERMIT")
  expect(moved.map(({ kind, subject, change }) => ({ kind, subject, isUp: change > 0 }))).toEqual([
    { kind: "DIMENSION", subject: "legalitas", isUp: true },
    { kind: "GATE", subject: "LICENSED:LG3", isUp: true },
  ])
  expect((await compute()).moved).toEqual([])
})
