import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { Timeline } from "@/components/ui/timeline"
import { may } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { formatNumber, formatRange } from "@/lib/format"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getPartnerHead } from "@/lib/partner/queries/record"
import { listPartnerMoments, momentsLength } from "@/lib/partner/queries/timeline"
import { PartnerHeader } from "../partner-header"
import { momentEntries } from "./moment-entries"

export const metadata: Metadata = { title: "Riwayat mitra" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function PartnerHistoryPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "partner.list")
  const [partnerId, { hal = "" }] = await Promise.all([idParam(params), queryOf(searchParams)])
  const page = /^[1-9]\d{0,3}$/.test(hal) ? Number(hal) : 1
  const [partner, { moments, total }] = await Promise.all([
    getPartnerHead(actor, partnerId),
    listPartnerMoments(actor, { partnerId, page }),
  ])
  if (!partner) notFound()
  const base = `/${actor.tenantSlug}/mitra/${partnerId}/riwayat`
  const start = (page - 1) * momentsLength
  const record = may(actor, "interaction.record") && (
    <ButtonLink href={`${base}/baru`} size="sm">
      Catat pertemuan
    </ButtonLink>
  )
  return (
    <main>
      <PartnerHeader {...{ actor, partner }} current="riwayat">
        {record}
      </PartnerHeader>
      {moments.length === 0 ? (
        <EmptyState title={page > 1 ? "Halaman ini kosong" : "Belum ada riwayat"}>
          Pertemuan, telepon, dan surat yang dicatat, berkas yang ditambahkan, tahap perjanjian, pengajuan dan
          jawabannya, realisasi komitmen, dan pelatihan bersama mitra ini muncul di sini.
        </EmptyState>
      ) : (
        <>
          <Timeline entries={momentEntries({ actor, partnerId }, moments)} />
          <Pagination
            shown={`${formatRange(start + 1, start + moments.length)} dari ${formatNumber(total)} kejadian`}
            first={page > 2 ? base : undefined}
            previous={page > 1 ? `${base}?hal=${page - 1}` : undefined}
            next={start + moments.length < total ? `${base}?hal=${page + 1}` : undefined}
          />
        </>
      )}
    </main>
  )
}
