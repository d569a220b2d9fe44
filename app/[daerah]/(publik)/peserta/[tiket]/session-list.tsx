import { ButtonLink } from "@/components/ui/button"
import { Tag } from "@/components/ui/tag"
import { attendanceStates } from "@/lib/attendance/schema/words"
import type { Participant, ParticipantSession } from "@/lib/enrolment/queries/ticket"
import { formatInstantDay, formatTime, formatZone } from "@/lib/format"

type ListProps = {
  slug: string
  sessions: ParticipantSession[]
  training: Participant["training"]
  zone: string
  now: Date
}

/** The next session first, with the way there; then all of them, with what is recorded of each. */
export function SessionList({ slug, sessions, training, zone, now }: ListProps) {
  const next = sessions.find(({ endsAt }) => endsAt > now)
  return (
    <>
      {next && (
        <section className="stack">
          <h2>{next.startsAt > now ? "Sesi berikutnya" : "Sesi yang sedang berlangsung"}</h2>
          <div className="stack tight">
            <p>
              <b>{formatInstantDay(next.startsAt, zone)}</b>
              <br />
              {sayHours(next, zone)}
            </p>
            <p>{[next.place || training.venue, training.venueAddress].filter(Boolean).join(", ")}</p>
          </div>
          <p className="bar">
            <ButtonLink href={mapLink(training, next)} variant="quiet">
              Buka peta
            </ButtonLink>
            <ButtonLink href={`/${slug}/agenda/${training.id}/acara.ics`} variant="quiet" download>
              Simpan ke kalender
            </ButtonLink>
          </p>
        </section>
      )}
      {(sessions.length > 1 || !next) && (
        <section className="stack tight">
          <h2>Semua sesi</h2>
          <ol className="session-rows">
            {sessions.map((session) => (
              <li className="task" key={session.id}>
                <span>
                  {formatInstantDay(session.startsAt, zone)}
                  <span className="sub">{[session.title, sayHours(session, zone)].filter(Boolean).join(" · ")}</span>
                </span>
                <AttendanceTag session={session} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

const moods = { PRESENT: "good", LATE: "good", EXCUSED: "info", ABSENT: "warn" } as const

function AttendanceTag({ session: { attendance } }: { session: ParticipantSession }) {
  return attendance && <Tag mood={moods[attendance]}>{attendanceStates[attendance]}</Tag>
}

function sayHours({ startsAt, endsAt }: ParticipantSession, zone: string): string {
  return `${formatTime(startsAt, zone)}–${formatTime(endsAt, zone)} ${formatZone(zone)}`
}

function mapLink({ latitude, longitude, venue, venueAddress }: Participant["training"], { place }: ParticipantSession) {
  const where =
    latitude === null || longitude === null
      ? [place || venue, venueAddress].filter(Boolean).join(", ")
      : `${latitude},${longitude}`
  return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(where)}`
}
