import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import type { FormAction } from "@/lib/form"

type RemoveFormProps = { action: FormAction; hidden: Record<string, string>; said: string; warning: string }

/** Takes a line away for good: opened first, told what goes, and only then a button. */
export function RemoveForm({ action, hidden, said, warning }: RemoveFormProps) {
  return (
    <details>
      <summary>
        Hapus<span className="hidden-text"> {said}</span>
      </summary>
      <Form {...{ action, hidden }}>
        <p className="small">{warning}</p>
        <div className="bar">
          <SubmitButton variant="danger">
            Ya, hapus<span className="hidden-text"> {said}</span>
          </SubmitButton>
        </div>
      </Form>
    </details>
  )
}
