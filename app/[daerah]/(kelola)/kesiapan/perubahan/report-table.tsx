import { DataTable } from "@/components/ui/data-table"
import { formatNumber } from "@/lib/format"
import { type Behind, type ReportState, type SideOfCredit, sides, writeBehind } from "@/lib/movement/rules/report"
import type { ReportRow } from "@/lib/movement/schema/report"
import { topics } from "@/lib/training/schema/words"
import { keysOf } from "@/lib/vocabulary"

/** Where a side's own page is. */
const pages: Record<SideOfCredit, string> = { pelatihan: "pelatihan", mou: "mou", mitra: "mitra", program: "program" }

type ReportTableProps = { slug: string; here: string; state: ReportState; rows: readonly ReportRow[] }

/** What each side is credited with: products up and down, in which dimension, and the points of all together; every number opens its list. */
export function ReportTable({ slug, here, state, rows }: ReportTableProps) {
  const columns = [
    { key: "nama", label: sides[state.per] },
    { key: "naik", label: "Produk naik", numeric: true },
    { key: "turun", label: "Produk turun", numeric: true },
    { key: "bersih", label: "Poin bersih", numeric: true },
    { key: "tingkat", label: "Naik / turun tingkat", numeric: true },
    { key: "dimensi", label: "Pada dimensi" },
    { key: "sangkal", label: "Disangkal", numeric: true },
  ]
  return (
    <DataTable caption={`Perubahan menurut ${sides[state.per].toLowerCase()}`} columns={columns}>
      {rows.map((row) => {
        const list = (more: Partial<Behind>) => `${here}/daftar${writeBehind({ ...state, id: row.id, ...more })}`
        return (
          <tr key={row.id}>
            <th scope="row">
              <a href={`/${slug}/${pages[state.per]}/${row.id}`}>{row.name}</a>
            </th>
            <td className="num">
              <Count count={row.up} href={list({ way: "naik" })} />
            </td>
            <td className="num">
              <Count count={row.down} href={list({ way: "turun" })} />
            </td>
            <td className="num">
              <a href={list({ part: "poin" })}>{formatNumber(row.net)}</a>
            </td>
            <td className="num">
              <Count count={row.levels.up} href={list({ part: "tingkat", way: "naik" })} /> /{" "}
              <Count count={row.levels.down} href={list({ part: "tingkat", way: "turun" })} />
            </td>
            <td>
              <Dimensions {...{ row, list }} />
            </td>
            <td className="num">
              <Count count={row.disputed} href={list({ part: "sangkal" })} />
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}

function Count({ count, href }: { count: number; href: string }) {
  return count > 0 ? <a href={href}>{formatNumber(count)}</a> : "0"
}

function Dimensions({ row, list }: { row: ReportRow; list: (more: Partial<Behind>) => string }) {
  const moved = keysOf(topics).flatMap((dimension) => {
    const ways = row.dimensions[dimension]
    return ways && ways.up + ways.down > 0 ? [{ dimension, ...ways }] : []
  })
  return (
    <ul className="stack tight small">
      {moved.map(({ dimension, up, down }) => (
        <li key={dimension}>
          {topics[dimension]}:{" "}
          {up > 0 && (
            <a href={list({ dimension, way: "naik" })}>
              {formatNumber(up)} naik<span className="hidden-text"> pada {topics[dimension]}</span>
            </a>
          )}
          {up > 0 && down > 0 && ", "}
          {down > 0 && (
            <a href={list({ dimension, way: "turun" })}>
              {formatNumber(down)} turun<span className="hidden-text"> pada {topics[dimension]}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
