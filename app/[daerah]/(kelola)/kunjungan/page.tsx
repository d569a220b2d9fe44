import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { VisitFilterForm } from "@/app/[daerah]/(kelola)/kunjungan/filter-form"
import { todayIn } from "@/app/[daerah]/(kelola)/kunjungan/today"
import { UnsentVisits } from "@/app/[daerah]/(kelola)/kunjungan/unsent-visits"
import { VisitRows } from "@/app/[daerah]/(kelola)/kunjungan/visit-rows"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { Pagination } from "@/components/ui/pagination"
import { Progress } from "@/components/ui/progress"
import { requireActor } from "@/lib/auth"
import { reachesKelurahan } from "@/lib/enterprise/policy"
import { wholeNik } from "@/lib/enterprise/rules/words"
import { formatNumber } from "@/lib/format"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { countVisitedToday, listVisits } from "@/lib/visit/queries/worklist"
import { dayGoal } from "@/lib/visit/rules/need"
import { isPartial, readVisitList, writeVisitList } from "@/lib/visit/rules/walk"
import "./kunjungan.css"

export const metadata: Metadata = { title: "Kunjungan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function VisitsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "visit.list")
  const query = await queryOf(searchParams)
  const list = readVisitList(query)
  const base = `/${actor.tenantSlug}/kunjungan`
  // A NIK leaves the address at once; the search above every page knows how to look for one.
  if (wholeNik(list.filter.q)) redirect(`${base}?nik=1`)

  const today = await todayIn(actor.tenantSlug)
  const places = await getKelurahan(actor)
  const page = await listVisits(actor, list, { today, per: dayGoal })
  const done = await countVisitedToday(actor, today)
  const reachable = [...places.values()].filter(({ code }) => reachesKelurahan(actor, code))
  const saved = isId(query.tersimpan) ? query.tersimpan : null
  return (
    <main className="visits">
      <PageHeader
        title="Kunjungan"
        lead={`${formatNumber(page.total)} usaha ${isPartial(list.filter) ? "cocok" : "perlu dikunjungi"}`}
      />
      {saved && <Notice kind="success">Kunjungan tersimpan.</Notice>}
      {query.nik && <Notice kind="info">Untuk mencari dengan NIK, gunakan kotak cari di atas halaman.</Notice>}
      <UnsentVisits slug={actor.tenantSlug} userId={actor.userId ?? ""} saved={saved} />
      <Progress
        label="Hari ini"
        done={done}
        total={Math.max(done, Math.min(dayGoal, done + page.total))}
        unit="kunjungan"
      />
      <VisitFilterForm base={base} filter={list.filter} kelurahan={reachable} />
      {page.rows.length === 0 ? (
        <Nothing base={base} isPartial={isPartial(list.filter)} />
      ) : (
        <>
          <VisitRows {...{ rows: page.rows, base, places, filter: list.filter, today: today.day }} />
          <Pagination
            shown={`${formatNumber(page.rows.length)} dari ${formatNumber(page.total)} usaha`}
            first={list.after ? base + writeVisitList({ ...list, after: null }) : undefined}
            next={page.next ? base + writeVisitList({ ...list, after: page.next }) : undefined}
          />
        </>
      )}
    </main>
  )
}

function Nothing({ base, isPartial }: { base: string; isPartial: boolean }) {
  if (!isPartial) {
    return (
      <EmptyState title="Tidak ada yang perlu dikunjungi">
        Semua usaha yang Anda lihat sudah diperiksa, atau sudah dikunjungi hari ini.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Tidak ada yang cocok" action={<ButtonLink href={base}>Hapus filter</ButtonLink>}>
      Yang sudah dikunjungi hari ini tidak tampil. Periksa kelurahan, RW, dan RT, atau cari dengan sebagian nama.
    </EmptyState>
  )
}
