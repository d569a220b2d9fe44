import { Tag } from "@/components/ui/tag"
import type { AgendaEntry } from "@/lib/calendar/queries/agenda"
import { formatFullDay, formatInstant, formatNumber, formatTimeRange } from "@/lib/format"
import { takesEnrolments } from "@/lib/training/rules/status"
import { trainingStatuses, trainingTypes } from "@/lib/training/schema/words"
import { readingIn } from "@/lib/zone"

type AgendaListProps = { slug: string; zone: string; now: Date; entries: AgendaEntry[] }

const monthOf = new Intl.DateTimeFormat("id-ID", { month: "short", timeZone: "UTC" })

/** Trainings one under the other, each with its day, hours, place and seats. */
export function AgendaList({ slug, zone, now, entries }: AgendaListProps) {
  return (
    <ul className="agenda">
      {entries.map((entry) => (
        <li className="card agenda-entry" key={entry.id}>
          <DayBlock day={readingIn(zone, entry.startsAt).day} />
          <div className="stack tight">
            <h3>
              <a href={`/${slug}/agenda/${entry.id}`}>{entry.title}</a>
            </h3>
            <p className="small">
              {trainingTypes[entry.type]} · {formatFullDay(readingIn(zone, entry.startsAt).day)}
              {entry.sessions > 1 && `, ${formatNumber(entry.sessions)} pertemuan`} ·{" "}
              <span className="nowrap">{formatTimeRange(entry.startsAt, entry.endsAt, zone)}</span>
            </p>
            {entry.venue && <p className="small">{entry.venue}</p>}
            <p>
              <Seats {...{ entry, zone, now }} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function DayBlock({ day }: { day: string }) {
  return (
    <span className="agenda-day" aria-hidden="true">
      <b>{Number(day.slice(8))}</b>
      {monthOf.format(new Date(day))}
    </span>
  )
}

function Seats({ entry, zone, now }: { entry: AgendaEntry; zone: string; now: Date }) {
  const { status, seatsLeft, opensAt } = entry
  if (takesEnrolments(entry, now))
    return seatsLeft > 0 ? (
      <Tag mood="good">{formatNumber(seatsLeft)} tempat tersisa</Tag>
    ) : (
      <Tag mood="warn">Penuh, masih ada daftar tunggu</Tag>
    )
  if (status === "OPEN" && opensAt && opensAt > now) return <Tag mood="info">Dibuka {formatInstant(opensAt, zone)}</Tag>
  return <Tag>{status === "OPEN" ? "Pendaftaran ditutup" : trainingStatuses[status]}</Tag>
}
