import type { TimelineEntry } from "@/components/ui/timeline"
import { wordFor } from "@/lib/enterprise/schema/enterprise"
import { factKinds } from "@/lib/fact/rules"
import { formatNumber } from "@/lib/format"
import type { RecordedVisit } from "@/lib/visit/queries/visits"
import { outcomes } from "@/lib/visit/rules/result"

/** A timeline's entries, with what was seen and where beside each that is a visit: both bear the time of one transaction. */
export function withVisits(
  entries: readonly TimelineEntry[],
  visits: readonly RecordedVisit[],
  slug: string,
): TimelineEntry[] {
  const at = new Map(visits.map((visit) => [Date.parse(visit.at), visit]))
  return entries.map((entry) => {
    const visit = at.get(Date.parse(entry.dateTime))
    return visit ? { ...entry, detail: <VisitDetail {...{ visit, slug }} rest={entry.detail} /> } : entry
  })
}

type VisitDetailProps = { visit: RecordedVisit; slug: string; rest: TimelineEntry["detail"] }

function VisitDetail({ visit, slug, rest }: VisitDetailProps) {
  const { id, outcome, answers, movedTo, note, hasPhoto } = visit
  const photo = `/${slug}/kunjungan/foto/${id}`
  const said = [
    `Hasil: ${wordFor(outcomes, outcome).toLowerCase()}`,
    sayAnswers(answers, "right", "Benar"),
    sayAnswers(answers, "wrong", "Salah"),
    movedTo && `Pindah ke ${movedTo}`,
    note && `Catatan: ${note}`,
  ]
  return (
    <div className="stack tight">
      <p>{said.filter(Boolean).join(". ")}</p>
      {rest}
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
