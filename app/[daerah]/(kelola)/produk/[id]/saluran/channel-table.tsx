import { DataTable } from "@/components/ui/data-table"
import { formatRupiah, formatShortDay } from "@/lib/format"
import type { ProductRecord } from "@/lib/product/queries/record"
import { channelKinds } from "@/lib/product/schema/words"
import { GradeTag } from "../grade-tag"

type ChannelTableProps = { base: string; record: Pick<ProductRecord, "channels" | "sales"> }

/** Where a product is sold, since when, and what came in over the last twelve months. */
export function ChannelTable({ base, record: { channels, sales } }: ChannelTableProps) {
  return (
    <DataTable caption="Saluran penjualan" columns={columns}>
      {channels.map(({ id, kind, name, url, since, until, grade }) => {
        const earned = sales.filter(({ channelId }) => channelId === id)
        const total = earned.reduce((all, { amount }) => all + amount, BigInt(0))
        return (
          <tr key={id}>
            <th scope="row">
              <a href={`${base}/${id}`}>{name}</a>
              <span className="sub">
                {channelKinds[kind]}
                {url && (
                  <>
                    {", "}
                    <a href={url} target="_blank" rel="noreferrer nofollow">
                      {new URL(url).host}
                      <span className="hidden-text"> (di tab baru)</span>
                    </a>
                  </>
                )}
              </span>
            </th>
            <td>{sayDays(since, until)}</td>
            <td className="num">
              {earned.length > 0 ? formatRupiah(total) : <span className="muted">Belum diisi</span>}
            </td>
            <td>
              <GradeTag grade={grade} />
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}

function sayDays(since: string | null, until: string | null): string {
  const from = since ? `sejak ${formatShortDay(since)}` : "tanggal mulai belum diisi"
  return until ? `${from}, sampai ${formatShortDay(until)}` : from
}

const columns = [
  { key: "name", label: "Tempat" },
  { key: "days", label: "Waktu" },
  { key: "sales", label: "Penjualan 12 bulan", numeric: true },
  { key: "grade", label: "Diketahui dari" },
]
