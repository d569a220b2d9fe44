import { DataTable } from "@/components/ui/data-table"
import { formatDay, formatDaysFrom, formatNumber, formatShortDay } from "@/lib/format"
import type { MouLine } from "@/lib/mou/queries/facts"
import { pickShown } from "@/lib/mou/rules/overview"
import { cutPart, type Pages } from "@/lib/mou/rules/parts"
import { isInForce } from "@/lib/mou/rules/status"
import { type Laid, layTimeline, type Timeline } from "@/lib/mou/rules/timeline"
import { mouForms, mouStatuses } from "@/lib/mou/schema/words"
import { PartLinks } from "./part-links"
import { rowHeight, TimelineRow } from "./timeline-row"
import "./timeline.css"

type TimelineTableProps = { base: string; mous: readonly MouLine[]; today: string }
type TimelineChartProps = TimelineTableProps & { pages: Pages }

/** So many rows are one picture: it stays on one sheet of A4. */
const rowsPerPicture = 22
const headHeight = 26

/** The agreements that have a day, on one line of time, those that end first ahead; the table below says the same in words. */
export function TimelineChart({ base, pages, mous: all, today }: TimelineChartProps) {
  const cut = cutPart("waktu", pages, all.length)
  const mous = pickShown(all, cut)
  const timeline = layTimeline(mous, today)
  const lines = new Map(mous.map((mou) => [mou.id, mou]))
  const pictures = timeline.laid.flatMap((_, at) =>
    at % rowsPerPicture === 0 ? [timeline.laid.slice(at, at + rowsPerPicture)] : [],
  )
  const inForce = mous.filter(({ status }) => isInForce(status)).length
  const said = `${formatNumber(timeline.laid.length)} perjanjian dari ${timeline.ticks[0]?.year} sampai ${timeline.ticks.at(-1)?.year}; ${formatNumber(inForce)} di antaranya berlaku. Garis tegak menandai hari ini, ${formatDay(today)}.`
  return (
    <section className="stack tight" aria-labelledby="garis-waktu" id="waktu">
      <h2 id="garis-waktu">Garis waktu</h2>
      <figure className="mou-time">
        {pictures.map((laid, at) => (
          <Picture key={laid[0]?.id} {...{ at, laid, lines, timeline, base, said }} of={pictures.length} />
        ))}
        <figcaption className="small">{said}</figcaption>
      </figure>
      <PartLinks {...{ pages, cut }} path={`${base}/ikhtisar`} part="waktu" total={all.length} unit="perjanjian" />
      {all.length > mous.length && (
        <p className="small">
          Mulai dari yang paling dekat hari terakhirnya. <a href={`${base}/ikhtisar?semua=1`}>Tampilkan semuanya</a>,
          misalnya untuk dicetak.
        </p>
      )}
      <details className="time-table">
        <summary>Tabel dengan isi yang sama</summary>
        <TimelineTable {...{ base, mous, today }} />
      </details>
    </section>
  )
}

type PictureProps = {
  at: number
  of: number
  laid: readonly Laid[]
  lines: ReadonlyMap<string, MouLine>
  timeline: Timeline
  base: string
  said: string
}

function Picture({ at, of, laid, lines, timeline, base, said }: PictureProps) {
  const height = headHeight + laid.length * rowHeight + 4
  const id = `garis-waktu-${at}`
  return (
    <svg height={height} aria-labelledby={`${id}-judul ${id}-isi`}>
      <title id={`${id}-judul`}>
        {of > 1 ? `Garis waktu perjanjian, bagian ${at + 1} dari ${of}` : "Garis waktu perjanjian"}
      </title>
      <desc id={`${id}-isi`}>{said}</desc>
      <Hatching id={id} />
      <Axis timeline={timeline} height={height} />
      {laid.map((one, row) => {
        const mou = lines.get(one.id)
        return (
          mou && <TimelineRow key={one.id} {...{ mou, base }} laid={one} y={headHeight + row * rowHeight} hatch={id} />
        )
      })}
    </svg>
  )
}

/** What is over is hatched, so that it is told apart without colour. */
function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-over`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="ground" width="6" height="6" />
        <rect className="stripe" width="2" height="6" />
      </pattern>
    </defs>
  )
}

/** The years as thin lines, today as a thick one. */
function Axis({ timeline: { ticks, today }, height }: { timeline: Timeline; height: number }) {
  return (
    <g className="axis">
      {ticks.map(({ year, x }, at) => (
        <g key={year}>
          <line className="year" x1={`${x}%`} x2={`${x}%`} y1="18" y2={height} />
          <text className={at % 2 === 1 && ticks.length > 5 ? "year-name odd" : "year-name"} x={`${x}%`} dx="3" y="13">
            {year}
          </text>
        </g>
      ))}
      <line className="today" x1={`${today}%`} x2={`${today}%`} y1="16" y2={height} />
    </g>
  )
}

const columns = [
  { key: "judul", label: "Perjanjian" },
  { key: "mitra", label: "Mitra" },
  { key: "status", label: "Status" },
  { key: "mulai", label: "Mulai" },
  { key: "akhir", label: "Berakhir" },
]

function TimelineTable({ base, mous, today }: TimelineTableProps) {
  return (
    <DataTable caption="Garis waktu perjanjian" columns={columns}>
      {mous.map(({ id, title, form, partner, status, startsOn, endsOn }) => (
        <tr key={id}>
          <td>
            <a href={`${base}/${id}`}>{title}</a>
            <span className="sub">{mouForms[form]}</span>
          </td>
          <td>{partner}</td>
          <td>{mouStatuses[status]}</td>
          <td>{startsOn ? formatShortDay(startsOn) : "–"}</td>
          <td>
            {endsOn ? formatShortDay(endsOn) : "–"}
            {endsOn && isInForce(status) && <span className="sub">{formatDaysFrom(endsOn, today)}</span>}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
