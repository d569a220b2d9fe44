import type { Metadata } from "next"
import { TrainingsTabs } from "@/app/[daerah]/(kelola)/pelatihan/trainings-tabs"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { PrintButton } from "@/components/ui/print-button"
import { Stat } from "@/components/ui/stat"
import { Tabs } from "@/components/ui/tabs"
import { requireActor, requireTenant } from "@/lib/auth"
import { countEquity, type Equity } from "@/lib/enrolment/queries/equity"
import { type EquityFilter, readEquityFilter, type Service, writeEquityFilter } from "@/lib/enrolment/rules/equity"
import { sectors } from "@/lib/enterprise/rules/vocabulary"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import { formatDay, formatNumber } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { dayIn } from "@/lib/tenant/rules"
import { ServedList } from "./served-list"
import { ShareTable } from "./share-table"

export const metadata: Metadata = { title: "Pemerataan pelatihan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

const meaning =
  "Dilayani berarti: punya kursi dan hadir di sedikitnya satu sesi pelatihan yang berlangsung atau selesai. Usaha yang tutup, pindah, ditolak, atau ganda tidak dihitung."

export default async function EquityPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "equity.view")
  const [{ timeZone: zone }, query, places] = await Promise.all([
    requireTenant(params),
    queryOf(searchParams),
    getKelurahan(actor),
  ])
  const filter = readEquityFilter(query)
  const base = `/${actor.tenantSlug}/pelatihan/pemerataan`
  const today = dayIn(zone, new Date())
  const href = (change: Partial<EquityFilter>) => base + writeEquityFilter({ ...filter, page: 1, ...change })
  if (filter.service) return <ServedList {...{ actor, filter, href, places, zone }} />
  return (
    <main>
      <PageHeader title="Pemerataan pelatihan" lead={meaning}>
        <PrintButton>Cetak</PrintButton>
      </PageHeader>
      <TrainingsTabs actor={actor} current="pemerataan" />
      <Tabs label="Tahun" tabs={yearTabs(Number(today.slice(0, 4)), filter.year, href)} />
      <Figures
        equity={await countEquity(actor, { year: filter.year, zone })}
        asOf={filter.year ? `sepanjang ${filter.year}` : `per ${formatDay(today)}`}
        {...{ href, places }}
      />
    </main>
  )
}

type FiguresProps = { equity: Equity; asOf: string; href: Href; places: ReadonlyMap<string, { name: string }> }

function Figures({ equity: { all, kelurahan, sectors: bySector }, asOf, href, places }: FiguresProps) {
  if (all.total === 0)
    return <EmptyState title="Belum ada usaha yang tercatat">Daftarkan UMKM atau impor daftar Anda dahulu.</EmptyState>
  const stats: [string, number, Service][] = [
    ["Pernah dilayani", all.served, "pernah"],
    ["Belum pernah", all.total - all.served, "belum"],
    ["Tiga kali atau lebih", all.often, "tiga"],
  ]
  return (
    <>
      <div className="stats">
        {stats.map(([label, count, service]) => (
          <Stat
            key={service}
            {...{ label, asOf }}
            figure={formatNumber(count)}
            unit="usaha"
            definition={meaning}
            href={href({ service })}
          />
        ))}
      </div>
      <ShareTable
        title="Menurut kelurahan"
        head="Kelurahan"
        shares={kelurahan}
        nameOf={(code) => places.get(code)?.name ?? "Belum jelas"}
        hrefOf={(value, service) => href({ kelurahan: value, service })}
      />
      <ShareTable
        title="Menurut sektor"
        head="Sektor"
        shares={bySector}
        nameOf={(sector) => (sector === "-" ? "Belum tercatat" : wordFor(sectors, sector))}
        hrefOf={(value, service) => href({ sector: value, service })}
      />
    </>
  )
}

type Href = (change: Partial<EquityFilter>) => string

function yearTabs(now: number, chosen: number | null, href: Href) {
  const years = [now, now - 1, now - 2, now - 3]
  return [
    { href: href({ year: null }), label: "Semua tahun", current: chosen === null },
    ...years.map((year) => ({ href: href({ year }), label: String(year), current: year === chosen })),
  ]
}
