import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { removeProgrammeAction } from "@/app/[daerah]/(kelola)/program/actions"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { DescriptionList } from "@/components/ui/description-list"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatRupiah } from "@/lib/format"
import { idParam } from "@/lib/params"
import { getProgramme, listProgrammeTrainings, type ProgrammeRow } from "@/lib/programme/queries"
import { saySubactivity } from "@/lib/programme/rules"
import { budgetSources } from "@/lib/training/schema/words"
import { keyOf } from "@/lib/vocabulary"
import { Reached } from "../reached"
import { TrainingTable } from "./training-table"

export const metadata: Metadata = { title: "Program" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

export default async function ProgrammePage({ params }: PageProps) {
  const actor = await requireActor(params, "programme.list")
  const asking = await idParam(params)
  const [programme, trainings] = await Promise.all([getProgramme(actor, asking), listProgrammeTrainings(actor, asking)])
  if (!programme) notFound()
  const { timeZone } = await requireTenant(params)
  const { id, name, year } = programme
  const base = `/${actor.tenantSlug}`
  return (
    <main>
      <PageHeader
        title={name}
        lead={`Program tahun ${year}`}
        back={{ href: `${base}/program?tahun=${year}`, label: "Program" }}
      >
        {may(actor, "report.view") && (
          <ButtonLink href={`${base}/program/${id}/laporan`} variant="quiet">
            Laporan
          </ButtonLink>
        )}
        {may(actor, "programme.save") && (
          <ButtonLink href={`${base}/program/${id}/ubah`} variant="quiet">
            Ubah
          </ButtonLink>
        )}
        {may(actor, "training.plan") && (
          <ButtonLink href={`${base}/pelatihan/baru?program=${id}`}>Rencanakan pelatihan</ButtonLink>
        )}
      </PageHeader>
      <Card>
        <DescriptionList facts={factsOf(programme)} />
      </Card>
      <section className="stack">
        <h2>Pelatihan</h2>
        <TrainingTable {...{ base, trainings }} zone={timeZone} />
      </section>
      {trainings.length === 0 && may(actor, "programme.remove") && (
        <Form action={removeProgrammeAction} hidden={{ daerah: actor.tenantSlug, id }}>
          <div className="bar">
            <SubmitButton variant="danger">Hapus program</SubmitButton>
            <span className="small muted">Program ini belum dipakai oleh satu pelatihan pun.</span>
          </div>
        </Form>
      )}
    </main>
  )
}

function factsOf(programme: ProgrammeRow & { objective: string }) {
  const { objective, budgetSource, subactivityCode, budget } = programme
  return [
    { label: "Tujuan", value: objective },
    { label: "Sumber dana", value: budgetSources[keyOf(budgetSources, budgetSource)] },
    {
      label: "Kode sub kegiatan",
      value: subactivityCode,
      note: subactivityCode && saySubactivity(subactivityCode),
    },
    { label: "Anggaran", value: budget === null ? null : formatRupiah(budget) },
    {
      label: "Peserta",
      value: <Reached reached={programme.attended} target={programme.targetParticipants} />,
      note: "Pelaku usaha yang terdaftar dan hadir pada paling sedikit satu sesi.",
    },
    {
      label: "Menerapkan",
      value: <Reached reached={programme.applied} target={programme.targetApplied} />,
      note: "Menerapkan penuh atau sebagian menurut tindak lanjut 90 hari; yang tidak menjawab tidak dihitung.",
    },
  ]
}
