import type { ReactNode } from "react"

export type TimelineEntry = {
  id: string
  title: ReactNode
  at: string
  dateTime: string
  by?: string
  detail?: ReactNode
}

/** What happened to a record, newest first: what, when, by whom. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id}>
          <b>{entry.title}</b>
          <span className="sub">
            <time dateTime={entry.dateTime}>{entry.at}</time>
            {entry.by && ` · ${entry.by}`}
          </span>
          {entry.detail && <div className="small">{entry.detail}</div>}
        </li>
      ))}
    </ol>
  )
}
