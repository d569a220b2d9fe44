import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { requireActor } from "@/lib/auth"
import { listCandidates } from "@/lib/drive/queries/candidates"
import { getDrive } from "@/lib/drive/queries/drives"
import { driveHints, driveKinds } from "@/lib/drive/schema"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { commodities } from "@/lib/product/schema/words"
import { getKelurahan } from "@/lib/region/queries"
import { isKeyOf } from "@/lib/vocabulary"
import { CandidateFilterForm } from "./candidate-filter"
import { CandidateForm } from "./candidate-form"
import "../../gerakan.css"

export const metadata: Metadata = { title: "Tambah peserta" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function AddMembersPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "drive.save")
  const id = await idParam(params)
  const [drive, query, places] = await Promise.all([getDrive(actor, id), queryOf(searchParams), getKelurahan(actor)])
  if (!drive || drive.isClosed) notFound()
  const filter = {
    q: (query.q ?? "").trim().slice(0, 100),
    commodity: isKeyOf(commodities, query.komoditas) ? query.komoditas : null,
    kelurahan: places.has(query.kelurahan ?? "") ? (query.kelurahan ?? null) : null,
    withNib: query.nib === "1",
  }
  const candidates = await listCandidates(actor, drive, filter)
  const slug = actor.tenantSlug
  const base = `/${slug}/izin/gerakan/${id}`
  return (
    <main>
      <PageHeader
        title="Tambah peserta"
        lead={`${driveKinds[drive.kind]}: yang belum punya dan belum dalam proses.`}
        back={{ href: base, label: drive.title }}
      />
      <p className="muted small">Petunjuk, bukan janji: {driveHints[drive.kind].join("; ")}.</p>
      <CandidateFilterForm base={`${base}/tambah`} {...{ filter, places }} />
      {candidates.length === 0 ? (
        <EmptyState title="Tidak ada calon">Ubah saringannya, atau semua sudah punya dan sudah terdaftar.</EmptyState>
      ) : (
        <div className="wide-form">
          <CandidateForm {...{ slug, candidates, places }} drive={drive} />
        </div>
      )}
    </main>
  )
}
