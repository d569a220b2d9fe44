import { v7 as uuidv7 } from "uuid"
import { Form } from "@/components/ui/form"
import { TextArea } from "@/components/ui/text-area"
import { listPlaces, namesOfPlaces } from "@/lib/message/rules/places"
import { saveTemplateAction } from "./actions"

type TemplateFormProps = { slug: string; query: string; template: string }

/** The message every link carries; kept for the next list, whoever opens it. */
export function TemplateForm({ slug, query, template }: TemplateFormProps) {
  return (
    <Form
      action={saveTemplateAction}
      initial={{ text: template }}
      hidden={{ daerah: slug, id: uuidv7(), query }}
      submitLabel="Pakai pesan ini"
    >
      <TextArea
        name="text"
        label="Pesan"
        hint={`Diisi sendiri untuk setiap orang: ${namesOfPlaces(listPlaces)}. Jangan menulis NIK.`}
        maxLength={1000}
      />
    </Form>
  )
}
