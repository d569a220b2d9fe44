import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { daysAfter } from "../../../lib/day"
import { insertRows } from "../trainings/insert"
import { at, chanceOf, type Daerah, type Made } from "./daerah"
import { isFood } from "./record"

/** What was found of a parameter: a number, or words for what is looked at, smelled and tasted. */
type Found = { parameter: string; value?: number; words?: string; passed: boolean }

/** Whose products were tested, and which of them are out of limit. */
export function isTested({ told, index }: Made): boolean {
  if (!isFood({ told }) || ["stated", "basic"].includes(told.path)) return false
  return told.path !== "licensed" || index % 2 === 0
}

/** A first test is passed unless the product is still being worked on. */
export function passesFirst({ told, index }: Made): boolean {
  return !(told.path === "near" && index % 4 === 1) && told.path !== "licensed"
}

/** SNI 7381:2008's limits for what is always measured; a sample out of limit has too much water and free acid. */
function findOil(name: string, passed: boolean): Found[] {
  const part = (parameter: string) => chanceOf(name + parameter, 100) / 100
  const water = Math.round((passed ? 0.08 + part("water") * 0.1 : 0.34 + part("water") * 0.3) * 100) / 100
  const acid = Math.round((passed ? 0.09 + part("acid") * 0.09 : 0.22 + part("acid") * 0.1) * 100) / 100
  return [
    { parameter: "odour", words: "Khas kelapa segar, tidak tengik", passed: true },
    { parameter: "taste", words: "Normal, khas minyak kelapa", passed: true },
    { parameter: "colour", words: "Tidak berwarna", passed: true },
    { parameter: "water", value: water, passed: water <= 0.2 },
    { parameter: "ffa", value: acid, passed: acid <= 0.2 },
    { parameter: "peroxide", value: Math.round((0.4 + part("peroxide")) * 10) / 10, passed: true },
    { parameter: "iodine", value: Math.round((5 + part("iodine") * 4) * 10) / 10, passed: true },
    { parameter: "c12", value: Math.round((46 + part("c12") * 5) * 10) / 10, passed: true },
    { parameter: "plate-count", value: Math.round(part("plate") * 8), passed: true },
  ]
}

function findFood(name: string, passed: boolean): Found[] {
  const water = 2 + chanceOf(`${name}air`, 40) / 10
  return [
    { parameter: "Kadar air (%)", value: water, words: "", passed: true },
    { parameter: "Angka lempeng total (koloni/g)", value: passed ? 1200 : 260_000, words: "", passed },
  ]
}

type Test = { made: Made; day: number; passed: boolean; grade?: "partner" | "document" }

/** Write down laboratory tests; the ids of the reports by product. */
export async function writeTests(
  client: pg.Client,
  daerah: Daerah,
  tests: readonly Test[],
): Promise<Map<string, string>> {
  const reports = tests.map((test) => ({ ...test, id: uuidv7() }))
  await insertRows(
    client,
    "test_report",
    reports.map((report) => rowOf(daerah, report)),
  )
  const none = { value: null, words: "" }
  await insertRows(
    client,
    "test_value",
    reports.flatMap(({ id, made, passed }) => {
      const { name, kind } = made.told
      const found = kind.standard === "vco" ? findOil(name, passed) : findFood(name, passed)
      const own = { tenant_id: daerah.tenantId, report_id: id, is_undetected: false }
      return found.map((one) => ({ ...own, id: uuidv7(), ...none, ...one }))
    }),
  )
  return new Map(reports.map(({ id, made }) => [made.id, id]))
}

function rowOf(daerah: Daerah, { id, made, day, passed, grade = "partner" }: Test & { id: string }) {
  const { laboratory, tenantId, today } = daerah
  const tested = daysAfter(today, day - 4)
  const isPartner = laboratory.partnerId !== null
  return {
    ...{ tenant_id: tenantId, id, product_id: made.id, partner_id: laboratory.partnerId, laboratory: laboratory.name },
    number: `LHU/${tested.slice(0, 4)}/${String(chanceOf(made.told.name + day, 9000) + 1000)}`,
    ...{ tested_on: tested, standard: made.told.kind.standard === "vco" ? "SNI 7381:2008" : "", passed },
    ...{ sample: `${made.told.name}, satu kemasan`, mou_id: laboratory.mouId, document_id: null },
    ...{ grade: isPartner ? grade : "document", withdrawn_reason: "", account_id: daerah.officer, role: "officer" },
    at: at(daerah, day),
  }
}
