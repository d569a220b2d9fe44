import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { requireActor } from "@/lib/auth"
import { formatRupiah } from "@/lib/format"
import { idParam } from "@/lib/params"
import { getOwnRecord } from "@/lib/product/queries/own"
import { mostVariants } from "@/lib/product/schema/variant"

export const metadata: Metadata = { title: "Ukuran dan rasa" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

/** The sizes and tastes a product is sold in, each with a page of its own. */
export default async function OwnVariantsPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const record = await getOwnRecord(actor, await idParam(params))
  if (!record) notFound()
  const { id, name, variants } = record
  const home = `/${actor.tenantSlug}/usaha/produk/${id}`
  return (
    <main>
      <PageHeader title="Ukuran dan rasa" lead={name} back={{ href: home, label: name }} />
      {variants.length === 0 ? (
        <EmptyState title="Belum ada ukuran atau rasa lain">
          Catat bila produk ini dijual dalam beberapa ukuran atau rasa, misalnya botol kecil dan botol besar.
        </EmptyState>
      ) : (
        <div>
          {variants.map((variant) => (
            <a className="task" href={`${home}/varian/${variant.id}`} key={variant.id}>
              <span>
                {variant.name}
                <span className="sub">
                  {[variant.netContent, variant.price === null ? "" : formatRupiah(variant.price)]
                    .filter(Boolean)
                    .join(", ") || "Isi dan harga belum diisi"}
                </span>
              </span>
              <span className="muted small">Ubah</span>
            </a>
          ))}
        </div>
      )}
      {variants.length < mostVariants && (
        <p className="bar">
          <ButtonLink href={`${home}/varian/baru`} variant={variants.length > 0 ? "quiet" : undefined}>
            Tambah ukuran atau rasa
          </ButtonLink>
        </p>
      )}
    </main>
  )
}
