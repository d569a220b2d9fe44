import { type EnterpriseLine, EnterpriseLines } from "@/app/[daerah]/(kelola)/umkm/enterprise-lines"
import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import type { ListedEnterprise } from "@/lib/enterprise/queries/list"
import { sectorWord } from "@/lib/enterprise/rules/columns"
import { fieldPhrase } from "@/lib/enterprise/rules/field-words"
import { statuses, statusMoods, wordFor } from "@/lib/enterprise/schema"
import { formatRupiahRange, maskNik } from "@/lib/format"

type RowsProps = { rows: ListedEnterprise[]; base: string; places: Places; usualYear: number }

/** The rows of the list, put into words. */
export function EnterpriseRows({ rows, base, places, usualYear }: RowsProps) {
  return <EnterpriseLines base={base} lines={rows.map((row) => lineOf(row, places, usualYear))} />
}

function lineOf(row: ListedEnterprise, places: Places, usualYear: number): EnterpriseLine {
  const code = row.kelurahanCode
  const isFlagged = row.status === "NEEDS_REPAIR" && row.flags.length > 0
  return [
    row.id,
    row.name,
    row.products ?? "",
    row.person,
    row.nikLast4 ? `NIK ${maskNik(row.nikLast4)}` : "NIK belum ada",
    code ? (places.get(code)?.name ?? code) : "",
    code ? areaOf(row) : "",
    sectorWord(row.sector) || "–",
    formatRupiahRange(row.salesMin, row.salesMax),
    row.year !== null && row.year !== usualYear ? `tahun ${row.year}` : "",
    wordFor(statusMoods, row.status),
    wordFor(statuses, row.status),
    isFlagged ? flagged(row.flags) : "",
  ]
}

function areaOf({ rt, rw }: ListedEnterprise): string {
  return [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(" / ")
}

function flagged(flags: string[]): string {
  const fields = [...new Set(flags.map((flag) => flag.split(":")[0] ?? ""))]
  return fields.length > 3 ? `${fieldPhrase(fields.slice(0, 2))}, dan ${fields.length - 2} lagi` : fieldPhrase(fields)
}
