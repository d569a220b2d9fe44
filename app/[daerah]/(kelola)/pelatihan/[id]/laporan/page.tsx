import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { Letterhead } from "@/app/[daerah]/(kelola)/pelatihan/letterhead"
import { PaperButtons } from "@/app/[daerah]/(kelola)/pelatihan/paper-buttons"
import { ReportView } from "@/app/[daerah]/(kelola)/pelatihan/report-view"
import { listSessions } from "@/lib/attendance/queries/roster"
import { requireActor, requireTenant } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getTrainingReport } from "@/lib/report/queries/training"
import { getTrainingHead } from "@/lib/training/queries/head"
import { ListLinks } from "./list-links"
import "@/app/[daerah]/(kelola)/pelatihan/report.css"

export const metadata: Metadata = { title: "Laporan pelatihan" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function TrainingReportPage({ params }: PageProps) {
  const actor = await requireActor(params, "report.view")
  const [id, tenant] = await Promise.all([idParam(params), requireTenant(params)])
  const zone = tenant.timeZone
  const [training, report, sessions] = await Promise.all([
    getTrainingHead(actor, id),
    getTrainingReport(actor, id, zone),
    listSessions(actor, id),
  ])
  if (!training || !report) notFound()
  const base = `/${actor.tenantSlug}/pelatihan/${id}`
  return (
    <main>
      <div className="only-print">
        <Letterhead actor={actor} tenant={tenant} />
      </div>
      <TrainingHeader actor={actor} training={training} current="laporan">
        <PaperButtons file={`${base}/laporan/unduh?`} />
      </TrainingHeader>
      <ListLinks {...{ sessions, base, zone }} />
      <ReportView report={report} photoHref={(photo) => `${base}/berkas/${photo}`} />
    </main>
  )
}
