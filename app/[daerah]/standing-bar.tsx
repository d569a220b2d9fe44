import { Tag } from "@/components/ui/tag"
import { formatNumber } from "@/lib/format"
import type { Standing } from "@/lib/obligation/rules/due"
import { sayStanding } from "@/lib/obligation/rules/say"
import "./standing-bar.css"

type StandingBarProps = {
  standing: Standing
  unit: string
  /** What one side says and the other has not confirmed yet; it is in none of the three figures. */
  said?: number
  /** What the other side does not accept. */
  disputed?: number
}

/** How an obligation stands: done, due so far and promised, each by itself, with a bar and in words. */
export function StandingBar({ standing, unit, said = 0, disputed = 0 }: StandingBarProps) {
  const { promised, due, done } = standing
  const { mood, words } = sayStanding(standing, unit)
  return (
    <div className="standing">
      <dl>
        <Figure label="Terlaksana" value={done} unit={unit} look="done" />
        <Figure label="Jatuh tempo sampai hari ini" value={due} unit={unit} look="due" />
        <Figure label="Dijanjikan" value={promised} unit={unit} look="promised" />
      </dl>
      <Bar {...standing} />
      <p className="bar small">
        <Tag mood={mood}>{words}</Tag>
        {said > 0 && <span>{`${formatNumber(said)} ${unit} menunggu konfirmasi`}</span>}
        {disputed > 0 && <span>{`${formatNumber(disputed)} ${unit} disanggah`}</span>}
      </p>
    </div>
  )
}

type FigureProps = { label: string; value: number; unit: string; look: string }

function Figure({ label, value, unit, look }: FigureProps) {
  return (
    <div className={look}>
      <dt>{label}</dt>
      <dd>
        {formatNumber(value)} <small>{unit}</small>
      </dd>
    </div>
  )
}

/** A picture of what the figures above it say already: done fills the promise, a mark stands where the due ends. */
function Bar({ promised, due, done }: Standing) {
  const whole = Math.max(promised, done, 1)
  const share = (value: number) => `${(value / whole) * 100}%`
  return (
    <svg aria-hidden="true">
      <rect className="track" y="4" width={share(promised)} height="12" rx="4" />
      <rect className="fill" y="4" width={share(done)} height="12" rx="4" />
      {done > promised && (
        <rect className="beyond" x={share(promised)} y="4" width={share(done - promised)} height="12" />
      )}
      {due > 0 && <line className="mark" x1={share(due)} x2={share(due)} y1="0" y2="20" />}
    </svg>
  )
}
