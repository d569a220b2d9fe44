import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { type Actor, may } from "@/lib/access"
import { isThere } from "@/lib/attendance/rules/hours"
import { checkInAt } from "@/lib/attendance/rules/window"
import { findActor, getVisitor, requireTenant } from "@/lib/auth"
import { getParticipant, type Participant, type ParticipantSession } from "@/lib/enrolment/queries/ticket"
import { formatNumber } from "@/lib/format"
import { queryOf, type SearchParams } from "@/lib/params"
import { CheckInFrame } from "../../frame"
import { DoorSession } from "./door-session"

export const metadata: Metadata = { title: "Catat hadir", robots: { index: false } }

type PageProps = { params: Promise<{ daerah: string; tiket: string }>; searchParams: SearchParams }

/** What a participant's own QR opens: for staff the door, for anyone else the participant's page. */
export default async function DoorPage({ params, searchParams }: PageProps) {
  const [{ daerah: slug, tiket }, tenant] = [await params, await requireTenant(params)]
  const participant = await getParticipant(await getVisitor(params), tiket)
  if (!participant) notFound()
  const actor = await findActor(slug)
  if (!actor || !may(actor, "attendance.record")) redirect(`/${slug}/peserta/${tiket}`)
  const { name, enterprise, training, state, waitingPlace } = participant
  const { tercatat } = await queryOf(searchParams)
  return (
    <CheckInFrame params={params}>
      <div className="stack tight">
        <p className="muted">{training.title}</p>
        <h1>{name}</h1>
        {enterprise && <p>{enterprise}</p>}
      </div>
      {state === "SEATED" && <Sessions {...{ participant, slug, tercatat }} zone={tenant.timeZone} />}
      {state === "WAITING" && (
        <Notice kind="warning" title={`Daftar tunggu, nomor ${formatNumber(waitingPlace ?? 0)}`}>
          Belum mendapat tempat, jadi belum dapat dicatat hadir.
        </Notice>
      )}
      {state === "WITHDRAWN" && (
        <Notice kind="warning" title="Mengundurkan diri">
          Tidak lagi terdaftar.
        </Notice>
      )}
      <Onward actor={actor} trainingId={training.id} />
    </CheckInFrame>
  )
}

type SessionsProps = { participant: Participant; slug: string; zone: string; tercatat: string | undefined }

function Sessions({ participant, slug, zone, tercatat }: SessionsProps) {
  const now = new Date()
  const open = participant.sessions.filter((session) => checkInAt(session, now) === "open")
  if (open.length === 0)
    return (
      <EmptyState title="Tidak ada sesi sekarang">
        Kehadiran di pintu dicatat mulai 60 menit sebelum sesi sampai 30 menit sesudahnya. Di luar itu, pakai daftar
        hadir.
      </EmptyState>
    )
  return open.map((session: ParticipantSession) => (
    <DoorSession
      key={session.id}
      {...{ session, slug, zone }}
      ticket={participant.ticket}
      isNew={tercatat === session.id && isThere(session.attendance)}
    />
  ))
}

function Onward({ actor, trainingId }: { actor: Actor; trainingId: string }) {
  return (
    <p>
      <a className="back" href={`/${actor.tenantSlug}/pelatihan/${trainingId}/kehadiran`}>
        Buka daftar hadir
      </a>
    </p>
  )
}
