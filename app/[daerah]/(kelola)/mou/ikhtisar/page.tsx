import type { Metadata } from "next"
import { MousTabs } from "@/app/[daerah]/(kelola)/mou/mou-tabs"
import { PageHeader } from "@/components/layout/page-header"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { PrintButton } from "@/components/ui/print-button"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatDay } from "@/lib/format"
import { getOverview } from "@/lib/mou/queries/overview"
import { readPages } from "@/lib/mou/rules/parts"
import { listWarned } from "@/lib/mou/rules/warnings"
import { queryOf, type SearchParams } from "@/lib/params"
import { dayIn } from "@/lib/tenant/rules"
import { EndingTable } from "./ending-table"
import { Figures } from "./figures"
import { KindTable } from "./kind-table"
import { ScoreTable } from "./score-table"
import { StatusBars } from "./status-bars"
import { TimelineChart } from "./timeline-chart"
import { WarningTable } from "./warning-table"

export const metadata: Metadata = { title: "Ikhtisar perjanjian" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function OverviewPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "mou.list")
  const [{ timeZone: zone }, query] = await Promise.all([requireTenant(params), queryOf(searchParams)])
  const [today, pages] = [dayIn(zone, new Date()), readPages(query)]
  const { mous, partners } = await getOverview(actor, { today, zone })
  const warned = listWarned(mous, today)
  const base = `/${actor.tenantSlug}/mou`
  return (
    <main>
      <PageHeader title="Ikhtisar perjanjian" lead={`Semua perjanjian dengan mitra, per ${formatDay(today)}.`}>
        <PrintButton>Cetak</PrintButton>
        {may(actor, "mou.export") && mous.length > 0 && (
          <form method="post" action={`${base}/ikhtisar/unduh`}>
            <Button variant="quiet">Unduh .xlsx</Button>
          </form>
        )}
      </PageHeader>
      <MousTabs slug={actor.tenantSlug} current="ikhtisar" />
      {mous.length === 0 ? (
        <EmptyState title="Belum ada perjanjian" action={<a href={base}>Buka daftar perjanjian</a>}>
          Setelah perjanjian dicatat, di sini terlihat mana yang berlaku, mana yang segera berakhir, dan bagaimana
          janjinya ditepati.
        </EmptyState>
      ) : (
        <>
          <Figures {...{ base, mous, partners, warned, today }} />
          <TimelineChart {...{ base, pages, mous, today }} />
          <EndingTable {...{ base, pages, mous, today }} />
          <WarningTable {...{ base, pages, warned }} />
          <ScoreTable {...{ pages, partners }} slug={actor.tenantSlug} />
          <KindTable {...{ base, mous }} />
          <StatusBars {...{ base, mous }} />
        </>
      )}
    </main>
  )
}
