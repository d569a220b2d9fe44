import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { partnerKinds } from "@/lib/partner/schema/partner"
import { savePartnerAction } from "./actions"

type PartnerFormProps = {
  slug: string
  id: string
  initial?: Record<string, string>
  submitLabel: string
  backHref: string
}

/** The form of a partner, new or not. */
export function PartnerForm({ slug, id, initial, submitLabel, backHref }: PartnerFormProps) {
  const kinds = Object.entries(partnerKinds).map(([value, label]) => ({ value, label }))
  return (
    <Form
      action={savePartnerAction}
      initial={initial}
      hidden={{ daerah: slug, id }}
      submitLabel={submitLabel}
      beside={<a href={backHref}>Batal</a>}
    >
      <TextField
        name="name"
        label="Nama mitra"
        hint="Nama lengkap lembaganya, misalnya “Indomaret Cabang Probolinggo”."
        maxLength={150}
        autoComplete="off"
      />
      <SelectField name="kind" label="Jenis" choices={kinds} />
      <TextField name="phone" label="Telepon" optional type="tel" maxLength={40} autoComplete="off" />
      <TextField name="email" label="E-mail" optional type="email" maxLength={120} autoComplete="off" />
      <TextArea name="address" label="Alamat" optional rows={2} maxLength={300} />
    </Form>
  )
}
