import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"

type WithdrawTestProps = { action: FormAction; slug: string; id: string; productId: string }

/** Takes a wrong report back, with why. */
export function WithdrawTestForm({ action, slug, id, productId }: WithdrawTestProps) {
  return (
    <details className="card">
      <summary>Tarik hasil uji ini</summary>
      <p>Untuk laporan yang keliru. Hasilnya tetap terbaca, tetapi tidak dihitung lagi.</p>
      <Form action={action} hidden={{ daerah: slug, id, productId }}>
        <TextField name="reason" label="Alasan" maxLength={300} />
        <div className="bar">
          <SubmitButton variant="danger">Tarik hasil uji</SubmitButton>
        </div>
      </Form>
    </details>
  )
}
