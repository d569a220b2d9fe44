import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TestReport } from "@/app/[daerah]/test-report"
import { WithdrawTestForm } from "@/app/[daerah]/withdraw-test"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { idParam, isId } from "@/lib/params"
import { getProductHead } from "@/lib/product/queries/head"
import { getReport } from "@/lib/test/queries/reports"
import { ProductHeader } from "../../product-header"
import { withdrawTestAction } from "../actions"

export const metadata: Metadata = { title: "Hasil uji" }

type PageProps = { params: Promise<{ daerah: string; id: string; laporan: string }> }

export default async function ProductTestPage({ params }: PageProps) {
  const actor = await requireActor(params, "permit.list")
  const id = await idParam(params)
  const { laporan } = await params
  const [product, report] = await Promise.all([
    getProductHead(actor, id),
    isId(laporan) ? getReport(actor, laporan) : null,
  ])
  if (!product || report?.productId !== id) notFound()
  const slug = actor.tenantSlug
  const base = `/${slug}/produk/${id}/uji`
  return (
    <main>
      <ProductHeader {...{ actor, product }} current="uji" />
      <p>
        <a className="back" href={base}>
          Semua hasil uji
        </a>
        {report.documentId && (
          <>
            {" · "}
            <a href={`${base}/${laporan}/berkas`} target="_blank" rel="noreferrer">
              Baca laporan
            </a>
          </>
        )}
      </p>
      <TestReport report={report} />
      {may(actor, "test.withdraw") && !report.withdrawnReason && (
        <WithdrawTestForm action={withdrawTestAction} slug={slug} id={report.id} productId={id} />
      )}
    </main>
  )
}
