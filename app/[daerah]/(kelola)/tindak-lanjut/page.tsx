import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { Pagination } from "@/components/ui/pagination"
import { PrintButton } from "@/components/ui/print-button"
import { Tabs } from "@/components/ui/tabs"
import { getPortalAddress } from "@/lib/address"
import { requireActor, requireTenant } from "@/lib/auth"
import { countFollowUps, type FollowUpFilter, followUpsPerPage, listFollowUps } from "@/lib/follow-up/queries/list"
import { type FollowUpDay, followUpDays } from "@/lib/follow-up/rules/words"
import { formatNumber, formatRange } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { dayIn } from "@/lib/tenant/rules"
import { FollowUpTable } from "./follow-up-table"

export const metadata: Metadata = { title: "Tindak lanjut" }

const views = [
  { path: "", state: "ASKED", label: "Perlu ditanya", count: "asked" },
  { path: "diam", state: "NO_ANSWER", label: "Tidak menjawab", count: "silent" },
  { path: "dijawab", state: "ANSWERED", label: "Dijawab", count: "answered" },
] as const

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function FollowUpsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "follow-up.list")
  const query = await queryOf(searchParams)
  const view = views.find(({ path }) => path === (query.lihat ?? "")) ?? views[0]
  const filter = readFilter(view.state, query)
  const [tenant, places, counts, { followUps, total }, portal] = await Promise.all([
    requireTenant(params),
    getKelurahan(actor),
    countFollowUps(actor),
    listFollowUps(actor, filter),
    getPortalAddress(),
  ])
  const base = `/${actor.tenantSlug}/tindak-lanjut`
  const href = (path: string, days = filter.days, page = 1) => addressOf(base, { path, days, page })
  const before = (filter.page - 1) * followUpsPerPage
  return (
    <main>
      <PageHeader
        title="Tindak lanjut pelatihan"
        lead="Setelah 30, 90, dan 180 hari: apakah hasil pelatihan diterapkan? Pelaku usaha menjawab lewat tautan; yang belum, Anda tanyakan."
      >
        <PrintButton>Cetak</PrintButton>
      </PageHeader>
      {query.tersimpan && (
        <Notice kind="success">{query.tersimpan === "jawaban" ? "Jawaban tersimpan." : "Catatan tersimpan."}</Notice>
      )}
      <Tabs
        label="Tindak lanjut menurut keadaan"
        tabs={views.map(({ path, label, count }) => ({
          href: href(path),
          label: `${label} (${formatNumber(counts[count])})`,
          current: path === view.path,
        }))}
      />
      <nav className="bar small only-screen" aria-label="Hari tindak lanjut">
        <DayLink href={href(view.path, null)} isCurrent={filter.days === null} label="Semua" />
        {followUpDays.map((days) => (
          <DayLink key={days} href={href(view.path, days)} isCurrent={filter.days === days} label={`${days} hari`} />
        ))}
      </nav>
      {followUps.length === 0 ? (
        <Nothing state={view.state} />
      ) : (
        <>
          <FollowUpTable
            {...{ followUps, places, base }}
            actor={actor}
            home={`${portal}/${actor.tenantSlug}/peserta`}
            today={dayIn(tenant.timeZone, new Date())}
          />
          <Pagination
            shown={`Menampilkan ${formatRange(before + 1, before + followUps.length)} dari ${formatNumber(total)}`}
            previous={filter.page > 1 ? href(view.path, filter.days, filter.page - 1) : undefined}
            next={before + followUps.length < total ? href(view.path, filter.days, filter.page + 1) : undefined}
          />
        </>
      )}
    </main>
  )
}

function readFilter(state: FollowUpFilter["state"], query: Record<string, string | undefined>): FollowUpFilter {
  const days = followUpDays.find((each) => String(each) === query.hari) ?? null
  return { state, days, page: Math.floor(Math.min(Math.max(1, Number(query.halaman) || 1), 1000)) }
}

type Place = { path: string; days: FollowUpDay | null; page: number }

function addressOf(base: string, { path, days, page }: Place): string {
  const query = new URLSearchParams()
  if (path) query.set("lihat", path)
  if (days) query.set("hari", String(days))
  if (page > 1) query.set("halaman", String(page))
  return query.size > 0 ? `${base}?${query}` : base
}

function DayLink({ href, isCurrent, label }: { href: string; isCurrent: boolean; label: string }) {
  return (
    <a className="btn quiet sm" href={href} aria-current={isCurrent ? "true" : undefined}>
      {isCurrent ? `✓ ${label}` : label}
    </a>
  )
}

function Nothing({ state }: { state: FollowUpFilter["state"] }) {
  if (state === "ASKED")
    return (
      <EmptyState title="Tidak ada yang perlu ditanya">
        Yang sudah waktunya muncul di sini dengan sendirinya, 30, 90, dan 180 hari setelah sesi terakhir pelatihan.
      </EmptyState>
    )
  return <EmptyState title={state === "ANSWERED" ? "Belum ada jawaban" : "Semua yang ditanya menjawab"} />
}
