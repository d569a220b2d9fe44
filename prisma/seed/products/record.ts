import type pg from "pg"
import { isEan13 } from "../../../lib/product/rules/barcode"
import { insertRows } from "../trainings/insert"
import { at, chanceOf, type Daerah, type Made } from "./daerah"

const foods = ["FOOD", "COCONUT", "SEAFOOD"]

/** Whether the rules of food apply to a product. */
export function isFood({ told }: Pick<Made, "told">): boolean {
  return foods.includes(told.kind.commodity)
}

/** Write down the products themselves, as they were first recorded. */
export async function writeRecords(client: pg.Client, daerah: Daerah, made: readonly Made[]): Promise<void> {
  await insertRows(
    client,
    "product",
    made.map((one) => rowOf(daerah, one)),
  )
}

function rowOf(daerah: Daerah, { told, id, enterpriseId, days }: Made) {
  const { kind, name, price, capacity, path } = told
  const has = (attribute: "foodContact" | "plant" | "animal" | "wood" | "haram") =>
    kind.attributes?.includes(attribute) ?? false
  const recorded = at(daerah, days[0] ?? 0)
  const isChecked = path !== "stated" && path !== "basic"
  return {
    ...{ tenant_id: daerah.tenantId, id, enterprise_id: enterpriseId, name, name_en: "", commodity: kind.commodity },
    ...{ food_contact: isFood({ told }), plant: has("plant"), animal: has("animal"), wood: has("wood") },
    ...{ haram: has("haram"), shelf_life: kind.shelf, description: path === "stated" ? "" : kind.words },
    ...{ description_en: "", hs_code: null, barcode: null, price, price_unit: kind.unit, export_documents: [] },
    capacity: path === "stated" ? null : capacity,
    capacity_unit: path === "stated" ? "" : kind.unit,
    min_order: Math.max(1, Math.round(capacity / 20)),
    lead_days: capacity < 10 ? 60 : 7,
    ...{ grade: isChecked ? "seen" : "stated", checked_by: isChecked ? daerah.officer : null },
    ...{ checked_at: isChecked ? recorded : null, created_at: recorded, updated_at: recorded, withdrawn_reason: "" },
  }
}

/** What a product's record says once it is made ready to be offered: English, HS code, barcode. */
export async function completeRecord(client: pg.Client, daerah: Daerah, made: Made): Promise<void> {
  const { told, id, index } = made
  const { kind, nameEn, path } = told
  if (path === "stated" || path === "basic" || path === "licensed") return
  const isReady = path !== "near" || index % 2 === 0
  await client.query(
    `UPDATE product SET name_en = $3, description_en = $4, hs_code = $5, barcode = $6, grade = 'document', updated_at = $7,
       checked_at = $7 WHERE tenant_id = $1 AND id = $2`,
    [
      ...[daerah.tenantId, id, nameEn, isReady ? kind.wordsEn : "", isReady ? kind.hs : null],
      path === "near" && index % 3 === 0 ? null : barcodeOf(told.name),
      at(daerah, made.days[2] ?? 0),
    ],
  )
}

/** A barcode of the Indonesian range with its right check digit; the number is invented. */
function barcodeOf(name: string): string {
  const body = `899000${String(chanceOf(name, 10 ** 6)).padStart(6, "0")}`
  const whole = [...Array(10).keys()].map((digit) => `${body}${digit}`).find(isEan13)
  if (!whole) throw new Error(`No barcode for ${name}.`)
  return whole
}
