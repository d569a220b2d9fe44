import type { Metadata } from "next"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { requireActor } from "@/lib/auth"
import { listOwnEnterprises } from "@/lib/enterprise/queries/own"
import { listOwnPermits } from "@/lib/permit/queries/list"
import { listOwnProducts } from "@/lib/task/queries"
import { EnterpriseCard } from "./enterprise-card"
import { NextTask } from "./next-task"
import { PermitCard } from "./permit-card"
import { ProductCard } from "./produk/product-card"

export const metadata: Metadata = { title: "Usaha saya" }

/** More products than these are sent from their own pages. */
const mostSent = 5

/** The owner's home: the one thing to do next first, then the products, permits, trainings, and what is recorded of the business. */
export default async function OwnPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "enterprise.view-own")
  const [enterprises, products, permits] = await Promise.all([
    listOwnEnterprises(actor),
    listOwnProducts(actor),
    listOwnPermits(actor),
  ])
  const base = `/${actor.tenantSlug}/usaha`
  if (enterprises.length === 0)
    return (
      <main>
        <h1>Usaha saya</h1>
        <EmptyState title="Usaha Anda belum tercatat">
          <a href={`/${actor.tenantSlug}/daftar`}>Daftarkan usaha Anda</a>, atau hubungi pendamping di kelurahan Anda.
          Siapkan KTP dan, bila sudah ada, NIB.
        </EmptyState>
      </main>
    )
  return (
    <main>
      <h1>Usaha saya</h1>
      <NextTask {...{ products, base }} />
      {products.length > 0 && (
        <section className="stack tight">
          <h2>Produk saya</h2>
          {products.map((product) => (
            <ProductCard key={product.id} {...{ product, base }} />
          ))}
          <p className="bar">
            <ButtonLink href={`${base}/produk/baru`} variant="quiet">
              Tambah produk
            </ButtonLink>
          </p>
        </section>
      )}
      <PermitCard {...{ permits, base }} />
      {products.length > 0 && (
        <section className="card">
          <h2>Kirim ke pembeli lewat WhatsApp</h2>
          {products.slice(0, mostSent).map(({ id, name }) => (
            <a className="task" href={`${base}/produk/${id}/bagikan`} key={id}>
              <span>{name}</span>
            </a>
          ))}
        </section>
      )}
      <section className="card">
        <h2>Pelatihan</h2>
        <a className="task" href={`${base}/pelatihan`}>
          <span>Lihat dan ikuti pelatihan</span>
        </a>
      </section>
      {enterprises.map((enterprise) => (
        <EnterpriseCard key={enterprise.id} {...{ enterprise, base }} />
      ))}
    </main>
  )
}
