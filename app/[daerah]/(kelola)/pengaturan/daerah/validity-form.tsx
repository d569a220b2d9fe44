import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { setApprovalMonthsAction } from "./actions"

/** How long an approval holds. */
export function ValidityForm({ slug, approvalMonths }: { slug: string; approvalMonths: number }) {
  return (
    <Form
      action={setApprovalMonthsAction}
      hidden={{ daerah: slug }}
      initial={{ approvalMonths: String(approvalMonths) }}
      submitLabel="Simpan masa berlaku"
    >
      <TextField
        name="approvalMonths"
        label="Masa berlaku pengesahan (bulan)"
        hint="Dihitung sejak tanggal kunjungan. Berlaku untuk pengesahan berikutnya; yang sudah disahkan tidak berubah."
        inputMode="numeric"
        short
        maxLength={2}
      />
    </Form>
  )
}
