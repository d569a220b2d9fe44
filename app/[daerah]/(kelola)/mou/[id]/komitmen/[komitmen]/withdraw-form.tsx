import { withdrawObligationAction } from "@/app/[daerah]/(kelola)/mou/[id]/komitmen/actions"
import { Card } from "@/components/ui/card"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"

/** Lets an obligation count no longer, with the reason both sides read. */
export function WithdrawForm({ slug, id, back }: { slug: string; id: string; back: string }) {
  return (
    <Card title="Cabut komitmen">
      <Form action={withdrawObligationAction} hidden={{ daerah: slug, id }}>
        <p>Komitmen ini tidak dihitung lagi; yang sudah dicatat tetap terlihat. Ini tidak dapat dibatalkan.</p>
        <TextField name="reason" label="Alasan" hint="Dibaca juga oleh mitra." maxLength={500} />
        <div className="bar">
          <SubmitButton variant="danger">Cabut komitmen</SubmitButton>
          <a href={back}>Batal</a>
        </div>
      </Form>
    </Card>
  )
}
