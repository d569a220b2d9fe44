import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PartnerNotes } from "@/app/[daerah]/(kelola)/pelatihan/[id]/partner-notes"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { PrintButton } from "@/components/ui/print-button"
import { requireActor } from "@/lib/auth"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getFunnel } from "@/lib/result/queries/funnel"
import { listFeedback } from "@/lib/result/queries/sheet"
import { isStep } from "@/lib/result/rules/funnel"
import { getTrainingHead } from "@/lib/training/queries/head"
import { FeedbackSummary } from "./feedback-summary"
import { FunnelBars } from "./funnel-bars"
import { StepList } from "./step-list"

export const metadata: Metadata = { title: "Hasil pelatihan" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function OutcomePage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "result.list")
  const [id, query] = [await idParam(params), await queryOf(searchParams)]
  const step = isStep(query.langkah) ? query.langkah : null
  const [training, funnel, feedback] = await Promise.all([
    getTrainingHead(actor, id),
    getFunnel(actor, id),
    step ? [] : listFeedback(actor, id),
  ])
  if (!training) notFound()
  const base = `/${actor.tenantSlug}/pelatihan/${id}`
  return (
    <main>
      <TrainingHeader actor={actor} training={training} current="hasil">
        <PrintButton>Cetak</PrintButton>
      </TrainingHeader>
      {step ? (
        <StepList {...{ actor, id, step, base }} total={funnel.of(step)} page={query.halaman} />
      ) : (
        <>
          {actor.role === "companion" && (
            <p className="muted">Angka di halaman ini hanya dari kelurahan dampingan Anda.</p>
          )}
          <section className="stack">
            <h2>Dari undangan sampai produk bergerak</h2>
            <FunnelBars {...{ funnel, base }} />
          </section>
          <FeedbackSummary feedback={feedback} attended={funnel.of("hadir")} />
          <PartnerNotes actor={actor} trainingId={id} />
        </>
      )}
    </main>
  )
}
