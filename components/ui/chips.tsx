export type Chip = { key: string; label: string; value?: string; removeHref: string }

/** The filters that count now; each can be taken away, or all at once. */
export function Chips({ chips, clearHref }: { chips: Chip[]; clearHref: string }) {
  if (chips.length === 0) return null
  return (
    <ul className="bar" aria-label="Filter aktif">
      {chips.map(({ key, label, value, removeHref }) => (
        <li className="chip" key={key}>
          <span>
            {value ? `${label}: ` : label}
            {value && <b>{value}</b>}
          </span>
          <a href={removeHref} aria-label={`Hapus filter ${label}${value ? `: ${value}` : ""}`}>
            ×
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a className="back small" href={clearHref}>
            Hapus semua filter
          </a>
        </li>
      )}
    </ul>
  )
}
