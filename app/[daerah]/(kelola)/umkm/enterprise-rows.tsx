import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import type { ListedEnterprise } from "@/lib/enterprise/queries/list"
import { sectorWord } from "@/lib/enterprise/rules/columns"
import { fieldPhrase } from "@/lib/enterprise/rules/field-words"
import { statuses, statusMoods, wordFor } from "@/lib/enterprise/schema"
import { formatRupiahRange, maskNik } from "@/lib/format"

type RowsProps = { rows: ListedEnterprise[]; base: string; places: Places; usualYear: number }

/** The rows of the list: one plain link each, and as little markup as they can do with. */
export function EnterpriseRows({ rows, base, places, usualYear }: RowsProps) {
  return rows.map((row) => (
    <tr key={row.id}>
      <td>
        <a href={`${base}/${row.id}`}>{row.name}</a>
        {row.products && <span className="sub">{row.products}</span>}
      </td>
      <td>
        {row.person}
        <span className="sub">{row.nikLast4 ? `NIK ${maskNik(row.nikLast4)}` : "NIK belum ada"}</span>
      </td>
      <Place row={row} places={places} />
      <td>{sectorWord(row.sector) || "–"}</td>
      <td className="num">
        {formatRupiahRange(row.salesMin, row.salesMax)}
        {row.year !== null && row.year !== usualYear && <span className="sub">{`tahun ${row.year}`}</span>}
      </td>
      <td>
        <span className={`tag ${wordFor(statusMoods, row.status)}`}>{wordFor(statuses, row.status)}</span>
        {row.status === "NEEDS_REPAIR" && row.flags.length > 0 && <span className="sub">{flagged(row.flags)}</span>}
      </td>
    </tr>
  ))
}

function Place({ row, places }: { row: ListedEnterprise; places: Places }) {
  if (!row.kelurahanCode) {
    return (
      <td>
        <span className="tag warn">belum jelas</span>
      </td>
    )
  }
  const area = [row.rt && `RT ${row.rt}`, row.rw && `RW ${row.rw}`].filter(Boolean).join(" / ")
  return (
    <td>
      {places.get(row.kelurahanCode)?.name ?? row.kelurahanCode}
      {area && <span className="sub">{area}</span>}
    </td>
  )
}

function flagged(flags: string[]): string {
  const fields = [...new Set(flags.map((flag) => flag.split(":")[0] ?? ""))]
  return fields.length > 3 ? `${fieldPhrase(fields.slice(0, 2))}, dan ${fields.length - 2} lagi` : fieldPhrase(fields)
}
