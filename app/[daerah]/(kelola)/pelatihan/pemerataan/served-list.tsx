import { PageHeader } from "@/components/layout/page-header"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { Tabs } from "@/components/ui/tabs"
import type { Actor } from "@/lib/access"
import { listServed, type ServedEnterprise, servedPerPage } from "@/lib/enrolment/queries/equity"
import { type EquityFilter, services } from "@/lib/enrolment/rules/equity"
import { sectors } from "@/lib/enterprise/rules/vocabulary"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatInstantShortDay, formatNumber, formatRange } from "@/lib/format"
import { keysOf } from "@/lib/vocabulary"

type Places = ReadonlyMap<string, { name: string }>
type Href = (change: Partial<EquityFilter>) => string
type ServedListProps = { actor: Actor; filter: EquityFilter; href: Href; places: Places; zone: string }

const columns = [
  { key: "usaha", label: "Usaha dan pelaku" },
  { key: "kelurahan", label: "Kelurahan" },
  { key: "sektor", label: "Sektor" },
  { key: "kali", label: "Dilayani", numeric: true },
  { key: "terakhir", label: "Terakhir" },
]

/** The enterprises behind a number of the equity page. */
export async function ServedList({ actor, filter, href, places, zone }: ServedListProps) {
  const { rows, total } = await listServed(actor, filter, zone)
  const { service, page } = filter
  const skipped = (page - 1) * servedPerPage
  return (
    <main>
      <PageHeader
        title="Pemerataan pelatihan"
        lead={`${sayFilter(filter, places)}, ${formatNumber(total)} usaha`}
        back={{ href: href({ service: null, kelurahan: null, sector: null }), label: "Pemerataan" }}
      />
      <Tabs
        label="Berapa kali dilayani"
        tabs={keysOf(services).map((key) => ({
          href: href({ service: key }),
          label: services[key],
          current: key === service,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title="Tidak ada usaha di sini" />
      ) : (
        <>
          <DataTable caption="Usaha" columns={columns}>
            {rows.map((row) => (
              <ServedRow key={row.id} {...{ row, places, zone }} slug={actor.tenantSlug} />
            ))}
          </DataTable>
          <Pagination
            shown={`Menampilkan ${formatRange(skipped + 1, skipped + rows.length)} dari ${formatNumber(total)}`}
            first={page > 1 ? href({}) : undefined}
            previous={page > 1 ? href({ page: page - 1 }) : undefined}
            next={skipped + rows.length < total ? href({ page: page + 1 }) : undefined}
          />
        </>
      )}
    </main>
  )
}

function sayFilter({ kelurahan, sector, year }: EquityFilter, places: Places): string {
  const place = kelurahan && (places.get(kelurahan)?.name ?? "kelurahan belum jelas")
  const trade = sector && (sector === "-" ? "sektor belum tercatat" : wordFor(sectors, sector))
  return [place, trade, year ? `tahun ${year}` : "semua tahun"].filter(Boolean).join(", ")
}

function ServedRow({ row, places, zone, slug }: { row: ServedEnterprise; places: Places; zone: string; slug: string }) {
  const { id, name, person, kelurahanCode, sector, times, servedAt, title } = row
  return (
    <tr>
      <td>
        <a href={`/${slug}/umkm/${id}`}>{name}</a>
        <span className="sub">{person}</span>
      </td>
      <td>{places.get(kelurahanCode ?? "")?.name ?? "–"}</td>
      <td>{sector ? wordFor(sectors, sector) : "–"}</td>
      <td className="num">{times > 0 ? `${formatNumber(times)} kali` : "Belum pernah"}</td>
      <td>
        {servedAt && formatInstantShortDay(servedAt, zone)}
        {title && <span className="sub">{title}</span>}
      </td>
    </tr>
  )
}
