import type { Metadata } from "next"
import { Letterhead } from "@/app/[daerah]/(kelola)/pelatihan/letterhead"
import { PaperButtons } from "@/app/[daerah]/(kelola)/pelatihan/paper-buttons"
import { ReportView } from "@/app/[daerah]/(kelola)/pelatihan/report-view"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor, requireTenant } from "@/lib/auth"
import { queryOf, type SearchParams } from "@/lib/params"
import { getYearReport } from "@/lib/report/queries/programme"
import { readYear } from "@/lib/report/schema"
import { dayIn } from "@/lib/tenant/rules"
import "@/app/[daerah]/(kelola)/pelatihan/report.css"

export const metadata: Metadata = { title: "Laporan program setahun" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function YearReportPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "report.view")
  const [tenant, { tahun }] = await Promise.all([requireTenant(params), queryOf(searchParams)])
  const year = readYear(tahun, dayIn(tenant.timeZone, new Date()))
  const report = await getYearReport(actor, year)
  const base = `/${actor.tenantSlug}/program`
  return (
    <main>
      <div className="only-print">
        <Letterhead actor={actor} tenant={tenant} />
      </div>
      <PageHeader title={report.title} lead={report.lead} back={{ href: `${base}?tahun=${year}`, label: "Program" }}>
        <PaperButtons file={`${base}/laporan/unduh?tahun=${year}&`} />
      </PageHeader>
      <ReportView report={report} />
    </main>
  )
}
