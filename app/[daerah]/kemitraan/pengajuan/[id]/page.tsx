import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { submissionMoods } from "@/app/[daerah]/(kelola)/pengajuan/moods"
import { sayReport } from "@/app/[daerah]/(kelola)/pengajuan/say-report"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { Tag } from "@/components/ui/tag"
import { requireActor } from "@/lib/auth"
import { formatDay } from "@/lib/format"
import { idParam } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { getOwnSubmission } from "@/lib/submission/queries/own"
import { isWaiting } from "@/lib/submission/rules/state"
import { submissionStates } from "@/lib/submission/schema/words"
import { OwnAnswerForm } from "../answer-form"
import { sayAnswer, sayWaited, sayWhose } from "../submission-facts"
import { RealiseOwnForm } from "./realise-form"
import { OwnSteps } from "./steps"

export const metadata: Metadata = { title: "Pengajuan" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function OwnSubmissionPage({ params }: PageProps) {
  const actor = await requireActor(params, "partnership.view")
  const id = await idParam(params)
  const [submission, places] = await Promise.all([getOwnSubmission(actor, id), getKelurahan(actor)])
  if (!submission) notFound()
  const { title, state } = submission
  const slug = actor.tenantSlug
  const base = `/${slug}/kemitraan`
  return (
    <main>
      <PageHeader
        title={title}
        lead={
          <>
            {sayWhose(submission, places)} <Tag mood={submissionMoods[state]}>{submissionStates[state]}</Tag>
          </>
        }
        back={{ href: `${base}/pengajuan`, label: "Pengajuan" }}
      />
      <Card>
        <DescriptionList facts={factsOf(submission, base)} />
      </Card>
      {canTest(submission) && (
        <p>
          <ButtonLink href={`${base}/uji/${submission.productId}`}>Catat hasil uji</ButtonLink>
          <span className="sub">Begitu laporannya tercatat, pengajuan ini terlaksana tanpa dijawab lagi.</span>
        </p>
      )}
      {isWaiting(state) && <OwnAnswerForm slug={slug} ids={[id]} chosen={null} isNew={state === "SUBMITTED"} />}
      {state === "ACCEPTED" && <RealiseOwnForm {...{ slug, submission }} />}
      {(state === "ACCEPTED" || state === "REFUSED") && (
        <p>
          <a className="back" href={`${base}/pengajuan/jawab?pilih=${id}`}>
            Ubah jawaban
          </a>
        </p>
      )}
      <section className="stack">
        <h2>Perjalanan</h2>
        <OwnSteps {...{ base, submission }} />
      </section>
    </main>
  )
}

type Submission = NonNullable<Awaited<ReturnType<typeof getOwnSubmission>>>

/** Whether the partner still owes the report of a sample. */
function canTest({ kind, state, productId }: Submission): boolean {
  return kind === "SAMPLE" && productId !== null && (isWaiting(state) || state === "ACCEPTED")
}

function factsOf(submission: Submission, base: string) {
  const { words, mouId, mou, submittedOn, answerBy, realisedOn, reports } = submission
  return [
    {
      label: "Jawaban",
      value: sayAnswer(submission) || sayWaited(submission),
      note: sayAnswer(submission) && sayWaited(submission),
    },
    {
      label: "Diajukan",
      value: formatDay(submittedOn),
      note: answerBy && `mohon dijawab sampai ${formatDay(answerBy)}`,
    },
    ...(realisedOn ? [{ label: "Terlaksana", value: formatDay(realisedOn) }] : []),
    ...reports.map((report) => ({
      label: "Laporan uji",
      value: <a href={`${base}/uji/hasil/${report.id}`}>{report.number}</a>,
      note: sayReport(report),
    })),
    ...(words ? [{ label: "Keterangan dinas", value: words }] : []),
    { label: "Perjanjian", value: mouId ? <a href={`${base}/mou/${mouId}`}>{mou}</a> : "Tanpa perjanjian" },
  ]
}
