import { DataTable } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format"
import type { MouLine } from "@/lib/mou/queries/facts"
import { type MouFilter, type MouPhase, writeMouList } from "@/lib/mou/rules/filter"
import { countByKind } from "@/lib/mou/rules/overview"
import { partnerKinds } from "@/lib/partner/schema/partner"

const columns = [
  { key: "jenis", label: "Jenis mitra" },
  { key: "siap", label: "Disiapkan", numeric: true },
  { key: "berlaku", label: "Berlaku", numeric: true },
  { key: "selesai", label: "Berakhir atau dihentikan", numeric: true },
  { key: "semua", label: "Semua", numeric: true },
]

/** The agreements by kind of partner, each number leading to its list. */
export function KindTable({ base, mous }: { base: string; mous: readonly MouLine[] }) {
  return (
    <section className="stack tight">
      <h2>Menurut jenis mitra</h2>
      <DataTable caption="Menurut jenis mitra" columns={columns}>
        {countByKind(mous).map(({ kind, prepared, inForce, over }) => {
          const counts: [number, MouPhase | null][] = [
            [prepared, "persiapan"],
            [inForce, "berlaku"],
            [over, "selesai"],
            [prepared + inForce + over, null],
          ]
          return (
            <tr key={kind}>
              <th scope="row">{partnerKinds[kind]}</th>
              {counts.map(([count, phase]) => (
                <Count key={phase} {...{ base, count }} filter={{ kind, phase }} />
              ))}
            </tr>
          )
        })}
      </DataTable>
    </section>
  )
}

function Count({ base, count, filter }: { base: string; count: number; filter: Partial<MouFilter> }) {
  return (
    <td className="num">{count > 0 ? <a href={base + writeMouList({ filter })}>{formatNumber(count)}</a> : "0"}</td>
  )
}
