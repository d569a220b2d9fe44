import { BarList } from "@/components/ui/bar-list"
import { DataTable } from "@/components/ui/data-table"
import { formatDay, formatNumber, formatShortDay } from "@/lib/format"
import { type Behind, countWays, type Flow, writeBehind } from "@/lib/readiness/rules/picture"
import { levels } from "@/lib/readiness/schema/words"
import { topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"
import type { Shown } from "./shown"
import { Steps } from "./steps"

/** What moved between the two days: levels up and down, from which to which, and each dimension's products. */
export function MovementPart({ slug, state, picture }: Shown) {
  const { from, until, commodity } = state
  const { up, down, byRubric } = countWays(picture.flows)
  const path = (wanted: Partial<Behind>) =>
    `/${slug}/kesiapan/daftar${writeBehind({ from, until, commodity, ...wanted })}`
  const fresh = picture.flows.reduce((sum, { began, count }) => sum + (began === null ? count : 0), 0)
  return (
    <section className="stack" aria-labelledby="gerak">
      <h2 id="gerak">Yang bergerak</h2>
      <p className="muted">
        Dari akhir {formatDay(from)} sampai akhir {formatDay(until)}, menurut catatan perubahan. Satuan: produk. Yang
        berubah karena rubrik berubah dihitung terpisah: produknya sendiri tidak bergerak.
      </p>
      <ul className="ways">
        <Way word="naik tingkat" count={up} href={path({ way: "naik" })} />
        <Way word="turun tingkat" count={down} href={path({ way: "turun" })} />
        <Way word="baru dicatat" count={fresh} href={path({ began: "NEW" })} />
        {byRubric > 0 && (
          <Way word="berganti tingkat karena rubrik berubah" count={byRubric} href={path({ cause: "rubrik" })} />
        )}
      </ul>
      <LevelTable flows={picture.flows} days={{ from, until }} path={path} />
      <Steps flows={picture.flows} path={path} />
      <h3>Naik dan turun menurut dimensi</h3>
      <BarList
        label="Produk yang nilainya naik atau turun, menurut dimensi"
        lines={keysOf(topics).map((dimension) => {
          const moved = picture.moves.find((one) => one.dimension === dimension) ?? { up: 0, down: 0, byRubric: 0 }
          return {
            key: dimension,
            label: topics[dimension],
            said: `${formatNumber(moved.up)} naik, ${formatNumber(moved.down)} turun`,
            whole: Math.max(1, ...picture.moves.map((one) => one.up + one.down)),
            parts: [
              { key: "up", value: moved.up, look: "full" as const },
              { key: "down", value: moved.down, look: "none" as const },
            ],
            notes: (
              <>
                {moved.up > 0 && <a href={path({ moved: dimension, way: "naik" })}>{topics[dimension]} naik</a>}
                {moved.down > 0 && <a href={path({ moved: dimension, way: "turun" })}>{topics[dimension]} turun</a>}
                {moved.byRubric > 0 && (
                  <a href={path({ moved: dimension, cause: "rubrik" })}>
                    {formatNumber(moved.byRubric)} berubah karena rubrik berubah
                    <span className="hidden-text">, {topics[dimension]}</span>
                  </a>
                )}
              </>
            ),
          }
        })}
      />
    </section>
  )
}

type PathOf = (wanted: Partial<Behind>) => string

function Way({ word, count, href }: { word: string; count: number; href: string }) {
  const body = (
    <>
      <b>{formatNumber(count)}</b> {word}
    </>
  )
  return <li>{count > 0 ? <a href={href}>{body}</a> : <span>{body}</span>}</li>
}

type LevelTableProps = { flows: readonly Flow[]; days: { from: string; until: string }; path: PathOf }

/** How many products stood at each level on the first day and on the last. */
function LevelTable({ flows, days, path }: LevelTableProps) {
  const count = (test: (flow: Flow) => boolean) => flows.reduce((sum, flow) => sum + (test(flow) ? flow.count : 0), 0)
  return (
    <DataTable
      caption={`Produk menurut tingkat pada ${formatDay(days.from)} dan ${formatDay(days.until)}`}
      columns={[
        { key: "level", label: "Tingkat" },
        { key: "from", label: formatShortDay(days.from), numeric: true },
        { key: "until", label: formatShortDay(days.until), numeric: true },
        { key: "change", label: "Selisih", numeric: true },
      ]}
    >
      {keysOf(levels).map((level) => {
        const began = count((flow) => flow.began === level)
        const ended = count((flow) => flow.ended === level)
        return (
          <tr key={level}>
            <th scope="row">{levels[level]}</th>
            <td className="num">{began > 0 ? <a href={path({ began: level })}>{formatNumber(began)}</a> : 0}</td>
            <td className="num">{ended > 0 ? <a href={path({ ended: level })}>{formatNumber(ended)}</a> : 0}</td>
            <td className="num">{saySigned(ended - began)}</td>
          </tr>
        )
      })}
    </DataTable>
  )
}

function saySigned(change: number): string {
  return change > 0 ? `+${formatNumber(change)}` : formatNumber(change).replace("-", "−")
}
