import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { OwnPage, requireSeated } from "@/app/[daerah]/(publik)/peserta/[tiket]/own-page"
import { ButtonLink } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { getVisitor } from "@/lib/auth"
import { queryOf, type SearchParams } from "@/lib/params"
import { getOwnTests } from "@/lib/result/queries/own"
import { answerDays, openingOf, type Test, tests } from "@/lib/result/rules/window"
import { CheckAnswers } from "./check-answers"
import { QuestionStep } from "./question-step"
import { TestResult } from "./test-result"

export const metadata: Metadata = { title: "Tes" }

type PageProps = { params: Promise<{ daerah: string; tiket: string; tes: string }>; searchParams: SearchParams }

const named: Record<string, Test> = { pre: "PRE", post: "POST" }

/** A test, one question a page: `?soal=` names the question, one past the last is where the answers are checked and handed in. */
export default async function OwnTestPage({ params, searchParams }: PageProps) {
  await getVisitor(params)
  const { visitor, participant, home } = await requireSeated(params)
  const test = named[(await params).tes]
  const own = test && (await getOwnTests(visitor, participant.id))
  if (!own) notFound()
  const about = participant.training.title
  if (own.scores[test] !== undefined)
    return (
      <OwnPage back={home} about={about}>
        <TestResult {...{ test, own, home }} />
      </OwnPage>
    )
  const opening = own.questions.length === 0 ? "early" : openingOf(test, own.course, new Date())
  if (opening !== "open")
    return (
      <OwnPage back={home} about={about}>
        <h1>{tests[test]}</h1>
        <Closed test={test} isEarly={opening === "early"} />
      </OwnPage>
    )
  const [base, count, answers] = [`${home}/tes/${test.toLowerCase()}`, own.questions.length, own.drafts[test] ?? {}]
  const at = Number((await queryOf(searchParams)).soal)
  const question = own.questions[at - 1]
  const hidden = { daerah: visitor.tenantSlug, tiket: participant.ticket, test }
  const back = at > 1 ? `${base}?soal=${Math.min(at, count + 1) - 1}` : at === 1 ? base : home
  return (
    <OwnPage back={back} about={`${tests[test]} · ${about}`}>
      {question ? (
        <QuestionStep {...{ question, at, count, hidden }} chosen={answers[question.id]} />
      ) : at > count ? (
        <CheckAnswers {...{ questions: own.questions, answers, hidden, base }} />
      ) : (
        <Intro
          {...{ test, count }}
          href={`${base}?soal=${firstOpen(own.questions, answers)}`}
          hasBegun={Object.keys(answers).length > 0}
        />
      )}
    </OwnPage>
  )
}

function firstOpen(questions: readonly { id: string }[], answers: Record<string, number>): number {
  const open = questions.findIndex(({ id }) => answers[id] === undefined)
  return open < 0 ? questions.length + 1 : open + 1
}

function Intro({ test, count, href, hasBegun }: { test: Test; count: number; href: string; hasBegun: boolean }) {
  return (
    <>
      <h1>{tests[test]}</h1>
      <p>
        {`${count} pertanyaan pilihan ganda, kira-kira ${Math.max(2, Math.ceil(count / 2))} menit. `}
        {test === "PRE"
          ? "Jawab menurut yang Anda ketahui sekarang; belum tahu pun tidak apa-apa."
          : "Pertanyaannya sama dengan tes awal, supaya terlihat apa yang Anda peroleh."}
      </p>
      <p>
        Jawaban tersimpan di setiap langkah; Anda boleh berhenti dan melanjutkan. Tes hanya dapat dikirim satu kali.
      </p>
      <p className="bar">
        <ButtonLink href={href}>{hasBegun ? "Lanjutkan tes" : "Mulai tes"}</ButtonLink>
      </p>
    </>
  )
}

function Closed({ test, isEarly }: { test: Test; isEarly: boolean }) {
  if (!isEarly) return <Notice kind="info">{`${tests[test]} sudah ditutup.`}</Notice>
  return (
    <Notice kind="info">
      {test === "PRE"
        ? "Tes awal dibuka setelah pendaftaran ditutup, sampai sesi pertama selesai."
        : `Tes akhir dibuka saat sesi terakhir dimulai, sampai ${answerDays} hari setelah pelatihan selesai.`}
    </Notice>
  )
}
