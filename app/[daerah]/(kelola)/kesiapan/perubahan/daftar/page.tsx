import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatDay, formatNumber, formatPercent, formatShortDay } from "@/lib/format"
import { listBehind, mostListed } from "@/lib/movement/queries/report"
import { readBehind, writeBehind } from "@/lib/movement/rules/report"
import { sayMovement } from "@/lib/movement/rules/say"
import type { BehindRow } from "@/lib/movement/schema/report"
import { queryOf, type SearchParams } from "@/lib/params"
import { dayIn } from "@/lib/tenant/rules"

export const metadata: Metadata = { title: "Perubahan di balik angka" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

const columns = [
  { key: "tanggal", label: "Tanggal" },
  { key: "produk", label: "Produk" },
  { key: "apa", label: "Yang berubah" },
  { key: "nilai", label: "Sebelum → sesudah" },
  { key: "siapa", label: "Diperhitungkan kepada" },
  { key: "bagian", label: "Bagian", numeric: true },
]

export default async function BehindReportPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "movement.list")
  const [{ timeZone: zone }, query] = await Promise.all([requireTenant(params), queryOf(searchParams)])
  const behind = readBehind(query, dayIn(zone, new Date()))
  const rows = await listBehind(actor, behind)
  const back = `/${actor.tenantSlug}/kesiapan/perubahan${writeBehind({ per: behind.per, from: behind.from, until: behind.until })}`
  return (
    <main>
      <PageHeader
        title="Perubahan di balik angka"
        lead={`${formatDay(behind.from)} sampai ${formatDay(behind.until)}; ${formatNumber(new Set(rows.map(({ productId }) => productId)).size)} produk.`}
        back={{ href: back, label: "Perubahan dan sebabnya" }}
      />
      {rows.length === mostListed && <p className="small">Hanya {formatNumber(mostListed)} perubahan terakhir.</p>}
      {rows.length === 0 ? (
        <EmptyState title="0 perubahan untuk angka ini" action={<a href={back}>Kembali</a>}>
          Tidak ada perubahan pada masa dan dimensi ini.
        </EmptyState>
      ) : (
        <DataTable caption="Perubahan di balik angka" columns={columns}>
          {rows.map((row) => (
            <Row key={row.movementId + row.of} slug={actor.tenantSlug} row={row} />
          ))}
        </DataTable>
      )}
    </main>
  )
}

function Row({ slug, row }: { slug: string; row: BehindRow }) {
  const { what, before, after } = sayMovement(row)
  return (
    <tr>
      <td>{formatShortDay(row.day)}</td>
      <th scope="row">
        <a href={`/${slug}/produk/${row.productId}/perubahan`}>{row.product}</a>
        <span className="sub">{row.enterprise}</span>
      </th>
      <td>{what}</td>
      <td>
        {before} → {after} {row.change > 0 ? "▲" : "▼"}
      </td>
      <td>
        {row.of} {row.affirmed === false && <Tag mood="warn">Disangkal</Tag>}
      </td>
      <td className="num">{formatPercent(row.share)}</td>
    </tr>
  )
}
