import { v7 as uuidv7 } from "uuid"
import { asOwner } from "./catalogue"
import { reachStatus } from "./status"

type Daerah = { id: string }

/** An enterprise of a person of its own, approved for a year unless `status` says otherwise, with NIB, phone and place. */
export function newMaker(
  { id: tenantId }: Daerah,
  status: "APPROVED" | "SUBMITTED" = "APPROVED",
): Promise<{ id: string; personId: string }> {
  const [id, personId] = [uuidv7(), uuidv7()]
  return asOwner(async (owner) => {
    await owner.query("INSERT INTO person (tenant_id, id, name, phone) VALUES ($1, $2, 'Pemilik', '+6281234567890')", [
      tenantId,
      personId,
    ])
    await owner.query(
      `INSERT INTO enterprise (tenant_id, id, person_id, name, status, nib, npwp_last4, kelurahan_code)
       VALUES ($1, $2, $3, $4, 'SUBMITTED', '1234567890123', '1234', '71.72.01.1001')`,
      [tenantId, id, personId, `Usaha ${id.slice(-6)}`],
    )
    await owner.query(
      "INSERT INTO enterprise_kbli (tenant_id, id, enterprise_id, code, version) VALUES ($1, $2, $3, '10422', 2020)",
      [tenantId, uuidv7(), id],
    )
    await reachStatus(owner, status, [id])
    return { id, personId }
  })
}

/** A product of an enterprise, by default processed food without anything else known. */
export function newProduct(
  { id: tenantId }: Daerah,
  enterpriseId: string,
  commodity = "FOOD",
): Promise<{ id: string }> {
  const id = uuidv7()
  return asOwner(async (owner) => {
    await owner.query(
      "INSERT INTO product (tenant_id, id, enterprise_id, name, commodity) VALUES ($1, $2, $3, $4, $5)",
      [tenantId, id, enterpriseId, `Produk ${id.slice(-6)}`, commodity],
    )
    return { id }
  })
}
