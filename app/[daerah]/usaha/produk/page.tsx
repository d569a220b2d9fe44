import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { requireActor } from "@/lib/auth"
import { listOwnProducts } from "@/lib/task/queries"
import { ProductCard } from "./product-card"

export const metadata: Metadata = { title: "Produk saya" }

export default async function OwnProductsPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "product.view-own")
  const products = await listOwnProducts(actor)
  const base = `/${actor.tenantSlug}/usaha`
  return (
    <main>
      <PageHeader title="Produk saya" back={{ href: base, label: "Usaha saya" }} />
      {products.length === 0 && (
        <EmptyState title="Belum ada produk">
          Catat apa yang Anda buat dan jual, satu per satu. Siapkan fotonya dan harganya; kira-kira 3 menit.
        </EmptyState>
      )}
      {products.map((product) => (
        <ProductCard key={product.id} {...{ product, base }} />
      ))}
      <p className="bar">
        <ButtonLink href={`${base}/produk/baru`} variant={products.length > 0 ? "quiet" : undefined}>
          Tambah produk
        </ButtonLink>
      </p>
    </main>
  )
}
