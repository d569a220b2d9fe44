import type { Metadata } from "next"
import { requireHead, TestFrame } from "@/app/[daerah]/(kelola)/pelatihan/[id]/tes/test-frame"
import { EmptyState } from "@/components/ui/empty-state"
import { PrintButton } from "@/components/ui/print-button"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { listAchieved } from "@/lib/result/queries/people"
import { getQuestionnaire } from "@/lib/result/queries/questions"
import { listBothTests } from "@/lib/result/queries/sheet"
import { questionGains } from "@/lib/result/rules/score"
import { GainSummary } from "./gain-summary"
import { PersonTable } from "./person-table"
import { QuestionTable } from "./question-table"
import "../tests.css"

export const metadata: Metadata = { title: "Nilai tes" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function ScoresPage({ params }: PageProps) {
  const actor = await requireActor(params, "result.list")
  const id = await idParam(params)
  const [training, people, { questions }, both] = await Promise.all([
    requireHead(actor, id),
    listAchieved(actor, id),
    getQuestionnaire(actor, id),
    listBothTests(actor, id),
  ])
  return (
    <TestFrame {...{ actor, training, view: "nilai" }} extra={<PrintButton>Cetak</PrintButton>}>
      {people.length === 0 ? (
        <EmptyState title="Belum ada peserta">Nilai tampil di sini setelah ada peserta yang terdaftar.</EmptyState>
      ) : (
        <>
          <GainSummary people={people} />
          <h2>Per peserta</h2>
          <PersonTable people={people} />
          {questions.length > 0 && (
            <>
              <h2>Per soal</h2>
              <QuestionTable questions={questions} gains={questionGains(questions, both)} />
            </>
          )}
        </>
      )}
    </TestFrame>
  )
}
