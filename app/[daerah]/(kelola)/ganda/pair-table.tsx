import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { DataTable } from "@/components/ui/data-table"
import type { PairFilter, PairLine, PairSide } from "@/lib/duplicate/queries/list"
import { reasons } from "@/lib/duplicate/rules/score"
import { formatInstant } from "@/lib/format"
import { reopenPairAction } from "./actions"
import { queryOfFilter } from "./filter"
import { SmallForm } from "./small-form"

type PairTableProps = { slug: string; pairs: PairLine[]; places: Places; filter: PairFilter; zone: string }

const columns = [
  { key: "a", label: "Catatan A" },
  { key: "b", label: "Catatan B" },
  { key: "why", label: "Kemiripan" },
  { key: "score", label: "Nilai", numeric: true },
  { key: "do", label: <span className="hidden-text">Tindakan</span> },
]

/** Pairs of records side by side, the likeliest first. */
export function PairTable({ slug, pairs, places, filter, zone }: PairTableProps) {
  return (
    <DataTable caption="Pasangan yang mirip" columns={columns}>
      {pairs.map(({ id, a, b, score, reasons: why, by, at }) => (
        <tr key={id}>
          <td>
            <SideCell side={a} places={places} />
          </td>
          <td>
            <SideCell side={b} places={places} />
          </td>
          <td>{why.map((reason) => reasons[reason]).join(", ")}</td>
          <td className="num">{score}</td>
          <td>
            {at === null ? (
              <a
                href={`/${slug}/ganda/${id}${queryOfFilter(filter)}`}
                aria-label={`Bandingkan ${a.name} dan ${b.name}`}
              >
                Bandingkan
              </a>
            ) : (
              <>
                <SmallForm quiet action={reopenPairAction} hidden={{ daerah: slug, id }} label="Tanyakan lagi" />
                <span className="sub">{`${by ?? "Sistem"}, ${formatInstant(at, zone)}`}</span>
              </>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function SideCell({ side: { name, owner, kelurahanCode }, places }: { side: PairSide; places: Places }) {
  const place = kelurahanCode ? (places.get(kelurahanCode)?.name ?? kelurahanCode) : "kelurahan belum jelas"
  return (
    <>
      <b>{name}</b>
      <span className="sub">{`${owner} · ${place}`}</span>
    </>
  )
}
