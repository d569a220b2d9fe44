import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import type { Actor } from "../../../lib/access"
import { recordConsent } from "../../../lib/person/commands"
import { publishProduct } from "../../../lib/product/commands/publish"
import type { Daerah, Made } from "./daerah"

const shown = ["retail", "export", "exporter"]

/** Of the products that are ready, two in three are public: their owners agreed on paper, and the office published them. */
export async function publishSome(client: pg.Client, daerah: Daerah, { officer, made }: Showing): Promise<void> {
  const wanted = made.filter(({ told, index }) => shown.includes(told.path) && index % 3 !== 1)
  const { rows } = await client.query<{ id: string; personId: string; agreed: boolean }>(
    `SELECT p.id, e.person_id AS "personId", EXISTS (SELECT FROM consent c WHERE c.tenant_id = e.tenant_id
       AND c.person_id = e.person_id AND c.purpose = 'CATALOGUE' AND c.withdrawn_at IS NULL) AS agreed
     FROM product p JOIN enterprise e ON e.tenant_id = p.tenant_id AND e.id = p.enterprise_id AND e.status = 'APPROVED'
     WHERE p.tenant_id = $1 AND p.id = ANY($2) AND p.description <> '' AND p.price IS NOT NULL
       AND EXISTS (SELECT FROM product_photo f WHERE f.tenant_id = p.tenant_id AND f.product_id = p.id) ORDER BY p.name`,
    [daerah.tenantId, wanted.map(({ id }) => id)],
  )
  const asked = new Set(rows.flatMap(({ personId, agreed }) => (agreed ? [] : [personId])))
  for (const personId of asked)
    await recordConsent(officer, { id: uuidv7(), personId, purpose: "CATALOGUE", channel: "PAPER" })
  for (const { id } of rows) await publishProduct(officer, id)
}

type Showing = { officer: Actor; made: readonly Made[] }
