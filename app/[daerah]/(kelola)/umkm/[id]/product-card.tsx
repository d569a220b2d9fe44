import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { type Actor, may } from "@/lib/access"
import { formatNumber } from "@/lib/format"
import { listProductsOf, type MadeProduct } from "@/lib/product/queries/maker"
import { commodities } from "@/lib/product/schema/words"
import { levels } from "@/lib/readiness/schema/words"

type ProductCardProps = { actor: Actor; id: string; mayAdd: boolean }

/** The products of a business with how ready each is, and the way to add one. */
export async function ProductCard({ actor, id, mayAdd }: ProductCardProps) {
  const products = await listProductsOf(actor, id)
  const base = `/${actor.tenantSlug}/produk`
  return (
    <Card title="Produk">
      {products.length === 0 && <p className="muted">Belum ada produk yang dicatat.</p>}
      {products.length > 0 && (
        <ul className="plain-list stack">
          {products.map((product) => (
            <li key={product.id}>
              <a href={`${base}/${product.id}`}>{product.name}</a>
              <span className="sub">{sayProduct(product)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayAdd && may(actor, "product.add") && (
        <div className="bar">
          <ButtonLink href={`${base}/baru?usaha=${id}`} variant="quiet" size="sm">
            Tambah produk
          </ButtonLink>
        </div>
      )}
    </Card>
  )
}

function sayProduct({ commodity, level, general, withdrawn }: MadeProduct): string {
  const standing = level ? `${levels[level]}, indeks umum ${formatNumber(general ?? 0)}` : "belum dihitung"
  return [commodities[commodity], standing, withdrawn && "ditarik dari daftar"].filter(Boolean).join(" · ")
}
