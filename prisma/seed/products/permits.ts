import type pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { daysAfter, monthsAfter } from "../../../lib/day"
import { insertRows } from "../trainings/insert"
import { at, chanceOf, type Daerah, type Made } from "./daerah"
import { isFood } from "./record"

/** A permit that is written for a product; `months` is how long such a one holds, null without end. */
type Paper = { kind: string; number: string; issuer: string; months: number | null; state?: string; level?: string }

/** Days until a permit ends, spread so that every reminder of 30, 90 and 180 days has some. */
const endings = [12, 26, 55, 84, 120, 150, 175, 260, 400, 620, 900, 1300]

const digits = (text: string, size: number) => String(chanceOf(text, 10 ** Math.min(size, 9))).padStart(size, "1")

/** The permits to be sold that a product of its kind has when it gets that far. */
export function basicPapers({ told, index }: Made, region: string): Paper[] {
  const { kind, name, path } = told
  if (path === "stated") return []
  const code = region.replace(".", "").padEnd(4, "0").slice(0, 4)
  const halal = `ID${code.slice(0, 2)}110${digits(`${name}halal`, 9)}${index % 2 === 0 ? "0325" : "1124"}`
  const inProcess: Paper = { kind: "HALAL", number: "", issuer: "BPJPH", months: null, state: "IN_PROCESS" }
  if (path === "basic") return isFood({ told }) ? [inProcess] : []
  const food: Paper[] = [
    index % 5 === 4
      ? { kind: "BPOM", number: `BPOM RI MD ${digits(name, 12)}`, issuer: "BPOM", months: 60 }
      : {
          kind: "PIRT",
          number: `2${kind.commodity === "SEAFOOD" ? "02" : "06"}${code}01${digits(name, 4)}`,
          issuer: "DPMPTSP",
          months: 60,
        },
    kind.attributes?.includes("haram")
      ? { kind: "NOT_HALAL", number: "", issuer: "Pernyataan pelaku usaha", months: null }
      : { kind: "HALAL", number: halal, issuer: "BPJPH", months: null },
  ]
  const wood: Paper = { kind: "DHH", number: `DHH/${digits(name, 4)}`, issuer: "Pemasok kayu rakyat", months: 24 }
  return [...(isFood({ told }) ? food : []), ...(kind.commodity === "WOOD" ? [wood] : [])]
}

/** What an inspected premises and a mark of one's own add. */
export function growthPapers({ told, index }: Made): Paper[] {
  const { name, path } = told
  if (["stated", "basic", "licensed"].includes(path)) return []
  const level = path === "near" && index % 4 === 2 ? "III" : index % 3 === 0 ? "I" : "II"
  const hygiene: Paper = {
    kind: "CPPB",
    number: `CPPB/${digits(name, 4)}`,
    issuer: "Dinas Kesehatan",
    months: 24,
    level,
  }
  const mark: Paper =
    index % 3 === 0
      ? { kind: "BRAND", number: `DID20260${digits(name, 5)}`, issuer: "DJKI", months: null, state: "IN_PROCESS" }
      : { kind: "BRAND", number: `IDM00${digits(name, 7)}`, issuer: "DJKI", months: 120 }
  const facts: Paper = { kind: "NUTRITION", number: `ING/${digits(name, 4)}`, issuer: "Laboratorium", months: null }
  const own: Paper = { kind: "SNI_UMK", number: `BINA-${digits(name, 6)}`, issuer: "BSN", months: null }
  const food = isFood({ told }) ? [hygiene, ...(path === "near" ? [] : [facts])] : []
  return [...food, mark, ...(index % 2 === 0 ? [own] : [])]
}

/** What a product needs beside to leave the country. */
export function exportPapers({ told }: Made): Paper[] {
  const { kind, name } = told
  if (kind.commodity === "SEAFOOD") {
    return [
      { kind: "SKP", number: `SKP/${digits(name, 5)}`, issuer: "Badan Mutu KKP", months: 24, level: "B" },
      { kind: "HACCP", number: `HACCP/${digits(name, 5)}`, issuer: "Badan Mutu KKP", months: 36 },
    ]
  }
  if (kind.commodity === "WOOD")
    return [{ kind: "SVLK", number: `SVLK-${digits(name, 5)}`, issuer: "LPVI", months: 72 }]
  const food: Paper[] = isFood({ told })
    ? [{ kind: "HACCP", number: `HACCP/${digits(name, 5)}`, issuer: "LSSM", months: 36 }]
    : []
  return [...food, { kind: "ISPM15", number: `ID-${digits(name, 3)}`, issuer: "Badan Karantina Indonesia", months: 24 }]
}

/** Write permits for products, verified in the given round; their ids by product. */
export async function writePapers(
  client: pg.Client,
  daerah: Daerah,
  papers: readonly { made: Made; paper: Paper; round: number }[],
): Promise<Map<string, string>> {
  const rows = papers.map((one) => ({ row: rowOf(daerah, one), productId: one.made.id }))
  await insertRows(
    client,
    "permit",
    rows.map(({ row }) => row),
  )
  await insertRows(
    client,
    "permit_product",
    rows.map(({ row, productId }) => ({
      tenant_id: daerah.tenantId,
      id: uuidv7(),
      permit_id: row.id,
      product_id: productId,
    })),
  )
  return new Map(rows.map(({ row, productId }) => [productId, row.id]))
}

/** A permit that lasts ends on a day of the spread, and was issued its whole time before, though never after it was verified. */
function rowOf(daerah: Daerah, { made, paper, round }: { made: Made; paper: Paper; round: number }) {
  const { kind, number, issuer, months, state = "VALID", level = "" } = paper
  const { told, enterpriseId, index, days } = made
  const day = days[round] ?? 0
  const latest = daysAfter(daerah.today, day)
  const ending = endings[(index * 5 + chanceOf(kind, 7)) % endings.length] ?? 365
  const ends = months ? [daysAfter(daerah.today, ending), monthsAfter(latest, months)].sort()[0] : null
  const year = ends?.slice(2, 4) ?? ""
  const issued = state === "VALID" ? (months && ends ? monthsAfter(ends, -months) : daysAfter(latest, -20)) : null
  const isKnown = told.path !== "basic"
  const isHelped = kind === "HALAL" && index % 4 === 0 && state === "VALID"
  return {
    ...{ tenant_id: daerah.tenantId, id: uuidv7(), enterprise_id: enterpriseId, kind, state, title: "", level },
    number: kind === "PIRT" ? `P-IRT ${number}-${year}` : number,
    ...{ holder: "", issuer, issued_on: issued, expires_on: ends, grade: isKnown ? "document" : "stated" },
    ...{ source: isKnown ? "Dilihat aslinya" : "", checked_by: isKnown ? daerah.officer : null },
    ...{ checked_at: isKnown ? at(daerah, day) : null, facilitated: isHelped, document_id: null },
    ...{ training_id: isHelped ? daerah.trainingId : null, mou_id: null, updated_at: at(daerah, day) },
    ...{ account_id: daerah.officer, role: "officer", at: at(daerah, day) },
  }
}
