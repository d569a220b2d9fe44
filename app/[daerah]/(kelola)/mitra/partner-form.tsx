import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { partnerKinds, serviceField } from "@/lib/partner/schema/partner"
import { type PartnerService, partnerServices } from "@/lib/partner/schema/words"
import { keysOf } from "@/lib/vocabulary"
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
      <fieldset className="field">
        <legend>
          Layanan yang ditawarkan <span className="optional">(opsional)</span>
        </legend>
        <div className="columns">
          {keysOf(partnerServices).map((service) => (
            <CheckboxField key={service} name={serviceField(service)} label={partnerServices[service]} />
          ))}
        </div>
      </fieldset>
      <TextField name="phone" label="Telepon" optional type="tel" maxLength={40} autoComplete="off" />
      <TextField name="email" label="E-mail" optional type="email" maxLength={120} autoComplete="off" />
      <TextArea name="address" label="Alamat" optional rows={2} maxLength={300} />
    </Form>
  )
}

/** The boxes that are ticked at first. */
export function tickedServices(services: readonly PartnerService[]): Record<string, string> {
  return Object.fromEntries(services.map((service) => [serviceField(service), "on"]))
}
