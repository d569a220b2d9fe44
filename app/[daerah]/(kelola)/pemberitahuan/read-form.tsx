import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { readNoticesAction } from "./actions"

/** Marks one notice as read, or all of them when none is named. */
export function ReadForm({ slug, id = "", label }: { slug: string; id?: string; label: string }) {
  return (
    <Form action={readNoticesAction} hidden={{ daerah: slug, id }}>
      <SubmitButton variant="quiet">{label}</SubmitButton>
    </Form>
  )
}
