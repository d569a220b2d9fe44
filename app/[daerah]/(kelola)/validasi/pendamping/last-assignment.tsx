import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { SubmitButton } from "@/components/ui/submit-button"
import type { getAssignment } from "@/lib/member/queries"
import { undoAssignmentAction } from "./actions"

type Assignment = NonNullable<Awaited<ReturnType<typeof getAssignment>>>

type LastAssignmentProps = { slug: string; id: string; newId: string; assignment: Assignment }

/** What was just changed, companion by companion, and the way back. */
export function LastAssignment({ slug, id, newId, assignment: { changes, isUndo } }: LastAssignmentProps) {
  return (
    <Notice kind="success" title={isUndo ? "Pembagian dibatalkan" : "Pembagian disimpan"}>
      <ul className="stack tight">
        {changes.map(({ name, added, removed }) => (
          <li key={name}>
            <b>{name}</b>
            {added.length > 0 && <span className="sub">ditambah: {added.join(", ")}</span>}
            {removed.length > 0 && <span className="sub">dicabut: {removed.join(", ")}</span>}
          </li>
        ))}
      </ul>
      <Form action={undoAssignmentAction} hidden={{ daerah: slug, id: newId, assignment: id }}>
        <div className="bar">
          <SubmitButton variant="quiet">{isUndo ? "Kembalikan lagi" : "Urungkan"}</SubmitButton>
        </div>
      </Form>
    </Notice>
  )
}
