import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { type Actor, may } from "@/lib/access"
import type { Part } from "@/lib/product/schema/steps"
import type { EvidenceGrade } from "@/lib/readiness/schema/words"
import { checkProductAction } from "../actions"

type CheckFormProps = { actor: Actor; id: string; part: Part; grades: readonly EvidenceGrade[]; what: string }

/** Confirms what the owner said of a part; nothing where nothing waits for that. */
export function CheckForm({ actor, id, part, grades, what }: CheckFormProps) {
  if (!grades.includes("stated") || !may(actor, "product.check")) return null
  return (
    <Form action={checkProductAction} hidden={{ daerah: actor.tenantSlug, id, part }}>
      <p className="small muted">Masih menurut pemilik, jadi belum dihitung untuk tingkat kesiapan.</p>
      <div className="bar">
        <SubmitButton variant="quiet">Saya sudah melihat {what}: benar</SubmitButton>
      </div>
    </Form>
  )
}
