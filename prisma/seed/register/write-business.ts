import type { CellValue } from "./cells"
import type { Row } from "./defects"
import type { Random } from "./random"
import type { Writer } from "./write-identity"

export function writeSector({ enterprise: { kind } }: Row): CellValue {
  return kind.sector
}

export function writeProducts({ enterprise: { products } }: Row, random: Random): CellValue {
  return random.chance(0.3) ? products.toUpperCase() : products
}

export function writeBrand({ enterprise: { brand } }: Row, random: Random): CellValue {
  return brand ?? random.pick(["-", null])
}

export function writeKbli({ enterprise: { kind }, defect }: Row, random: Random): CellValue {
  if (defect === "kbli-text") return kind.title
  if (defect === "kbli-lost-zero") return Number(kind.kbli)
  if (kind.kbli.startsWith("0")) return kind.kbli
  return random.weighted<CellValue>([
    [45, kind.kbli],
    [35, Number(kind.kbli)],
    [10, `${kind.title} (${kind.kbli})`],
    [10, null],
  ])
}

export function writeKbliTitle({ enterprise: { kind } }: Row, random: Random): CellValue {
  return random.chance(0.5) ? kind.title : kind.title.toUpperCase()
}

export function writeLegalForm({ enterprise: { legalForm } }: Row, random: Random): CellValue {
  return random.pick([legalForm, legalForm, `${legalForm} `, "-"])
}

export function writeStartedYear({ enterprise: { startedYear }, defect }: Row, random: Random): CellValue {
  if (defect === "year-impossible") return random.pick([211, "lama", 20115])
  return random.chance(0.1) ? String(startedYear) : startedYear
}

export function writeMonthlySales({ enterprise: { monthlySales }, defect }: Row, random: Random): CellValue {
  if (defect === "sales-per-day") return `${Math.max(50, Math.round(monthlySales / 26_000 / 50) * 50)}rb/hari`
  if (defect === "sales-words") return random.pick(["tidak tentu", "kurang lebih lima juta", "tergantung musim"])
  return spellMoney(monthlySales, random)
}

export function writeYearlySales({ enterprise: { monthlySales }, defect }: Row, random: Random): CellValue {
  if (defect === "sales-per-day") return `${Math.max(50, Math.round(monthlySales / 26_000 / 50) * 50)} rb/hari`
  if (defect === "sales-words") return random.pick(["tidak tentu", "lima puluh juta", "belum dihitung"])
  return spellMoney(monthlySales * 12, random)
}

export function writeCapital({ enterprise: { capital } }: Row, random: Random): CellValue {
  return spellMoney(capital, random)
}

export function writeAssets({ enterprise: { assets } }: Row, random: Random): CellValue {
  return random.chance(0.2) ? null : spellMoney(assets, random)
}

/** The same amounts for a column headed "(Rp.000)": always numbers. */
export const writeThousands: Record<"capital" | "yearlySales", Writer> = {
  capital: ({ enterprise }) => enterprise.capital / 1000,
  yearlySales: ({ enterprise, defect }, random) => {
    if (defect === "sales-words") return random.pick(["tidak tentu", "musiman"])
    return (enterprise.monthlySales * 12) / 1000
  },
}

export function writeWorkersMale({ enterprise: { workersMale } }: Row, random: Random): CellValue {
  return workersMale === 0 && random.chance(0.5) ? "-" : workersMale
}

export function writeWorkersFemale({ enterprise: { workersFemale } }: Row, random: Random): CellValue {
  return workersFemale === 0 && random.chance(0.5) ? "-" : workersFemale
}

export function writeWorkers({ enterprise: { workersMale, workersFemale } }: Row, random: Random): CellValue {
  const all = workersMale + workersFemale
  return random.chance(0.12) ? `${all} orang` : all
}

/** A permit's column: seldom filled, and often with a word instead of a number. */
export function writePermit(_row: Row, random: Random): CellValue {
  return random.weighted<CellValue>([
    [70, "-"],
    [18, null],
    [6, "Ada"],
    [6, "proses"],
  ])
}

function spellMoney(rupiah: number, random: Random): CellValue {
  const dotted = String(rupiah).replace(/\B(?=(\d{3})+$)/g, ".")
  return random.weighted<CellValue>([
    [52, rupiah],
    [14, `Rp. ${dotted},-`],
    [12, `Rp ${dotted}`],
    [10, dotted],
    [10, inWords(rupiah) ?? dotted],
    [2, rupiah > 2_000_000 ? `< ${Math.ceil(rupiah / 5_000_000) * 5} juta` : rupiah],
  ])
}

/** `500rb`, `1,5 jt`: only where nothing is lost by it. */
function inWords(rupiah: number): string | null {
  if (rupiah < 1_000_000) return `${rupiah / 1000}rb`
  const millions = rupiah / 1_000_000
  return rupiah % 100_000 === 0 && millions < 1000 ? `${String(millions).replace(".", ",")} jt` : null
}
