"use client"

/** One area in words: where its name leads, the name and what is below it, the list's filter, its numbers, share and companions. */
export type AreaLine = readonly [
  href: string,
  name: string,
  sub: string,
  filter: string,
  numbers: readonly string[],
  share: string,
  companions: string,
]

type AreaLinesProps = {
  /** The address of the list. */
  list: string
  /** The list's filter by status for each of the numbers. */
  statuses: readonly string[]
  lines: readonly AreaLine[]
}

/** The rows of the coverage table, every number a link to its list; as a component of the browser it travels as bare words. */
export function AreaLines({ list, statuses, lines }: AreaLinesProps) {
  return lines.map(([href, name, sub, filter, numbers, share, companions]) => (
    <tr key={name + filter}>
      <th scope="row">
        <a href={href}>{name}</a>
        {sub && <span className="sub">{sub}</span>}
      </th>
      {numbers.map((number, at) => (
        <td key={statuses[at]} className="num">
          {number === "0" ? (
            <span className="muted">0</span>
          ) : (
            <a href={`${list}?${filter}${statuses[at]}`}>{number}</a>
          )}
        </td>
      ))}
      <td className="num">{share}</td>
      <td>{companions || <span className="tag warn">belum ada</span>}</td>
    </tr>
  ))
}
