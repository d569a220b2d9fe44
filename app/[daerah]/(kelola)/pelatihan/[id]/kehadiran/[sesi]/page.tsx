import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { TrainingHeader } from "@/app/[daerah]/(kelola)/pelatihan/[id]/training-header"
import { ButtonLink } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { type Actor, may } from "@/lib/access"
import { listRoster, type RosterMark, type RosterRow } from "@/lib/attendance/queries/roster"
import { getSession, type SessionHead } from "@/lib/attendance/queries/session"
import { checkInAt } from "@/lib/attendance/rules/window"
import { attendanceMethods } from "@/lib/attendance/schema/words"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatNumber, formatTime, formatZone } from "@/lib/format"
import { idParam, isId, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { getTrainingHead } from "@/lib/training/queries/head"
import { isUnderWay } from "@/lib/training/rules/status"
import { tickOneAction } from "../actions"
import { saySession } from "../words"
import { ReadList } from "./read-list"
import { TickList } from "./tick-list"
import type { Listed } from "./tick-row"
import "../kehadiran.css"

export const metadata: Metadata = { title: "Daftar hadir" }

type Params = Promise<{ daerah: string; id: string; sesi: string }>
type PageProps = { params: Params; searchParams: SearchParams }

export default async function SessionPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "attendance.list")
  const [id, { sesi }, tenant, query] = [
    await idParam(params),
    await params,
    await requireTenant(params),
    await queryOf(searchParams),
  ]
  const [training, session] = [await getTrainingHead(actor, id), isId(sesi) ? await getSession(actor, sesi) : null]
  if (!training || session?.training.id !== id) notFound()
  const [roster, places] = [await listRoster(actor, id), await getKelurahan(actor)]
  const placeOf = (row: RosterRow) => (row.kelurahanCode ? (places.get(row.kelurahanCode)?.name ?? "") : "")
  const rows = roster.flatMap((row) => listed(row, { sesi, place: placeOf(row), zone: tenant.timeZone }))
  const takes = isUnderWay(training.status) && may(actor, "attendance.record")
  const place = { slug: actor.tenantSlug, userId: actor.userId ?? "", sessionId: sesi, trainingId: id }
  return (
    <main className="attendance">
      <TrainingHeader actor={actor} training={training} current="kehadiran" />
      <div className="stack tight">
        <a className="back small" href={`/${actor.tenantSlug}/pelatihan/${id}/kehadiran`}>
          ‹ Semua sesi
        </a>
        <h2>{saySession(session, tenant.timeZone)}</h2>
        {session.place && <p className="muted">{session.place}</p>}
      </div>
      <Said query={query} />
      {takes && <Ways {...{ actor, session }} />}
      {rows.length === 0 && <Nobody actor={actor} id={id} />}
      {rows.length > 0 && takes && (
        <TickList
          {...{ rows, place }}
          query={query.q ?? ""}
          canCorrect={may(actor, "attendance.correct")}
          action={tickOneAction}
        />
      )}
      {rows.length > 0 && !takes && <ReadList rows={rows} status={training.status} />}
    </main>
  )
}

type Around = { sesi: string; place: string; zone: string }

function listed(row: RosterRow, { sesi, place, zone }: Around): Listed[] {
  const mark = row.marks[sesi]
  if (row.number === null && !mark) return []
  const detail = [row.enterprise ?? "Pendamping", place].filter(Boolean).join(" · ")
  const { id, number, name } = row
  return [{ id, number: number ?? 0, name, detail, state: mark?.state ?? null, said: mark ? sayMark(mark, zone) : "" }]
}

function sayMark({ arrivedAt, method, isCorrected }: RosterMark, zone: string): string {
  const at = arrivedAt && `${formatTime(arrivedAt, zone)} ${formatZone(zone)}`
  const how = [at, attendanceMethods[method]].filter(Boolean).join(", ")
  return isCorrected ? `${how}, dikoreksi` : how
}

/** The other ways to record, beside the list. */
function Ways({ actor, session }: { actor: Actor; session: SessionHead }) {
  const page = `/${actor.tenantSlug}/pelatihan/${session.training.id}/kehadiran/${session.id}`
  const now = new Date()
  return (
    <p className="bar tick-ways only-screen">
      {checkInAt(session, now) !== "over" && (
        <ButtonLink href={`${page}/layar`} variant="quiet">
          Layar kode
        </ButtonLink>
      )}
      {checkInAt(session, now) === "open" && (
        <ButtonLink href={`${page}/pindai`} variant="quiet">
          Pindai QR
        </ButtonLink>
      )}
      {session.startsAt <= now && (
        <ButtonLink href={`${page}/lembar`} variant="quiet">
          Dari kertas
        </ButtonLink>
      )}
      {may(actor, "report.view") && (
        <a
          className="back"
          href={`/${actor.tenantSlug}/pelatihan/${session.training.id}/laporan/daftar-hadir?sesi=${session.id}`}
        >
          Cetak lembar
        </a>
      )}
      {may(actor, "enrolment.enrol") && (
        <a className="back" href={`/${actor.tenantSlug}/pelatihan/${session.training.id}/peserta`}>
          Datang tanpa terdaftar? Daftarkan dahulu
        </a>
      )}
    </p>
  )
}

function Said({ query }: { query: Record<string, string | undefined> }) {
  const [added, differing] = [Number(query.lembar), Number(query.beda)]
  if (query.koreksi) return <Notice kind="success">Koreksi tersimpan dengan alasannya.</Notice>
  if (query.tersimpan) return <Notice kind="success">Tersimpan.</Notice>
  if (!Number.isSafeInteger(added)) return null
  return (
    <Notice kind="success" title={`${formatNumber(added)} orang dicatat dari lembar`}>
      {differing > 0 &&
        `${formatNumber(differing)} orang sudah tercatat lain dan tidak diganti; bila lembarnya yang benar, koreksi satu per satu dengan alasan.`}
    </Notice>
  )
}

function Nobody({ actor, id }: { actor: Actor; id: string }) {
  const title = actor.role === "companion" ? "Tidak ada peserta dari kelurahan Anda" : "Belum ada yang terdaftar"
  return (
    <EmptyState title={title}>
      <a href={`/${actor.tenantSlug}/pelatihan/${id}/peserta`}>Daftarkan peserta dahulu</a>; setelah mendapat tempat,
      namanya tampil di sini.
    </EmptyState>
  )
}
