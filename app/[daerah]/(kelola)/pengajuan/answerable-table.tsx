import { Button } from "@/components/ui/button"
import { type Actor, may } from "@/lib/access"
import type { SubmissionRow } from "@/lib/submission/queries/list"
import { isWaiting } from "@/lib/submission/rules/state"
import { SubmissionTable } from "./submission-table"

type AnswerableTableProps = { actor: Actor; submissions: SubmissionRow[]; hidesMou?: boolean }

/** Submissions of which several can be ticked to log one answer to all. */
export function AnswerableTable({ actor, submissions, hidesMou }: AnswerableTableProps) {
  const slug = actor.tenantSlug
  if (!may(actor, "submission.answer") || !submissions.some(({ state }) => isWaiting(state)))
    return <SubmissionTable {...{ slug, submissions, hidesMou }} />
  return (
    <form className="stack" action={`/${slug}/pengajuan/jawab`}>
      <SubmissionTable {...{ slug, submissions, hidesMou }} ticks />
      <div className="bar">
        <Button variant="quiet">Catat jawaban untuk yang dicentang</Button>
      </div>
    </form>
  )
}
