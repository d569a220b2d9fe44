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
  return (
    <a href={`${base}/${id}`}>
      <rect className="hit" width="100%" height={rowHeight} y={y} />
      <text className="name narrow" x="0" y={y + 15}>
        {shorten(name, narrow)}
      </text>
      <text className="name wide" x="0" y={y + 15}>
        {shorten(`${name} · ${title}`, wide)}
      </text>
      <text className="status" x="100%" y={y + 15} textAnchor="end">
        {mouStatuses[status]}
      </text>
      <rect
        className={`bar ${look}`}
        x={`${laid.x}%`}
        y={y + 21}
        width={`${laid.width}%`}
        height="11"
        rx="3"
        fill={look === "over" ? `url(#${hatch}-over)` : undefined}
      />
      {laid.before && <circle className="on" cx={`${laid.x}%`} cy={y + 26.5} r="2.5" />}
      {laid.after && <circle className="on" cx={`${laid.x + laid.width}%`} cy={y + 26.5} r="2.5" />}
    </a>
  )
}

function shorten(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text
}
