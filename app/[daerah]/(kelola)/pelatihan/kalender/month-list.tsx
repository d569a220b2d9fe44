import { trainingMoods } from "@/app/[daerah]/(kelola)/pelatihan/moods"
import { Tag } from "@/components/ui/tag"
import type { MonthSession } from "@/lib/calendar/queries/month"
import { gatherByDay } from "@/lib/calendar/rules/month"
import { formatFullDay, formatTimeRange } from "@/lib/format"
import { trainingStatuses } from "@/lib/training/schema/words"

type MonthListProps = { slug: string; zone: string; today: string; sessions: MonthSession[] }

/** The month's sessions one under the other, for narrow screens. */
export function MonthList({ slug, zone, today, sessions }: MonthListProps) {
  const days = [...gatherByDay(sessions)]
  return (
    <ul className="month-list stack">
      {days.map(([day, ofDay]) => (
        <li className="card" key={day}>
          <h2>
            {formatFullDay(day)}
            {day === today && " (hari ini)"}
          </h2>
          <ul className="stack">
            {ofDay.map(({ id, title, startsAt, endsAt, place, training }) => (
              <li key={id}>
                <a href={`/${slug}/pelatihan/${training.id}`}>{training.title}</a>{" "}
                <Tag mood={trainingMoods[training.status]}>{trainingStatuses[training.status]}</Tag>
                <span className="sub">
                  {[title, formatTimeRange(startsAt, endsAt, zone), place || training.venue]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
