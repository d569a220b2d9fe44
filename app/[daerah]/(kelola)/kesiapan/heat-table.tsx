import { DataTable } from "@/components/ui/data-table"

type HeatCell = {
  shade: number
  share: string
  of: string
  href: string | null
  /** What most of it is, with its own list. */
  most?: { words: string; href: string }
}

/** A line of a heat table; a cell is null where nothing is asked. */
export type HeatRow = { key: string; label: string; note?: string; cells: readonly (HeatCell | null)[] }

type HeatTableProps = { caption: string; head: string; columns: readonly string[]; rows: readonly HeatRow[] }

/** A table whose fields are darker the larger their share is; every field says its share and of how many in words. */
export function HeatTable({ caption, head, columns, rows }: HeatTableProps) {
  if (rows.length === 0) return null
  return (
    <div className="heat">
      <DataTable
        caption={caption}
        quietCaption={false}
        columns={[{ key: "head", label: head }, ...columns.map((label) => ({ key: label, label }))]}
      >
        {rows.map(({ key, label, note, cells }) => (
          <tr key={key}>
            <th scope="row">
              {label}
              {note && <span className="sub">{note}</span>}
            </th>
            {columns.map((column, at) => {
              const cell = cells[at]
              if (!cell) {
                return (
                  <td key={column} className="muted">
                    –<span className="hidden-text"> tidak ditanyakan</span>
                  </td>
                )
              }
              return (
                <td key={column} className={`shade-${cell.shade}`}>
                  {cell.href ? <a href={cell.href}>{cell.share}</a> : cell.share}
                  <span className="sub">{cell.of}</span>
                  {cell.most && (
                    <span className="sub">
                      <a href={cell.most.href}>{cell.most.words}</a>
                    </span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </DataTable>
    </div>
  )
}
