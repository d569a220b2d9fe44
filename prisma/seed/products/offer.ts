import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { monthsAfter } from "../../../lib/day"
import { labelElements } from "../../../lib/product/schema/words"
import type { EvidenceGrade } from "../../../lib/readiness/schema/words"
import { insertRows } from "../trainings/insert"
import { at, chanceOf, type Daerah, type Made } from "./daerah"
import { completeRecord, isFood } from "./record"
import type { Path } from "./stories/story"

const ready: readonly Path[] = ["retail", "lapsed", "export", "exporter"]

function gradeOf({ told, index }: Made): EvidenceGrade {
  if (told.path === "stated" || told.path === "basic") return "stated"
  return ready.includes(told.path) && index % 2 === 0 ? "document" : "seen"
}

function rowsOf(daerah: Daerah, made: Made, day: number) {
  const account_id = gradeOf(made) === "stated" ? null : daerah.officer
  const own = { tenant_id: daerah.tenantId, product_id: made.id, grade: gradeOf(made), account_id }
  return { ...own, role: account_id ? "officer" : "owner", at: at(daerah, day) }
}

/** How a product is packed and labelled, made and sold, all from the day it is offered. */
export async function writeOffers(client: pg.Client, daerah: Daerah, made: readonly Made[]): Promise<void> {
  for (const one of made) await completeRecord(client, daerah, one)
  const all = <T>(rows: (one: Made) => T[]) => made.flatMap(rows)
  await insertRows(
    client,
    "product_packaging",
    all((one) => packagingOf(daerah, one)),
  )
  await insertRows(
    client,
    "product_label",
    all((one) => labelOf(daerah, one)),
  )
  await insertRows(
    client,
    "product_variant",
    all((one) => variantsOf(daerah, one)),
  )
  await insertRows(
    client,
    "product_output",
    all((one) => outputsOf(daerah, one)),
  )
  const channels = all((one) => channelsOf(daerah, one).map((channel) => ({ channel, told: one.told })))
  await insertRows(
    client,
    "sales_channel",
    channels.map(({ channel }) => channel),
  )
  await insertRows(
    client,
    "channel_sale",
    channels.flatMap(({ channel, told }) => salesOf(daerah, channel, told.price * told.capacity)),
  )
}

function packagingOf(daerah: Daerah, made: Made) {
  const { kind, net, path } = made.told
  const isReady = ready.includes(path) || path === "near"
  const base = { ...rowsOf(daerah, made, made.days[2] ?? 0), net_content: net, document_id: null, size: "" }
  const first = { ...base, id: uuidv7(), level: "PRIMARY", material: kind.material, units: null, food_grade: isReady }
  if (!isReady) return [first]
  const box = { ...base, id: uuidv7(), level: "SECONDARY", material: "Dus karton bercetak", units: 24 }
  return [first, { ...box, net_content: "", size: "40 x 30 x 25 cm", food_grade: false }]
}

function labelOf(daerah: Daerah, made: Made) {
  const { path } = made.told
  if (!isFood(made) || path === "stated") return []
  const isWhole = ready.includes(path) || (path === "near" && made.index % 4 !== 1)
  const lacking = isWhole ? [] : ["PRODUCTION_CODE", "EXPIRY"].slice(0, made.index % 2 === 0 ? 2 : 1)
  const elements = Object.keys(labelElements).filter((element) => !lacking.includes(element) && element !== "ORIGIN")
  return [
    {
      ...{ ...rowsOf(daerah, made, made.days[2] ?? 0), id: uuidv7(), version: 1, elements, not_needed: ["ORIGIN"] },
      ...{ note: "", document_id: null },
    },
  ]
}

function variantsOf(daerah: Daerah, { told, id, index }: Made) {
  if (index % 3 !== 0) return []
  const own = { tenant_id: daerah.tenantId, product_id: id, barcode: null }
  return [
    { ...own, id: uuidv7(), position: 1, name: told.net, net_content: told.net, price: told.price },
    { ...own, id: uuidv7(), position: 2, name: "Paket isi 3", net_content: `3 x ${told.net}`, price: told.price * 2.8 },
  ].map((variant) => ({ ...variant, price: Math.round(variant.price / 500) * 500 }))
}

/** How many of the last months had production; those whose volume is what lacks have five. */
function monthsOf({ told, index }: Made): number {
  const { path } = told
  if (path === "stated") return 0
  if (path === "basic") return 4
  if (path === "licensed") return 7
  return path === "near" && index % 4 === 3 ? 5 : 11
}

function outputsOf(daerah: Daerah, made: Made) {
  const { name, capacity, path } = made.told
  const first = `${daerah.today.slice(0, 7)}-01`
  return [...Array(monthsOf(made)).keys()].map((back) => {
    const month = monthsAfter(first, -1 - back)
    const share = 45 + chanceOf(name + month, ready.includes(path) ? 50 : 30)
    const quantity = Math.max(1, Math.round((capacity * share) / 100))
    const onTime = ready.includes(path) ? quantity : Math.floor(quantity * 0.85)
    return {
      ...rowsOf(daerah, made, -1 - back * 30),
      id: uuidv7(),
      month,
      quantity,
      ordered: quantity,
      on_time: onTime,
    }
  })
}

const places: Record<string, string> = {
  SOCIAL: "WhatsApp dan Instagram",
  CONSIGNMENT: "Warung dan koperasi sekitar",
  MARKETPLACE: "Toko di lokapasar",
  GIFT_SHOP: "Galeri Dekranasda",
  RETAIL: "Minimarket setempat",
  EXPORTER: "Eksportir",
}

function kindsOf(path: Path): string[] {
  if (path === "stated") return ["SOCIAL"]
  if (path === "basic") return ["SOCIAL", "CONSIGNMENT"]
  if (path === "licensed") return ["SOCIAL", "CONSIGNMENT", "GIFT_SHOP"]
  if (path === "near") return ["SOCIAL", "MARKETPLACE", "GIFT_SHOP"]
  return ["SOCIAL", "MARKETPLACE", "GIFT_SHOP", path === "retail" || path === "lapsed" ? "RETAIL" : "EXPORTER"]
}

function channelsOf(daerah: Daerah, made: Made) {
  return kindsOf(made.told.path).map((kind, order) => ({
    ...{ ...rowsOf(daerah, made, made.days[2] ?? 0), id: uuidv7(), kind, name: places[kind] ?? kind },
    ...{ url: kind === "MARKETPLACE" ? "https://lokapasar.contoh/toko" : "", until: null },
    since: at(daerah, (made.days[0] ?? 0) - 30 * (4 - order))
      .toISOString()
      .slice(0, 10),
  }))
}

type Channel = ReturnType<typeof channelsOf>[number]

function salesOf({ today, tenantId }: Daerah, { id, kind }: Channel, most: number) {
  if (kind === "SOCIAL") return []
  return [...Array(6).keys()].map((back) => {
    const month = monthsAfter(`${today.slice(0, 7)}-01`, -1 - back)
    const amount = Math.round((most * (5 + chanceOf(id + month, 20))) / 100 / 1000) * 1000
    return { tenant_id: tenantId, id: uuidv7(), channel_id: id, month, amount }
  })
}
