import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { requireActor } from "@/lib/auth"
import { formatNumber, formatRange } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { listOwnAnswered, listOwnWaiting, ownLength } from "@/lib/submission/queries/own"
import { isKeyOf } from "@/lib/vocabulary"
import { PartnershipTabs } from "../partnership-tabs"
import { AnsweredPart, answeredStates } from "./answered-part"
import { SaidNotice } from "./said-notice"
import { WaitingList } from "./waiting-list"
import "./own-submissions.css"

export const metadata: Metadata = { title: "Pengajuan" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

const pageOf = (text = "") => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1)

export default async function OwnSubmissionsPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "partnership.view")
  const query = await queryOf(searchParams)
  const page = pageOf(query.hal)
  const asked = { state: isKeyOf(answeredStates, query.status) ? query.status : null, page: pageOf(query.lalu) }
  const [waiting, answered, places] = await Promise.all([
    listOwnWaiting(actor, page),
    listOwnAnswered(actor, asked),
    getKelurahan(actor),
  ])
  const slug = actor.tenantSlug
  const base = `/${slug}/kemitraan/pengajuan`
  const start = (page - 1) * ownLength.waiting
  const { submissions, total } = waiting
  return (
    <main>
      <PageHeader title="Pengajuan" lead={sayWaiting(total)} />
      <PartnershipTabs slug={slug} current="pengajuan" />
      <SaidNotice {...{ base, query }} />
      {submissions.length === 0 ? (
        <EmptyState title="Tidak ada yang menunggu jawaban Anda">
          Produk, contoh uji, orang, atau berkas yang diajukan dinas kepada lembaga Anda tampil di sini untuk dijawab.
        </EmptyState>
      ) : (
        <WaitingList {...{ slug, submissions, places }} />
      )}
      {total > ownLength.waiting && (
        <Pagination
          shown={`${formatRange(start + 1, start + submissions.length)} dari ${formatNumber(total)} yang menunggu`}
          previous={page > 1 ? `${base}?hal=${page - 1}` : undefined}
          next={start + submissions.length < total ? `${base}?hal=${page + 1}` : undefined}
        />
      )}
      <AnsweredPart {...{ base, answered, asked, places }} />
    </main>
  )
}

function sayWaiting(total: number): string {
  if (total === 0) return "Semua sudah dijawab."
  return total === 1
    ? "1 menunggu jawaban Anda."
    : `${formatNumber(total)} menunggu jawaban Anda, yang paling lama di atas. Bila jawabannya sama, pilih beberapa kartu lalu jawab sekaligus di bawah.`
}
