import type { Metadata } from "next"
import { SubmissionTable } from "@/app/[daerah]/(kelola)/pengajuan/submission-table"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { isId, type SearchParams } from "@/lib/params"
import { listChosen } from "@/lib/submission/queries/list"
import { isWaiting } from "@/lib/submission/rules/state"
import { mostAtOnce } from "@/lib/submission/schema/make"
import { dayIn } from "@/lib/tenant/rules"
import { AnswerForm } from "../answer-form"

export const metadata: Metadata = { title: "Catat jawaban" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function AnswerPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "submission.answer")
  const { pilih = [] } = await searchParams
  const ids = [pilih].flat().filter(isId).slice(0, mostAtOnce)
  const [chosen, { timeZone }] = await Promise.all([listChosen(actor, ids), requireTenant(params)])
  const waiting = chosen.filter(({ state }) => isWaiting(state))
  const slug = actor.tenantSlug
  const back = { href: `/${slug}/pengajuan`, label: "Pengajuan" }
  if (waiting.length === 0)
    return (
      <main>
        <PageHeader title="Catat jawaban" back={back} />
        <EmptyState title="Belum ada yang dipilih" action={<a href={back.href}>Kembali ke daftar</a>}>
          Centang pengajuan yang dijawab mitra, lalu tekan “Catat jawaban untuk yang dicentang”.
        </EmptyState>
      </main>
    )
  return (
    <main>
      <PageHeader
        title="Catat jawaban"
        lead={`Satu jawaban untuk ${formatNumber(waiting.length)} pengajuan sekaligus.`}
        back={back}
      />
      <SubmissionTable slug={slug} submissions={waiting} />
      <AnswerForm
        slug={slug}
        ids={waiting.map(({ id }) => id)}
        today={dayIn(timeZone, new Date())}
        from={
          waiting
            .map(({ submittedOn }) => submittedOn)
            .toSorted()
            .at(-1) ?? ""
        }
        isNew={waiting.every(({ state }) => state === "SUBMITTED")}
      />
    </main>
  )
}
