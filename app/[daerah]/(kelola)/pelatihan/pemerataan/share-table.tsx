import { DataTable } from "@/components/ui/data-table"
import type { Service, Shares } from "@/lib/enrolment/rules/equity"
import { formatNumber, formatPercent } from "@/lib/format"

type ShareTableProps = {
  title: string
  head: string
  shares: Shares[]
  nameOf: (value: string) => string
  hrefOf: (value: string, service: Service) => string
}

/** How many were served of each kind, each number leading to its list. */
export function ShareTable({ title, head, shares, nameOf, hrefOf }: ShareTableProps) {
  const columns = [
    { key: "nama", label: head },
    { key: "usaha", label: "Usaha", numeric: true },
    { key: "pernah", label: "Pernah dilayani", numeric: true },
    { key: "bagian", label: "Bagian", numeric: true },
    { key: "belum", label: "Belum pernah", numeric: true },
    { key: "tiga", label: "Tiga kali atau lebih", numeric: true },
  ]
  return (
    <section className="stack tight">
      <h2>{title}</h2>
      <DataTable caption={title} columns={columns}>
        {shares.map(({ value, total, served, often }) => (
          <tr key={value}>
            <th scope="row">{nameOf(value)}</th>
            <Count count={total} href={hrefOf(value, "semua")} label={`Usaha di ${nameOf(value)}`} />
            <Count count={served} href={hrefOf(value, "pernah")} label={`Pernah dilayani di ${nameOf(value)}`} />
            <td className="num">{formatPercent(served / total)}</td>
            <Count count={total - served} href={hrefOf(value, "belum")} label={`Belum pernah di ${nameOf(value)}`} />
            <Count count={often} href={hrefOf(value, "tiga")} label={`Tiga kali atau lebih di ${nameOf(value)}`} />
          </tr>
        ))}
      </DataTable>
    </section>
  )
}

function Count({ count, href, label }: { count: number; href: string; label: string }) {
  return (
    <td className="num">
      {count > 0 ? (
        <a href={href} aria-label={`${label}: ${formatNumber(count)}`}>
          {formatNumber(count)}
        </a>
      ) : (
        "0"
      )}
    </td>
  )
}
