import type { Metadata } from "next"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getQuestionnaire, listQuestionSources } from "@/lib/result/queries/questions"
import { answerDays } from "@/lib/result/rules/window"
import { CopyForm } from "./copy-form"
import { QuestionList } from "./question-list"
import { requireHead, TestFrame } from "./test-frame"
import "./tests.css"

export const metadata: Metadata = { title: "Soal tes" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function QuestionsPage({ params }: PageProps) {
  const actor = await requireActor(params, "result.list")
  const id = await idParam(params)
  const [training, { questions, isLocked }] = await Promise.all([requireHead(actor, id), getQuestionnaire(actor, id)])
  const isOver = training.status === "DONE" || training.status === "CANCELLED"
  const canEdit = may(actor, "question.save") && !isLocked && !isOver
  const base = `/${actor.tenantSlug}/pelatihan/${id}/tes`
  const sources = canEdit ? await listQuestionSources(actor, id) : []
  return (
    <TestFrame
      {...{ actor, training, view: "" }}
      extra={
        questions.length > 0 && (
          <ButtonLink variant="quiet" href={`${base}/pratinjau`}>
            Lihat seperti peserta
          </ButtonLink>
        )
      }
    >
      <p className="prose muted">
        Tes awal dan tes akhir menanyakan soal yang sama. Tes awal dibuka setelah pendaftaran ditutup sampai sesi
        pertama selesai; {`tes akhir sejak sesi terakhir dimulai sampai ${answerDays} hari setelah pelatihan selesai.`}
      </p>
      {isLocked && (
        <Notice kind="info" title="Soal terkunci">
          Sudah ada peserta yang menjawab. Supaya tes awal dan tes akhir dapat dibandingkan, soal tidak dapat diubah
          lagi.
        </Notice>
      )}
      {questions.length === 0 ? (
        <EmptyState
          title="Belum ada soal"
          action={canEdit && <ButtonLink href={`${base}/soal/baru`}>Tulis soal pertama</ButtonLink>}
        >
          Tanpa soal, peserta dinilai dari kehadiran dan, bila ada, nilai praktik.
        </EmptyState>
      ) : (
        <QuestionList {...{ questions, base, canEdit }} hidden={{ daerah: actor.tenantSlug, trainingId: id }} />
      )}
      {canEdit && questions.length > 0 && (
        <p className="bar">
          <ButtonLink href={`${base}/soal/baru`}>Tambah soal</ButtonLink>
        </p>
      )}
      {canEdit && sources.length > 0 && (
        <CopyForm {...{ sources }} hidden={{ daerah: actor.tenantSlug, trainingId: id }} />
      )}
    </TestFrame>
  )
}
