import { formatNumber } from "@/lib/format"

type ProgressProps = { label: string; done: number; total: number; unit?: string }

/** How far a piece of work is, as a bar and in words. */
export function Progress({ label, done, total, unit = "" }: ProgressProps) {
  return (
    <div className="progress">
      <div className="bar small">
        <span className="grow">{label}</span>
        <span className="muted">{`${formatNumber(done)} dari ${formatNumber(total)} ${unit}`.trim()}</span>
      </div>
      <progress value={done} max={Math.max(total, 1)} aria-label={label} />
    </div>
  )
}
