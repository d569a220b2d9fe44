import { sayDay, sayHours } from "@/app/[daerah]/(kelola)/pelatihan/[id]/session-table"
import { Notice } from "@/components/ui/notice"
import type { DetailSession } from "@/lib/training/queries/detail"
import type { Clash } from "@/lib/training/queries/sessions"
import { listOverlaps } from "@/lib/training/rules/session"

type WarningsProps = { sessions: DetailSession[]; clashes: Clash[]; zone: string; base: string; now: Date }

/** What looks wrong about the sessions of a training, and is still allowed: overlaps, a place that is taken, days gone by. */
export function SessionWarnings({ sessions, clashes, zone, base, now }: WarningsProps) {
  const spans = sessions.map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }))
  const when = (span: { startsAt: Date; endsAt: Date }) => `${sayDay(span, zone)}, ${sayHours(span, zone)}`
  const overlaps = listOverlaps(spans)
  const past = spans.filter(({ endsAt }) => endsAt < now)
  if (overlaps.length === 0 && clashes.length === 0 && past.length === 0) return null
  return (
    <Notice kind="warning" title="Periksa lagi jadwalnya">
      <div className="prose">
        <ul>
          {overlaps.map(([one, other]) => (
            <li key={`${one.startsAt.toISOString()} ${other.startsAt.toISOString()} ${other.endsAt.toISOString()}`}>
              Dua sesi bertumpuk: {when(one)} dan {when(other)}.
            </li>
          ))}
          {clashes.map((clash) => (
            <li key={`${clash.sessionId} ${clash.otherId} ${clash.startsAt.toISOString()}`}>
              {clash.place} juga dipakai <a href={`${base}/${clash.otherId}`}>{clash.title}</a> pada {when(clash)}.
            </li>
          ))}
          {past.length > 0 && <li>{past.length} sesi sudah lewat.</li>}
        </ul>
      </div>
    </Notice>
  )
}
