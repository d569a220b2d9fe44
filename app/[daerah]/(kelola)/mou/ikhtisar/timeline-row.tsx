import type { MouLine } from "@/lib/mou/queries/facts"
import { isInForce, isPrepared } from "@/lib/mou/rules/status"
import type { Laid } from "@/lib/mou/rules/timeline"
import { type MouForm, mouStatuses } from "@/lib/mou/schema/words"

/** The height of one agreement on the line of time, in pixels. */
export const rowHeight = 38

/** Forms as short as a narrow window needs them. */
const shortForms: Record<MouForm, string> = {
  MOU: "KB",
  PKS: "PKS",
  SYNERGY: "NK sinergi",
  WORK_PLAN: "Rencana kerja",
  AMENDMENT: "Adendum",
}

/** At most so many letters fit beside the status: at 360 pixels, and where there is room for the title too. */
const [narrow, wide] = [27, 84]

type TimelineRowProps = { mou: MouLine; laid: Laid; y: number; base: string; hatch: string }

/** One agreement on the line of time: with whom and where it stands in words, from when until when as a bar, all of it a link. */
export function TimelineRow({ mou, laid, y, base, hatch }: TimelineRowProps) {
  const { id, title, form, partner, status } = mou
  const look = isInForce(status) ? "force" : isPrepared(status) ? "prepared" : "over"
  const name = `${shortForms[form]} · ${partner}`
  const isLong = name.length > narrow
  const begins = isLong ? name.slice(0, narrow - 1) : name
  const [from, to] = [share(laid.x), share(laid.x + laid.width)]
  return (
    <g transform={`translate(0 ${y})`}>
      <a href={`${base}/${id}`}>
        <rect className="hit" width="100%" height={rowHeight} />
        <text className="name" y="15">
          {begins}
          {isLong && <tspan className="narrow">…</tspan>}
          <tspan className="wide">{shorten(`${name} · ${title}`, wide).slice(begins.length)}</tspan>
        </text>
        <text x="100%" y="15" textAnchor="end">
          {mouStatuses[status]}
        </text>
        <rect
          className={look}
          x={from}
          y="21"
          width={share(laid.width)}
          height="11"
          rx="3"
          fill={look === "over" ? `url(#${hatch}-over)` : undefined}
        />
        {laid.before && <circle className="on" cx={from} cy="26.5" r="2.5" />}
        {laid.after && <circle className="on" cx={to} cy="26.5" r="2.5" />}
      </a>
    </g>
  )
}

/** A place across, as short as the eye allows. */
function share(at: number): string {
  return `${Math.round(at * 10) / 10}%`
}

function shorten(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text
}
