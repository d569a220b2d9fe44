import { type ExportedEnterprise, exportColumns } from "@/lib/enterprise/rules/export-columns"
import { readHeading } from "@/lib/intake/rules/columns/heading"
import type { Column, ColumnTarget } from "@/lib/intake/rules/columns/target"
import { readRow } from "@/lib/intake/rules/rows/read-row"
import type { JudgedRow } from "@/lib/intake/rules/rows/row"
import type { RegionMatcher } from "@/lib/intake/rules/values/kelurahan"
import { type Cell, emptyCell } from "@/lib/workbook/schema"

/** What a row says, however it came about. */
export type Said = Pick<JudgedRow, "values" | "originals" | "problems">

/** What reading an export takes; `today` is an ISO day. */
export type ExportReader = {
  places: ReadonlyMap<string, { name: string; kecamatan: string }>
  regions: RegionMatcher
  today: string
}

const byTarget = readHeadings()

/** The columns of an export by what their headings mean to an import. */
function readHeadings(): Map<ColumnTarget, Column[]> {
  const found = new Map<ColumnTarget, Column[]>()
  for (const [column, { header }] of exportColumns.entries()) {
    const meaning = readHeading([header])
    const said = meaning?.target
    if (!meaning || !said || said === "bareName" || said === "contact") continue
    const target = said === "phone" && found.has("phone") ? "phone2" : said
    const { unit, period } = meaning
    found.set(target, [{ column, header, target, unit, period, reason: null, samples: [] }])
  }
  return found
}

/** What an import would read if a record were exported now, so that a file is compared with its like. */
export function readExported(record: ExportedEnterprise, { places, regions, today }: ExportReader): Said {
  const cells = exportColumns.map(({ value }): Cell => {
    const said = value(record, places)
    if (said === null || said === "") return emptyCell
    return typeof said === "number" ? { kind: "number", text: String(said), value: said } : { kind: "text", text: said }
  })
  const reader = { byTarget, genders: { P: "P" as const }, regions, date1904: false, today }
  return readRow({ sheet: "", row: 0 }, { cells, place: { kelurahan: null, kecamatan: null }, reader })
}
