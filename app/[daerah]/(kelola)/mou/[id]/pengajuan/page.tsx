import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { MouHeader } from "@/app/[daerah]/(kelola)/mou/[id]/mou-header"
import { AnswerableTable } from "@/app/[daerah]/(kelola)/pengajuan/answerable-table"
import { CountsLine } from "@/app/[daerah]/(kelola)/pengajuan/counts-line"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { Pagination } from "@/components/ui/pagination"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { formatNumber, formatRange } from "@/lib/format"
import { getMouHead } from "@/lib/mou/queries/head"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { countSubmissions } from "@/lib/submission/queries/counts"
import { listLength, listSubmissions, type SubmissionRow } from "@/lib/submission/queries/list"
import { readSubmissionList } from "@/lib/submission/rules/filter"
import { isWaiting } from "@/lib/submission/rules/state"
import { recipientOf } from "@/lib/submission/schema/make"

export const metadata: Metadata = { title: "Pengajuan" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function MouSubmissionsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "submission.list")
  const [mouId, { hal, diajukan }] = await Promise.all([idParam(params), queryOf(searchParams)])
  const { page, filter } = readSubmissionList({ hal, mou: mouId })
  const [mou, { submissions, total }, counts] = await Promise.all([
    getMouHead(actor, mouId),
    listSubmissions(actor, { filter, page }),
    countSubmissions(actor, { mouId }),
  ])
  if (!mou) notFound()
  const slug = actor.tenantSlug
  const kepada = encodeURIComponent(recipientOf(mou.partner.id, mouId))
  const pageHref = (to: number) => `/${slug}/mou/${mouId}/pengajuan?hal=${to}`
  const start = (page - 1) * listLength
  return (
    <main>
      <MouHeader {...{ actor, mou }} current="pengajuan">
        {may(actor, "submission.make") && (
          <ButtonLink href={`/${slug}/pengajuan/baru?kepada=${kepada}`}>Ajukan kepada mitra</ButtonLink>
        )}
      </MouHeader>
      {diajukan && (
        <Notice kind="success">
          {diajukan.slice(0, 3)} pengajuan dicatat. Harinya dihitung sejak tanggal pengajuan.
        </Notice>
      )}
      {counts.total > 0 && <CountsLine counts={counts} />}
      {may(actor, "submission.make") && <RemindLinks {...{ slug, submissions }} />}
      {submissions.length === 0 ? (
        <EmptyState title="Belum ada pengajuan">
          Catat produk, contoh uji, orang, atau berkas yang diserahkan kepada mitra di bawah perjanjian ini.
        </EmptyState>
      ) : (
        <>
          <AnswerableTable {...{ actor, submissions }} hidesMou />
          <Pagination
            shown={`${formatRange(start + 1, start + submissions.length)} dari ${formatNumber(total)} pengajuan`}
            previous={page > 1 ? pageHref(page - 1) : undefined}
            next={start + submissions.length < total ? pageHref(page + 1) : undefined}
          />
        </>
      )}
    </main>
  )
}

/** Where each partner that owes an answer here is reminded. */
function RemindLinks({ slug, submissions }: { slug: string; submissions: SubmissionRow[] }) {
  const owing = new Map(submissions.flatMap((one) => (isWaiting(one.state) ? [[one.partnerId, one.partner]] : [])))
  if (owing.size === 0) return null
  return (
    <p className="bar">
      {[...owing].map(([id, name]) => (
        <a key={id} href={`/${slug}/pengajuan/ingatkan/${id}`}>
          Ingatkan {name}
        </a>
      ))}
    </p>
  )
}
