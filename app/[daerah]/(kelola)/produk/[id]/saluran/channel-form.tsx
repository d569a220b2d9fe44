import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import type { FormAction } from "@/lib/form"
import { channelKinds } from "@/lib/product/schema/words"

const choices = Object.entries(channelKinds).map(([value, label]) => ({ value, label }))

type ChannelFormProps = {
  action: FormAction
  hidden: Record<string, string>
  initial?: Record<string, string>
  submitLabel: string
}

/** The form of a place where a product is sold. */
export function ChannelForm(form: ChannelFormProps) {
  return (
    <Form {...form}>
      <div className="columns">
        <SelectField name="kind" label="Jenis saluran" choices={choices} />
        <TextField
          name="name"
          label="Nama tempat"
          hint="Misalnya “Tokopedia” atau “Indomaret Sagerat”."
          maxLength={120}
          autoComplete="off"
        />
        <TextField
          name="url"
          label="Alamat di internet"
          hint="Salin dari peramban, misalnya https://tokopedia.com/nama-toko."
          optional
          maxLength={300}
          autoComplete="off"
        />
        <DateField name="since" label="Dijual di sini sejak" optional />
        <DateField name="until" label="Terakhir dijual di sini" hint="Isi bila sudah berhenti." optional />
      </div>
    </Form>
  )
}
