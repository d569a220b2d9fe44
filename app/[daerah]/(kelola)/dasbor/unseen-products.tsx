import type { Actor } from "@/lib/access"
import { countUnseen } from "@/lib/product/queries/unseen"
import { WaitingCard } from "./waiting-card"

/** How many products wait for staff to look at what their owners recorded; nothing when none does. */
export async function UnseenProducts({ actor }: { actor: Actor }) {
  const [count, href] = [await countUnseen(actor), `/${actor.tenantSlug}/produk?cocok=1`]
  return (
    <WaitingCard title="Produk menunggu dicocokkan" {...{ count, href }}>
      Lihat produk yang dicatat atau diubah pemiliknya
    </WaitingCard>
  )
}
