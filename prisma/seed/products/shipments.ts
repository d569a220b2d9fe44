import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { daysAfter } from "../../../lib/day"
import { baseRubric } from "../../../lib/rubric/rules/base"
import { insertRows } from "../trainings/insert"
import { at, chanceOf, type Daerah, type Made } from "./daerah"

/** Write down what left the country, and the papers that are ready for it; the ids of the shipments by product. */
export async function writeShipments(
  client: pg.Client,
  daerah: Daerah,
  made: readonly Made[],
): Promise<Map<string, string>> {
  for (const { told, id } of made) {
    const needed = [
      ...(baseRubric.exportDocuments.ALL ?? []),
      ...(baseRubric.exportDocuments[told.kind.commodity] ?? []),
    ]
    await client.query("UPDATE product SET export_documents = $3 WHERE tenant_id = $1 AND id = $2", [
      ...[daerah.tenantId, id],
      told.path === "export" ? needed : needed.slice(0, Math.ceil(needed.length * 0.7)),
    ])
  }
  const shipped = made.flatMap((one) => {
    const { shipment } = one.told.kind
    return one.told.path === "exporter" && shipment ? [{ one, shipment, id: uuidv7() }] : []
  })
  await insertRows(
    client,
    "product_export",
    shipped.map(({ one: { told, id: productId, days }, shipment, id }) => {
      const day = days[5] ?? 0
      const shippedOn = daysAfter(daerah.today, day - 9)
      return {
        ...{ tenant_id: daerah.tenantId, id, product_id: productId, ...shipment, shipped_on: shippedOn },
        ...{ hs_code: told.kind.hs, volume: Math.max(1, Math.round(told.capacity * 0.9)) },
        value: Math.round(told.price * told.capacity * 0.9),
        peb_number: `${String(chanceOf(told.name, 900_000) + 100_000)}/PEB/${shippedOn.slice(0, 4)}`,
        ...{ document_id: null, grade: "document", account_id: daerah.officer, role: "officer", at: at(daerah, day) },
      }
    }),
  )
  return new Map(shipped.map(({ one, id }) => [one.id, id]))
}
