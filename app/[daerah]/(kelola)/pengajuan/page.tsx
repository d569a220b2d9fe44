import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Chips } from "@/components/ui/chips"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { Pagination } from "@/components/ui/pagination"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { formatNumber, formatRange } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { listPartners } from "@/lib/partner/queries/partners"
import { countSubmissions } from "@/lib/submission/queries/counts"
import { listLength, listSubmissions } from "@/lib/submission/queries/list"
import { isNarrowed, readSubmissionList, writeSubmissionList } from "@/lib/submission/rules/filter"
import { AnswerableTable } from "./answerable-table"
import { CountsLine } from "./counts-line"
import { chipsOf, FilterForm } from "./filter-form"

export const metadata: Metadata = { title: "Pengajuan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function SubmissionsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "submission.list")
  const { tercatat, diajukan, ...query } = await queryOf(searchParams)
  const { filter, page } = readSubmissionList(query)
  const [{ submissions, total }, counts, partners] = await Promise.all([
    listSubmissions(actor, { filter, page }),
    countSubmissions(actor, { partnerId: filter.partnerId ?? undefined, mouId: filter.mouId ?? undefined }),
    listPartners(actor),
  ])
  const base = `/${actor.tenantSlug}/pengajuan`
  const start = (page - 1) * listLength
  const pageHref = (to: number) => base + writeSubmissionList({ filter, page: to })
  return (
    <main>
      <PageHeader title="Pengajuan" lead="Yang diserahkan kepada mitra; yang paling lama menunggu jawaban di atas.">
        {may(actor, "submission.make") && <ButtonLink href={`${base}/baru`}>Ajukan kepada mitra</ButtonLink>}
      </PageHeader>
      {tercatat && <Notice kind="success">Tercatat untuk {tercatat.slice(0, 3)} pengajuan.</Notice>}
      {diajukan && (
        <Notice kind="success">
          {diajukan.slice(0, 3)} pengajuan dicatat. Jamnya berjalan sejak tanggal pengajuan.
        </Notice>
      )}
      {counts.total > 0 && <CountsLine counts={counts} />}
      {filter.partnerId && counts.waiting > 0 && may(actor, "submission.make") && (
        <p>
          <a href={`${base}/ingatkan/${filter.partnerId}`}>Ingatkan mitra ini</a>
        </p>
      )}
      <FilterForm {...{ base, filter, partners }} />
      <Chips chips={chipsOf(base, filter, partners)} clearHref={base} />
      {submissions.length === 0 ? (
        <NoSubmissions base={base} narrowed={isNarrowed(filter) || page > 1} />
      ) : (
        <>
          <AnswerableTable {...{ actor, submissions }} />
          <Pagination
            shown={`${formatRange(start + 1, start + submissions.length)} dari ${formatNumber(total)} pengajuan`}
            first={page > 2 ? pageHref(1) : undefined}
            previous={page > 1 ? pageHref(page - 1) : undefined}
            next={start + submissions.length < total ? pageHref(page + 1) : undefined}
          />
        </>
      )}
    </main>
  )
}

function NoSubmissions({ base, narrowed }: { base: string; narrowed: boolean }) {
  if (narrowed)
    return (
      <EmptyState title="0 pengajuan untuk filter ini" action={<a href={base}>Tampilkan semua pengajuan</a>}>
        Hapus satu filter.
      </EmptyState>
    )
  return (
    <EmptyState title="Belum ada pengajuan">
      Catat produk, contoh uji, orang, atau berkas yang diserahkan kepada mitra; portal menghitung hari sampai dijawab.
    </EmptyState>
  )
}
