import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TestList } from "@/app/[daerah]/test-list"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getProductHead } from "@/lib/product/queries/head"
import { listReports } from "@/lib/test/queries/reports"
import { ProductHeader } from "../product-header"

export const metadata: Metadata = { title: "Hasil uji" }

export default async function ProductTestsPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "permit.list")
  const id = await idParam(params)
  const [product, reports] = await Promise.all([getProductHead(actor, id), listReports(actor, id)])
  if (!product) notFound()
  const base = `/${actor.tenantSlug}/produk/${id}/uji`
  return (
    <main>
      <ProductHeader {...{ actor, product }} current="uji">
        {may(actor, "submission.make") && (
          <ButtonLink
            href={`/${actor.tenantSlug}/pengajuan/baru?pilih=${product.enterprise.id}&produk=${id}&jenis=SAMPLE`}
            variant="quiet"
          >
            Ajukan contoh ke laboratorium
          </ButtonLink>
        )}
        {may(actor, "test.log") && <ButtonLink href={`${base}/baru`}>Catat hasil uji</ButtonLink>}
      </ProductHeader>
      {reports.length === 0 ? (
        <EmptyState title="Belum ada hasil uji">
          Catat laporan laboratorium (COA); portal menilai setiap parameter terhadap standarnya. Laboratorium mitra juga
          dapat mencatat sendiri contoh yang diajukan kepadanya.
        </EmptyState>
      ) : (
        <TestList {...{ base, reports }} />
      )}
    </main>
  )
}
