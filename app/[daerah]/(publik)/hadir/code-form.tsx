import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { enterCodeAction } from "./actions"

/** The six digits of the screen, typed. */
export function CodeForm({ slug }: { slug: string }) {
  return (
    <Form action={enterCodeAction} hidden={{ daerah: slug }} submitLabel="Lanjutkan">
      <TextField
        {...{ name: "kode", label: "Enam angka di layar", hint: "Angka berganti setiap menit." }}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        short
      />
    </Form>
  )
}
