import type { Actor } from "@/lib/access"
import { formatNumber } from "@/lib/format"
import { countUnseen } from "@/lib/product/queries/unseen"

/** How many products wait for staff to look at what their owners recorded; nothing when none does. */
export async function UnseenProducts({ actor }: { actor: Actor }) {
  const count = await countUnseen(actor)
  if (count === 0) return null
  return (
    <section className="card">
      <h2>Produk menunggu dicocokkan: {formatNumber(count)}</h2>
      <p>
        <a href={`/${actor.tenantSlug}/produk?cocok=1`}>Lihat produk yang dicatat atau diubah pemiliknya</a>
      </p>
    </section>
  )
}
