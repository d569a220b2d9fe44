import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { saveViewAction } from "./actions"

type ViewFormProps = {
  slug: string
  view: { id: string; name: string; query: string }
  submitLabel: string
  backHref: string
  /** Whether the form also offers to share what it saves. */
  offersSharing?: boolean
}

/** The name of a view, whose list travels along. */
export function ViewForm({ slug, view, submitLabel, backHref, offersSharing }: ViewFormProps) {
  return (
    <Form
      action={saveViewAction}
      initial={{ name: view.name }}
      hidden={{ daerah: slug, id: view.id, query: view.query }}
      submitLabel={submitLabel}
      beside={<a href={backHref}>Batal</a>}
    >
      <TextField
        name="name"
        label="Nama tampilan"
        hint="Misalnya “Perlu dikunjungi”."
        maxLength={60}
        autoComplete="off"
      />
      {offersSharing && (
        <CheckboxField
          name="shared"
          label="Bagikan kepada dinas"
          hint="Semua petugas, pendamping, dan pimpinan dapat membukanya. Pendamping tetap hanya melihat kelurahannya."
        />
      )}
    </Form>
  )
}
