import { Form } from "@/components/ui/form"
import { MoneyField } from "@/components/ui/money-field"
import { TextField } from "@/components/ui/text-field"
import { saveVariantAction } from "./actions"

type VariantFormProps = { hidden: Record<string, string>; initial?: Record<string, string> }

/** One size or taste: its name, how much is in it, for how much. */
export function VariantForm({ hidden, initial }: VariantFormProps) {
  return (
    <Form action={saveVariantAction} {...{ hidden, initial }} submitLabel="Simpan">
      <TextField
        {...{ name: "name", label: "Ukuran atau rasa apa?", hint: "Misalnya: botol kecil, atau rasa balado." }}
        maxLength={80}
        autoComplete="off"
      />
      <TextField
        {...{ name: "netContent", label: "Berapa isinya?", hint: "Misalnya 250 g atau 100 ml." }}
        maxLength={60}
        autoComplete="off"
        optional
      />
      <MoneyField name="price" label="Berapa harganya?" hint="Misalnya 25.000 atau 25 rb." optional />
      <TextField
        {...{ name: "barcode", label: "Barcode", hint: "13 angka di bawah garis-garisnya, bila sudah ada." }}
        inputMode="numeric"
        maxLength={20}
        autoComplete="off"
        optional
      />
    </Form>
  )
}
