import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { giveOwnFeedbackAction } from "@/app/[daerah]/(publik)/peserta/[tiket]/actions"
import { OwnPage, requireSeated } from "@/app/[daerah]/(publik)/peserta/[tiket]/own-page"
import { ButtonLink } from "@/components/ui/button"
import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { TextArea } from "@/components/ui/text-area"
import { getVisitor } from "@/lib/auth"
import { getOwnTests } from "@/lib/result/queries/own"
import { feedbackQuestions, feedbackScale } from "@/lib/result/rules/feedback"
import { answerDays, openingOfPost } from "@/lib/result/rules/window"

export const metadata: Metadata = { title: "Umpan balik" }

const choices = feedbackScale.map((label, at) => ({ value: String(at + 1), label })).reverse()

export default async function FeedbackPage({ params }: { params: Promise<{ daerah: string; tiket: string }> }) {
  await getVisitor(params)
  const { visitor, participant, home } = await requireSeated(params)
  const own = await getOwnTests(visitor, participant.id)
  if (!own) notFound()
  return (
    <OwnPage back={home} about={participant.training.title}>
      <h1>Umpan balik Anda</h1>
      {own.gaveFeedback ? (
        <>
          <Notice kind="success">Terima kasih, umpan balik Anda sudah kami terima.</Notice>
          <p className="bar">
            <ButtonLink href={home}>Kembali ke halaman Anda</ButtonLink>
          </p>
        </>
      ) : openingOfPost(own.course, new Date()) === "open" ? (
        <Form
          action={giveOwnFeedbackAction}
          hidden={{ daerah: visitor.tenantSlug, tiket: participant.ticket }}
          submitLabel="Kirim umpan balik"
        >
          <p>Lima pernyataan, kira-kira dua menit. Penyelenggara melihat jumlahnya dan kata-kata Anda tanpa nama.</p>
          {feedbackQuestions.map((question, at) => (
            <ChoiceField key={question} name={`mark${at}`} label={`${at + 1}. ${question}`} choices={choices} />
          ))}
          <TextArea name="words" label="Ada yang ingin Anda sampaikan?" optional maxLength={1000} />
        </Form>
      ) : (
        <Notice kind="info">
          {`Umpan balik dibuka saat sesi terakhir dimulai, sampai ${answerDays} hari setelah pelatihan selesai.`}
        </Notice>
      )}
    </OwnPage>
  )
}
