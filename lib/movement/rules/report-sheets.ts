import type { ExportSheet } from "@/lib/mou/rules/export-sheets"
import type { BehindRow, ReportRow } from "@/lib/movement/schema/report"
import { topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import { type ReportState, sides } from "./report"
import { sayMovement, sayWhose } from "./say"

/** The sheets of a file of what moved: the report, and every movement behind it. */
export function listReportSheets(
  { per }: ReportState,
  rows: readonly ReportRow[],
  behind: readonly BehindRow[],
): ExportSheet[] {
  const name = sides[per]
  const dimensions = keysOf(topics)
  const ways = dimensions.flatMap((one) => [
    [`${topics[one]} naik`, 12] as const,
    [`${topics[one]} turun`, 12] as const,
  ])
  return [
    {
      name,
      columns: [
        ...([
          [name, 50],
          ["Produk naik", 12],
          ["Produk turun", 12],
          ["Poin bersih", 12],
        ] as const),
        ...([
          ["Naik tingkat", 12],
          ["Turun tingkat", 12],
          ["Disangkal", 12],
        ] as const),
        ...ways,
      ],
      rows: rows.map((row) => [
        ...[row.name, row.up, row.down, row.net, row.levels.up, row.levels.down, row.disputed],
        ...dimensions.flatMap((one) => [row.dimensions[one]?.up ?? 0, row.dimensions[one]?.down ?? 0]),
      ]),
    },
    {
      name: "Perubahan",
      columns: [
        ...([
          ["Tanggal", 12],
          ["Produk", 36],
          ["Usaha", 36],
          ["Yang berubah", 24],
          ["Sebelum", 14],
        ] as const),
        ...([
          ["Sesudah", 14],
          ["Diperhitungkan kepada", 50],
          ["Bagian", 10],
          ["Jawaban pemilik", 16],
        ] as const),
      ],
      rows: behind.map((row) => {
        const { what, before, after } = sayMovement(row)
        const said = row.affirmed === null ? "" : row.affirmed ? "Dibenarkan" : "Disangkal"
        return [
          { day: row.day },
          row.product,
          row.enterprise,
          what,
          before,
          after,
          sayWhose(row),
          `${Math.round(row.share * 1000) / 10}%`,
          said,
        ]
      }),
    },
  ]
}
