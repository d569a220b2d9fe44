import { Card } from "@/components/ui/card"
import type { getFinished } from "@/lib/assessment/queries/verify"
import { formatInstantDay } from "@/lib/format"
import type { Criterion } from "@/lib/rubric/schema/rubric"
import { AnswerTable } from "./answer-table"
import { sayAssessor } from "./past-table"

type FinishedCardProps = {
  base: string
  finished: NonNullable<Awaited<ReturnType<typeof getFinished>>>
  criteria: readonly Criterion[]
  zone: string
}

/** What a finished assessment says, by whom, and on what it rests. */
export function FinishedCard({ base, finished, criteria, zone }: FinishedCardProps) {
  const { answers, doneAt, rubric } = finished
  const { who, what } = sayAssessor(finished)
  return (
    <Card title={`${what}: ${who}`}>
      <p className="muted">
        {[doneAt && `Selesai ${formatInstantDay(doneAt, zone)}`, `rubrik versi ${rubric}`].filter(Boolean).join(", ")}.{" "}
        <a href={base}>Tutup</a>
      </p>
      <AnswerTable caption="Jawaban penilaian ini" {...{ base, answers, criteria }} />
    </Card>
  )
}
