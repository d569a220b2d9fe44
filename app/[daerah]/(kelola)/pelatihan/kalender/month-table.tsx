import { trainingMoods } from "@/app/[daerah]/(kelola)/pelatihan/moods"
import type { MonthSession } from "@/lib/calendar/queries/month"
import { gatherByDay, weeksOf } from "@/lib/calendar/rules/month"
import { formatFullDay, formatTime, formatZone } from "@/lib/format"
import { trainingStatuses } from "@/lib/training/schema/words"

const weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]

type MonthTableProps = { slug: string; zone: string; month: string; today: string; sessions: MonthSession[] }

/** A month as a table, one row a week from Monday on; on phones the list below stands for it. */
export function MonthTable({ slug, zone, month, today, sessions }: MonthTableProps) {
  const byDay = gatherByDay(sessions)
  return (
    <div className="wrap month">
      <table>
        <caption className="hidden-text">Sesi pelatihan per hari</caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className={dayClass(day, month, today)} aria-current={day === today ? "date" : undefined}>
                  <time dateTime={day}>
                    {Number(day.slice(8))}
                    <span className="hidden-text"> {formatFullDay(day)}</span>
                  </time>
                  {day === today && <span className="month-today">Hari ini</span>}
                  <ul>
                    {(byDay.get(day) ?? []).map((session) => (
                      <li key={session.id}>
                        <MonthEntry {...{ slug, zone, session }} />
                      </li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function dayClass(day: string, month: string, today: string): string | undefined {
  if (day === today) return "is-today"
  return day.startsWith(month) ? undefined : "is-beside"
}

function MonthEntry({ slug, zone, session }: { slug: string; zone: string; session: MonthSession }) {
  const { startsAt, title, training } = session
  return (
    <a className={`month-entry ${trainingMoods[training.status]}`} href={`/${slug}/pelatihan/${training.id}`}>
      <b>
        {formatTime(startsAt, zone)} {formatZone(zone)}
      </b>{" "}
      {training.title}
      {title && `, ${title}`}
      <span className="hidden-text"> ({trainingStatuses[training.status]})</span>
    </a>
  )
}
