import { DocumentField } from "@/components/ui/document-field"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { TextArea } from "@/components/ui/text-area"
import type { FormAction } from "@/lib/form"
import type { ProductRecord } from "@/lib/product/queries/record"
import { elementField, elementStates, labelTexts } from "@/lib/product/schema/label"
import { labelElements } from "@/lib/product/schema/words"
import { keysOf } from "@/lib/vocabulary"

const choices = Object.entries(elementStates).map(([value, label]) => ({ value, label }))

type LabelFormProps = {
  action: FormAction
  hidden: Record<string, string>
  current: ProductRecord["labels"][number] | undefined
}

/** A version of a label: nine elements, each there, missing or not needed, with a picture. */
export function LabelForm({ action, hidden, current }: LabelFormProps) {
  return (
    <Form {...{ action, hidden }} initial={labelTexts(current)} submitLabel="Simpan sebagai versi baru">
      <div className="columns">
        {keysOf(labelElements).map((element) => (
          <SelectField key={element} name={elementField(element)} label={labelElements[element]} choices={choices} />
        ))}
      </div>
      <TextArea
        name="note"
        label="Catatan"
        hint="Misalnya apa yang diubah pada versi ini."
        optional
        rows={2}
        maxLength={500}
      />
      <DocumentField
        label={current?.document ? "Gambar label baru (bila kosong, gambar versi sebelumnya dipakai)" : "Gambar label"}
        kinds="PDF atau gambar"
        optional
      />
    </Form>
  )
}
