import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { getMemberActor } from "../../../lib/operator"
import { writeLooks } from "./answers"
import { chanceOf, type Daerah, findDaerah, type Made } from "./daerah"
import { addDrives } from "./drives"
import { addLetters } from "./letters"
import { chooseMakers, completeMakers } from "./makers"
import { writeOffers } from "./offer"
import { basicPapers, exportPapers, growthPapers, writePapers } from "./permits"
import { addPictures } from "./pictures"
import { publishSome } from "./published"
import { writeRecords } from "./record"
import { addRetailer } from "./retailers"
import { computeRound, type Event } from "./rounds"
import { writeSetbacks } from "./setbacks"
import { writeShipments } from "./shipments"
import { shelves } from "./stories"
import type { Told } from "./stories/story"
import { isTested, passesFirst, writeTests } from "./tests"

/** A daerah's products, with everything known of them since, as it became known: readiness is computed after each round. */
export async function addProducts(client: pg.Client, tenantId: string, slug: string): Promise<void> {
  const shelf = shelves.find((one) => one.slug === slug)
  const { rows } = await client.query("SELECT 1 FROM product WHERE tenant_id = $1 LIMIT 1", [tenantId])
  if (!shelf || rows.length > 0) return
  const daerah = await findDaerah(client, { tenantId, slug, laboratory: shelf.laboratory })
  const made = await makeProducts(client, daerah, shelf.products)
  await addPictures(daerah, made)
  await computeRound(client, daerah, { cause: "RECORD", events: made.map((one) => eventOf(one, 0)) })
  await grow(client, daerah, made)
  await writeSetbacks(client, daerah, made)
  await addBlindLooks(client, daerah, made)
  await addOfficeWork(client, daerah, made)
  // The portal opens at once; without statistics its first pages would be planned as if these tables were empty.
  await client.query("ANALYZE product, product_readiness, movement, credit, permit, permit_product, assessment, answer")
}

/** What the office does with products, as its officer does it. */
async function addOfficeWork(client: pg.Client, daerah: Daerah, made: readonly Made[]): Promise<void> {
  const officer = await getMemberActor(daerah.slug, daerah.officer)
  await publishSome(client, daerah, { officer, made })
  await addDrives(client, daerah, officer)
  await addLetters(client, daerah, officer)
  await addRetailer(client, daerah, { officer, made })
}

async function makeProducts(client: pg.Client, daerah: Daerah, products: readonly Told[]): Promise<Made[]> {
  await client.query("BEGIN")
  const makers = await chooseMakers(client, daerah, products)
  const owned = products.flatMap((told, index) => {
    const maker = makers[index]
    return maker ? [{ told, maker, index }] : []
  })
  await completeMakers(client, daerah, owned)
  const made = owned.map(({ told, maker, index }) => {
    return { told, id: uuidv7(), enterpriseId: maker, index, days: daysOf(told) }
  })
  await writeRecords(client, daerah, made)
  for (const one of made.filter(({ told }) => told.handed !== "")) {
    await client.query(
      "UPDATE submission SET product_id = $3 WHERE tenant_id = $1 AND title LIKE $2 || '%' AND enterprise_id = $4",
      [daerah.tenantId, one.told.handed, one.id, one.enterpriseId],
    )
  }
  await client.query("COMMIT")
  return made
}

/** Seven days of a product's way, from a first record most of a year ago to lately; what lapsed was ready two months ago. */
function daysOf({ name, path }: Told): number[] {
  const start = -230 - chanceOf(`${name}start`, 100)
  const end = path === "lapsed" ? -62 - chanceOf(`${name}end`, 20) : -4 - chanceOf(`${name}end`, 60)
  const steps = [0, 0.2, 0.45, 0.65, 0.9, 1].map((part) => Math.round(start + (end - start) * part))
  return [...steps, path === "lapsed" ? -3 - chanceOf(`${name}back`, 45) : end + 1]
}

function eventOf({ id, days }: Made, round: number, row?: string): Event {
  return { productId: id, day: days[round] ?? 0, id: row ?? null, grade: "document" }
}

/** From papers to a verified assessment and abroad, each round computed when its facts are there. */
async function grow(client: pg.Client, daerah: Daerah, made: readonly Made[]): Promise<void> {
  const papers = (list: typeof growthPapers, round: number) =>
    made.flatMap((one) => list(one).map((paper) => ({ made: one, paper, round })))
  const basics = papers((one) => basicPapers(one, daerah.region), 1)
  const permits = await writePapers(client, daerah, basics)
  await compute("PERMIT", 1, permits)
  await writeOffers(client, daerah, made)
  await writeSelfLooks()
  await compute("RECORD", 2)
  const grown = await writePapers(client, daerah, papers(growthPapers, 3))
  await compute("PERMIT", 3, grown)
  const tested = made.filter(isTested)
  const day = (one: Made) => (one.days[3] ?? 0) + 2
  const reports = await writeTests(
    client,
    daerah,
    tested.map((one) => ({ made: one, day: day(one), passed: passesFirst(one) })),
  )
  const events = tested.map((one) => ({
    ...eventOf(one, 3, reports.get(one.id)),
    day: day(one),
    grade: "partner" as const,
  }))
  await computeRound(client, daerah, { cause: "TEST", events })
  const seen = made.filter(({ told }) => told.path !== "stated" && told.path !== "basic")
  const looks = seen.map((one) => ({
    made: one,
    kind: "VERIFIED" as const,
    day: one.days[4] ?? 0,
    by: companionOf(one),
  }))
  await compute("ANSWER", 4, await writeLooks(client, daerah, looks))
  const abroad = made.filter(({ told }) => told.path === "export" || told.path === "exporter")
  const shipments = await writeShipments(client, daerah, abroad)
  const ready = abroad.filter(({ told }) => told.path === "export")
  await writePapers(
    client,
    daerah,
    ready.flatMap((one) => exportPapers(one).map((paper) => ({ made: one, paper, round: 5 }))),
  )
  await computeRound(client, daerah, {
    cause: "EXPORT",
    events: abroad.map((one) => eventOf(one, 5, shipments.get(one.id))),
  })

  async function compute(cause: "PERMIT" | "RECORD" | "ANSWER", round: number, rows = new Map<string, string>()) {
    const moved = made.filter(({ id }) => cause === "RECORD" || rows.has(id))
    const events = moved.map((one) => eventOf(one, round, rows.get(one.id)))
    await computeRound(client, daerah, { cause, events })
  }
  async function writeSelfLooks() {
    const said = made.filter(({ index, told }) => told.path === "stated" || index % 3 === 0)
    await writeLooks(
      client,
      daerah,
      said.map((one) => ({ made: one, kind: "SELF", day: one.days[2] ?? 0, by: null })),
    )
  }
  function companionOf({ index }: Made) {
    return daerah.companions[index % daerah.companions.length] ?? null
  }
}

/** Every third product that was assessed is looked at again by somebody who does not know what the first found. */
async function addBlindLooks(client: pg.Client, daerah: Daerah, made: readonly Made[]): Promise<void> {
  const { rows } = await client.query<{ id: string; productId: string; by: string }>(
    `SELECT DISTINCT ON (product_id) id, product_id AS "productId", assessor_id AS by FROM assessment
     WHERE tenant_id = $1 AND kind = 'VERIFIED' ORDER BY product_id, done_at`,
    [daerah.tenantId],
  )
  const looks = rows.flatMap(({ id, productId, by }) => {
    const one = made.find((product) => product.id === productId)
    const other = daerah.companions.find((companion) => companion !== by)
    if (!one || !other || one.index % 3 !== 0) return []
    return [{ made: one, kind: "BLIND" as const, day: Math.min(-1, (one.days[4] ?? 0) + 9), by: other, doubles: id }]
  })
  await writeLooks(client, daerah, looks)
}
