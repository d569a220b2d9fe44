import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { EmptyState } from "@/components/ui/empty-state"
import { PrintButton } from "@/components/ui/print-button"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { listMovements } from "@/lib/movement/queries/ledger"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getProductHead } from "@/lib/product/queries/head"
import { dayIn } from "@/lib/tenant/rules"
import { ProductHeader } from "../product-header"
import { AffirmCard } from "./affirm-card"
import { HistoryCharts } from "./history-charts"
import { LedgerTable } from "./ledger-table"
import { RuleWords } from "./rule-words"

export const metadata: Metadata = { title: "Perubahan produk" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function MovementsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "movement.list")
  const id = await idParam(params)
  const [product, movements, { kredit }, { timeZone: zone }] = await Promise.all([
    getProductHead(actor, id),
    listMovements(actor, id),
    queryOf(searchParams),
    requireTenant(params),
  ])
  if (!product) notFound()
  const of = { slug: actor.tenantSlug, productId: id, enterpriseId: product.enterprise.id }
  const canAffirm = may(actor, "movement.affirm")
  return (
    <main>
      <ProductHeader {...{ actor, product }} current="perubahan">
        <PrintButton>Cetak</PrintButton>
      </ProductHeader>
      {movements.length === 0 ? (
        <EmptyState title="Belum ada perubahan">
          Setelah izin, uji, penilaian, atau data produk berubah, di sini tertulis apa yang bergerak, dari berapa ke
          berapa, dan karena apa.
        </EmptyState>
      ) : (
        <>
          {canAffirm && kredit && <AffirmCard {...{ of, movements }} creditId={kredit} />}
          <HistoryCharts {...{ movements }} today={dayIn(zone, new Date())} />
          <LedgerTable {...{ of, movements, canAffirm }} />
          <RuleWords />
        </>
      )}
    </main>
  )
}
