import type { ReactNode } from "react"
import { Wide } from "@/components/ui/wide"

export type Column = {
  key: string
  label: ReactNode
  numeric?: boolean
  /** The address that sorts by this column, and the direction when it already does. */
  sort?: { href: string; direction?: "ascending" | "descending" }
}

function HeadCell({ column }: { column: Column }) {
  return (
    <th scope="col" className={column.numeric ? "num" : undefined} aria-sort={column.sort?.direction}>
      {column.sort ? <a href={column.sort.href}>{column.label}</a> : column.label}
    </th>
  )
}

type DataTableProps = {
  caption: string
  /** Whether the caption is only for those who cannot see the heading above. */
  quietCaption?: boolean
  columns: Column[]
  children: ReactNode
}

/** A table with a header that stays in sight and columns that sort by link; the children are its `<tr>`s. */
export function DataTable({ caption, quietCaption = true, columns, children }: DataTableProps) {
  return (
    <Wide label={caption}>
      <table>
        <caption className={quietCaption ? "hidden-text" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Wide>
  )
}
