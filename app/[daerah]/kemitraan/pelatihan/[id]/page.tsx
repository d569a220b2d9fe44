import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { Tabs } from "@/components/ui/tabs"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatNumber } from "@/lib/format"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { countOwnParticipants, getOwnTraining, listOwnParticipants } from "@/lib/partner/queries/own"
import { takesNotes } from "@/lib/partner/rules"
import { noteRows } from "@/lib/partner/schema/note"
import { getKelurahan } from "@/lib/region/queries"
import { takesPaper } from "@/lib/result/rules/window"
import { trainingStatuses, trainingTypes } from "@/lib/training/schema/words"
import { NoteSheet } from "./note-sheet"
import { ParticipantList } from "./participant-list"
import "./partner-training.css"
import { Sessions } from "./sessions"

export const metadata: Metadata = { title: "Pelatihan" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function PartnerTrainingPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "partnership.view")
  const [id, { tampilan, halaman = "1", tersimpan }] = await Promise.all([idParam(params), queryOf(searchParams)])
  const page = Math.min(Math.max(1, Number.parseInt(halaman, 10) || 1), 1000)
  const [training, participants, { seated, noted }, { timeZone }, places] = await Promise.all([
    getOwnTraining(actor, id),
    listOwnParticipants(actor, id, { page }),
    countOwnParticipants(actor, id),
    requireTenant(params),
    getKelurahan(actor),
  ])
  if (!training) notFound()
  const slug = actor.tenantSlug
  const base = `/${slug}/kemitraan/pelatihan/${id}`
  const takes = takesNotes(training.status)
  const isTable = takes && tampilan === "tabel"
  return (
    <main>
      <PageHeader
        title={training.title}
        lead={`${trainingTypes[training.type]} · ${trainingStatuses[training.status].toLowerCase()}`}
        back={{ href: `/${slug}/kemitraan`, label: "Kemitraan" }}
      />
      {tersimpan && <Notice kind="success">{saySaved(tersimpan)}</Notice>}
      {training.objective && <p className="prose">{training.objective}</p>}
      <Sessions sessions={training.sessions} venue={training.venue} zone={timeZone} />
      <h2>Peserta</h2>
      <p>
        {formatNumber(seated)} peserta terdaftar
        {takes ? `, hasil ${formatNumber(noted)} orang sudah Anda catat.` : `. ${whyNot(training.status)}`}
      </p>
      {takes && seated > 0 && (
        <Tabs
          label="Cara mencatat"
          tabs={[
            { href: base, label: "Satu per satu", current: !isTable },
            { href: `${base}?tampilan=tabel`, label: "Sekaligus dalam tabel", current: isTable },
          ]}
        />
      )}
      {participants.length === 0 && <EmptyState title="Belum ada peserta" />}
      {isTable ? (
        <NoteSheet
          {...{ slug, page, participants, places }}
          trainingId={id}
          takesScore={takesPaper({ ...training, timeZone }, new Date())}
        />
      ) : (
        <ParticipantList {...{ base, participants, places, takes }} />
      )}
      <Pages base={`${base}?${isTable ? "tampilan=tabel&" : ""}`} page={page} seated={seated} />
    </main>
  )
}

function saySaved(count: string): string {
  return /^[1-9]\d{0,3}$/.test(count)
    ? `Catatan ${formatNumber(Number(count))} peserta disimpan.`
    : "Tidak ada yang berubah."
}

function whyNot(status: string): string {
  return status === "CANCELLED"
    ? "Pelatihan ini dibatalkan."
    : "Hasil peserta dapat dicatat setelah pendaftaran ditutup."
}

function Pages({ base, page, seated }: { base: string; page: number; seated: number }) {
  const last = Math.ceil(seated / noteRows)
  if (last < 2) return null
  return (
    <nav className="pages" aria-label="Halaman peserta">
      <span>
        Halaman {page} dari {last}
      </span>
      {page > 1 && <a href={`${base}halaman=${page - 1}`}>Sebelumnya</a>}
      {page < last && <a href={`${base}halaman=${page + 1}`}>Berikutnya</a>}
    </nav>
  )
}
