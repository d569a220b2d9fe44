import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { type JudgeOptions, judgeWorkbook } from "@/lib/intake/rules/judge-workbook"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import { type Grid, readBytes, type Value, writeBook } from "@/lib/workbook/rules/fixture"

const lines = gunzipSync(readFileSync("prisma/data/regions.csv.gz")).toString("utf8").split("\n")

/** The regions of Kota Probolinggo. */
export const probolinggo = lines.flatMap((line) => {
  const [code = "", name = "", level = ""] = line.trim().split(",")
  return code === "35.74" || code.startsWith("35.74.") ? [{ code, name, level }] : []
})

/** Judges sheets (or the bytes of a file) as an import into Kota Probolinggo would. */
export async function judge(given: Buffer | Record<string, Grid | Value[][]>, options: Partial<JudgeOptions> = {}) {
  const workbook = await readBytes(Buffer.isBuffer(given) ? given : writeBook(given))
  return judgeWorkbook(workbook, { regions: probolinggo, today: "2026-11-21", ...options })
}

/** The cells of a heading written with bars between them. */
export function heads(text: string): string[] {
  return text.split("|").map((part) => part.trim())
}

/** What a judged row says, without what it leaves empty. */
export function filled({ values }: JudgedRow): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}

/** The problems of a row as `field:code`. */
export function codes({ problems }: JudgedRow): string[] {
  return problems.map(({ field, code }) => `${field}:${code}`)
}
