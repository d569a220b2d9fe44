import { Card } from "@/components/ui/card"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { sayCredit, sayMovement } from "@/lib/movement/rules/say"
import type { LedgerRow } from "@/lib/movement/schema/ledger"
import { affirmCreditAction } from "./actions"

type AffirmCardProps = { of: { slug: string; productId: string }; movements: readonly LedgerRow[]; creditId: string }

/** Takes down what the owner says of one credit; an id that is none of this product's shows nothing. */
export function AffirmCard({ of, movements, creditId }: AffirmCardProps) {
  const movement = movements.find(({ credits }) => credits.some(({ id }) => id === creditId))
  const credit = movement?.credits.find(({ id }) => id === creditId)
  if (!movement || !credit || credit.source === "NONE") return null
  const { what, before, after } = sayMovement(movement)
  return (
    <Card title="Jawaban pemilik">
      <p>
        {what}: {before} → {after}. Apakah ini karena {sayCredit(credit)}?
      </p>
      <Form action={affirmCreditAction} hidden={{ daerah: of.slug, id: credit.id, productId: of.productId }}>
        <div className="bar">
          <SubmitButton name="verdict" value="YES">
            Ya, karena itu
          </SubmitButton>
          <SubmitButton name="verdict" value="NO" variant="quiet">
            Bukan
          </SubmitButton>
          <a href={`/${of.slug}/produk/${of.productId}/perubahan`}>Batal</a>
        </div>
      </Form>
    </Card>
  )
}
