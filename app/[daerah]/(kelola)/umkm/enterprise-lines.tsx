"use client"

/** One row of the list in words, in the order of its columns; empty texts are not shown. */
export type EnterpriseLine = readonly [
  id: string,
  name: string,
  products: string,
  person: string,
  identity: string,
  place: string,
  area: string,
  sector: string,
  sales: string,
  salesYear: string,
  mood: string,
  status: string,
  flagged: string,
]

/**
 * The rows of the list: one plain link each, and as little markup as they can do with. As a component of the browser
 * its rows travel as bare words, where markup made on the server would be sent twice.
 */
export function EnterpriseLines({ base, lines }: { base: string; lines: readonly EnterpriseLine[] }) {
  return lines.map(
    ([id, name, products, person, identity, place, area, sector, sales, salesYear, mood, status, flagged]) => (
      <tr key={id}>
        <td>
          <a href={`${base}/${id}`}>{name}</a>
          {products && <span className="sub">{products}</span>}
        </td>
        <td>
          {person}
          <span className="sub">{identity}</span>
        </td>
        <td>
          {place || <span className="tag warn">belum jelas</span>}
          {area && <span className="sub">{area}</span>}
        </td>
        <td>{sector}</td>
        <td className="num">
          {sales}
          {salesYear && <span className="sub">{salesYear}</span>}
        </td>
        <td>
          <span className={`tag ${mood}`}>{status}</span>
          {flagged && <span className="sub">{flagged}</span>}
        </td>
      </tr>
    ),
  )
}
