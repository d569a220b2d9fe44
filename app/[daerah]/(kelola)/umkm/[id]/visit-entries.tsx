import type { TimelineEntry } from "@/components/ui/timeline"
import { isRole, roles } from "@/lib/access"
import { wordFor } from "@/lib/enterprise/schema"
import { factKinds } from "@/lib/fact/rules"
import { formatInstant, formatNumber } from "@/lib/format"
import type { RecordedVisit } from "@/lib/visit/queries/visits"
import { outcomes } from "@/lib/visit/rules/result"

/** The visits to an enterprise as entries of its timeline, each with its place and photo. */
export function visitEntries(visits: readonly RecordedVisit[], slug: string, zone: string): TimelineEntry[] {
  return visits.map((visit) => {
    const office = isRole(visit.role) ? roles[visit.role] : visit.role
    return {
      id: visit.id,
      title: `Dikunjungi: ${wordFor(outcomes, visit.outcome).toLowerCase()}`,
      at: formatInstant(visit.at, zone),
      dateTime: visit.at,
      by: visit.by ? `${visit.by} (${office})` : office,
      detail: <VisitDetail visit={visit} slug={slug} />,
    }
  })
}

function VisitDetail({ visit, slug }: { visit: RecordedVisit; slug: string }) {
  const { id, answers, movedTo, note, hasPhoto } = visit
  const photo = `/${slug}/kunjungan/foto/${id}`
  const said = [sayAnswers(answers, "right", "Benar"), sayAnswers(answers, "wrong", "Salah")].filter(Boolean).join(". ")
  return (
    <div className="stack tight">
      {said && <p>{said}</p>}
      {movedTo && <p>Pindah ke {movedTo}</p>}
      {note && <p>Catatan: {note}</p>}
      <VisitPlace {...visit} />
      {hasPhoto && (
        <a href={photo}>
          <img src={photo} alt="Tempat usaha saat dikunjungi" width={160} loading="lazy" />
        </a>
      )}
    </div>
  )
}

function sayAnswers(answers: Record<string, string>, answer: string, word: string): string {
  const kinds = Object.keys(answers).filter((kind) => answers[kind] === answer)
  return kinds.length > 0 ? `${word}: ${kinds.map((kind) => wordFor(factKinds, kind)).join(", ")}` : ""
}

function VisitPlace({ latitude, longitude, accuracy }: RecordedVisit) {
  if (latitude === null || longitude === null) return null
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=18/${latitude}/${longitude}`
  return (
    <p>
      <a href={map} rel="noreferrer">
        Lokasi HP di peta
      </a>
      {accuracy !== null && ` (± ${formatNumber(accuracy)} meter)`}
    </p>
  )
}
