import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Notice } from "@/components/ui/notice"
import { type Attendee, getAttendee } from "@/lib/attendance/queries/attendee"
import { getSession, type SessionHead } from "@/lib/attendance/queries/session"
import { isThere } from "@/lib/attendance/rules/hours"
import { checkInAt, checkInWindow } from "@/lib/attendance/rules/window"
import { getVisitor, requireTenant } from "@/lib/auth"
import { formatInstant, formatInstantDay, formatTime, formatZone } from "@/lib/format"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { isUnderWay } from "@/lib/training/rules/status"
import { isWallKey, wallPass } from "@/lib/wall-code"
import { CodeForm } from "../code-form"
import { CheckInFrame } from "../frame"
import { likelyWho } from "../who"
import { CheckInForm } from "./check-in-form"
import { Recorded } from "./recorded"

export const metadata: Metadata = { title: "Catat kehadiran", robots: { index: false } }

type PageProps = { params: Promise<{ daerah: string; sesi: string }>; searchParams: SearchParams }

export default async function SessionCheckInPage({ params, searchParams }: PageProps) {
  const [visitor, { slug, timeZone: zone }] = [await getVisitor(params), await requireTenant(params)]
  const [{ sesi: id }, query] = [await params, await queryOf(searchParams)]
  const session = isId(id) ? await getSession(visitor, id) : null
  if (!session) notFound()
  const attendee = await getAttendee(visitor, { sessionId: id, who: await likelyWho(slug) })
  const now = new Date()
  const scene = { tenantId: visitor.tenantId, sessionId: id, now }
  const pass = isWallKey(scene, query.k ?? "") ? wallPass(scene) : null
  const closed = sayClosed(session, now, zone)
  return (
    <CheckInFrame params={params}>
      <div className="stack tight">
        <h1>{session.training.title}</h1>
        <p>
          {[session.title, formatInstantDay(session.startsAt, zone)].filter(Boolean).join(" · ")},{" "}
          {formatTime(session.startsAt, zone)}–{formatTime(session.endsAt, zone)} {formatZone(zone)}
        </p>
      </div>
      <Recorded {...{ attendee, zone }} isDone={query.tercatat === "1"} />
      {closed && !isRecorded(attendee) && <Notice kind="info">{closed}</Notice>}
      {!closed && pass && <CheckInForm {...{ slug, pass, attendee }} sessionId={id} />}
      {!closed && !pass && !isRecorded(attendee) && query.tercatat !== "1" && (
        <NoPass slug={slug} isOld={query.k !== undefined} />
      )}
    </CheckInFrame>
  )
}

function NoPass({ slug, isOld }: { slug: string; isOld: boolean }) {
  return (
    <>
      {isOld && (
        <Notice kind="warning" title="Kode di layar sudah berganti">
          Pindai QR di layar sekali lagi, atau ketik angka yang sekarang tampil.
        </Notice>
      )}
      <CodeForm slug={slug} />
    </>
  )
}

function isRecorded(attendee: Attendee | null): boolean {
  return attendee !== null && isThere(attendee.attendance)
}

/** Why nobody can check in now, or null. */
function sayClosed(session: SessionHead, now: Date, zone: string): string | null {
  if (session.training.status === "CANCELLED") return "Kegiatan ini dibatalkan."
  if (!isUnderWay(session.training.status)) return "Kegiatan ini sudah selesai; kehadiran tidak dicatat lagi."
  const { from, until } = checkInWindow(session)
  const when = checkInAt(session, now)
  if (when === "early") return `Kehadiran dicatat mulai ${formatInstant(from, zone)}. Buka lagi halaman ini di tempat.`
  if (when === "open") return null
  return `Waktu mencatat kehadiran sudah lewat (${formatInstant(until, zone)}). Bila Anda hadir, temui petugas.`
}
