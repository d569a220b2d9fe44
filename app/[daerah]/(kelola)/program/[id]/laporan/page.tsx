import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Letterhead } from "@/app/[daerah]/(kelola)/pelatihan/letterhead"
import { PaperButtons } from "@/app/[daerah]/(kelola)/pelatihan/paper-buttons"
import { ReportView } from "@/app/[daerah]/(kelola)/pelatihan/report-view"
import { PageHeader } from "@/components/layout/page-header"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getProgrammeReport } from "@/lib/report/queries/programme"
import "@/app/[daerah]/(kelola)/pelatihan/report.css"

export const metadata: Metadata = { title: "Laporan program" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function ProgrammeReportPage({ params }: PageProps) {
  const actor = await requireActor(params, "report.view")
  const [id, tenant] = await Promise.all([idParam(params), requireTenant(params)])
  const report = await getProgrammeReport(actor, id, tenant.timeZone)
  if (!report) notFound()
  const base = `/${actor.tenantSlug}/program/${id}`
  return (
    <main>
      <div className="only-print">
        <Letterhead actor={actor} tenant={tenant} />
      </div>
      <PageHeader title={report.lead} lead={report.title} back={{ href: base, label: "Program" }}>
        <PaperButtons file={`${base}/laporan/unduh?`} />
      </PageHeader>
      <ReportView report={report} />
    </main>
  )
}
