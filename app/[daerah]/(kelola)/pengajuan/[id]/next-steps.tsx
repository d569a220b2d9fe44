import { AnswerForm } from "@/app/[daerah]/(kelola)/pengajuan/answer-form"
import { Card } from "@/components/ui/card"
import { type Actor, may } from "@/lib/access"
import type { SubmissionDetail } from "@/lib/submission/queries/detail"
import { canBecome, isWaiting } from "@/lib/submission/rules/state"
import { RealiseForm, WithdrawForm } from "./step-forms"

const labels = {
  jawab: "Catat jawaban",
  betulkan: "Betulkan jawaban",
  terlaksana: "Nyatakan terlaksana",
  tarik: "Tarik",
}
type Way = keyof typeof labels

/** What staff can still do with a submission; one form at a time, the others a link away. */
export function NextSteps({ actor, submission, chosen }: NextStepsProps) {
  const ways = listWays(actor, submission)
  const current = ways.find((way) => way === chosen) ?? ways[0]
  if (!current) return null
  return (
    <Card title={labels[current]}>
      <StepForm {...{ actor, submission, way: current }} />
      {ways.length > 1 && (
        <p className="bar small">
          {ways
            .filter((way) => way !== current)
            .map((way) => (
              <a key={way} href={`?langkah=${way}`}>
                {labels[way]}
              </a>
            ))}
        </p>
      )}
    </Card>
  )
}

type NextStepsProps = { actor: Actor; submission: SubmissionDetail; chosen: string | undefined }

function listWays(actor: Actor, { state }: SubmissionDetail): Way[] {
  const ways: [Way, boolean][] = [
    ["jawab", isWaiting(state) && may(actor, "submission.answer")],
    ["terlaksana", canBecome(state, "REALISED") && may(actor, "submission.realise")],
    ["betulkan", (state === "ACCEPTED" || state === "REFUSED") && may(actor, "submission.answer")],
    ["tarik", canBecome(state, "WITHDRAWN") && may(actor, "submission.withdraw")],
  ]
  return ways.flatMap(([way, isOpen]) => (isOpen ? [way] : []))
}

function StepForm({ actor, submission, way }: { actor: Actor; submission: SubmissionDetail; way: Way }) {
  const { id, state, submittedOn, answeredOn, today } = submission
  const slug = actor.tenantSlug
  if (way === "terlaksana") return <RealiseForm {...{ slug, id, today }} from={answeredOn ?? submittedOn} />
  if (way === "tarik") return <WithdrawForm {...{ slug, id }} />
  const corrects = state === "ACCEPTED" || state === "REFUSED" ? state : undefined
  return <AnswerForm {...{ slug, today, corrects }} ids={[id]} from={submittedOn} isNew={state === "SUBMITTED"} />
}
