import { Form } from "@/components/ui/form"
import type { FormAction } from "@/lib/form"
import { CodeFields, IdentityFields, SupplyFields } from "./product-fields"

type ProductFormProps = {
  action: FormAction
  hidden: Record<string, string>
  initial?: Record<string, string>
  submitLabel: string
  backHref: string
}

/** The whole record of a product on one page, new or not. */
export function ProductForm({ action, hidden, initial, submitLabel, backHref }: ProductFormProps) {
  return (
    <Form {...{ action, hidden, initial, submitLabel }} beside={<a href={backHref}>Batal</a>}>
      <IdentityFields />
      <SupplyFields />
      <CodeFields />
    </Form>
  )
}
