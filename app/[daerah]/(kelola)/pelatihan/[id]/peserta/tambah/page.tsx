import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { SearchBar } from "@/components/ui/search-bar"
import type { Actor } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { judgeCandidates, listFreeCompanions, type SeatCount } from "@/lib/enrolment/queries/candidates"
import { listEnterprises } from "@/lib/enterprise/queries/list"
import { searchEnterprises } from "@/lib/enterprise/queries/search"
import { readListState } from "@/lib/enterprise/rules/filter"
import { formatNumber } from "@/lib/format"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { sayConditions, sayQuota } from "@/lib/training/rules/condition-words"
import { CandidateForm } from "./candidate-form"
import { CompanionForm } from "./companion-form"

export const metadata: Metadata = { title: "Daftarkan orang" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function EnrolPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "enrolment.list")
  const [id, query, places] = await Promise.all([idParam(params), queryOf(searchParams), getKelurahan(actor)])
  const { q = "", pelaku } = query
  const found = q || pelaku ? await findIds(actor, q, pelaku) : []
  const [judged, companions] = await Promise.all([judgeCandidates(actor, id, found), listFreeCompanions(actor, id)])
  if (!judged) notFound()
  const { training, seats, candidates } = judged
  const base = `/${actor.tenantSlug}/pelatihan/${id}/peserta`
  const hidden = { daerah: actor.tenantSlug, trainingId: id }
  const rules = [...sayConditions(training.conditions, training, places), ...sayQuota(training.quota, places)]
  return (
    <main>
      <PageHeader
        title="Daftarkan orang"
        lead={`${training.title}. ${saySeats(seats)}`}
        back={{ href: base, label: "Peserta" }}
      />
      {!seats.isOpen && <Notice kind="warning">Pendaftaran pelatihan ini sedang tidak dibuka.</Notice>}
      {rules.length > 0 && (
        <Notice kind="info" title="Syarat pelatihan ini">
          {rules.join(" ")} Syarat berlaku juga bila Anda yang mendaftarkan; bila perlu, ubah dahulu syaratnya.
        </Notice>
      )}
      <SearchForm base={base} q={q} />
      {(q || pelaku) && candidates.length === 0 && (
        <EmptyState title="Tidak ada yang cocok">
          Coba sebagian nama usaha, nama pelaku, NIB, No. HP, atau NIK lengkap.
        </EmptyState>
      )}
      {candidates.length > 0 && <CandidateForm {...{ hidden, candidates, places }} />}
      {seats.companionSeats > 0 && companions.length > 0 && (
        <CompanionForm {...{ hidden, companions, places, seats }} isSelf={actor.role === "companion"} />
      )}
    </main>
  )
}

const most = 25

/** Those that fit what was typed, the best first. */
async function findIds(actor: Actor, q: string, pelaku: string | undefined): Promise<string[]> {
  // A person that was not found is nobody, not everybody.
  if (pelaku === "-") return []
  const state = readListState({ q, pelaku, urut: "nama", per: String(most) })
  const [best, { rows }] = await Promise.all([searchEnterprises(actor, q), listEnterprises(actor, state)])
  return [...new Set([...best, ...rows].map(({ id }) => id))].slice(0, most)
}

function saySeats({ free, waiting }: SeatCount): string {
  if (free > 0) return `${formatNumber(free)} kursi masih kosong.`
  return waiting > 0
    ? `Kursi penuh, ${formatNumber(waiting)} orang menunggu.`
    : "Kursi penuh; yang didaftarkan sekarang masuk daftar tunggu."
}

function SearchForm({ base, q }: { base: string; q: string }) {
  return (
    <search>
      <form className="bar" method="post" action={`${base}/cari`}>
        <SearchBar
          label="Cari di daftar UMKM"
          placeholder="Nama usaha, pelaku, NIB, No. HP, atau NIK lengkap"
          value={q}
        />
      </form>
    </search>
  )
}
