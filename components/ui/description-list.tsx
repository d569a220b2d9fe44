import type { ReactNode } from "react"

export type Fact = { label: string; value: ReactNode; note?: ReactNode }

function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === ""
}

/** What is recorded, label by label; nothing recorded reads "Belum diisi". */
export function DescriptionList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {isEmpty(value) ? <span className="muted">Belum diisi</span> : value}
            {note && <span className="sub">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
