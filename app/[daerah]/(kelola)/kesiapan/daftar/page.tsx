import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { requireActor, requireTenant } from "@/lib/auth"
import { decodeCursor } from "@/lib/enterprise/rules/cursor"
import { formatNumber, formatRange, formatShortDay } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { commodities } from "@/lib/product/schema/words"
import { type BehindRow, listBehind } from "@/lib/readiness/queries/behind"
import { type Behind, readBehind, writeBehind } from "@/lib/readiness/rules/picture"
import { levels } from "@/lib/readiness/schema/words"
import { getKelurahan, type Kelurahan } from "@/lib/region/queries"
import { dayIn } from "@/lib/tenant/rules"
import { topics } from "@/lib/training/schema/words"
import { sayWanted } from "./words"

export const metadata: Metadata = { title: "Produk di balik angka" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function BehindPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "readiness.view")
  const [{ timeZone: zone }, query, places] = await Promise.all([
    requireTenant(params),
    queryOf(searchParams),
    getKelurahan(actor),
  ])
  const wanted = readBehind(query, dayIn(zone, new Date()))
  const { rows, total, skipped, next } = await listBehind(actor, { wanted, zone }, decodeCursor(query.sesudah))
  const base = `/${actor.tenantSlug}/kesiapan`
  const here = `${base}/daftar${writeBehind(wanted)}`
  return (
    <main>
      <PageHeader
        title="Produk di balik angka"
        lead={sayWanted(wanted, wanted.kelurahan ? (places.get(wanted.kelurahan)?.name ?? wanted.kelurahan) : null)}
        back={{ href: base, label: "Kesiapan produk" }}
      />
      {rows.length === 0 ? (
        <EmptyState title="0 produk untuk angka ini" action={<a href={base}>Kembali ke gambaran</a>}>
          Keadaannya mungkin sudah berubah sejak angka itu dibuka; buka lagi gambarannya.
        </EmptyState>
      ) : (
        <>
          <DataTable caption="Produk di balik angka" columns={columnsOf(wanted)}>
            {rows.map((row) => (
              <Row key={row.id} slug={actor.tenantSlug} {...{ row, wanted, places }} />
            ))}
          </DataTable>
          <Pagination
            shown={`Menampilkan ${formatRange(skipped + 1, skipped + rows.length)} dari ${formatNumber(total)} produk`}
            first={skipped > 0 ? here : undefined}
            next={next ? `${here}&sesudah=${next}` : undefined}
          />
        </>
      )}
    </main>
  )
}

function columnsOf({ from, until, moved, weak }: Behind) {
  const dimension = moved ?? weak
  return [
    { key: "name", label: "Produk" },
    { key: "enterprise", label: "Usaha" },
    { key: "began", label: `Tingkat ${formatShortDay(from)}` },
    { key: "ended", label: `Tingkat ${formatShortDay(until)}` },
    { key: "general", label: "Indeks umum kini", numeric: true },
    ...(dimension ? [{ key: "score", label: `${topics[dimension]} kini`, numeric: true }] : []),
    ...(moved ? [{ key: "change", label: "Perubahan", numeric: true }] : []),
  ]
}

type RowProps = { slug: string; row: BehindRow; wanted: Behind; places: ReadonlyMap<string, Kelurahan> }

function Row({ slug, row, wanted, places }: RowProps) {
  const { id, name, commodity, enterprise, kelurahanCode, thenLevel, untilLevel, general, score, change } = row
  return (
    <tr>
      <th scope="row">
        <a href={`/${slug}/produk/${id}`}>{name}</a>
        <span className="sub">{commodities[commodity]}</span>
      </th>
      <td>
        {enterprise}
        <span className="sub">{(kelurahanCode && places.get(kelurahanCode)?.name) ?? "Kelurahan belum diisi"}</span>
      </td>
      <td>{thenLevel ? levels[thenLevel] : <span className="muted">Belum tercatat</span>}</td>
      <td>{untilLevel ? levels[untilLevel] : <span className="muted">Belum tercatat</span>}</td>
      <td className="num">{formatNumber(general)}</td>
      {(wanted.moved || wanted.weak) && <td className="num">{score === null ? "–" : formatNumber(score)}</td>}
      {wanted.moved && (
        <td className="num">
          {change === null ? "–" : `${change > 0 ? "+" : "−"}${formatNumber(Math.round(Math.abs(change) * 10) / 10)}`}
        </td>
      )}
    </tr>
  )
}
