import { SmallForm } from "@/app/[daerah]/(kelola)/ganda/small-form"
import { Card } from "@/components/ui/card"
import type { Criterion } from "@/lib/rubric/schema/rubric"
import { finishVerifyAction, returnVerifyAction } from "./actions"
import { AnswerTable, type ShownAnswer } from "./answer-table"

type ConfirmCardProps = {
  base: string
  hidden: Record<string, string>
  answers: readonly ShownAnswer[]
  criteria: readonly Criterion[]
}

/** The answers of somebody who coaches the enterprise, for another pair of eyes: finish or give back. */
export function ConfirmCard({ base, hidden, answers, criteria }: ConfirmCardProps) {
  return (
    <Card title="Sahkan jawaban penilai lain">
      <p>
        Penilainya mendampingi usaha ini, dan jawabannya meluluskan syarat Siap Ritel atau Siap Ekspor. Lihat buktinya,
        lalu sahkan atau kembalikan.
      </p>
      <AnswerTable caption="Jawaban yang menunggu disahkan" {...{ base, answers, criteria }} />
      <div className="bar">
        <SmallForm action={finishVerifyAction} hidden={hidden} label="Sahkan jawaban ini" />
        <SmallForm quiet action={returnVerifyAction} hidden={hidden} label="Kembalikan ke penilai" />
      </div>
    </Card>
  )
}
