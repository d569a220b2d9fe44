import type { Metadata } from "next"
import { TestList } from "@/app/[daerah]/test-list"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { requireActor } from "@/lib/auth"
import { formatDay } from "@/lib/format"
import { commodities } from "@/lib/product/schema/words"
import { type HandedProduct, listHandedProducts } from "@/lib/test/queries/handed"
import { listOwnReports } from "@/lib/test/queries/reports"
import { PartnershipTabs } from "../partnership-tabs"

export const metadata: Metadata = { title: "Hasil uji" }

export default async function OwnTestsPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "partnership.view")
  const [products, reports] = await Promise.all([listHandedProducts(actor), listOwnReports(actor)])
  const slug = actor.tenantSlug
  const base = `/${slug}/kemitraan/uji`
  return (
    <main>
      <PageHeader
        title="Hasil uji"
        lead="Contoh yang diajukan dinas kepada lembaga Anda, dan laporan yang sudah Anda catat."
      />
      <PartnershipTabs slug={slug} current="uji" />
      {products.length === 0 ? (
        <EmptyState title="Belum ada contoh untuk diuji">
          Begitu dinas mengajukan contoh suatu produk kepada lembaga Anda, produknya tampil di sini untuk dicatat hasil
          ujinya.
        </EmptyState>
      ) : (
        products.map((product) => <ProductCard key={product.id} {...{ base, product }} />)
      )}
      {reports.length > 0 && (
        <section className="stack">
          <h2>Laporan lembaga Anda</h2>
          <TestList base={`${base}/hasil`} reports={reports} withProduct />
        </section>
      )}
    </main>
  )
}

function ProductCard({ base, product }: { base: string; product: HandedProduct }) {
  const { id, name, enterprise, commodity, submittedOn, reports, isSample } = product
  return (
    <Card title={name}>
      <p>
        {commodities[commodity]} dari {enterprise}. Diajukan {formatDay(submittedOn)}.{" "}
        {reports > 0 ? `Sudah ada ${reports} laporan.` : "Belum ada laporan."}
      </p>
      <div className="bar">
        <ButtonLink href={`${base}/${id}`} variant={reports > 0 ? "quiet" : undefined}>
          Catat hasil uji
        </ButtonLink>
        {isSample && (
          <ButtonLink href={`${base}/${id}/penilaian`} variant="quiet">
            Nilai mutunya<span className="hidden-text"> {name}</span>
          </ButtonLink>
        )}
      </div>
    </Card>
  )
}
