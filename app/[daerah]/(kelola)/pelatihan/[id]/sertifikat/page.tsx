import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { listBatches } from "@/lib/certificate/queries/batches"
import { listCandidates } from "@/lib/certificate/queries/candidates"
import { listCertificates } from "@/lib/certificate/queries/list"
import { awardOf } from "@/lib/certificate/rules/award"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getTrainingHead } from "@/lib/training/queries/head"
import { BatchList } from "./batch-list"
import { CertificateTable } from "./certificate-table"
import { IssueSection } from "./issue-section"

export const metadata: Metadata = { title: "Sertifikat" }

const done: Record<string, string> = {
  terbit: "Sertifikat diterbitkan dan peserta diberi tahu. Berkas untuk dicetak sedang disusun.",
  cabut: "Sertifikat dicabut. Siapa pun yang memeriksanya langsung melihatnya.",
}

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function CertificatesPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "certificate.list")
  const id = await idParam(params)
  const training = await getTrainingHead(actor, id)
  if (!training) notFound()
  const [{ timeZone: zone }, query] = [await requireTenant(params), await queryOf(searchParams)]
  const [candidates, lines, batches] = await Promise.all([
    listCandidates(actor, id),
    listCertificates(actor, id),
    listBatches(actor, id),
  ])
  const base = `/${actor.tenantSlug}/pelatihan/${id}/sertifikat`
  const hidden = { daerah: actor.tenantSlug, trainingId: id }
  const judged = candidates.map((candidate) => ({ candidate, award: awardOf(candidate) }))
  const said = done[query.selesai ?? ""]
  return (
    <main>
      <TrainingHeader actor={actor} training={training} current="sertifikat" />
      {said && <Notice kind="success">{said}</Notice>}
      <BatchList {...{ batches, base, zone, hidden }} canPrint={may(actor, "certificate.issue")} />
      {lines.length > 0 && (
        <section className="stack">
          <h2>Sertifikat yang diterbitkan</h2>
          <CertificateTable {...{ lines, base, zone }} />
        </section>
      )}
      {judged.length === 0 && (
        <EmptyState title="Belum ada peserta">
          Setelah kegiatan selesai, sertifikat diterbitkan sekaligus untuk semua peserta yang berhak.
        </EmptyState>
      )}
      {judged.length > 0 && <IssueSection {...{ actor, training, judged, hidden }} />}
    </main>
  )
}
