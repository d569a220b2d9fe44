import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { SubmitButton } from "@/components/ui/submit-button"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { getOwnTraining, listOwnParticipants } from "@/lib/partner/queries/own"
import { takesNotes } from "@/lib/partner/rules"
import { fieldsOfNote, noteField } from "@/lib/partner/schema/note"
import { getKelurahan } from "@/lib/region/queries"
import { takesPaper } from "@/lib/result/rules/window"
import { writeNotesAction } from "../actions"
import { NoteFields } from "../note-fields"

export const metadata: Metadata = { title: "Hasil peserta" }

type PageProps = { params: Promise<{ daerah: string; id: string; peserta: string }>; searchParams: SearchParams }

export default async function ParticipantPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "partnership.view")
  const [{ id, peserta }, { tersimpan }] = await Promise.all([params, queryOf(searchParams)])
  if (!isId(id) || !isId(peserta)) notFound()
  const [training, [participant], { timeZone }, places] = await Promise.all([
    getOwnTraining(actor, id),
    listOwnParticipants(actor, id, { id: peserta }),
    requireTenant(params),
    getKelurahan(actor),
  ])
  if (!training || !participant || !takesNotes(training.status)) notFound()
  const { name, enterprise, kelurahanCode, score } = participant
  const base = `/${actor.tenantSlug}/kemitraan/pelatihan/${id}`
  const { shown, before } = fieldsOfNote(peserta, participant, score)
  const takesScore = takesPaper({ ...training, timeZone }, new Date())
  return (
    <main>
      {tersimpan && <Notice kind="success">Tersimpan. Ini peserta berikutnya yang belum dicatat.</Notice>}
      <PageHeader
        title={name}
        lead={[enterprise ?? "Pendamping", kelurahanCode && places.get(kelurahanCode)?.name]
          .filter(Boolean)
          .join(" · ")}
        back={{ href: base, label: training.title }}
      />
      {!takesScore && score !== null && <p>Nilai praktik: {formatNumber(score)}</p>}
      <Form
        key={peserta}
        action={writeNotesAction}
        initial={shown}
        hidden={{ daerah: actor.tenantSlug, trainingId: id, [noteField("semula", peserta)]: before }}
      >
        <NoteFields id={peserta} takesScore={takesScore} />
        <div className="bar">
          <SubmitButton name="lanjut" value={peserta}>
            Simpan, lanjut ke peserta berikutnya
          </SubmitButton>
          <SubmitButton variant="quiet">Simpan</SubmitButton>
        </div>
      </Form>
    </main>
  )
}
