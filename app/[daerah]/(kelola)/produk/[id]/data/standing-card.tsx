import { restoreProductAction, withdrawProductAction } from "@/app/[daerah]/(kelola)/produk/actions"
import { Card } from "@/components/ui/card"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { type Actor, may } from "@/lib/access"
import type { ProductHead } from "@/lib/product/queries/head"

/** Takes a product out of the lists or puts it back; nothing for those who may do neither. */
export function StandingCard({ actor, product: { id, withdrawnAt } }: { actor: Actor; product: ProductHead }) {
  const hidden = { daerah: actor.tenantSlug, id }
  if (withdrawnAt) {
    if (!may(actor, "product.restore")) return null
    return (
      <Card title="Pulihkan produk">
        <p className="muted">Produk kembali ke daftar; yang pernah terbit tidak otomatis terbit lagi.</p>
        <Form action={restoreProductAction} hidden={hidden}>
          <div className="bar">
            <SubmitButton>Pulihkan ke daftar</SubmitButton>
          </div>
        </Form>
      </Card>
    )
  }
  if (!may(actor, "product.withdraw")) return null
  return (
    <details>
      <summary>Tarik produk dari daftar</summary>
      <Form action={withdrawProductAction} hidden={hidden}>
        <p className="small muted">Tidak ada yang terhapus; produk hanya tidak lagi muncul dalam daftar dan katalog.</p>
        <TextField
          name="reason"
          label="Alasan"
          hint="Misalnya “tidak diproduksi lagi sejak Juni”."
          maxLength={300}
          autoComplete="off"
        />
        <div className="bar">
          <SubmitButton variant="danger">Tarik dari daftar</SubmitButton>
        </div>
      </Form>
    </details>
  )
}
