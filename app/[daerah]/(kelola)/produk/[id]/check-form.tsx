import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { type Actor, may } from "@/lib/access"
import type { Part } from "@/lib/product/schema/steps"
import { recordFields } from "@/lib/product/schema/words"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"
import { isKeyOf } from "@/lib/vocabulary"
import { checkProductAction } from "../actions"

type CheckFormProps = {
  actor: Actor
  id: string
  part: Part
  grades: readonly EvidenceGrade[]
  /** What of it the owner changed since it was seen. */
  unseen?: readonly string[]
  what: string
}

/** Confirms what the owner said of a part; nothing where nothing waits for that. */
export function CheckForm({ actor, id, part, grades, unseen = [], what }: CheckFormProps) {
  if ((!grades.includes("stated") && unseen.length === 0) || !may(actor, "product.check")) return null
  const fields = unseen.map((field) => (isKeyOf(recordFields, field) ? recordFields[field] : field))
  return (
    <Form action={checkProductAction} hidden={{ daerah: actor.tenantSlug, id, part }}>
      <p className="small muted">
        {fields.length > 0 && `Diubah pemilik sesudah dilihat: ${fields.join(", ")}. `}
        Masih menurut pemilik, jadi belum dihitung untuk tingkat kesiapan.
      </p>
      <div className="bar">
        <SubmitButton variant="quiet">Saya sudah melihat {what}: benar</SubmitButton>
      </div>
    </Form>
  )
}
