import { Timeline } from "@/components/ui/timeline"
import { type Role, roles } from "@/lib/access"
import { formatDay, formatInstant } from "@/lib/format"
import type { SubmissionDetail } from "@/lib/submission/queries/detail"
import { channels, refusals, submissionStates } from "@/lib/submission/schema/words"
import { isKeyOf } from "@/lib/vocabulary"

type Step = SubmissionDetail["steps"][number]
type StepLineProps = { slug: string; submission: SubmissionDetail; zone: string }

/** What became of a submission, the latest first: what, on which day, how it became known, and its proof. */
export function StepLine({ slug, submission, zone }: StepLineProps) {
  const { id, submittedOn, partner, steps } = submission
  const entries = steps.map((step) => ({
    id: step.id,
    title: submissionStates[step.toState],
    at: formatDay(step.happenedOn),
    dateTime: step.happenedOn,
    by: sayBy(step, partner.name, zone),
    detail: <Detail slug={slug} step={step} />,
  }))
  const first = { id, title: submissionStates.SUBMITTED, at: formatDay(submittedOn), dateTime: submittedOn }
  return <Timeline entries={[...entries, first]} />
}

function Detail({ slug, step: { refusal, words, document } }: { slug: string; step: Step }) {
  return (
    <>
      {[refusal && refusals[refusal], words].filter(Boolean).join(": ")}
      {document && (
        <>
          {" "}
          <a href={`/${slug}/pengajuan/bukti/${document.id}`}>{document.fileName}</a>
        </>
      )}
    </>
  )
}

function sayBy({ channel, by, role, at }: Step, partner: string, zone: string): string {
  const side = role === "partner" ? partner : isKeyOf<Role>(roles, role) ? roles[role].toLowerCase() : "portal"
  const who = [by, side].filter(Boolean).join(", ")
  if (channel === "PORTAL") return who
  return `lewat ${channels[channel]}, dicatat ${who} pada ${formatInstant(at, zone)}`
}
