import { Timeline } from "@/components/ui/timeline"
import { formatDay } from "@/lib/format"
import type { getOwnSubmission } from "@/lib/submission/queries/own"
import { refusals, submissionStates } from "@/lib/submission/schema/words"

type Submission = NonNullable<Awaited<ReturnType<typeof getOwnSubmission>>>

/** What became of a submission, the latest first, and which side said it. */
export function OwnSteps({ base, submission: { id, submittedOn, steps } }: { base: string; submission: Submission }) {
  const entries = steps.map((step) => ({
    id: step.id,
    title: submissionStates[step.toState],
    at: formatDay(step.happenedOn),
    dateTime: step.happenedOn,
    by: step.isOwn ? "lembaga Anda" : "dicatat dinas",
    detail: <Detail base={base} step={step} />,
  }))
  const first = {
    id,
    title: submissionStates.SUBMITTED,
    at: formatDay(submittedOn),
    dateTime: submittedOn,
    by: "dinas",
  }
  return <Timeline entries={[...entries, first]} />
}

function Detail({ base, step: { refusal, words, document } }: { base: string; step: Submission["steps"][number] }) {
  return (
    <>
      {[refusal && refusals[refusal], words].filter(Boolean).join(": ")}{" "}
      {document && <a href={`${base}/bukti/${document.id}`}>{document.fileName}</a>}
    </>
  )
}
