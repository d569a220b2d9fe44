"use client"

/** What a cell says: a text, or with a line below it, or as a figure (`num`), unbroken (`nowrap`) or a tag of a mood. */
export type LineCell = string | readonly [text: string, sub: string, look?: string]

/** One row of the list in words: its id, its name, the line below the name, and a cell for each column shown. */
export type EnterpriseLine = readonly [id: string, name: string, products: string, cells: readonly LineCell[]]

type LinesProps = { base: string; lines: readonly EnterpriseLine[]; canPick: boolean }

/**
 * The rows of the list: one plain link each, and as little markup as they can do with. As a component of the browser
 * its rows travel as bare words, where markup made on the server would be sent twice.
 */
export function EnterpriseLines({ base, lines, canPick }: LinesProps) {
  return lines.map(([id, name, products, cells]) => (
    <tr key={id}>
      {canPick && (
        <td className="pick">
          <input
            className="tick"
            type="checkbox"
            name="centang"
            value={id}
            form="massal"
            aria-label={`Pilih ${name}`}
          />
        </td>
      )}
      <td>
        <a href={`${base}/${id}`}>{name}</a>
        {products && <span className="sub">{products}</span>}
      </td>
      {cells.map(cellOf)}
    </tr>
  ))
}

function cellOf(cell: LineCell, at: number) {
  const [text, sub, look = ""] = typeof cell === "string" ? [cell, ""] : cell
  const isPlain = look === "" || look === "num" || look === "nowrap"
  return (
    <td key={at} className={(isPlain && look) || undefined}>
      {!isPlain ? <span className={`tag ${look}`}>{text}</span> : text}
      {sub && <span className="sub">{sub}</span>}
    </td>
  )
}
