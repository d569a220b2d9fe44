import type { Metadata } from "next"
import { RuleWords } from "@/app/[daerah]/(kelola)/produk/[id]/perubahan/rule-words"
import { PageHeader } from "@/components/layout/page-header"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { PrintButton } from "@/components/ui/print-button"
import { Tabs } from "@/components/ui/tabs"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatDay } from "@/lib/format"
import { getReport } from "@/lib/movement/queries/report"
import { readReport, reportWords, sides, writeBehind } from "@/lib/movement/rules/report"
import { queryOf, type SearchParams } from "@/lib/params"
import { dayIn } from "@/lib/tenant/rules"
import { keysOf } from "@/lib/vocabulary"
import { PeriodForm } from "./period-form"
import { ReportTable } from "./report-table"
import { TotalLine } from "./total-line"

export const metadata: Metadata = { title: "Perubahan dan sebabnya" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function ReportPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "movement.list")
  const [{ timeZone: zone }, query] = await Promise.all([requireTenant(params), queryOf(searchParams)])
  const state = readReport(query, dayIn(zone, new Date()))
  const { rows, total } = await getReport(actor, state)
  const base = `/${actor.tenantSlug}/kesiapan`
  const here = `${base}/perubahan`
  return (
    <main>
      <PageHeader
        title="Perubahan dan sebabnya"
        lead={`Produk yang bergerak dari ${formatDay(state.from)} sampai ${formatDay(state.until)}, dan kepada siapa itu diperhitungkan.`}
        back={{ href: base, label: "Kesiapan produk" }}
      >
        <PrintButton>Cetak</PrintButton>
        {may(actor, "product.download") && rows.length > 0 && (
          <form method="post" action={`${here}/unduh${writeBehind(state)}`}>
            <Button variant="quiet">Unduh .xlsx</Button>
          </form>
        )}
      </PageHeader>
      <Tabs
        label="Menurut"
        tabs={keysOf(sides).map((per) => ({
          href: here + writeBehind({ ...state, per }),
          label: sides[per],
          current: per === state.per,
        }))}
      />
      <PeriodForm {...{ here, state }} />
      <TotalLine {...{ here, state, total }} />
      {rows.length === 0 ? (
        <EmptyState title="Belum ada yang dapat diperhitungkan">
          Perubahan diperhitungkan kepada pelatihan yang dihadiri, komitmen yang ditepati, izin yang difasilitasi, dan
          uji laboratorium. Pilih masa yang lebih panjang, atau lihat tab lain.
        </EmptyState>
      ) : (
        <ReportTable {...{ here, state, rows, slug: actor.tenantSlug }} />
      )}
      <p className="small muted prose">{reportWords}</p>
      <RuleWords />
    </main>
  )
}
