import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Tag } from "@/components/ui/tag"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatDay, formatNumber, formatPercent, formatShortDay } from "@/lib/format"
import { listBehind } from "@/lib/movement/queries/report"
import { type Behind, parts, readBehind, sides, writeBehind } from "@/lib/movement/rules/report"
import { sayMovement, sayWhose } from "@/lib/movement/rules/say"
import type { BehindRow } from "@/lib/movement/schema/report"
import { queryOf, type SearchParams } from "@/lib/params"
import { dayIn } from "@/lib/tenant/rules"
import { topics } from "@/lib/training/schema/words"

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
  const { rows, products, total } = await listBehind(actor, behind)
  const back = `/${actor.tenantSlug}/kesiapan/perubahan${writeBehind({ per: behind.per, from: behind.from, until: behind.until })}`
  return (
    <main>
      <PageHeader
        title="Perubahan di balik angka"
        lead={`${formatNumber(products)} produk: ${sayBehind(behind, rows)}, ${formatDay(behind.from)} sampai ${formatDay(behind.until)}.`}
        back={{ href: back, label: "Perubahan dan sebabnya" }}
      />
      {total > rows.length && (
        <p className="small">
          {formatNumber(rows.length)} perubahan terakhir dari {formatNumber(total)}; pilih masa yang lebih pendek untuk
          yang lain.
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title="0 perubahan untuk angka ini" action={<a href={back}>Kembali</a>}>
          Tidak ada perubahan pada masa dan dimensi ini.
        </EmptyState>
      ) : (
        <DataTable caption="Perubahan di balik angka" columns={columns}>
          {rows.map((row) => (
            <Row key={`${row.movementId} ${row.of}`} slug={actor.tenantSlug} row={row} />
          ))}
        </DataTable>
      )}
    </main>
  )
}

/** Which changes are meant: of one side where there is one, up or down, in a dimension. */
function sayBehind({ part, id, dimension, way, per }: Behind, rows: readonly BehindRow[]): string {
  const side = id && rows[0]?.of ? ` kepada ${rows[0].of}` : ""
  const what = part
    ? parts[part]
    : dimension || way
      ? parts.poin
      : `semua yang diperhitungkan menurut ${sides[per].toLowerCase()}`
  const turned = way && `jumlahnya ${way}`
  return [`${what}${side}`, dimension && `pada ${topics[dimension]}`, turned].filter(Boolean).join(", ")
}

function Row({ slug, row }: { slug: string; row: BehindRow }) {
  const { what, before, after } = sayMovement(row)
  return (
    <tr>
      <td className="nowrap">{formatShortDay(row.day)}</td>
      <th scope="row">
        <a href={`/${slug}/produk/${row.productId}/perubahan`}>{row.product}</a>
        <span className="sub">{row.enterprise}</span>
      </th>
      <td>{what}</td>
      <td>
        {before} → {after} {row.change > 0 ? "▲" : "▼"}
      </td>
      <td>
        {sayWhose(row)} {row.affirmed === false && <Tag mood="warn">Disangkal</Tag>}
      </td>
      <td className="num">{row.isCredited ? formatPercent(row.share) : "–"}</td>
    </tr>
  )
}
