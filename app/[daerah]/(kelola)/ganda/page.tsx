import "./ganda.css"
import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { Tabs } from "@/components/ui/tabs"
import type { Actor } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import {
  countByKelurahan,
  countPairs,
  getScan,
  listPairs,
  type PairFilter,
  type Place,
} from "@/lib/duplicate/queries/list"
import { listMerges } from "@/lib/duplicate/queries/merges"
import { formatNumber } from "@/lib/format"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { Done } from "./done"
import { queryOfFilter, readFilter } from "./filter"
import { FilterForm } from "./filter-form"
import { MergeTable } from "./merge-table"
import { PairTable } from "./pair-table"
import { ScanCard } from "./scan-card"

export const metadata: Metadata = { title: "Data ganda" }

type View = "terbuka" | "bukan" | "digabung"

const views = { terbuka: "Perlu diputuskan", bukan: "Bukan ganda", digabung: "Digabung" } as const

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function DuplicatesPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "duplicate.list")
  const query = await queryOf(searchParams)
  const [filter, slug] = [readFilter(query), actor.tenantSlug]
  const base = `/${slug}/ganda`
  const view = query.lihat === "bukan" || query.lihat === "digabung" ? query.lihat : "terbuka"
  const { timeZone: zone } = await requireTenant(params)
  const [counts, scan, places] = [await countPairs(actor, filter), await getScan(actor), await getKelurahan(actor)]
  const numbers = { terbuka: counts.open, bukan: counts.dismissed, digabung: counts.merged }
  return (
    <main>
      <PageHeader title="Data ganda" lead="Catatan yang mungkin mencatat usaha yang sama, yang paling mirip dahulu." />
      <Done slug={slug} done={query.selesai} />
      {view === "terbuka" && <ScanCard {...{ slug, scan, zone }} />}
      <ViewTabs base={base} view={view} filter={filter} numbers={numbers} />
      {view === "terbuka" && <FilterForm {...{ filter, places, base }} counts={await countByKelurahan(actor)} />}
      {view === "digabung" ? (
        <MergeTable slug={slug} merges={await listMerges(actor)} zone={zone} />
      ) : (
        <Pairs {...{ actor, view, filter, zone }} after={query.sesudah} count={numbers[view]} />
      )}
    </main>
  )
}

type ViewTabsProps = { base: string; view: View; filter: PairFilter; numbers: Record<View, number> }

function ViewTabs({ base, view, filter, numbers }: ViewTabsProps) {
  const tabs = (["terbuka", "bukan", "digabung"] as const).map((name) => ({
    href: `${base}${queryOfFilter(filter, name === "terbuka" ? {} : { lihat: name })}`,
    label: `${views[name]} (${formatNumber(numbers[name])})`,
    current: name === view,
  }))
  return <Tabs label="Keadaan pasangan" tabs={tabs} />
}

type PairsProps = {
  actor: Actor
  view: "terbuka" | "bukan"
  filter: PairFilter
  zone: string
  after: string | undefined
  count: number
}

async function Pairs({ actor, view, filter, zone, after, count }: PairsProps) {
  const [slug, state] = [actor.tenantSlug, view === "bukan" ? ("DISMISSED" as const) : ("OPEN" as const)]
  const { pairs, next } = await listPairs(actor, { state, filter, after: placeOf(after) })
  const more: Record<string, string> = view === "bukan" ? { lihat: view } : {}
  const hrefOf = (query: Record<string, string>) => `/${slug}/ganda${queryOfFilter(filter, { ...more, ...query })}`
  if (pairs.length === 0) {
    const title = view === "bukan" ? "Belum ada yang ditandai bukan ganda" : "Tidak ada pasangan yang perlu diputuskan"
    const hint = "Longgarkan filter, atau cari di seluruh register dengan tombol di atas."
    return <EmptyState title={title}>{view === "terbuka" && hint}</EmptyState>
  }
  return (
    <>
      <PairTable {...{ slug, pairs, filter, zone }} places={await getKelurahan(actor)} />
      <Pagination
        shown={`${formatNumber(pairs.length)} dari ${formatNumber(count)} pasangan`}
        first={after ? hrefOf({}) : undefined}
        next={next && hrefOf({ sesudah: `${next.score}.${next.id}` })}
      />
    </>
  )
}

function placeOf(after = ""): Place | undefined {
  const [score = "", id] = after.split(".")
  return /^\d{1,3}$/.test(score) && isId(id) ? { score: Number(score), id } : undefined
}
