import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { requireActor } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { listCorrections } from "@/lib/intake/queries/corrections/list"
import { getIntake } from "@/lib/intake/queries/intakes"
import { correctionWords } from "@/lib/intake/rules/corrections/words"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { CorrectionCard } from "./correction-card"

export const metadata: Metadata = { title: "Perbedaan" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function DifferencesPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "correction.list")
  const intake = await getIntake(actor, await idParam(params))
  if (!intake) notFound()
  const { bentrok, sesudah } = await queryOf(searchParams)
  const onlyConflicts = bentrok === "ya"
  const after = sesudah && /^\d{1,7}$/.test(sesudah) ? Number(sesudah) : undefined
  const [{ shown, next }, places] = await Promise.all([
    listCorrections(actor, intake.id, { after, onlyConflicts }),
    getKelurahan(actor),
  ])
  const base = `/${actor.tenantSlug}/impor/${intake.id}`
  const query = onlyConflicts ? "bentrok=ya&" : ""
  return (
    <main>
      <PageHeader
        title="Perbedaan dengan data UMKM"
        lead={`${intake.fileName}: ${correctionWords(intake.reading.corrections)}.`}
        back={{ href: base, label: "Ringkasan impor" }}
      />
      <p>
        {onlyConflicts ? (
          <a href={`${base}/perbedaan`}>Tampilkan semua perubahan</a>
        ) : (
          intake.reading.corrections.conflicts > 0 && (
            <a href={`${base}/perbedaan?bentrok=ya`}>Tampilkan hanya yang bentrok</a>
          )
        )}
      </p>
      {shown.length === 0 ? (
        <EmptyState title="Tidak ada perbedaan">Isi berkas sama dengan data UMKM.</EmptyState>
      ) : (
        <div className="stack">
          {shown.map((one) => (
            <CorrectionCard key={one.correction.id} {...one} slug={actor.tenantSlug} places={places} />
          ))}
        </div>
      )}
      <Pagination
        shown={`${formatNumber(shown.length)} baris ditampilkan`}
        first={sesudah ? `${base}/perbedaan${onlyConflicts ? "?bentrok=ya" : ""}` : undefined}
        next={next === undefined ? undefined : `${base}/perbedaan?${query}sesudah=${next}`}
      />
    </main>
  )
}
