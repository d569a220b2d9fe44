import { type JudgeOptions, judgeWorkbook } from "@/lib/intake/rules/judge-workbook"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import type { Region } from "@/lib/intake/rules/values/kelurahan"
import { type Grid, readBytes, type Value, writeBook } from "@/lib/workbook/rules/fixture"

const districts = [
  "01 Kademangan: 1001 Ketapang, 1002 Triwung Lor, 1003 Triwung Kidul, 1007 Pohsangit Kidul, 1008 Kademangan, 1009 Pilang",
  "02 Wonoasih: 1001 Jrebeng Kidul, 1002 Pakistaji, 1003 Kedunggaleng, 1005 Kedung Asem, 1006 Sumber Taman, 1007 Wonoasih",
  "03 Mayangan: 1001 Mayangan, 1002 Mangunharjo, 1004 Jati, 1007 Sukabumi, 1010 Wiroborang",
  "04 Kanigaran: 1001 Tisnonegaran, 1002 Sukoharjo, 1003 Kanigaran, 1004 Kebonsari Wetan, 1005 Curahgrinting, 1006 Kebonsari Kulon",
  "05 Kedopok: 1001 Jrebeng Kulon, 1002 Kareng Lor, 1003 Sumber Wetan, 1004 Jrebeng Lor, 1005 Kedopok, 1006 Jrebeng Wetan",
]

function parse(entry: string): { code: string; name: string } {
  const at = entry.indexOf(" ")
  return { code: entry.slice(0, at), name: entry.slice(at + 1) }
}

/** The regions of Kota Probolinggo (Kepmendagri 300.2.2-2138/2025). */
const probolinggo: Region[] = districts.flatMap((line) => {
  const [district = "", villages = ""] = line.split(": ")
  const { code, name } = parse(district)
  const below = villages.split(", ").map((village) => {
    const one = parse(village)
    return { code: `35.74.${code}.${one.code}`, name: one.name, level: "kelurahan" }
  })
  return [{ code: `35.74.${code}`, name, level: "kecamatan" }, ...below]
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
