import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { withdrawOwnTestAction } from "@/app/[daerah]/kemitraan/uji/actions"
import { TestReport } from "@/app/[daerah]/test-report"
import { WithdrawTestForm } from "@/app/[daerah]/withdraw-test"
import { PageHeader } from "@/components/layout/page-header"
import { Notice } from "@/components/ui/notice"
import { requireActor } from "@/lib/auth"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { getReport } from "@/lib/test/queries/reports"

export const metadata: Metadata = { title: "Hasil uji" }

type PageProps = { params: Promise<{ daerah: string; laporan: string }>; searchParams: SearchParams }

export default async function OwnTestPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "partnership.view")
  const { laporan } = await params
  const report = isId(laporan) ? await getReport(actor, laporan) : null
  if (!report) notFound()
  const { tersimpan } = await queryOf(searchParams)
  const slug = actor.tenantSlug
  const base = `/${slug}/kemitraan/uji`
  return (
    <main>
      <PageHeader title={`Hasil uji ${report.product}`} back={{ href: base, label: "Hasil uji" }} />
      {tersimpan && <Notice kind="success">Tersimpan. Dinas dan pemilik produk melihatnya.</Notice>}
      {report.submissionId && (
        <p>
          Laporan ini menjawab <a href={`/${slug}/kemitraan/pengajuan/${report.submissionId}`}>pengajuan contohnya</a>,
          yang sekarang terlaksana.
        </p>
      )}
      <TestReport report={report} />
      {report.documentId && (
        <p>
          <a href={`${base}/hasil/${laporan}/berkas`} target="_blank" rel="noreferrer">
            Baca laporan
          </a>
        </p>
      )}
      {!report.withdrawnReason && (
        <WithdrawTestForm action={withdrawOwnTestAction} slug={slug} id={report.id} productId={report.productId} />
      )}
    </main>
  )
}
