import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { channelKinds } from "@/lib/product/schema/words"
import { saveOwnChannelAction } from "./actions"

type ChannelFormProps = { hidden: Record<string, string>; initial?: Record<string, string> }

/** A place where a product is sold, and since when. */
export function ChannelForm({ hidden, initial }: ChannelFormProps) {
  return (
    <Form action={saveOwnChannelAction} hidden={hidden} initial={initial} submitLabel="Simpan">
      <ChoiceField
        name="kind"
        label="Dijual di mana?"
        choices={Object.entries(channelKinds).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        {...{ name: "name", label: "Apa namanya?", hint: "Misalnya “Toko Oleh-oleh Sari” atau “Shopee”." }}
        maxLength={120}
        autoComplete="off"
      />
      <TextField
        {...{ name: "url", label: "Alamat di internet", hint: "Salin dari toko daring Anda, diawali https://" }}
        maxLength={300}
        autoComplete="off"
        optional
      />
      <DateField name="since" label="Sejak kapan?" hint="Kira-kira saja bila lupa." optional />
      {initial && <DateField name="until" label="Sudah berhenti? Sejak kapan?" optional />}
    </Form>
  )
}
