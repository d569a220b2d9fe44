import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatRange } from "@/lib/format"
import { listNotices } from "@/lib/notice/queries"
import { queryOf, type SearchParams } from "@/lib/params"
import { NoticeList } from "./notice-list"
import { ReadForm } from "./read-form"

export const metadata: Metadata = { title: "Pemberitahuan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function NoticesPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "notice.list")
  const { hal = "" } = await queryOf(searchParams)
  const page = /^[1-9]\d{0,3}$/.test(hal) ? Number(hal) : 1
  const [{ notices, hasMore, start }, { timeZone: zone }] = await Promise.all([
    listNotices(actor, page),
    requireTenant(params),
  ])
  const base = `/${actor.tenantSlug}/pemberitahuan`
  const isUnread = notices.some(({ readAt }) => readAt === null)
  return (
    <main>
      <PageHeader
        title="Pemberitahuan"
        lead="Yang perlu Anda perhatikan tentang perjanjian, komitmen, dan pengajuan. Yang belum dibaca di atas."
      >
        {isUnread && <ReadForm slug={actor.tenantSlug} label="Tandai semua sudah dibaca" />}
      </PageHeader>
      {notices.length === 0 ? (
        <EmptyState title="Belum ada pemberitahuan">
          Setiap pagi portal memeriksa perjanjian: yang segera berakhir, komitmen yang jatuh tempo, dan pengajuan yang
          belum dijawab. Yang menjadi tanggung jawab Anda muncul di sini.
        </EmptyState>
      ) : (
        <>
          <NoticeList slug={actor.tenantSlug} notices={notices} zone={zone} />
          <Pagination
            shown={`Pemberitahuan ${formatRange(start + 1, start + notices.length)}`}
            first={page > 2 ? base : undefined}
            previous={page > 1 ? `${base}?hal=${page - 1}` : undefined}
            next={hasMore ? `${base}?hal=${page + 1}` : undefined}
          />
        </>
      )}
    </main>
  )
}
