import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { submissionMoods } from "@/app/[daerah]/(kelola)/pengajuan/moods"
import { sayReport } from "@/app/[daerah]/(kelola)/pengajuan/say-report"
import { PageHeader } from "@/components/layout/page-header"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { Tag } from "@/components/ui/tag"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatDay } from "@/lib/format"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getSubmission, type SubmissionDetail } from "@/lib/submission/queries/detail"
import { sayDays } from "@/lib/submission/rules/days"
import { isWaiting } from "@/lib/submission/rules/state"
import { refusals, submissionKinds, submissionStates } from "@/lib/submission/schema/words"
import { NextSteps } from "./next-steps"
import { StepLine } from "./step-line"

export const metadata: Metadata = { title: "Pengajuan" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function SubmissionPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "submission.list")
  const [id, { langkah }, { timeZone }] = await Promise.all([
    idParam(params),
    queryOf(searchParams),
    requireTenant(params),
  ])
  const submission = await getSubmission(actor, id)
  if (!submission) notFound()
  const { title, kind, state, partner } = submission
  const slug = actor.tenantSlug
  return (
    <main>
      <PageHeader
        title={title}
        back={{ href: `/${slug}/pengajuan`, label: "Pengajuan" }}
        lead={
          <>
            {submissionKinds[kind]} kepada <a href={`/${slug}/mitra/${partner.id}`}>{partner.name}</a>{" "}
            <Tag mood={submissionMoods[state]}>{submissionStates[state]}</Tag>
          </>
        }
      />
      <Card>
        <DescriptionList facts={factsOf(submission, slug)} />
        {isWaiting(state) && may(actor, "submission.make") && (
          <p>
            <a href={`/${slug}/pengajuan/ingatkan/${partner.id}`}>Ingatkan {partner.name}</a>
          </p>
        )}
      </Card>
      <NextSteps {...{ actor, submission }} chosen={langkah} />
      <section className="stack">
        <h2>Perjalanan</h2>
        <StepLine {...{ slug, submission }} zone={timeZone} />
      </section>
    </main>
  )
}

function factsOf(submission: SubmissionDetail, slug: string) {
  const { words, enterprise, product, reports, mou, submittedOn, answerBy, refusal, answer, realisedOn } = submission
  return [
    { label: "Menunggu jawaban", value: sayClock(submission) },
    { label: "Diajukan", value: formatDay(submittedOn), note: answerBy && `diminta dijawab ${formatDay(answerBy)}` },
    { label: "Jawaban", value: [refusal && refusals[refusal], answer].filter(Boolean).join(": ") || "Belum ada" },
    ...(realisedOn ? [{ label: "Terlaksana", value: formatDay(realisedOn) }] : []),
    { label: "Usaha", value: enterprise ? <a href={`/${slug}/umkm/${enterprise.id}`}>{enterprise.name}</a> : "–" },
    ...(product ? [{ label: "Produk", value: <a href={`/${slug}/produk/${product.id}`}>{product.name}</a> }] : []),
    ...reports.map((report) => ({
      label: "Laporan uji",
      value: <a href={`/${slug}/produk/${report.productId}/uji/${report.id}`}>{report.number}</a>,
      note: sayReport(report),
    })),
    { label: "Perjanjian", value: mou ? <a href={`/${slug}/mou/${mou.id}`}>{mou.title}</a> : "Tanpa perjanjian" },
    ...(words ? [{ label: "Keterangan", value: words }] : []),
  ]
}

function sayClock({ state, days, answerBy, today }: SubmissionDetail): string {
  if (days === null) return "Ditarik sebelum dijawab"
  if (!isWaiting(state)) return days === 0 ? "Dijawab pada hari yang sama" : `Dijawab setelah ${sayDays(days)}`
  return answerBy && answerBy < today ? `${sayDays(days)}, lewat batas jawaban` : sayDays(days)
}
