import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getPortalAddress } from "@/lib/address"
import { getSession, type SessionHead } from "@/lib/attendance/queries/session"
import { checkInAt, checkInWindow } from "@/lib/attendance/rules/window"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstant, formatInstantDay, formatTime, formatZone } from "@/lib/format"
import { isId } from "@/lib/params"
import { isUnderWay } from "@/lib/training/rules/status"
import { ComeBack } from "./come-back"
import { showCode } from "./shown"
import { WallCode } from "./wall-code"
import "./layar.css"

export const metadata: Metadata = { title: "Layar kehadiran" }

type PageProps = { params: Promise<{ daerah: string; id: string; sesi: string }> }

export default async function WallPage({ params }: PageProps) {
  const actor = await requireActor(params, "attendance.show-code")
  const [{ id, sesi, daerah }, { timeZone: zone }] = [await params, await requireTenant(params)]
  const session = isId(sesi) ? await getSession(actor, sesi) : null
  if (session?.training.id !== id) notFound()
  const closed = sayClosed(session, zone)
  const shown = closed ? null : await showCode(daerah, { tenantId: actor.tenantId, sessionId: sesi })
  const address = `${new URL(await getPortalAddress()).host}/${daerah}/hadir`
  return (
    <main className="wall light" id="isi" tabIndex={-1}>
      {closed && <ComeBack seconds={60} />}
      <noscript>
        <meta httpEquiv="refresh" content={String((shown?.seconds ?? 60) + 1)} />
      </noscript>
      <div>
        <a className="back small only-screen" href={`/${daerah}/pelatihan/${id}/kehadiran/${sesi}`}>
          ‹ Daftar hadir
        </a>
        <h1>{session.training.title}</h1>
        <p>
          {[session.title, formatInstantDay(session.startsAt, zone)].filter(Boolean).join(" · ")},{" "}
          {formatTime(session.startsAt, zone)}–{formatTime(session.endsAt, zone)} {formatZone(zone)}
          {session.place && ` · ${session.place}`}
        </p>
      </div>
      {closed && <p className="wall-closed">{closed}</p>}
      {shown && (
        <WallCode initial={shown} address={address} from={`/${daerah}/pelatihan/${id}/kehadiran/${sesi}/layar/kode`} />
      )}
    </main>
  )
}

/** Why no code is shown now, or null. */
function sayClosed(session: SessionHead, zone: string): string | null {
  if (!isUnderWay(session.training.status))
    return "Kehadiran dicatat setelah kegiatan dibuka dan sebelum kegiatan selesai. Saat ini kode tidak ditampilkan."
  const { from, until } = checkInWindow(session)
  const when = checkInAt(session, new Date())
  if (when === "early") return `Kode tampil di sini mulai ${formatInstant(from, zone)}, 60 menit sebelum sesi.`
  return when === "over" ? `Waktu mencatat kehadiran sudah lewat (${formatInstant(until, zone)}).` : null
}
