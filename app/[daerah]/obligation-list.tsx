import { StandingBar } from "@/app/[daerah]/standing-bar"
import { formatDayRange, formatShortDay } from "@/lib/format"
import type { ObligationRow } from "@/lib/obligation/queries/list"
import { sayOwed } from "@/lib/obligation/rules/say"
import "./obligation.css"

type ObligationListProps = { base: string; title: string; obligations: ObligationRow[] }

/** What one side owes, each with its three figures. */
export function ObligationList({ base, title, obligations }: ObligationListProps) {
  if (obligations.length === 0) return null
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="obligations">
        {obligations.map((one) => (
          <li key={one.id} className="card">
            <h3>
              <a href={`${base}/${one.id}`}>{one.what}</a>
            </h3>
            <p className="small muted">{sayTerms(one)}</p>
            {one.withdrawnReason ? (
              <p>Dicabut: {one.withdrawnReason}</p>
            ) : (
              <StandingBar standing={one.standing} unit={one.unit} said={one.said} disputed={one.disputed} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function sayTerms({ startsOn, dueOn, responsible, standing, withdrawnReason, ...owed }: ObligationRow): string {
  const next = withdrawnReason ? null : standing.nextDue
  return [
    sayOwed(owed),
    formatDayRange(startsOn, dueOn),
    next && `tenggat berikutnya ${formatShortDay(next)}`,
    responsible && `penanggung jawab ${responsible}`,
  ]
    .filter(Boolean)
    .join(" · ")
}
