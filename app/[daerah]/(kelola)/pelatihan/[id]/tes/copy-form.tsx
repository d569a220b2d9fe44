import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { copyQuestionsAction } from "./actions"

type CopyProps = { sources: { id: string; title: string; count: number }[]; hidden: Record<string, string> }

/** Takes over the questions another training has. */
export function CopyForm({ sources, hidden }: CopyProps) {
  return (
    <details className="card">
      <summary>Salin soal dari pelatihan lain</summary>
      <Form action={copyQuestionsAction} hidden={hidden} submitLabel="Salin soal">
        <SelectField
          name="fromId"
          label="Pelatihan"
          hint="Soalnya ditambahkan di bawah soal yang sudah ada, dan dapat diubah."
          choices={sources.map(({ id, title, count }) => ({ value: id, label: `${title} (${count} soal)` }))}
        />
      </Form>
    </details>
  )
}
